// A chord in the words of the native menu.
import type { Chord } from '../../contract/index.ts'

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  '+': 'Plus',
}

/** What the menu shows of a chord; nothing of none, of sequences and of plain characters, which menus have no way to show. */
export function acceleratorOf(chord: Chord | null): string | undefined {
  if (chord === null || chord.after !== undefined) return undefined
  const { key, ctrl, alt, shift } = chord
  if (key.length === 1 && !ctrl && !alt) return undefined
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [...(ctrl ? ['CmdOrCtrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), name].join('+')
}
