// The reason, given once for all places, and the button that corrects them; reports progress while it runs.
import { ChevronDown } from 'lucide-react'
import { CATEGORIES, type FoundCorrected } from '../../../electron/contract/index.ts'
import { categoryWords } from '../../messages/correction-words.ts'
import { problemWords, words } from '../../messages/words.ts'
import { currentActs } from '../../queries/acts.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { stopAct } from '../../session/acts/running-acts.ts'
import { stepActs } from '../../session/acts/undo.ts'
import { useStatusOfMany } from '../../session/suggesting.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './archive-find.module.css'
import { type ChosenRow, editsIn } from './chosen-places.ts'
import { choose, correctedWords, correctFound, setCorrecting, useCorrectFound } from './correct-found.ts'
import { search } from './find-acts.ts'

export function CorrectFoot({ chosen }: { readonly chosen: readonly ChosenRow[] }) {
  const { running } = useCorrectFound()
  return (
    <div className={styles.foot}>
      <Outcome />
      {running === null ? <Ruling chosen={chosen} /> : <Running job={running} />}
    </div>
  )
}

function Outcome() {
  const { done, problem } = useCorrectFound()
  if (problem) {
    const { failed, next } = problemWords(problem)
    return <p className={styles.trouble} role="alert">{`${failed} ${next}`}</p>
  }
  if (!done) return null
  return (
    <p className={styles.done}>
      {correctedWords(done)} <TextButton onPress={() => void takeBack(done)}>{words('toast.undo')}</TextButton>
    </p>
  )
}

async function takeBack({ corrected, proposed }: FoundCorrected): Promise<void> {
  const last = currentActs().undo
  setCorrecting({ doneFor: null })
  if (last?.act === 'correct' && last.count === corrected + proposed) await stepActs('undo')
  else announce(words('undo.late'))
  await search()
}

function Ruling({ chosen }: { readonly chosen: readonly ChosenRow[] }) {
  const { category, reason } = useCorrectFound()
  const isProposed = String(useStatusOfMany() === 'proposed')
  const edits = editsIn(chosen)
  const possible = chosen.filter(({ edit }) => edit !== null).length
  const articles = new Set(edits.map(({ article }) => article)).size
  const all = chosen.map((_, row) => row)
  return (
    <div className={styles.ruling}>
      <span className={styles.chosen}>
        {words('archive-find.selected', { chosen: edits.length, total: possible })}
        <TextButton
          kind="quiet"
          onPress={() => choose(chosen, all, edits.length < possible)}
          isDisabled={possible === 0}
        >
          {words(edits.length < possible ? 'archive-find.select-all' : 'archive-find.select-none')}
        </TextButton>
      </span>
      <ChoiceMenu
        label={words('archive-find.category', { category: categoryWords(category) })}
        buttonLabel={words('archive-find.category', { category: categoryWords(category) })}
        buttonClass={styles.category}
        button={
          <>
            {categoryWords(category)} <ChevronDown size={13} aria-hidden />
          </>
        }
        choices={CATEGORIES.map((id) => ({ id, label: categoryWords(id) }))}
        chosen={category}
        onChoose={(next) => setCorrecting({ category: next })}
      />
      <input
        className={styles.reason}
        aria-label={words('archive-find.reason')}
        placeholder={words('archive-find.reason-hint')}
        maxLength={4000}
        value={reason}
        onChange={(event) => setCorrecting({ reason: event.target.value })}
      />
      <TextButton kind="primary" isDisabled={edits.length === 0} onPress={() => void correctFound(edits)}>
        {edits.length === 0
          ? words('archive-find.apply-none')
          : words('archive-find.apply', { isProposed, count: edits.length, articles })}
      </TextButton>
    </div>
  )
}

function Running({ job }: { readonly job: string }) {
  return (
    <div className={styles.ruling}>
      <span className={styles.chosen}>{words('archive-find.correcting')}</span>
      <CountedProgress label={words('archive-find.correcting')} progress={useProgress(job)} />
      <TextButton onPress={() => stopAct(job)}>{words('frame.cancel')}</TextButton>
    </div>
  )
}
