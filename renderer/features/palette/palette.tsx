// The command palette: one field over the window that runs a command, opens an article or filters by tag, source or
// desk.

import { Search } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { closeOverlay, overlayPrefix, useIsOpen } from '../../session/overlay.ts'
import { FieldSheet, SheetField } from '../../ui/field-sheet.tsx'
import styles from './palette.module.css'
import { type PaletteEntry, paletteGroups } from './palette-entries.ts'
import { PaletteFoot } from './palette-foot.tsx'
import { PaletteList } from './palette-list.tsx'
import { readScope } from './palette-scope.ts'
import { runEntry } from './run-entry.ts'
import { usePaletteSource } from './use-palette-source.ts'

const close = (): void => closeOverlay('palette')

export function Palette() {
  const isOpen = useIsOpen('palette')
  return (
    <FieldSheet
      topic="guide#commands-and-keys"
      label={words('palette.label')}
      isOpen={isOpen}
      onClose={close}
      size="medium"
    >
      <PaletteField />
    </FieldSheet>
  )
}

function PaletteField() {
  const archive = useOpenArchive()
  const [text, setText] = useState(() => overlayPrefix('palette'))
  // Nothing is active before the user types or presses an arrow: Enter alone must not trigger anything.
  const [active, setActive] = useState(-1)
  const groups = paletteGroups(text, usePaletteSource(archive.id, useDeferredValue(text)))
  const entries = groups.flatMap((group) => group.entries)
  const at = Math.min(active, entries.length - 1)
  const type = (next: string): void => {
    setText(next)
    setActive(readScope(next).typed === '' ? -1 : 0)
  }
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry?.kind === 'prefix') type(entry.prefix)
    else if (entry) runEntry(entry)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = placeAfter(event.key, at, entries.length)
    const isAgain = /^[kp]$/i.test(event.key) && (event.ctrlKey || event.metaKey)
    if (next !== null) setActive(next)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[at])
    else if (isAgain) close()
    else return
    event.preventDefault()
  }
  return (
    <>
      <SheetField>
        <Search size={16} aria-hidden />
        <PaletteInput
          text={text}
          activeId={at >= 0 ? `palette-${at}` : undefined}
          hasEntries={entries.length > 0}
          onType={type}
          onKeyDown={onKeyDown}
        />
        <span className={styles.scope}>{words(readScope(text).row.label)}</span>
      </SheetField>
      <PaletteList groups={groups} active={at} onChoose={run} />
      <PaletteFoot />
    </>
  )
}

interface PaletteInputProps {
  readonly text: string
  readonly activeId: string | undefined
  readonly hasEntries: boolean
  readonly onType: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function PaletteInput({ text, activeId, hasEntries, onType, onKeyDown }: PaletteInputProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const { length } = input.current?.value ?? ''
    input.current?.setSelectionRange(length, length)
  }, [])
  return (
    <input
      ref={input}
      // biome-ignore lint/a11y/noAutofocus: the palette is opened to type here
      autoFocus
      role="combobox"
      aria-label={words('palette.label')}
      aria-autocomplete="list"
      aria-expanded={hasEntries}
      aria-controls="palette-list"
      aria-activedescendant={activeId}
      placeholder={words('palette.placeholder')}
      spellCheck={false}
      maxLength={500}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

/** The active entry after a key, wrapping around; null when it is none of these keys. */
function placeAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1
  if (key === 'PageDown') return Math.min(count - 1, at + 8)
  return key === 'PageUp' ? Math.max(0, at - 8) : null
}
