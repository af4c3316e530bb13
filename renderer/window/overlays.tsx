// The sheets that may be open over the window: some need an open archive, some do not.
import { deferred } from '../ui/deferred.tsx'

const Palette = deferred(async () => (await import('./dialogs.ts')).Palette)
const TagDialog = deferred(async () => (await import('./dialogs.ts')).TagDialog)
const EditDetailsDialog = deferred(async () => (await import('./dialogs.ts')).EditDetailsDialog)
const WithdrawDialog = deferred(async () => (await import('./dialogs.ts')).WithdrawDialog)
const RemoveDialog = deferred(async () => (await import('./dialogs.ts')).RemoveDialog)
const AuthorDialog = deferred(async () => (await import('./dialogs.ts')).AuthorDialog)
const ArchiveFindSheet = deferred(async () => (await import('./dialogs.ts')).ArchiveFindSheet)
const ArchiveHistorySheet = deferred(async () => (await import('./dialogs.ts')).ArchiveHistorySheet)
const IntegritySheet = deferred(async () => (await import('./dialogs.ts')).IntegritySheet)
const BringInDialog = deferred(async () => (await import('./dialogs.ts')).BringInDialog)
const BackupsSheet = deferred(async () => (await import('./dialogs.ts')).BackupsSheet)
const NewArticleDialog = deferred(async () => (await import('./dialogs.ts')).NewArticleDialog)
const ExportDialog = deferred(async () => (await import('./dialogs.ts')).ExportDialog)
const KeySheet = deferred(async () => (await import('./dialogs.ts')).KeySheet)
const GuideSheet = deferred(async () => (await import('./dialogs.ts')).GuideSheet)
const NewArchiveDialog = deferred(async () => (await import('./dialogs.ts')).NewArchiveDialog)
const KeysDialog = deferred(async () => (await import('./dialogs.ts')).KeysDialog)
const LineKindsSheet = deferred(async () => (await import('./dialogs.ts')).LineKindsSheet)
const SettingsDialog = deferred(async () => (await import('./dialogs.ts')).SettingsDialog)
const AboutDialog = deferred(async () => (await import('./dialogs.ts')).AboutDialog)
const VersionsSheet = deferred(async () => (await import('./dialogs.ts')).VersionsSheet)
const OverwrittenSheet = deferred(async () => (await import('./dialogs.ts')).OverwrittenSheet)
const HouseNoticesSheet = deferred(async () => (await import('./dialogs.ts')).HouseNoticesSheet)
const TakeBackDialog = deferred(async () => (await import('./dialogs.ts')).TakeBackDialog)
const ConflictDialog = deferred(async () => (await import('./dialogs.ts')).ConflictDialog)
const SearchNameDialog = deferred(async () => (await import('./dialogs.ts')).SearchNameDialog)
const SourceSheet = deferred(async () => (await import('./dialogs.ts')).SourceSheet)

export function WorkOverlays() {
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
      <OverwrittenSheet />
      <ConflictDialog />
    </>
  )
}

export function AppOverlays() {
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
