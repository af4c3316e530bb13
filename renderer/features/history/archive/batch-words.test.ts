import { expect, test } from 'vitest'
import type { LoggedBatch } from '../../../../electron/contract/index.ts'
import { batchWords } from './batch-words.ts'

const BATCH: LoggedBatch = {
  ...{ id: 'b1', kind: 'details', at: '2026-11-24T09:15:00Z', by: 'Anna', articles: 3, what: '' },
  ...{ tookBack: null, takenBackBy: null },
}

test.each<[Partial<LoggedBatch>, string]>([
  [{ what: 'desk, publishedAt, + storm' }, 'Changed details of 3 articles: desk, published, + storm'],
  [{ kind: 'export', what: 'html, marked, Agency' }, 'Exported 3 articles: html, marked, Agency'],
  [{ kind: 'decide', what: 'accept: 4' }, 'Decided on proposals in 3 articles (accept: 4)'],
  [{ kind: 'tag', what: '+ desk, − marked' }, 'Changed tags on 3 articles: + desk, − marked'],
  [{ kind: 'withdraw', what: 'desk' }, 'Withdrew 3 articles: desk'],
])('%j reads: %s', (some, expected) => expect(batchWords({ ...BATCH, ...some }, [])).toBe(expected))

test('an undo is described by what it undid', () => {
  const undone = { ...BATCH, what: 'desk' }
  const undo = { ...BATCH, id: 'b2', kind: 'undo' as const, tookBack: 'b1' }
  expect(batchWords(undo, [undo, undone])).toBe('Reverted in 3 articles: Changed details of 3 articles: desk')
})
