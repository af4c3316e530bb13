// One card: the kind in words, the present and the suggested text, why it is in doubt, and what can be done.
import { ArrowRight } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { CATEGORY_OF_KIND, type Finding } from '../../../../electron/contract/index.ts'
import { inFieldWords } from '../../../messages/correction-words.ts'
import { findingKindWords, findingLabel, saysWords, shortQuote } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { Deleted, Inserted } from '../../../ui/changed-text.tsx'
import cardStyles from '../common/cards.module.css'
import { CategoryIcon } from '../common/category-icon.tsx'
import { type FindingCard, lookOf } from './finding-cards.ts'
import { isChoice } from './finding-choice.ts'
import { FindingTools } from './finding-tools.tsx'
import styles from './findings.module.css'
import { hasPlace, type PlacedFinding } from './placed-findings.ts'

export interface FindingCardRowProps {
  readonly card: FindingCard
  /** The selected place of it; null: none. */
  readonly activeId: string | null
  /** Whether Tab reaches it; one card of the list has that. */
  readonly isTabStop: boolean
}

export const FindingCardRow = memo(function FindingCardRow({ card, activeId, isTabStop }: FindingCardRowProps) {
  const row = useRef<HTMLDivElement>(null)
  const isActive = activeId !== null
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const first = card.places[0] as PlacedFinding
  const shown = card.places.find(({ id }) => id === activeId) ?? first
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is not a table row
    <div
      ref={row}
      className={cardStyles.card}
      role="row"
      aria-label={findingLabel(first.finding)}
      aria-selected={isActive}
      tabIndex={isTabStop ? 0 : -1}
      data-card={card.id}
      data-context="finding"
      data-selected={isActive || undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the card has the focus */}
      <div role="gridcell">
        <Top card={card} shown={shown} />
        {!isChoice(shown.finding) && <Change finding={shown.finding} />}
        <p className={cardStyles.reason}>{saysWords(first.finding)}</p>
        {isActive && <FindingTools card={card} placed={shown} />}
      </div>
    </div>
  )
})

function Top({ card: { places }, shown }: { readonly card: FindingCard; readonly shown: PlacedFinding }) {
  const { kind, field, inQuotation } = shown.finding
  return (
    <div className={cardStyles.top}>
      <CategoryIcon category={CATEGORY_OF_KIND[kind]} />
      <b>
        <span className={styles.kind} data-look={lookOf(shown)}>
          {findingKindWords(kind)}
        </span>
      </b>
      {hasPlace(shown) && field !== 'body' && <span className={cardStyles.field}>{inFieldWords(field)}</span>}
      <span className={styles.aside}>
        {inQuotation && words('findings.query')}
        {places.length > 1 && <span>{words('findings.places', { count: places.length })}</span>}
      </span>
    </div>
  )
}

/** The present text and the best suggestion. Blanks are named, since they cannot be seen. */
function Change({ finding: { quote, suggestions } }: { readonly finding: Finding }) {
  const [best] = suggestions
  if (quote === '') return null
  if (best === undefined) {
    return (
      <p className={cardStyles.change} dir="auto">
        {shortQuote(quote)}
      </p>
    )
  }
  return (
    <p className={cardStyles.change} dir="auto">
      <Deleted text={visible(shortQuote(quote))} />
      <ArrowRight size={13} role="img" aria-label={words('corrections.becomes')} />
      {best === '' ? (
        <span className={cardStyles.nothing}>{words('findings.take-out')}</span>
      ) : (
        <Inserted text={visible(shortQuote(best))} />
      )}
    </p>
  )
}

function visible(text: string): string {
  return text.replaceAll(/^\s+|\s+$|\s{2,}/g, (blanks) => '␣'.repeat(blanks.length))
}
