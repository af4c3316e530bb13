// Every key of the window in one table: the handler acts by it and the sheet of keys is drawn from it.

import type { Chord, SequenceStart } from '../../../electron/contract/index.ts'
import type { MessageId } from '../../messages/words.ts'
import type { Command } from '../commands.ts'

export interface Shortcut {
  readonly label: MessageId
  readonly chords: readonly Chord[]
  /** Left out for keys that the pane handles itself. */
  readonly command?: Command
  /** Acts only while the focus is in the article or among its corrections (WCAG 2.1.4). */
  readonly isReview?: true
  /** Acts only on words selected in the article and while it is edited; goes there before whatever else the key does. */
  readonly isFormat?: true
}

export interface ShortcutGroup {
  readonly label: MessageId
  readonly shortcuts: readonly Shortcut[]
}

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    label: 'keys.everywhere',
    shortcuts: [
      { label: 'keys.next-pane', chords: [{ key: 'F6' }], command: 'next-pane' },
      { label: 'keys.previous-pane', chords: [{ key: 'F6', shift: true }], command: 'previous-pane' },
      { label: 'keys.next-article', chords: [{ key: 'ArrowDown', alt: true }], command: 'next-article' },
      { label: 'keys.previous-article', chords: [{ key: 'ArrowUp', alt: true }], command: 'previous-article' },
      { label: 'keys.next-correction', chords: [{ key: 'F8' }], command: 'next-correction' },
      { label: 'keys.previous-correction', chords: [{ key: 'F8', shift: true }], command: 'previous-correction' },
      { label: 'keys.next-anywhere', chords: [{ key: 'F8', ctrl: true }], command: 'next-anywhere' },
      {
        label: 'keys.previous-anywhere',
        chords: [{ key: 'F8', ctrl: true, shift: true }],
        command: 'previous-anywhere',
      },
      { label: 'keys.filter', chords: [{ key: '/' }], command: 'filter' },
      { label: 'keys.clear-filter', chords: [{ key: 'Escape' }] },
      { label: 'keys.sidebar', chords: [{ key: 'b', ctrl: true }], command: 'sidebar' },
      { label: 'keys.inspector', chords: [{ key: 'b', ctrl: true, shift: true }], command: 'inspector' },
      {
        label: 'keys.find-in-archive',
        chords: [{ key: 'f', ctrl: true, shift: true }],
        command: 'find-in-archive',
      },
      {
        label: 'keys.find-and-correct',
        chords: [{ key: 'h', ctrl: true, shift: true }],
        command: 'find-and-correct',
      },
      { label: 'keys.bring-in', chords: [{ key: 'i', ctrl: true, shift: true }], command: 'bring-in' },
      { label: 'keys.export', chords: [{ key: 'e', ctrl: true }], command: 'export' },
      { label: 'keys.print', chords: [{ key: 'p', ctrl: true, shift: true }], command: 'print' },
      { label: 'command.new-window', chords: [{ key: 'n', ctrl: true }], command: 'new-window' },
      {
        label: 'command.open-in-new-window',
        chords: [{ key: 'o', ctrl: true, shift: true }],
        command: 'open-in-new-window',
      },
      { label: 'keys.context-menu', chords: [{ key: 'F10', shift: true }] },
      { label: 'command.guide', chords: [{ key: 'F1' }], command: 'guide' },
      { label: 'keys.sheet', chords: [{ key: '?' }], command: 'key-sheet' },
      { label: 'keys.left', chords: [{ key: 'ArrowLeft' }] },
      { label: 'keys.right', chords: [{ key: 'ArrowRight' }] },
    ],
  },
  {
    label: 'keys.desk',
    shortcuts: [
      {
        label: 'keys.palette',
        chords: [
          { key: 'k', ctrl: true },
          { key: 'p', ctrl: true },
        ],
        command: 'palette',
      },
      { label: 'keys.tag', chords: [{ key: 't', ctrl: true }], command: 'tag' },
      { label: 'keys.edit-details', chords: [{ key: 'd', ctrl: true, shift: true }], command: 'edit-details' },
      { label: 'keys.undo', chords: [{ key: 'z', ctrl: true }], command: 'undo' },
      { label: 'keys.redo', chords: [{ key: 'z', ctrl: true, shift: true }], command: 'redo' },
      { label: 'keys.details', chords: [{ key: 'i', ctrl: true }], command: 'details' },
      { label: 'command.tab-corrections', chords: [{ key: '1', ctrl: true, alt: true }], command: 'tab-corrections' },
      { label: 'command.tab-findings', chords: [{ key: '2', ctrl: true, alt: true }], command: 'tab-findings' },
      { label: 'command.tab-details', chords: [{ key: '3', ctrl: true, alt: true }], command: 'tab-details' },
      { label: 'command.tab-history', chords: [{ key: '4', ctrl: true, alt: true }], command: 'tab-history' },
      { label: 'keys.library', chords: [{ key: 'l', after: 'g' }], command: 'library' },
      { label: 'keys.needs-a-look', chords: [{ key: 'h', after: 'g' }], command: 'needs-a-look' },
      { label: 'keys.proposed', chords: [{ key: 'p', after: 'g' }], command: 'proposed' },
      { label: 'keys.notices', chords: [{ key: 'n', after: 'g' }], command: 'notices' },
      { label: 'keys.withdrawn', chords: [{ key: 'w', after: 'g' }], command: 'withdrawn' },
      { label: 'keys.names', chords: [{ key: 'm', after: 'g' }], command: 'names' },
      { label: 'keys.house-style', chords: [{ key: 'y', after: 'g' }], command: 'house-style' },
      { label: 'keys.suggest', chords: [{ key: 's', ctrl: true, shift: true }], command: 'suggest' },
      { label: 'keys.text-larger', chords: [{ key: '+', ctrl: true }], command: 'text-larger' },
      { label: 'keys.text-smaller', chords: [{ key: '-', ctrl: true }], command: 'text-smaller' },
      { label: 'keys.text-usual', chords: [{ key: '0', ctrl: true }], command: 'text-usual' },
      { label: 'keys.settings', chords: [{ key: ',', ctrl: true }], command: 'settings' },
    ],
  },
  {
    label: 'keys.state',
    shortcuts: [
      { label: 'state.new', chords: [{ key: '1', after: 's' }], command: 'state-new' },
      { label: 'state.in-work', chords: [{ key: '2', after: 's' }], command: 'state-in-work' },
      { label: 'state.checked', chords: [{ key: '3', after: 's' }], command: 'state-checked' },
      { label: 'keys.flag', chords: [{ key: 'f', after: 's' }], command: 'flag' },
      { label: 'state.done', chords: [{ key: '4', after: 's' }], command: 'state-done' },
    ],
  },
  {
    label: 'keys.article',
    shortcuts: [
      { label: 'keys.read-on', chords: [{ key: ' ' }] },
      { label: 'keys.original', chords: [{ key: '1' }], command: 'view-original' },
      { label: 'keys.marked', chords: [{ key: '2' }], command: 'view-marked' },
      { label: 'keys.corrected', chords: [{ key: '3' }], command: 'view-corrected' },
      { label: 'keys.correct', chords: [{ key: 'F2' }], command: 'edit-text' },
      {
        label: 'keys.select-word',
        chords: [
          { key: 'ArrowRight', ctrl: true },
          { key: 'ArrowLeft', ctrl: true },
        ],
      },
      { label: 'command.selection-bar', chords: [{ key: 'F10', alt: true }], command: 'selection-bar' },
      { label: 'keys.correct-words', chords: [{ key: 'c' }], command: 'correct-words', isReview: true },
      { label: 'keys.find', chords: [{ key: 'f', ctrl: true }], command: 'find' },
      { label: 'command.next-sought', chords: [{ key: 'F3' }], command: 'next-sought' },
      { label: 'command.previous-sought', chords: [{ key: 'F3', shift: true }], command: 'previous-sought' },
      { label: 'keys.save-edits', chords: [{ key: 'Enter', ctrl: true }] },
    ],
  },
  {
    label: 'keys.format',
    shortcuts: [
      { label: 'command.bold', chords: [{ key: 'b', ctrl: true }], command: 'bold', isFormat: true },
      { label: 'command.emphasis', chords: [{ key: 'i', ctrl: true }], command: 'emphasis', isFormat: true },
      { label: 'command.link', chords: [{ key: 'k', ctrl: true }], command: 'link', isFormat: true },
      {
        label: 'command.line-kinds',
        chords: [{ key: 'k', ctrl: true, shift: true }],
        command: 'line-kinds',
        isFormat: true,
      },
    ],
  },
  {
    label: 'keys.correcting',
    shortcuts: [
      {
        label: 'keys.widen',
        chords: [
          { key: 'ArrowLeft', shift: true },
          { key: 'ArrowRight', shift: true },
        ],
      },
      { label: 'keys.category', chords: [{ key: 'n', alt: true }] },
      {
        label: 'keys.known-reason',
        chords: [
          { key: '1', alt: true },
          { key: '2', alt: true },
          { key: '3', alt: true },
        ],
      },
    ],
  },
  {
    label: 'keys.review',
    shortcuts: [
      { label: 'keys.accept', chords: [{ key: 'a' }], command: 'accept', isReview: true },
      { label: 'keys.reject', chords: [{ key: 'r' }], command: 'reject', isReview: true },
      { label: 'keys.ignore-in-article', chords: [{ key: 'i' }], command: 'ignore-in-article', isReview: true },
      { label: 'keys.edit-correction', chords: [{ key: 'e' }], command: 'edit-correction', isReview: true },
      { label: 'keys.note', chords: [{ key: 'n' }], command: 'note', isReview: true },
      { label: 'keys.compose-notice', chords: [{ key: 'n', ctrl: true, shift: true }], command: 'compose-notice' },
    ],
  },
  {
    label: 'keys.list',
    shortcuts: [
      { label: 'keys.down', chords: [{ key: 'ArrowDown' }, { key: 'j' }] },
      { label: 'keys.up', chords: [{ key: 'ArrowUp' }, { key: 'k' }] },
      { label: 'keys.page-down', chords: [{ key: 'PageDown' }] },
      { label: 'keys.page-up', chords: [{ key: 'PageUp' }] },
      { label: 'keys.first', chords: [{ key: 'Home' }] },
      { label: 'keys.last', chords: [{ key: 'End' }] },
      { label: 'keys.read', chords: [{ key: 'Enter' }] },
      {
        label: 'keys.reach',
        chords: [
          { key: 'ArrowDown', shift: true },
          { key: 'ArrowUp', shift: true },
        ],
      },
      { label: 'keys.select-all', chords: [{ key: 'a', ctrl: true }] },
    ],
  },
]

