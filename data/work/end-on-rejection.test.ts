// Tested where Node itself only warns of rejections, as Electron does.
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const DATA = join(import.meta.dirname, '..')
const WARN_ONLY = ['--unhandled-rejections=warn', '--import', 'tsx', '--input-type=module', '-e']
/** Starts the checks' process as Electron does, then leaves a rejected promise unhandled. */
const CHECKS = `
process.parentPort = { postMessage: () => {}, on: () => {} }
await import(${JSON.stringify(join(DATA, 'checking', 'check-worker.ts'))})
setTimeout(() => {}, 60_000)
Promise.reject(new Error('nobody looks'))
`

it('ends the process of the checks', async () => {
  const ran = promisify(execFile)(process.execPath, [...WARN_ONLY, CHECKS], { cwd: join(DATA, '..') })
  await expect(ran).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('nobody looks') })
})

it('is called by whatever runs in a thread or process of its own', () => {
  const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const sources = files
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(DATA, name), 'utf8'))
  const threads = sources.filter((source) => /import \{[^}]*\bparentPort\b/.test(source))
  expect(threads.length).toBeGreaterThan(4)
  expect(threads.filter((source) => !source.includes('\nendOnRejection()\n'))).toEqual([])
})
