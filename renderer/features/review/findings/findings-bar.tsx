// The review bar for findings: previous and next, which one is selected, and what A and R do to it.

import { Check, PencilLine, X } from 'lucide-react'
import { findingKindWords, saysWords } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { ArticleProblem } from '../../../session/article/article-problem.tsx'
import { run } from '../../../session/commands.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import { useViewState } from '../../../session/view-state.ts'
import styles from '../../../ui/article-bar.module.css'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { InShort } from '../common/in-short.tsx'
import { ReviewSteps } from '../common/review-steps.tsx'
import { useArticleFindings } from './article-findings.ts'
import { isQuery } from './finding-cards.ts'
import { isChoice } from './finding-choice.ts'
import type { PlacedFinding } from './placed-findings.ts'

export function FindingsBar({ opened }: { readonly opened: OpenedArticle }) {
  const archive = useOpenArchive()
  const { findings, query } = useArticleFindings(archive.id, opened)
  const active = useViewState((state) => state.findingId)
  const at = findings.findIndex(({ id }) => id === active)
  const placed = findings[at] ?? null
  return (
    <section className={styles.review} aria-label={words('review.label')}>
      <ArticleProblem articleId={opened.article.record.id} />
      {placed && <FindingInShort placed={placed} />}
      <div className={styles.bar}>
        {findings.length > 0 && <ReviewSteps previous={words('findings.previous')} next={words('findings.next')} />}
        <span className={styles.position}>
          {placed
            ? words('findings.position', { place: at + 1, total: findings.length })
            : query.read === null
              ? query.problem === null && words('findings.checking')
              : words('findings.count', { count: findings.length })}
        </span>
        {placed && <span className={styles.open}>{findingKindWords(placed.finding.kind)}</span>}
        <span className={styles.space} />
        {archive.readOnly !== null && <span className={styles.quiet}>{words('review.read-only')}</span>}
        {archive.readOnly === null && placed && <Decisions placed={placed} />}
        {!placed && findings.length > 0 && <span className={styles.quiet}>{words('findings.hint')}</span>}
      </div>
    </section>
  )
}

function FindingInShort({ placed: { finding } }: { readonly placed: PlacedFinding }) {
  const [best = null] = finding.suggestions
  const after = isChoice(finding) ? null : best
  return <InShort before={finding.quote === '' ? null : finding.quote} after={after} why={saysWords(finding)} />
}

function Decisions({ placed: { finding } }: { readonly placed: PlacedFinding }) {
  const isAsked = isQuery(finding) || finding.suggestions.length === 0
  const act = isChoice(finding) ? 'choose' : finding.suggestions.length === 0 ? 'correct' : isAsked ? 'look' : 'apply'
  return (
    <span className={styles.decisions}>
      <TextButton onPress={() => run('reject')}>
        <X size={14} aria-hidden />
        {words('findings.ignore-place')}
        <KeyCaps keys={capsFor('reject')} />
      </TextButton>
      {act !== 'look' && finding.quote !== '' && finding.suggestions.length > 0 && (
        <TextButton onPress={() => run('edit-correction')}>
          {words('findings.other-words')}
          <KeyCaps keys={capsFor('edit-correction')} />
        </TextButton>
      )}
      {finding.quote !== '' && (
        <TextButton kind="primary" onPress={() => run('accept')}>
          {isAsked ? <PencilLine size={14} aria-hidden /> : <Check size={14} aria-hidden />}
          {words(`findings.${act}`)}
          <KeyCaps keys={capsFor('accept')} />
        </TextButton>
      )}
    </span>
  )
}
