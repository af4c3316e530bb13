// The dialogs of the window, as one piece that is loaded after the start.
export { BringInDialog } from '../features/bring-in/bring-in-dialog.tsx'
export { ExportDialog } from '../features/export/export-dialog.tsx'
export { Palette } from '../features/palette/palette.tsx'
export { AboutDialog } from '../features/settings/about-dialog.tsx'
export { AuthorDialog } from '../features/settings/author-dialog.tsx'
export { SettingsDialog } from '../features/settings/settings-dialog.tsx'
export { TagDialog } from '../features/tags/tag-dialog.tsx'
export { KeySheet } from './key-sheet.tsx'
