// Names of keys as printed on key caps, on this kind of computer.

import type { Chord } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { IS_MAC } from '../../ui/platform.ts'
import type { Command } from '../commands.ts'
import { shortcutsNow } from './key-map.ts'

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: words('cap.page-down'),
  PageUp: words('cap.page-up'),
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: words('cap.escape'),
  Enter: words('cap.enter'),
  Delete: words('cap.delete'),
  ' ': words('cap.space'),
}

/** The caps of a chord, in the order they are pressed. */
export function capsOf({ key, ctrl, alt, shift, after }: Chord): readonly string[] {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [
    ...(after ? [after.toUpperCase()] : []),
    ...(ctrl ? [IS_MAC ? '⌘' : words('cap.ctrl')] : []),
    ...(alt ? [IS_MAC ? '⌥' : words('cap.alt')] : []),
    ...(shift ? [IS_MAC ? '⇧' : words('cap.shift')] : []),
    name,
  ]
}

/** The name of a control that runs a command, with the command's key: for the title of what cannot have a tip (`ui/tip.tsx`). */
export function nameWithKeys(name: string, command: Command): string {
  const keys = capsFor(command)
  return keys.length === 0 ? name : `${name} (${keys.join(' ')})`
}

/** The caps of the first chord of a command; none when it has no key. */
export function capsFor(command: Command): readonly string[] {
  const all = shortcutsNow().flatMap(({ shortcuts }) => shortcuts)
  const chord = all.find((shortcut) => shortcut.command === command)?.chords[0]
  return chord ? capsOf(chord) : []
}
