import { expect, it } from 'vitest'
import { runProgram } from './run-program.ts'

const node = (code: string, limits: { readonly busyMs: number; readonly idleMs: number }) =>
  runProgram(process.execPath, ['-e', code], limits)

it('returns what a program said that ends, however long that took', async () => {
  const slow = `setTimeout(() => { console.log('done'); console.error('well') }, 1500)`
  const { said, isEnded } = await node(slow, { busyMs: 60_000, idleMs: 60_000 })
  expect(isEnded).toBe(true)
  expect(said.split('\n').sort()).toEqual(['', 'done', 'well'])
})

it('terminates what never ends: that which works forever, and that which waits forever', async () => {
  const working = await node('for (;;) {}', { busyMs: 1000, idleMs: 60_000 })
  const waiting = await node('setInterval(() => {}, 2 ** 30)', { busyMs: 60_000, idleMs: 2000 })
  expect([working.isEnded, waiting.isEnded]).toEqual([false, false])
})

it('returns all of what was said, also by children that end later and by one that left the group', async () => {
  const limits = { busyMs: 3000, idleMs: 3000 }
  const big = await node('process.stdout.write("x".repeat(1_000_000)); process.exitCode = 1', limits)
  expect([big.said.length, big.isEnded]).toEqual([1_000_000, true])
  const child = (detached: boolean, ms: number): string =>
    `require('node:child_process').spawn(process.execPath, ['-e', "setTimeout(() => console.log('late'), ${ms})"], ` +
    `{ stdio: 'inherit', detached: ${detached} }).unref()`
  expect(await node(child(false, 300), { busyMs: 60_000, idleMs: 60_000 })).toEqual({ said: 'late\n', isEnded: true })
  // It holds the output for ever, and no one of the group is left to be killed.
  expect(await node(child(true, 20_000), limits)).toEqual({ said: '', isEnded: true })
})
