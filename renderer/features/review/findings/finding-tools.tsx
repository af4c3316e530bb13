// Actions on the selected finding: fix it here or at all its places, or, where only an editor can decide, choose.
import { Check, PencilLine } from 'lucide-react'
import { evidenceOf, ignoreScopesOf } from '../../../../electron/contract/index.ts'
import { shortQuote } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { goToArticle } from '../../../session/article/open-article.ts'
import { goToDetail, type WantedDetail } from '../../../session/article/wanted-detail.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { applyFix, correctByHand } from './apply-fix.ts'
import { type FindingCard, isQuery } from './finding-cards.ts'
import { choicesAt, isChoice } from './finding-choice.ts'
import styles from './findings.module.css'
import { ignoreFinding } from './ignore-finding.ts'
import type { PlacedFinding } from './placed-findings.ts'

export interface FindingToolsProps {
  readonly card: FindingCard
  /** The selected place. */
  readonly placed: PlacedFinding
}

/** Where the first missing detail is filled in; null: nowhere. */
function detailOf(finding: PlacedFinding['finding']): WantedDetail | null {
  if (evidenceOf(finding, 'language-differs')) return 'language'
  const [what] = evidenceOf(finding, 'details-missing')?.what ?? []
  return what === 'published' ? 'publishedAt' : (what ?? null)
}

export function FindingTools({ card, placed }: FindingToolsProps) {
  const { readOnly } = useOpenArchive()
  const { finding } = placed
  const copy = evidenceOf(finding, 'duplicate-article')
  return (
    <div className={styles.tools}>
      {copy && <OtherArticle id={copy.article} />}
      {finding.kind === 'missing' && (
        <TextButton onPress={() => goToDetail(detailOf(finding))}>{words('findings.fill-in')}</TextButton>
      )}
      {readOnly === null && isChoice(finding) && <Forms card={card} placed={placed} />}
      {readOnly === null && !isChoice(finding) && <Fixes card={card} placed={placed} />}
      {readOnly === null && hasOtherWords(finding) && <OtherWords placed={placed} />}
      {readOnly === null && (
        <div className={styles.leave}>
          <span aria-hidden>{words('findings.ignore')}</span>
          {ignoreScopesOf(finding.kind).map((scope) => (
            <TextButton
              key={scope}
              kind="quiet"
              label={words(`findings.ignore-${scope}`)}
              onPress={() => void ignoreFinding(placed, scope)}
            >
              {words(`findings.left-${scope}`)}
            </TextButton>
          ))}
        </div>
      )}
    </div>
  )
}

/** Whether it can be fixed in another way than its main button, which in a quotation opens the popover itself. */
function hasOtherWords(finding: PlacedFinding['finding']): boolean {
  if (finding.quote === '') return false
  return isChoice(finding) || (finding.suggestions.length > 0 && !isQuery(finding))
}

/** Opens the correction popover on the words, to widen the selection or type other words. */
function OtherWords({ placed }: { readonly placed: PlacedFinding }) {
  return (
    <TextButton onPress={() => correctByHand(placed)}>
      {words('findings.other-words')} <KeyCaps keys={capsFor('edit-correction')} />
    </TextButton>
  )
}

function OtherArticle({ id }: { readonly id: string }) {
  return <TextButton onPress={() => goToArticle(id)}>{words('findings.open-other')}</TextButton>
}

/** The forms to choose from, numbered as in the popover: choosing one corrects the others wherever they are used. */
function Forms({ card: { places }, placed }: FindingToolsProps) {
  return choicesAt(placed, places).map(({ form, wrong }, at) => (
    <TextButton key={form} onPress={() => void applyFix(wrong, form)}>
      {words('findings.write-form', { number: at + 1, form, count: wrong.length })}
    </TextButton>
  ))
}

/** In a quotation nothing is fixed without a check: the popover opens on it, filled in. */
function Fixes({ card: { places }, placed }: FindingToolsProps) {
  const { suggestions, quote } = placed.finding
  const [best, ...others] = suggestions
  const all = places.filter(({ finding }) => !isQuery(finding))
  if (quote === '') return null
  if (best === undefined || isQuery(placed.finding)) {
    return (
      <TextButton kind="primary" onPress={() => correctByHand(placed)}>
        <PencilLine size={14} aria-hidden />
        {words(best === undefined ? 'findings.correct' : 'findings.look')}
      </TextButton>
    )
  }
  return (
    <>
      <TextButton kind="primary" onPress={() => void applyFix([placed], best)}>
        <Check size={14} aria-hidden />
        {words('findings.apply')}
      </TextButton>
      {all.length > 1 && (
        <TextButton onPress={() => void applyFix(all, best)}>
          {words('findings.apply-all', { count: all.length })}
        </TextButton>
      )}
      {others.slice(0, 3).map((other) => (
        <TextButton key={other} kind="quiet" onPress={() => void applyFix([placed], other)}>
          {other === '' ? words('findings.take-it-out') : shortQuote(other)}
        </TextButton>
      ))}
    </>
  )
}
