// The whole article over random acts on all its fields: logged, written and read again it is the same article, the
// chain holds, and reverting the acts one by one ends at the original.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ArticleRecord, Change, Field, MarkType, Result } from '../schema/index.ts'
import { articleCodec } from '../store/codec.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import { atom, hostileText } from '../testing/hostile-text.ts'
import { propertyRuns } from '../testing/property-runs.ts'
import { type Article, openArticle } from './article.ts'
import { chainOf } from './chain.ts'
import { correctSpans, type Ruling } from './correct.ts'
import { correctBlock, correctMark } from './correct-structure.ts'
import { decide, type Verb } from './decide.ts'
import { actsInEffect } from './in-effect.ts'
import { takeBackStretch } from './log-acts.ts'
import { type Projection, projectField } from './project.ts'
import { reverse } from './reverse.ts'
import { isGraphemeBoundary } from './word-diff.ts'

const FIELDS: readonly Field[] = ['headline', 'standfirst', 'byline', 'body', 'caption:a']
const act = fc.record({
  kind: fc.constantFrom('words', 'words', 'mark', 'block', 'decide', 'decide'),
  field: fc.constantFrom(...FIELDS),
  at: fc.nat(),
  length: fc.nat(9),
  after: fc.array(atom, { maxLength: 3 }).map((atoms) => atoms.join('')),
  type: fc.constantFrom<MarkType>('strong', 'em'),
  level: fc.integer({ min: 1, max: 6 }),
  verb: fc.constantFrom<Verb>('accept', 'reject', 'revert', 'reinstate'),
  status: fc.constantFrom<Ruling['status']>('proposed', 'accepted'),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never
/** Some of the fields; those the article does not have can be added. */
const texts = fc.record(Object.fromEntries(FIELDS.map((field) => [field, hostileText])), {
  requiredKeys: ['headline', 'body'],
})

function perform(article: Article, { kind, field, at, length, after, ...rest }: Act): Change | null {
  const text = article.fields.get(field)?.workingText() ?? ''
  const ruling: Ruling = { category: 'fact', reason: 'property', status: rest.status }
  const from = boundary(text, at % (text.length + 1))
  const to = boundary(text, Math.min(text.length, from + length))
  if (kind === 'words')
    return changeOf(correctSpans(article, [{ field, from, to: Math.max(from, to), after }], ruling, context))
  if (kind === 'mark')
    return changeOf(
      correctMark(article, { field, from, to, type: rest.type, after: at % 2 ? '' : null }, ruling, context),
    )
  if (kind === 'block') {
    const line = at % text.split('\n').length
    return changeOf(
      correctBlock(article, { field, line, after: { type: 'h', level: rest.level as 1 } }, ruling, context),
    )
  }
  const { id } = article.corrections[at % Math.max(1, article.corrections.length)] ?? {}
  const change = id === undefined ? null : decide(article, [id], rest.verb, '', context)
  return change?.ok ? change.value : null
}

function boundary(text: string, at: number): number {
  let found = at
  while (!isGraphemeBoundary(text, found)) found -= 1
  return found
}

function changeOf(result: Result<{ readonly change: Change }>): Change | null {
  return result.ok ? result.value.change : null
}

const seen = (article: Article, ...projections: readonly Projection[]): unknown =>
  FIELDS.map((field) => projections.map((projection) => projectField(article, field, projection)))

it('is what was logged, written and read again, and acts taken back end at the original', () => {
  fc.assert(
    fc.property(texts, fc.array(act, { maxLength: 9 }), (fields, acts) => {
      const record = recordOf(Object.fromEntries(Object.entries(fields).map(([field, text = '']) => [field, { text }])))
      let article = opened(record)
      const changes: Change[] = []
      for (const each of acts) {
        const change = perform(article, each)
        if (!change) continue
        changes.push(change)
        article = opened(change.articles[0]?.after)
      }
      const written = articleCodec.encode(article.record)
      const read = articleCodec.decode(written, 'article') as ArticleRecord
      const again = openArticle(read, { checkBases: true })
      if (!again.ok) throw new Error(JSON.stringify(again.problem))
      expect([articleCodec.encode(read) === written, chainOf(read).broken]).toEqual([true, null])
      expect(seen(again.value, 'corrected', 'working')).toEqual(seen(article, 'corrected', 'working'))
      for (const act of actsInEffect(again.value)) {
        const taken = takeBackStretch(read, act, context)
        expect(act.isInEffect).toBe(taken.ok || taken.problem.code !== 'no-change')
      }
      for (const change of changes.reverse()) {
        const back = reverse(change, () => article.record, context)
        if (!back.ok) throw new Error(JSON.stringify(back.problem))
        article = opened(back.value.articles[0]?.after ?? article.record)
      }
      const original = opened(record)
      for (const field of FIELDS) expect(article.fields.get(field)?.workingText() ?? '').toBe(fields[field] ?? '')
      const cameIn = {
        ...article,
        fields: new Map([...article.fields].filter(([field]) => original.fields.has(field))),
      }
      expect(seen(cameIn, 'corrected')).toEqual(seen(original, 'corrected'))
    }),
    propertyRuns(),
  )
}, 300_000)
