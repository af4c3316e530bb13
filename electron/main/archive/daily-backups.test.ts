// When a backup is due.
import { expect, test } from 'vitest'
import { isDue } from './daily-backups.ts'

const NOW = Date.parse('2026-03-10T12:00:00Z')

test('is due without any, after a day, and after a clock that ran ahead', () => {
  expect(isDue(null, NOW)).toBe(true)
  expect(isDue('2026-03-10T11:00:00Z', NOW)).toBe(false)
  expect(isDue('2026-03-09T11:59:00Z', NOW)).toBe(true)
  expect(isDue('2038-01-01T00:00:00Z', NOW)).toBe(true)
})
