// Every place found, under the headline of its article: a worklist whose keys belong to the search field until places
// are to be corrected.
import { Quote } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { words } from '../../messages/words.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { Deleted, Inserted } from '../../ui/changed-text.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { RowPosition } from '../../ui/list-row.tsx'
import { Tick } from '../../ui/tick.tsx'
import { type RowSelection, rowId, WorklistRows } from '../../ui/worklist-rows.tsx'
import { type ChosenRow, howMany, rowsOfArticle } from './chosen-places.ts'
import { choose } from './correct-found.ts'
import { openFound, useArchiveFind } from './find-acts.ts'
import styles from './found-list.module.css'
import { type FoundRow, heightOf, PLACE_HEIGHT, rowAfter } from './found-rows.ts'

export const FOUND_LIST = 'archive-find-list'
/** Prefix of the rows' element ids, and the name of their context menu. */
const PLACES = 'found-place'

/** The element id of a row, for the field that keeps the focus. */
export function foundRowId(index: number): string {
  return rowId(PLACES, index)
}

/** How many rows Page Up and Page Down move. */
export function rowsInSight(): number {
  return Math.max(1, Math.floor((document.getElementById(FOUND_LIST)?.clientHeight ?? 0) / PLACE_HEIGHT) - 2)
}

export interface FoundListProps {
  /** The new text of each row and whether it is selected; none while nothing is to be corrected. */
  readonly chosen: readonly ChosenRow[]
}

export function FoundList({ chosen }: FoundListProps) {
  const { rows, active, job } = useArchiveFind()
  const isChoosing = chosen.length > 0
  if (rows.length === 0) return <NothingFound />
  return (
    <WorklistRows
      label={words('archive-find.results')}
      name={PLACES}
      listId={FOUND_LIST}
      className={styles.list}
      total={rows.length}
      place={active}
      rowHeight={PLACE_HEIGHT}
      heightAt={(place) => heightOf(rows[place])}
      isFocusable={isChoosing}
      listKey={job ?? ''}
      onOpen={activate}
      onRead={() => openFound(activeRow())}
      {...(isChoosing && {
        selection: selectionOf(chosen),
        onOwnKey: (event: KeyboardEvent<HTMLElement>) => onOwnKey(event, chosen),
      })}
    >
      {(shown) =>
        shown.map((position) => {
          const row = rows[position.index]
          if (!row) return null
          return (
            <Place
              key={position.index}
              row={row}
              position={position}
              isActive={position.index === active}
              chosen={chosen}
            />
          )
        })
      }
    </WorklistRows>
  )
}

function NothingFound() {
  const { summary, job, pattern } = useArchiveFind()
  return (
    <div className={styles.list}>
      <p className={styles.none}>
        {summary && pattern.text !== ''
          ? words(summary.end === 'whole' ? 'archive-find.none' : 'archive-find.none-searched')
          : job === null && words('archive-find.begin')}
      </p>
    </div>
  )
}

function activate(active: number): void {
  useArchiveFind.setState({ active })
}

function activeRow(): FoundRow | undefined {
  const { rows, active } = useArchiveFind.getState()
  return rows[active]
}

/** Selecting places to correct. The active row is not automatically selected, so Esc has nothing to deselect. */
function selectionOf(chosen: readonly ChosenRow[]): RowSelection {
  return {
    onToggle: (place) => {
      activate(place)
      toggle(chosen, [place])
    },
    onReach: (place) => {
      const from = useArchiveFind.getState().active
      const first = Math.min(from, place)
      choose(
        chosen,
        Array.from({ length: Math.abs(place - from) + 1 }, (_, n) => first + n),
        true,
      )
      activate(place)
    },
    onAll: () => toggle(chosen, [...chosen.keys()]),
    onDrop: () => false,
  }
}

/** The search field's keys, including those that move by article, and the space bar. */
function onOwnKey(event: KeyboardEvent<HTMLElement>, chosen: readonly ChosenRow[]): boolean {
  const { rows, active } = useArchiveFind.getState()
  if (event.key === ' ') {
    toggle(chosen, event.shiftKey ? rowsOfArticle(rows, active) : [active])
    return true
  }
  const next = event.shiftKey ? null : rowAfter(event, active, rows, rowsInSight())
  if (next === null) return false
  activate(next)
  return true
}

/** Selects all of them, or deselects all if all are selected. */
function toggle(chosen: readonly ChosenRow[], rows: readonly number[]): void {
  choose(chosen, rows, howMany(chosen, rows) !== 'all')
}

interface PlaceProps {
  readonly row: FoundRow
  readonly position: RowPosition
  readonly isActive: boolean
  readonly chosen: readonly ChosenRow[]
}

function Place({ row, position, isActive, chosen }: PlaceProps) {
  const { id, index, start, total } = position
  const { article, place, isFirst } = row
  const { before, match, after, inQuotation, inAddress, field } = place
  const here = chosen[index]
  const text = `${before}${match}${after}`
  const option = { headline: article.headline, field, text, inQuotation: String(inQuotation) }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field or the list has the focus and the keys
    <div
      id={id}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      role="option"
      data-active={isActive || undefined}
      aria-selected={here ? here.isChosen : isActive}
      aria-label={words('archive-find.option', option)}
      aria-posinset={index + 1}
      aria-setsize={total}
      data-place={index}
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
            {/* A mark after the trailing blank keeps it from being moved to the other end of a right-to-left line. */}
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
