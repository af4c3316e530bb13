// The sheets that may lie over the window: some need an open archive, some do not.
import { Palette } from '../features/palette/palette.tsx'
import { AboutDialog } from '../features/settings/about-dialog.tsx'
import { AuthorDialog } from '../features/settings/author-dialog.tsx'
import { SettingsDialog } from '../features/settings/settings-dialog.tsx'
import { TagDialog } from '../features/tags/tag-dialog.tsx'

export function WorkOverlays() {
  return (
    <>
      <Palette />
      <TagDialog />
      <AuthorDialog />
    </>
  )
}

export function AppOverlays() {
  return (
    <>
      <SettingsDialog />
      <AboutDialog />
    </>
  )
}
