// Every key of the window in groups: those of the commands, and those panes handle themselves. The key handler and the
// list of shortcuts both use them.

import {
  type Chord,
  COMMANDS,
  type Command,
  commandRows,
  type SequenceStart,
} from '../../../electron/contract/index.ts'
import type { MessageId } from '../../messages/words.ts'

export interface Shortcut {
  readonly label: MessageId
  readonly chords: readonly Chord[]
  /** Left out for keys that the pane handles itself. */
  readonly command?: Command
  /** Acts only while the focus is in the article or among its corrections (WCAG 2.1.4). */
  readonly isReview?: true
  /**
   * Acts only on text selected in the article being edited; there it takes precedence over the key's other meanings.
   */
  readonly isFormat?: true
}

export interface ShortcutGroup {
  readonly label: MessageId
  readonly shortcuts: readonly Shortcut[]
}

/** Keys that panes, dialogs and the editor handle themselves; listed after the commands of the same group. */
const OF_PANES: Readonly<Record<string, readonly Shortcut[]>> = {
  everywhere: [
    { label: 'keys.clear-filter', chords: [{ key: 'Escape' }] },
    { label: 'keys.context-menu', chords: [{ key: 'F10', shift: true }] },
    { label: 'keys.left', chords: [{ key: 'ArrowLeft' }] },
    { label: 'keys.right', chords: [{ key: 'ArrowRight' }] },
  ],
  article: [
    { label: 'keys.read-on', chords: [{ key: ' ' }] },
    {
      label: 'keys.select-word',
      chords: [
        { key: 'ArrowRight', ctrl: true },
        { key: 'ArrowLeft', ctrl: true },
      ],
    },
    { label: 'keys.save-edits', chords: [{ key: 'Enter', ctrl: true }] },
  ],
  correcting: [
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
  list: [
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
}

const GROUPS = ['everywhere', 'desk', 'state', 'article', 'format', 'correcting', 'review', 'list'] as const

/** All keys in groups, as listed. */
export const SHORTCUTS: readonly ShortcutGroup[] = GROUPS.map((group) => ({
  label: `keys.${group}`,
  shortcuts: [...COMMANDS.flatMap((command) => shortcutIn(group, command)), ...(OF_PANES[group] ?? [])],
}))

function shortcutIn(group: string, command: Command): readonly Shortcut[] {
  const { keys, sheet, isReview, isFormat } = commandRows[command]
  if (!keys || sheet?.in !== group) return []
  const when = { ...(isReview && { isReview }), ...(isFormat && { isFormat }) }
  return [{ label: `sheet.${command}`, chords: keys, command, ...when }]
}

/** The part of a KeyboardEvent that identifies a shortcut. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * Whether a chord is a character typed without Ctrl or Alt, which may be switched off and never acts in a text field.
 */
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

/** Plus needs Shift on many keyboards, and people leave Shift out of Ctrl +. */
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
 * The command for a key press, and its chord; `after` is the first key of a sequence, `isFormatting` says that there
 * are words to format, which takes precedence; `groups` are the current keys.
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
