// Assigning another key to a command: parsing a key press, why some keys are not allowed, and which command already has
// it.

import { type Chord, type KeyMap, SEQUENCE_STARTS } from '../../../../electron/contract/index.ts'
import type { MessageId } from '../../../messages/words.ts'
import type { Command } from '../../../session/commands.ts'
import { isSingleKey, type KeyPress, type Shortcut, type ShortcutGroup } from '../../../session/keys/shortcuts.ts'

/** Why a key cannot be assigned to a command. */
export type Refusal = 'system' | 'clipboard' | 'typing' | 'focus' | 'menu' | 'sequence' | 'dead' | 'undo'

/** The result of a press: nothing yet (a modifier alone), a key that is not allowed, or a chord. */
export type Pressed =
  | { readonly kind: 'modifier' }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'chord'; readonly chord: Chord }

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'FnLock'])
const UNREADABLE = new Set(['Dead', 'Unidentified', 'Process', 'Compose'])
/** With Ctrl (Cmd): standard in every program. */
const CLIPBOARD = new Set(['c', 'x', 'v', 'a'])
const UNDO = new Set(['z', 'y'])
const SYSTEM = new Set(['q', 'w', 'm', 'n', 'o', 'h'])
const SYSTEM_KEYS = new Set(['F10', 'F11', 'F12', 'PrintScreen', 'ContextMenu'])
const TYPING = new Set([
  ...['Enter', ' ', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
])

/** Parses a key press as a chord. */
export function pressedChord(press: KeyPress, isMac: boolean): Pressed {
  if (MODIFIERS.has(press.key)) return { kind: 'modifier' }
  const ctrl = isMac ? press.metaKey : press.ctrlKey
  const hasOther = isMac ? press.ctrlKey : press.metaKey
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const isShiftCounted = key.length > 1 || ((ctrl || press.altKey) && /^[a-z]$/.test(key))
  const chord: Chord = {
    key,
    ...(ctrl ? { ctrl: true } : {}),
    ...(press.altKey ? { alt: true } : {}),
    ...(press.shiftKey && isShiftCounted ? { shift: true } : {}),
  }
  const why = hasOther ? 'system' : refusalOf(chord, isMac)
  return why ? { kind: 'refused', why } : { kind: 'chord', chord }
}

/** Why a chord cannot be assigned to any command, or null. */
function refusalOf(chord: Chord, isMac: boolean): Refusal | null {
  const { key, ctrl, alt, shift } = chord
  if (UNREADABLE.has(key)) return 'dead'
  if (key === 'Tab' || key === 'Escape') return 'focus'
  if (SYSTEM_KEYS.has(key) || (alt && key === 'F4')) return 'system'
  if (ctrl && !alt && CLIPBOARD.has(key)) return 'clipboard'
  if (ctrl && !alt && UNDO.has(key)) return 'undo'
  if (ctrl && !alt && !shift && SYSTEM.has(key)) return 'system'
  if (ctrl && alt && ['0', '+', '-'].includes(key)) return 'system'
  if (TYPING.has(key) && !(ctrl && alt)) return 'typing'
  if (alt && !ctrl && key.length === 1) return 'menu'
  if (alt && key.length === 1 && isMac) return 'menu'
  const isStart = (SEQUENCE_STARTS as readonly string[]).includes(key)
  return isSingleKey(chord) && isStart ? 'sequence' : null
}

/** What already uses a chord: a command that can lose it, or a use outside the commands. */
export interface Holder {
  readonly label: MessageId
  /** null: it cannot be reassigned. */
  readonly command: Command | null
}

/** The holder of a chord where `command` would act; formatting and other commands never conflict. */
export function holderOf(chord: Chord, command: Command, groups: readonly ShortcutGroup[]): Holder | null {
  const all = groups.flatMap(({ shortcuts }) => shortcuts)
  const isFormat = all.find((shortcut) => shortcut.command === command)?.isFormat === true
  const holder = all.find(
    (other) =>
      other.command !== command &&
      (other.isFormat === true) === isFormat &&
      other.chords.some((held) => isSameChord(held, chord)),
  )
  return holder ? { label: holder.label, command: takeable(holder) } : null
}

function takeable({ command }: Shortcut): Command | null {
  return command === undefined || UNCHANGING.has(command) ? null : command
}

/** Commands whose keys are standard in every program. */
export const UNCHANGING: ReadonlySet<Command> = new Set<Command>(['undo', 'redo'])

function isSameChord(one: Chord, other: Chord): boolean {
  return (
    one.key.toLowerCase() === other.key.toLowerCase() &&
    one.ctrl === other.ctrl &&
    one.alt === other.alt &&
    one.shift === other.shift &&
    one.after === other.after
  )
}

/** The keys with one assigned to a command; its holder, if that can lose it, then has none. */
export function withKey(keys: KeyMap, command: Command, chord: Chord | null, holder: Holder | null): KeyMap {
  return { ...keys, ...(holder?.command ? { [holder.command]: null } : {}), [command]: chord }
}

/** The keys with a command's default ones restored, taking them from any present holder. */
export function withoutKey(keys: KeyMap, command: Command): KeyMap {
  return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== command))
}
