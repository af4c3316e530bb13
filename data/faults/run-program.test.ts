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
