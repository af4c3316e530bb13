// Every place found, under the headline of its article. Only rows in sight exist.
import { useVirtualizer } from '@tanstack/react-virtual'
import { Quote } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { words } from '../../messages/words.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { Deleted, Inserted } from '../../ui/changed-text.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tick } from '../../ui/tick.tsx'
import { type ChosenRow, howMany, rowsOfArticle } from './chosen-places.ts'
import { choose } from './correct-found.ts'
import { openFound, useArchiveFind } from './find-acts.ts'
import styles from './found-list.module.css'
import { type FoundRow, heightOf, PLACE_HEIGHT, rowAfter } from './found-rows.ts'

const LIST_ID = 'archive-find-list'

/** How many rows a page key passes. */
export function rowsInSight(): number {
  return Math.max(1, Math.floor((document.getElementById(LIST_ID)?.clientHeight ?? 0) / PLACE_HEIGHT) - 2)
}

export interface FoundListProps {
  /** What each row would read and whether it is selected; none while nothing is to be corrected. */
  readonly chosen: readonly ChosenRow[]
}

export function FoundList({ chosen }: FoundListProps) {
  'use no memo'
  const { rows, active, summary, job, pattern } = useArchiveFind()
  const isChoosing = chosen.length > 0
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that come later must not move what is looked at
  useEffect(() => {
    if (rows.length > 0) virtual.scrollToIndex(active)
  }, [active, job])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a listbox once something is found
    <div
      ref={scroller}
      id={LIST_ID}
      data-context="found-place"
      data-context-items
      className={styles.list}
      {...(rows.length > 0 && { role: 'listbox', 'aria-label': words('archive-find.results') })}
      {...(isChoosing && { 'aria-multiselectable': true, 'aria-activedescendant': `found-${active}` })}
      tabIndex={isChoosing ? 0 : -1}
      onKeyDown={isChoosing ? (event) => onKeyDown(event, chosen) : undefined}
    >
      {rows.length === 0 && (
        <p className={styles.none}>
          {summary && pattern.text !== ''
            ? words(summary.end === 'whole' ? 'archive-find.none' : 'archive-find.none-searched')
            : job === null && words('archive-find.begin')}
        </p>
      )}
      <div role="presentation" className={styles.track} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const position = { row, index, start, total: rows.length, isActive: index === active }
          return <Place key={index} {...position} chosen={chosen} />
        })}
      </div>
    </div>
  )
}

/** The keys of the list while places are selected in it; in the search field they are those of the field. */
function onKeyDown(event: KeyboardEvent, chosen: readonly ChosenRow[]): void {
  const { rows, active } = useArchiveFind.getState()
  const next = rowAfter(event, active, rows, rowsInSight())
  const isCommand = event.ctrlKey || event.metaKey
  if (next !== null) useArchiveFind.setState({ active: next })
  else if (event.key === ' ') toggle(chosen, event.shiftKey ? rowsOfArticle(rows, active) : [active])
  else if (event.key === 'a' && isCommand) toggle(chosen, [...rows.keys()])
  else if (event.key === 'Enter' && !isCommand) openFound(rows[active])
  else return
  event.preventDefault()
}

/** Selects them all, or leaves them all out when all of them are selected. */
function toggle(chosen: readonly ChosenRow[], rows: readonly number[]): void {
  choose(chosen, rows, howMany(chosen, rows) !== 'all')
}

interface PlaceProps {
  readonly row: FoundRow
  readonly index: number
  readonly start: number
  readonly total: number
  readonly isActive: boolean
  readonly chosen: readonly ChosenRow[]
}

function Place({ row, index, start, total, isActive, chosen }: PlaceProps) {
  const { article, place, isFirst } = row
  const { before, match, after, inQuotation, inAddress, field } = place
  const here = chosen[index]
  const text = `${before}${match}${after}`
  const option = { headline: article.headline, field, text, inQuotation: String(inQuotation) }
  const onClick = (event: MouseEvent): void => {
    useArchiveFind.setState({ active: index })
    const isTick = event.target instanceof Element && event.target.closest('[data-tick]') !== null
    if (isTick) toggle(chosen, [index])
    else openFound(row)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field or the list has the focus and the keys
    <div
      id={`found-${index}`}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      role="option"
      data-active={isActive || undefined}
      aria-selected={here ? here.isChosen : isActive}
      aria-label={words('archive-find.option', option)}
      aria-posinset={index + 1}
      aria-setsize={total}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {isFirst && <Heading row={row} index={index} chosen={chosen} />}
      <div className={styles.place}>
        {here && (
          <span className={styles.tick} data-tick data-off={here.edit === null || undefined}>
            <Tick state={here.isChosen ? 'all' : 'none'} />
          </span>
        )}
        {field !== 'body' && <span className={styles.name}>{field}</span>}
        <span className={styles.context}>
          <span className={styles.before}>
            {/* A mark behind the last blank, which would else be laid at the other end of a line that runs from the right. */}
            <bdi>{`${before}\u200e`}</bdi>
          </span>
          {here?.edit ? (
            <span className={classNames(styles.change, !here.isChosen && styles.leftOut)}>
              <Deleted text={match} className={styles.deleted} />
              <Inserted text={here.edit.after} className={styles.inserted} />
            </span>
          ) : (
            <mark className={styles.match}>{match}</mark>
          )}
          <span className={styles.after}>{after}</span>
        </span>
        {here?.edit === null && <span className={styles.note}>{words('archive-find.unchanged')}</span>}
        {inAddress && <span className={styles.quoted}>{words('archive-find.in-address')}</span>}
        {inQuotation && (
          <span className={styles.quoted}>
            <Quote size={12} aria-hidden /> {words('archive-find.in-quotation')}
          </span>
        )}
      </div>
    </div>
  )
}

interface HeadingProps {
  readonly row: FoundRow
  readonly index: number
  readonly chosen: readonly ChosenRow[]
}

function Heading({ row: { article }, index, chosen }: HeadingProps) {
  const rows = chosen.length > 0 ? rowsOfArticle(useArchiveFind.getState().rows, index) : []
  return (
    <div className={styles.heading}>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Shift Space does it in the list
        <span
          className={styles.tick}
          title={words('archive-find.select-article', { headline: article.headline })}
          onClick={(event) => {
            event.stopPropagation()
            toggle(chosen, rows)
          }}
        >
          <Tick state={howMany(chosen, rows)} />
        </span>
      )}
      <span className={styles.headline}>{article.headline}</span>
      <span className={styles.count}>{words('archive-find.count', { count: article.count })}</span>
      {article.published !== null && (
        <span className={styles.date}>
          <CalendarDate value={article.published} />
        </span>
      )}
    </div>
  )
}
