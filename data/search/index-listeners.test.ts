import { expect, it } from 'vitest'
import type { IndexStatus } from './article-index.ts'
import { IndexListeners } from './index-listeners.ts'

const reading = (done: number): IndexStatus => ({
  ...{ articles: done, withdrawn: 0, unread: [] },
  progress: { done, of: 9 },
})

it('reports progress while work lasts, and no longer, also when the work fails', async () => {
  const listeners = new IndexListeners()
  const seen: number[] = []
  const failing = Promise.reject(new Error('the disk is gone'))
  const waiting = listeners.during([failing], (done) => seen.push(done))
  listeners.tell(reading(3), [])
  await expect(waiting).rejects.toThrow('the disk is gone')
  listeners.tell(reading(4), [])
  expect(seen).toEqual([3])
})
