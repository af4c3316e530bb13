// Names the files that are there already and asks what to do; nothing has been written so far.
import { words } from '../../messages/words.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './export.module.css'
import { answerExisting, withdrawExport } from './export-dialog-acts.ts'

const MOST_NAMES = 12

export interface ExistingFilesProps {
  readonly existing: readonly string[]
  readonly folder: string
}

export function ExistingFiles({ existing, folder }: ExistingFilesProps) {
  const shown = existing.length === MOST_NAMES + 1 ? existing : existing.slice(0, MOST_NAMES)
  const more = existing.length - shown.length
  return (
    <div className={styles.existing}>
      <h3>{words('export.exists', { count: existing.length, folder })}</h3>
      <p>{words('export.exists-hint')}</p>
      <ul className={styles.names}>
        {shown.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {more > 0 && <li className={styles.more}>{words('export.more', { count: more })}</li>}
      </ul>
      <DialogFoot
        main={{
          label: words('export.number'),
          isFocusedFirst: true,
          onPress: () => void answerExisting('number'),
        }}
        others={
          <TextButton onPress={() => void answerExisting('overwrite')}>
            {words('export.overwrite', { count: existing.length })}
          </TextButton>
        }
        cancel={{ label: words('frame.cancel'), onPress: withdrawExport }}
        isSticky
      />
    </div>
  )
}
