import { describe, expect, it } from 'vitest'
import { isSingleKey, type KeyPress, SHORTCUTS, shortcutFor } from './shortcuts.ts'

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
}

describe('shortcutFor', () => {
  it('tells a key from the same key with a modifier', () => {
    expect(shortcutFor(press('F8'), false)?.command).toBe('next-correction')
    expect(shortcutFor(press('F8', { shiftKey: true }), false)?.command).toBe('previous-correction')
    expect(shortcutFor(press('F8', { ctrlKey: true }), false)?.command).toBe('next-anywhere')
    expect(shortcutFor(press('F8', { altKey: true }), false)).toBeNull()
  })

  it('takes Cmd for Ctrl on macOS, and only there', () => {
    expect(shortcutFor(press('b', { metaKey: true }), true)?.command).toBe('sidebar')
    expect(shortcutFor(press('b', { metaKey: true }), false)).toBeNull()
    expect(shortcutFor(press('B', { ctrlKey: true, shiftKey: true }), false)?.command).toBe('inspector')
  })

  it('finds ? and / wherever the keyboard has them', () => {
    expect(shortcutFor(press('?', { shiftKey: true }), false)?.command).toBe('key-sheet')
    expect(shortcutFor(press('/', { shiftKey: true }), false)?.command).toBe('filter')
  })

  it('reads sequences only after their first key', () => {
    expect(shortcutFor(press('1'), false)?.command).toBe('view-original')
    expect(shortcutFor(press('1'), false, 's')?.command).toBe('state-new')
    expect(shortcutFor(press('l'), false)).toBeNull()
    expect(shortcutFor(press('L', { shiftKey: true }), false, 'g')?.command).toBe('library')
  })

  it('takes = for + with Ctrl, and tells undo from redo', () => {
    expect(shortcutFor(press('=', { ctrlKey: true }), false)?.command).toBe('text-larger')
    expect(shortcutFor(press('+', { ctrlKey: true, shiftKey: true }), false)?.command).toBe('text-larger')
    expect(shortcutFor(press('z', { ctrlKey: true }), false)?.command).toBe('undo')
    expect(shortcutFor(press('Z', { ctrlKey: true, shiftKey: true }), false)?.command).toBe('redo')
  })

  it('leaves plain letters alone', () => {
    expect(shortcutFor(press('b'), false)).toBeNull()
  })
})

describe('SHORTCUTS', () => {
  it('gives no chord two meanings, but for one on words to format and one elsewhere', () => {
    for (const isFormat of [true, undefined]) {
      const chords = SHORTCUTS.flatMap(({ shortcuts }) =>
        shortcuts.flatMap((shortcut) => (shortcut.isFormat === isFormat ? shortcut.chords : [])),
      )
      expect(new Set(chords.map((chord) => JSON.stringify(chord))).size).toBe(chords.length)
    }
  })

  it('means formatting where there are words to format, and nothing of it elsewhere', () => {
    const bold = press('b', { ctrlKey: true })
    expect(shortcutFor(bold, false, null, true)?.command).toBe('bold')
    expect(shortcutFor(bold, false)?.command).toBe('sidebar')
    expect(shortcutFor(press('e', { ctrlKey: true }), false, null, true)?.command).toBe('export')
    expect(shortcutFor(press('K', { ctrlKey: true, shiftKey: true }), false)).toBeNull()
  })

  it('knows which keys are single', () => {
    expect(isSingleKey({ key: '1' })).toBe(true)
    expect(isSingleKey({ key: 'F8' })).toBe(false)
    expect(isSingleKey({ key: 'b', ctrl: true })).toBe(false)
  })
})
