// Find in the whole archive: one field, the options, and every place as it is found. The field keeps the focus.

import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { listen } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { shortcutsNow } from '../../session/keys/key-map.ts'
import { shortcutFor } from '../../session/keys/shortcuts.ts'
import { useIsOpen } from '../../session/overlay.ts'
import { FieldSheet, SheetField } from '../../ui/field-sheet.tsx'
import { IS_MAC } from '../../ui/platform.ts'
import styles from './archive-find.module.css'
import { type ChosenRow, editsIn } from './chosen-places.ts'
import { CorrectFoot } from './correct-foot.tsx'
import { beginCorrecting, correctFound, forgetCorrectFound, useChosenRows, useCorrectFound } from './correct-found.ts'
import {
  closeArchiveFind,
  findWith,
  forgetArchiveFind,
  openFound,
  search,
  takeFound,
  useArchiveFind,
} from './find-acts.ts'
import { FindFoot } from './find-foot.tsx'
import { FindState } from './find-state.tsx'
import { FindSwitches } from './find-switches.tsx'
import { FOUND_LIST, FoundList, foundRowId, rowsInSight } from './found-list.tsx'
import { rowAfter } from './found-rows.ts'
import { ReplacementFields } from './replacement-fields.tsx'

export function ArchiveFindSheet() {
  const isOpen = useIsOpen('archive-find')
  useEffect(() => {
    return listen('find:told', takeFound)
  }, [])
  useEffect(() => {
    return () => {
      forgetArchiveFind()
      forgetCorrectFound()
    }
  }, [])
  return (
    <FieldSheet
      topic="guide#finding-in-the-archive"
      label={words('archive-find.title')}
      isOpen={isOpen}
      onClose={closeArchiveFind}
      size="large"
    >
      <Content />
    </FieldSheet>
  )
}

function Content() {
  const { readOnly } = useOpenArchive()
  const isCorrecting = useCorrectFound(({ isOn }) => isOn) && readOnly === null
  const chosen = useChosenRows()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for all fields of the dialog
    <div className={styles.content} onKeyDown={(event) => onKeyOfSheet(event, isCorrecting ? chosen : null)}>
      <PatternField />
      <FindSwitches />
      {isCorrecting && <ReplacementFields />}
      <FindState />
      <FoundList chosen={isCorrecting ? chosen : NOTHING_CHOSEN} />
      {isCorrecting && <CorrectFoot chosen={chosen} />}
      <FindFoot isCorrecting={isCorrecting} />
    </div>
  )
}

const NOTHING_CHOSEN: readonly ChosenRow[] = []

/**
 * Ctrl Alt Enter corrects the selected places (null: nothing is to be corrected). The key of *Find and correct*, which
 * also opens the sheet, adds the replacement.
 */
function onKeyOfSheet(event: KeyboardEvent, chosen: readonly ChosenRow[] | null): void {
  const command = shortcutFor(event.nativeEvent, IS_MAC, null, false, shortcutsNow())?.command
  if (chosen !== null && event.key === 'Enter' && event.altKey && (event.ctrlKey || event.metaKey))
    void correctFound(editsIn(chosen))
  else if (command === 'find-and-correct') beginCorrecting()
  else return
  event.preventDefault()
  event.stopPropagation()
}

function PatternField() {
  const text = useArchiveFind(({ pattern }) => pattern.text)
  const isWrong = useArchiveFind(({ problem }) => problem?.code === 'bad-pattern')
  const active = useArchiveFind((state) => (state.rows.length > 0 ? state.active : null))
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.select()
  }, [])
  return (
    <SheetField>
      <Search size={16} aria-hidden />
      <input
        ref={input}
        // biome-ignore lint/a11y/noAutofocus: the sheet is opened to type here
        autoFocus
        role="combobox"
        aria-label={words('archive-find.title')}
        aria-autocomplete="list"
        aria-expanded={active !== null}
        aria-controls={FOUND_LIST}
        aria-activedescendant={active === null ? undefined : foundRowId(active)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'archive-find-state' : undefined}
        placeholder={words('archive-find.placeholder')}
        spellCheck={false}
        maxLength={2000}
        value={text}
        onChange={(event) => findWith({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </SheetField>
  )
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey
}

/** Enter alone opens the active place; if the search for the typed text has not begun yet, it begins. */
function onKeyDown(event: KeyboardEvent): void {
  const { rows, active, job } = useArchiveFind.getState()
  const next = rowAfter(event, active, rows, rowsInSight())
  if (next !== null) useArchiveFind.setState({ active: next })
  else if (event.key === 'Enter' && !event.nativeEvent.isComposing && !hasModifier(event)) {
    if (job === null) void search()
    else openFound(rows[active])
  } else return
  event.preventDefault()
}
