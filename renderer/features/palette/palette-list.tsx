// The entries of the palette in their groups. The field keeps the focus; the active entry is its active descendant.

import { FileText, Inbox, Newspaper, Tag, Terminal, Text } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { words } from '../../messages/words.ts'
import { isCommand } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import styles from './palette.module.css'
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts'

export interface PaletteListProps {
  readonly groups: readonly PaletteGroup[]
  readonly active: number
  readonly onChoose: (entry: PaletteEntry) => void
}

export function PaletteList({ groups, active, onChoose }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the active entry changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  let place = 0
  return (
    <div ref={list} id="palette-list" className={styles.list} role="listbox" aria-label={words('palette.label')}>
      {groups.map(({ label, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
        <div key={label} role="group" aria-label={words(label)}>
          <div className={styles.heading} aria-hidden>
            {words(label)}
          </div>
          {entries.map((entry) => {
            const index = place++
            return <Entry key={entry.key} entry={entry} index={index} isActive={index === active} onChoose={onChoose} />
          })}
        </div>
      ))}
      {place === 0 && <p className={styles.none}>{words('palette.none')}</p>}
    </div>
  )
}

interface EntryProps {
  readonly entry: PaletteEntry
  readonly index: number
  readonly isActive: boolean
  readonly onChoose: (entry: PaletteEntry) => void
}

function Entry({ entry, index, isActive, onChoose }: EntryProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
    <div
      id={`palette-${index}`}
      className={styles.entry}
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      <EntryIcon entry={entry} />
      <span className={styles.name}>{entry.name}</span>
      <EntryNote entry={entry} />
    </div>
  )
}

const FILTER_ICONS = { tag: Tag, source: Newspaper, desk: Inbox } as const

function EntryIcon({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind === 'article') return <FileText size={15} aria-hidden />
  if (entry.kind === 'command') return <Terminal size={15} aria-hidden />
  const Icon = entry.kind === 'filter' ? FILTER_ICONS[entry.of] : Text
  return <Icon size={15} aria-hidden />
}

/** The right-hand column: a date, keys, a count or a prefix. */
function EntryNote({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind === 'command') return isCommand(entry.id) ? <KeyCaps keys={capsFor(entry.id)} /> : null
  if (entry.kind === 'filter') return <span className={styles.note}>{entry.count}</span>
  if (entry.kind === 'prefix') return entry.prefix === '' ? null : <KeyCaps keys={[entry.prefix]} />
  if (entry.published === null) return <span className={styles.note}>{words('list.undated')}</span>
  return (
    <span className={styles.note}>
      <CalendarDate value={entry.published} />
    </span>
  )
}
