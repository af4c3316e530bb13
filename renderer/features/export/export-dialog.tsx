// The dialog of exporting: the form, or the question about files that are there already.

import { words } from '../../messages/words.ts'
import { useIsOpen } from '../../session/overlay.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ExistingFiles } from './existing-files.tsx'
import { closeExport, useExportDialog } from './export-dialog-acts.ts'
import { ExportFields } from './export-fields.tsx'
import { useExportJobs } from './export-jobs.ts'

export function ExportDialog() {
  const isOpen = useIsOpen('export')
  const jobId = useExportDialog((dialog) => dialog.jobId)
  const job = useExportJobs(({ jobs }) => jobs.find(({ id }) => id === jobId) ?? null)
  const asked = job?.state.kind === 'asking' ? job.state.existing : null
  return (
    <Sheet topic="guide#exporting" title={words('export.title')} isOpen={isOpen} onClose={closeExport} size="large">
      {job && asked ? (
        <ExistingFiles existing={asked} folder={job.folder} />
      ) : (
        <ExportFields isStarting={job !== null} />
      )}
    </Sheet>
  )
}
