import { expect, test } from 'vitest'
import { afterExport } from './after-export.ts'

const failed = (code: 'not-found' | 'cancelled') =>
  ({
    kind: 'failed',
    problem:
      code === 'cancelled' ? { code, details: {} } : { code, details: { what: 'file' as const, id: 'a folder' } },
  }) as const
const done = { kind: 'done', done: {} } as never

test('a failure comes back into the dialog it began in, and a forgotten folder is asked for again', () => {
  expect(afterExport(failed('cancelled'), true, true)).toMatchObject({ kind: 'back', isFolderGone: false })
  expect(afterExport(failed('not-found'), true, true)).toMatchObject({ kind: 'back', isFolderGone: true })
})

test('a failure is said elsewhere when the dialog has gone on, unless the export was dismissed', () => {
  expect(afterExport(failed('cancelled'), false, true)).toEqual({ kind: 'say-failed' })
  expect(afterExport(failed('cancelled'), false, false)).toEqual({ kind: 'stay' })
})

test('the dialog closes when its export is done, and stays with a question or another export', () => {
  expect(afterExport(done, true, true)).toEqual({ kind: 'close' })
  expect(afterExport(done, false, true)).toEqual({ kind: 'stay' })
  expect(afterExport({ kind: 'asking', existing: ['a.txt'] }, true, true)).toEqual({ kind: 'stay' })
})
