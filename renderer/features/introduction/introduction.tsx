// The introduction over the panes: the step, what to do with which key, a button that does it, and a way to close it.

import { useEffect, useRef } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useArticle } from '../../queries/article.ts'
import { type Command, run } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { useViewState } from '../../session/view-state.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './introduction.module.css'
import { endIntroduction, goOnFrom, STEPS, type Step, useIntroduction } from './introduction-acts.ts'

/** The action of each step. */
const ASKED = {
  find: 'next-correction',
  correct: 'accept',
  notice: 'compose-notice',
  export: 'export',
} as const satisfies Readonly<Record<Step, Command>>

/** `isExporting`: whether the export dialog is open. */
export function Introduction({ isExporting }: { readonly isExporting: boolean }) {
  const step = useIntroduction((state) => state.step)
  return step && <Shown step={step} isExporting={isExporting} />
}

function Shown({ step, isExporting }: { readonly step: Step; readonly isExporting: boolean }) {
  const isPreparing = useIntroduction((state) => state.isPreparing)
  useGoingOn(step, isExporting)
  const place = STEPS.indexOf(step) + 1
  const command = ASKED[step]
  return (
    <section className={styles.strip} aria-label={words('introduction.label')} data-context-none data-reviews>
      <ol className={styles.steps} aria-label={words('introduction.place', { place, total: STEPS.length })}>
        {STEPS.map((each) => (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            {words(`introduction.step-${each}`)}
          </li>
        ))}
      </ol>
      <p className={styles.text}>{words(isPreparing ? 'introduction.preparing' : `introduction.${step}`)}</p>
      <span className={styles.ways}>
        <TextButton kind="quiet" onPress={endIntroduction}>
          {words('introduction.skip')}
        </TextButton>
        <TextButton isDisabled={isPreparing} onPress={() => goOnFrom(step)}>
          {words(step === 'export' ? 'introduction.finish' : 'introduction.next')}
        </TextButton>
        <TextButton kind="primary" isDisabled={isPreparing} onPress={() => run(command)}>
          {words(`introduction.do-${step}`)} <KeyCaps keys={capsFor(command)} />
        </TextButton>
      </span>
    </section>
  )
}

/** Goes on automatically once the step's action was done. */
function useGoingOn(step: Step, isExporting: boolean): void {
  const archive = useOpenArchive()
  const articleId = useViewState((state) => state.articleId)
  const findingId = useViewState((state) => state.findingId)
  const isPreparing = useIntroduction((state) => state.isPreparing)
  // The article opens at its first finding, which is selected a moment later.
  const firstFinding = useRef<string | null>(null)
  const { opened } = useArticle(archive.id, articleId)
  const corrections = opened?.corrections.length ?? 0
  const hasNotice = opened?.article.notice != null
  const before = useRef({ articleId, corrections, isExporting })
  // biome-ignore lint/correctness/useExhaustiveDependencies: starts again for each step and each article
  useEffect(() => {
    before.current = { articleId, corrections, isExporting }
  }, [step, articleId])
  useEffect(() => {
    if (isPreparing || before.current.articleId !== articleId) return
    firstFinding.current ??= findingId
    const isDone = {
      find: findingId !== firstFinding.current,
      correct: corrections > before.current.corrections,
      notice: hasNotice,
      export: before.current.isExporting && !isExporting,
    }[step]
    if (step === 'export' && isExporting) before.current = { ...before.current, isExporting }
    if (isDone) goOnFrom(step)
  }, [step, isPreparing, articleId, findingId, corrections, hasNotice, isExporting])
}
