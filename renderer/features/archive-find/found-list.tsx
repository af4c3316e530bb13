// Every place found, under the headline of its article. Only rows in sight exist.
import { useVirtualizer } from '@tanstack/react-virtual'
import { Quote } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { words } from '../../messages/words.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { openFound, useArchiveFind } from './find-acts.ts'
import styles from './found-list.module.css'
import { type FoundRow, heightOf, PLACE_HEIGHT } from './found-rows.ts'

const LIST_ID = 'archive-find-list'

/** How many rows a page key passes. */
export function rowsInSight(): number {
  return Math.max(1, Math.floor((document.getElementById(LIST_ID)?.clientHeight ?? 0) / PLACE_HEIGHT) - 2)
}

export function FoundList() {
  'use no memo'
  const { rows, active, summary, job, pattern } = useArchiveFind()
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
    <div
      ref={scroller}
      id={LIST_ID}
      data-context="found-place"
      data-context-items
      className={styles.list}
      {...(rows.length > 0 && { role: 'listbox', 'aria-label': words('archive-find.results') })}
      tabIndex={-1}
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
          return (
            <Place key={index} row={row} index={index} start={start} total={rows.length} isActive={index === active} />
          )
        })}
      </div>
    </div>
  )
}

interface PlaceProps {
  readonly row: FoundRow
  readonly index: number
  readonly start: number
  readonly total: number
  readonly isActive: boolean
}

function Place({ row, index, start, total, isActive }: PlaceProps) {
  const { article, place, isFirst } = row
  const { before, match, after, inQuotation, field } = place
  const text = `${before}${match}${after}`
  const label = words('archive-find.option', {
    headline: article.headline,
    field,
    text,
    inQuotation: String(inQuotation),
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
    <div
      id={`found-${index}`}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      role="option"
      aria-selected={isActive}
      aria-label={label}
      aria-posinset={index + 1}
      aria-setsize={total}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openFound(row)}
    >
      {isFirst && <Heading row={row} />}
      <div className={styles.place}>
        {field !== 'body' && <span className={styles.name}>{field}</span>}
        <span className={styles.context}>
          <span className={styles.before}>
            {/* A mark behind the last blank, which would else be laid at the other end of a line that runs from the right. */}
            <bdi>{`${before}\u200e`}</bdi>
          </span>
          <mark className={styles.match}>{match}</mark>
          <span className={styles.after}>{after}</span>
        </span>
        {inQuotation && (
          <span className={styles.quoted}>
            <Quote size={12} aria-hidden /> {words('archive-find.in-quotation')}
          </span>
        )}
      </div>
    </div>
  )
}

function Heading({ row: { article } }: { readonly row: FoundRow }) {
  return (
    <div className={styles.heading}>
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