/** The part of a KeyboardEvent that decides which shortcut it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a chord is a character typed without Ctrl or Alt, which may be switched off and never acts in a text field. */
export function isSingleKey({ key, ctrl, alt }: Chord): boolean {
  return key.length === 1 && !ctrl && !alt
}

/** Shift is part of a character such as ? or +, so it counts only with named keys and with Ctrl and a letter. */
export function isPressed(chord: Chord, press: KeyPress, isMac: boolean): boolean {
  const hasCtrl = isMac ? press.metaKey : press.ctrlKey
  const hasOther = isMac ? press.ctrlKey : press.metaKey
  if (hasOther || hasCtrl !== (chord.ctrl === true) || press.altKey !== (chord.alt === true)) return false
  const isShiftCounted = chord.key.length > 1 || (!isSingleKey(chord) && /[a-z]/i.test(chord.key))
  if (isShiftCounted && press.shiftKey !== (chord.shift === true)) return false
  return keyOf(press, hasCtrl) === chord.key.toLowerCase()
}

/** Plus needs Shift on many keyboards, and no one presses that for Ctrl +. */
function keyOf({ key }: KeyPress, hasCtrl: boolean): string {
  return hasCtrl && key === '=' ? '+' : key.toLowerCase()
}

export interface FoundShortcut {
  readonly command: Command
  readonly chord: Chord
  readonly isReview: boolean
  readonly isFormat: boolean
}

/**
 * The command a key press asks for, and the chord by which it does; `after` is the first key of a sequence, `isFormatting` says
 * that there are words to format, which is what a key means then before anything else; `groups` are the keys as they are set.
 */
export function shortcutFor(
  press: KeyPress,
  isMac: boolean,
  after: SequenceStart | null = null,
  isFormatting = false,
  groups: readonly ShortcutGroup[] = SHORTCUTS,
): FoundShortcut | null {
  const found = groups.flatMap(({ shortcuts }) =>
    shortcuts.flatMap(({ command, chords, isReview = false, isFormat = false }): readonly FoundShortcut[] => {
      const chord = chords.find((one) => (one.after ?? null) === after && isPressed(one, press, isMac))
      return command && chord ? [{ command, chord, isReview, isFormat }] : []
    }),
  )
  return found.find(({ isFormat }) => isFormat === isFormatting) ?? found.find(({ isFormat }) => !isFormat) ?? null
}
