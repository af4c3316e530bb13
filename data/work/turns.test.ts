import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

it('does one piece after the other, also after one that failed', async () => {
  const turns = new Turns()
  const seen: string[] = []
  const piece = (name: string, ms: number) => async (): Promise<string> => {
    seen.push(`${name} begins`)
    await soon(ms)
    seen.push(`${name} ends`)
    return name
  }
  const slow = turns.take(piece('slow', 20))
  const failing = turns.take(async () => {
    seen.push('fails')
    throw new Error('no')
  })
  const quick = turns.take(piece('quick', 0))
  await expect(failing).rejects.toThrow('no')
  expect(await Promise.all([slow, quick])).toEqual(['slow', 'quick'])
  expect(seen).toEqual(['slow begins', 'slow ends', 'fails', 'quick begins', 'quick ends'])
})

it('is done when all that was asked for by then is, however it ended', async () => {
  const turns = new Turns()
  let isDone = false
  turns.take(async () => await Promise.reject(new Error('no'))).catch(() => {})
  void turns.take(async () => {
    await soon(10)
    isDone = true
  })
  await turns.done()
  expect(isDone).toBe(true)
})
