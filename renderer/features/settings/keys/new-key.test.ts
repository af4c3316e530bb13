import { describe, expect, it } from 'vitest'
import { withKeys } from '../../../session/keys/key-map.ts'
import { type KeyPress, SHORTCUTS, shortcutFor } from '../../../session/keys/shortcuts.ts'
import { holderOf, pressedChord, withKey, withoutKey } from './new-key.ts'

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...modifiers,
})
const ctrl = (key: string, more: Partial<KeyPress> = {}) => press(key, { ctrlKey: true, ...more })

describe('pressedChord', () => {
  it('reads a press as what acts on the same press later', () => {
    for (const each of [
      ctrl('j'),
      ctrl('J', { shiftKey: true }),
      press('F7'),
      press('F7', { shiftKey: true }),
      press('!', { shiftKey: true }),
      ctrl('5', { altKey: true }),
    ]) {
      const pressed = pressedChord(each, false)
      expect(pressed.kind).toBe('chord')
      if (pressed.kind !== 'chord') continue
      const groups = withKeys(SHORTCUTS, { density: pressed.chord })
      expect(shortcutFor(each, false, null, false, groups)?.command).toBe('density')
    }
    expect(pressedChord(press('j', { metaKey: true }), true)).toEqual({
      kind: 'chord',
      chord: { key: 'j', ctrl: true },
    })
  })

  it('refuses what other things need, and waits for more than a modifier', () => {
    expect(pressedChord(press('Shift', { shiftKey: true }), false)).toEqual({ kind: 'modifier' })
    const refused: readonly (readonly [KeyPress, string])[] = [
      [ctrl('c'), 'clipboard'],
      [ctrl('V', { shiftKey: true }), 'clipboard'],
      [ctrl('z'), 'undo'],
      [ctrl('q'), 'system'],
      [press('F4', { altKey: true }), 'system'],
      [press('e', { metaKey: true }), 'system'],
      [press('Tab'), 'focus'],
      [press('Enter'), 'typing'],
      [ctrl('ArrowLeft'), 'typing'],
      [press('f', { altKey: true }), 'menu'],
      [press('g'), 'sequence'],
      [press('Dead'), 'dead'],
    ]
    for (const [each, why] of refused) expect(pressedChord(each, false), each.key).toEqual({ kind: 'refused', why })
  })
})

describe('giving a key', () => {
  it('names who has it, takes it from there and gives it back', () => {
    const chord = { key: 'e', ctrl: true } as const
    const holder = holderOf(chord, 'density', SHORTCUTS)
    expect(holder).toEqual({ label: 'sheet.export', command: 'export' })
    const keys = withKey({}, 'density', chord, holder)
    const groups = withKeys(SHORTCUTS, keys)
    expect(shortcutFor(ctrl('e'), false, null, false, groups)?.command).toBe('density')
    expect(holderOf(chord, 'tag', groups)?.command).toBe('density')
    const back = withoutKey(withoutKey(keys, 'density'), 'export')
    expect(withKeys(SHORTCUTS, back)).toEqual(SHORTCUTS)
  })

  it('leaves keys alone that panes act on by themselves, and keeps formatting apart', () => {
    expect(holderOf({ key: 'j' }, 'density', SHORTCUTS)).toEqual({ label: 'keys.down', command: null })
    expect(holderOf({ key: 'b', ctrl: true }, 'emphasis', SHORTCUTS)?.command).toBe('bold')
    expect(holderOf({ key: 'b', ctrl: true }, 'density', SHORTCUTS)?.command).toBe('sidebar')
  })
})
