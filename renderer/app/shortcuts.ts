// Every key of the window in one table: the handler acts by it and the sheet of keys is drawn from it.
import type { MessageId } from '../messages/words.ts'
import type { Command } from './commands.ts'

/** A key with its modifiers. `ctrl` is Cmd on macOS. Keys are KeyboardEvent.key. */
export interface Chord {
  readonly key: string
  readonly ctrl?: true
  readonly alt?: true
  readonly shift?: true
}

export interface Shortcut {
  readonly label: MessageId
  readonly chords: readonly Chord[]
  /** Left out for keys that the pane handles itself. */
  readonly command?: Command
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
      { label: 'keys.filter', chords: [{ key: '/' }], command: 'filter' },
      { label: 'keys.clear-filter', chords: [{ key: 'Escape' }] },
      { label: 'keys.sidebar', chords: [{ key: 'b', ctrl: true }], command: 'sidebar' },
      { label: 'keys.inspector', chords: [{ key: 'b', ctrl: true, shift: true }], command: 'inspector' },
      { label: 'keys.bring-in', chords: [{ key: 'i', ctrl: true, shift: true }], command: 'bring-in' },
      { label: 'keys.export', chords: [{ key: 'e', ctrl: true }], command: 'export' },
      { label: 'keys.sheet', chords: [{ key: '?' }], command: 'key-sheet' },
    ],
  },
  {
    label: 'keys.article',
    shortcuts: [
      { label: 'keys.original', chords: [{ key: '1' }], command: 'view-original' },
      { label: 'keys.marked', chords: [{ key: '2' }], command: 'view-marked' },
      { label: 'keys.corrected', chords: [{ key: '3' }], command: 'view-corrected' },
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
    ],
  },
]

/** The part of a KeyboardEvent that decides which shortcut it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a chord is a character typed without Ctrl or Alt, which may be switched off and never acts in a text field. */
export function isSingleKey({ key, ctrl, alt }: Chord): boolean {
  return key.length === 1 && !ctrl && !alt
}

/** Shift is part of a character such as ?, so it counts only with named keys and with Ctrl. */
export function isPressed(chord: Chord, press: KeyPress, isMac: boolean): boolean {
  const hasCtrl = isMac ? press.metaKey : press.ctrlKey
  const hasOther = isMac ? press.ctrlKey : press.metaKey
  if (hasOther || hasCtrl !== (chord.ctrl === true) || press.altKey !== (chord.alt === true)) return false
  if (!isSingleKey(chord) && press.shiftKey !== (chord.shift === true)) return false
  return press.key.toLowerCase() === chord.key.toLowerCase()
}

/** The command a key press asks for, and the chord by which it does. */
export function shortcutFor(
  press: KeyPress,
  isMac: boolean,
): { readonly command: Command; readonly chord: Chord } | null {
  for (const { shortcuts } of SHORTCUTS) {
    for (const { command, chords } of shortcuts) {
      const chord = chords.find((candidate) => isPressed(candidate, press, isMac))
      if (command && chord) return { command, chord }
    }
  }
  return null
}
