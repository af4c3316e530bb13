// Names the files of the archive that could not be read and are therefore missing from every list.
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { words } from '../messages/words.ts'
import { classNames } from '../ui/class-names.ts'
import { Sheet } from '../ui/sheet.tsx'
import styles from './damaged-files.module.css'
import barStyles from './status-bar.module.css'

export function DamagedFiles({ names }: { readonly names: readonly string[] }) {
  const [isOpen, setOpen] = useState(false)
  if (names.length === 0) return null
  return (
    <>
      <Button className={classNames(barStyles.warning)} onPress={() => setOpen(true)}>
        <TriangleAlert size={12} aria-hidden />
        <span>{words('status.damaged', { count: names.length })}</span>
      </Button>
      <Sheet title={words('status.damaged-title')} isOpen={isOpen} onClose={() => setOpen(false)} size="small">
        <p className={styles.hint}>{words('status.damaged-hint')}</p>
        <ul className={styles.names}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Sheet>
    </>
  )
}
