// Copy with escape sequences does nothing to a terminal.
import { expect, it } from 'vitest'
import { withVisibleControls } from './terminal-text.ts'

it('shows control characters instead of obeying them', () => {
  expect(withVisibleControls('a\u001b[31mred\u0007\u007f\u009b2J\r\n\tb')).toBe('a␛[31mred␇␡\ufffd2J␍\n\tb')
  expect(withVisibleControls('a\u202eb\u2066c')).toBe('a\ufffdb\ufffdc')
  expect(withVisibleControls('Bozizé, Łódź, 中文, 👩‍👩‍👧')).toBe('Bozizé, Łódź, 中文, 👩‍👩‍👧')
})
