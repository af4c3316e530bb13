// The house style: its names, rules and word lists in the list pane, with unused parts, and the chosen entry in place
// of the article. Unsaved text is kept, wherever the user goes meanwhile.
import { ArrowLeft } from 'lucide-react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useStylebook } from '../../queries/stylebook.ts'
import { useWidthStep } from '../../session/panes/width-step.ts'
import { changeView } from '../../session/view-state.ts'
import type { Worklist } from '../../session/worklist.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { WorklistFrame } from '../../ui/worklist.tsx'
import { EntryList } from './entry-list.tsx'
import { FileForm } from './file-form.tsx'
import styles from './house-style.module.css'
import { chooseEntry, useHouseStyle } from './house-style-acts.ts'
import { LeftList } from './left-list.tsx'
import { NameForm } from './name-form.tsx'
import { StylesPlan } from './styles-plan.tsx'

/** Its entries are edited in a form, not stepped through. */
export const HOUSE_STYLE: Worklist = {
  List: HouseStyleList,
  Entry: HouseStyleEntry,
  step: () => undefined,
  stepAnywhere: () => undefined,
}

function HouseStyleList() {
  const archive = useOpenArchive()
  const { shown, problem, retry } = useStylebook(archive.id)
  return (
    <WorklistFrame title={words('house-style.title')} total={null} problem={problem} onRetry={retry}>
      {!problem && shown === null && <p className={styles.note}>{words('house-style.reading')}</p>}
      {!problem && shown && <EntryList shown={shown} isReadOnly={archive.readOnly !== null} />}
    </WorklistFrame>
  )
}

function HouseStyleEntry() {
  const archive = useOpenArchive()
  const step = useWidthStep()
  const { shown } = useStylebook(archive.id)
  const { entry, problem } = useHouseStyle()
  const isReadOnly = archive.readOnly !== null
  return (
    <section className={styles.entry} aria-label={words('house-style.entry')} data-pane-target tabIndex={-1}>
      {step === 'one' && (
        <IconButton label={words('frame.back')} onPress={() => changeView({ onePane: 'list' })}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
      )}
      {problem && <ErrorStrip problem={problem} onDismiss={() => useHouseStyle.setState({ problem: null })} />}
      {entry === null && (
        <EmptyState title={words('house-style.choose-title')}>
          <p>{words('house-style.choose-hint')}</p>
        </EmptyState>
      )}
      {entry?.kind === 'name' && <NameForm key={entry.key} entry={entry} isReadOnly={isReadOnly} />}
      {entry?.kind === 'file' && <FileForm key={entry.key} entry={entry} isReadOnly={isReadOnly} />}
      {entry?.kind === 'left' && shown && <LeftList shown={shown} isReadOnly={isReadOnly} />}
      {entry?.kind === 'styles' && <StylesPlan picked={entry.picked} onCancel={() => chooseEntry(null)} />}
    </section>
  )
}
