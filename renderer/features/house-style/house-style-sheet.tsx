// The house style as a sheet: its names, rules and word lists at the left with what is not used, the entry chosen at the right.
import { chooseEntry, closeHouseStyle, useHouseStyle } from '../../app/house-style/house-style-acts.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useStylebook } from '../../queries/stylebook.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { EntryList, type EntryListProps } from './entry-list.tsx'
import { FileForm } from './file-form.tsx'
import styles from './house-style.module.css'
import { LeftList } from './left-list.tsx'
import { NameForm } from './name-form.tsx'
import { StylesPlan } from './styles-plan.tsx'

export function HouseStyleSheet() {
  const isOpen = useHouseStyle((state) => state.isOpen)
  return (
    <Sheet title={words('house-style.title')} isOpen={isOpen} onClose={closeHouseStyle} size="wide">
      <Content />
    </Sheet>
  )
}

function Content() {
  const archive = useOpenArchive()
  const { shown, problem, retry } = useStylebook(archive.id)
  const isReadOnly = archive.readOnly !== null
  if (problem) return <ErrorStrip problem={problem} onRetry={retry} />
  if (shown === null) return <p className={styles.note}>{words('house-style.reading')}</p>
  return (
    <div className={styles.columns}>
      <EntryList shown={shown} isReadOnly={isReadOnly} />
      <section className={styles.entry}>
        <Chosen shown={shown} isReadOnly={isReadOnly} />
      </section>
    </div>
  )
}

function Chosen({ shown, isReadOnly }: EntryListProps) {
  const { entry, problem } = useHouseStyle()
  return (
    <>
      {problem && <ErrorStrip problem={problem} onDismiss={() => useHouseStyle.setState({ problem: null })} />}
      {entry === null && (
        <EmptyState title={words('house-style.choose-title')}>
          <p>{words('house-style.choose-hint')}</p>
        </EmptyState>
      )}
      {entry?.kind === 'name' && <NameForm key={entry.key} before={entry.before} isReadOnly={isReadOnly} />}
      {entry?.kind === 'file' && <FileForm key={entry.key} entry={entry} isReadOnly={isReadOnly} />}
      {entry?.kind === 'left' && <LeftList shown={shown} isReadOnly={isReadOnly} />}
      {entry?.kind === 'styles' && <StylesPlan picked={entry.picked} onCancel={() => chooseEntry(null)} />}
    </>
  )
}
