// The dialogs of the window, each open or closed by its name (session/overlay.ts): one chunk, loaded after the start.
import { ArchiveFindSheet } from '../features/archive-find/archive-find-sheet.tsx'
import { BringInDialog } from '../features/bring-in/bring-in-dialog.tsx'
import { NewArticleDialog } from '../features/bring-in/new-article-dialog.tsx'
import { EditDetailsDialog } from '../features/details/many/edit-details-dialog.tsx'
import { RemoveDialog, WithdrawDialog } from '../features/details/many/withdraw-dialogs.tsx'
import { ExportDialog } from '../features/export/export-dialog.tsx'
import { GuideSheet } from '../features/guide/guide-sheet.tsx'
import { ArchiveHistorySheet } from '../features/history/archive/archive-history-sheet.tsx'
import { TakeBackDialog } from '../features/history/article/take-back-dialog.tsx'
import { VersionsSheet } from '../features/history/article/versions-sheet.tsx'
import { IntegritySheet } from '../features/integrity/integrity-sheet.tsx'
import { BackupsSheet } from '../features/integrity/recovery/backups-sheet.tsx'
import { HouseNoticesSheet } from '../features/notices/house/house-notices-sheet.tsx'
import { CorrectionsPageDialog } from '../features/notices/period/corrections-page-dialog.tsx'
import { OverwrittenSheet } from '../features/overwritten/overwritten-sheet.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { LineKindsSheet } from '../features/reader/format/line-kinds-sheet.tsx'
import { ConflictDialog } from '../features/review/corrections/conflict-dialog.tsx'
import { AboutDialog } from '../features/settings/about-dialog.tsx'
import { AuthorDialog } from '../features/settings/author-dialog.tsx'
import { KeySheet } from '../features/settings/keys/key-sheet.tsx'
import { KeysDialog } from '../features/settings/keys/keys-dialog.tsx'
import { SettingsDialog } from '../features/settings/settings-dialog.tsx'
import { SearchNameDialog } from '../features/sidebar/searches/search-name-dialog.tsx'
import { SourceSheet } from '../features/source/source-sheet.tsx'
import { TagDialog } from '../features/tags/tag-dialog.tsx'
import { NewArchiveDialog } from '../features/welcome/new-archive-dialog.tsx'

/** Dialogs about the open archive. */
export function WorkDialogs() {
  return (
    <>
      <Palette />
      <TagDialog />
      <EditDetailsDialog />
      <WithdrawDialog />
      <RemoveDialog />
      <AuthorDialog />
      <BringInDialog />
      <NewArticleDialog />
      <BackupsSheet />
      <ExportDialog />
      <LineKindsSheet />
      <ArchiveFindSheet />
      <SearchNameDialog />
      <VersionsSheet />
      <ArchiveHistorySheet />
      <IntegritySheet />
      <SourceSheet />
      <TakeBackDialog />
      <HouseNoticesSheet />
      <CorrectionsPageDialog />
      <OverwrittenSheet />
      <ConflictDialog />
    </>
  )
}

/** Dialogs that need no archive. */
export function AppDialogs() {
  return (
    <>
      <SettingsDialog />
      <KeysDialog />
      <KeySheet />
      <NewArchiveDialog />
      <GuideSheet />
      <AboutDialog />
    </>
  )
}
