// In the status bar: how many files of the archive could not be read. It opens the list of them and how to recover.
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ArchiveSummary } from '../../../electron/contract/index.ts'
import { DamagedList } from '../../features/integrity/recovery/damaged-list.tsx'
import { words } from '../../messages/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Sheet } from '../../ui/sheet.tsx'
import barStyles from './status-bar.module.css'

export function DamagedFiles({ archive }: { readonly archive: ArchiveSummary }) {
  const [isOpen, setOpen] = useState(false)
  if (archive.damaged.length === 0) return null
  return (
    <>
      <Button className={classNames(barStyles.warning)} onPress={() => setOpen(true)}>
        <TriangleAlert size={12} aria-hidden />
        <span>{words('status.damaged', { count: archive.damaged.length })}</span>
      </Button>
      <Sheet
        topic="backups#in-the-window"
        title={words('recovery.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        size="medium"
      >
        <DamagedList archive={archive} />
      </Sheet>
    </>
  )
}
