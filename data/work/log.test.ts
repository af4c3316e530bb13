// The log stores what happened under a reference, and never makes the app fail.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLog } from './log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a reference leads to what happened', () => {
  const log = openLog(join(folder, 'logs'), { now: () => new Date('2026-11-24T05:00:00Z') })
  const reference = log.trouble('list articles', new Error('cannot read the index'))
  expect(reference).toMatch(/^[0-9a-z]{6}$/)
  const text = readFileSync(join(folder, 'logs', 'main.log'), 'utf8')
  expect(text).toContain(`2026-11-24T05:00:00.000Z [${reference}] list articles\n    Error: cannot read the index`)
})

test('a message stays on its line', () => {
  const log = openLog(folder)
  log.note('refused a\n2026-01-01 forged entry')
  expect(readFileSync(log.file, 'utf8').trimEnd().split('\n')).toHaveLength(1)
})

test('a large log makes room and is kept once', () => {
  writeFileSync(join(folder, 'main.log'), 'x'.repeat(1_000_001))
  openLog(folder).note('fresh')
  expect(readdirSync(folder).sort()).toEqual(['main.log', 'main.old.log'])
  expect(readFileSync(join(folder, 'main.log'), 'utf8')).toContain('fresh')
})

test('a page that fills the log fills two files at most', () => {
  const log = openLog(folder)
  for (let entry = 0; entry < 300; entry += 1) log.note('x'.repeat(10_000))
  expect(readdirSync(folder).sort()).toEqual(['main.log', 'main.old.log'])
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1_100_000)
})

test('a log that cannot be written goes to stderr and fails nothing', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
  const reference = openLog(join(folder, 'logs')).trouble('anything')
  expect(written.mock.calls.flat().join('')).toContain(reference)
  written.mockRestore()
})
