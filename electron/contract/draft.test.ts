// Drafts saved by any earlier version can be read.
import { expect, test } from 'vitest'
import { draftSchema } from './draft.ts'

const head = 'a'.repeat(64)

test('a draft of before marks and lines could be set has none', () => {
  expect(draftSchema.parse({ head, texts: { body: 'Rain.' } })).toEqual({ head, texts: { body: 'Rain.' }, formats: {} })
})

test('what was set comes back as it was', () => {
  const marks = [{ from: 0, to: 4, type: 'link', after: 'https://example.org' } as const]
  const blocks = [{ at: 0, after: { type: 'h', level: 2 } } as const]
  const draft = { head, texts: { body: 'Rain.' }, formats: { body: { marks, blocks } } }
  expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
})
