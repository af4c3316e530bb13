// Fields an article did not have: added, decided on, reverted, exported, and proven like all others.
import { describe, expect, it } from 'vitest'
import { exportArticle } from '../formats/writing/export-article.ts'
import { writeHtml } from '../formats/writing/write-html.ts'
import { newManifest, type Result } from '../schema/index.ts'
import { articleCodec } from '../store/codec.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import { type Article, openArticle } from './article.ts'
import { inReadingOrder, nextCaption, orderedFields } from './article-fields.ts'
import { chainOf } from './chain.ts'
import { type Corrected, correctFound, correctSpans, type Ruling } from './correct.ts'
import { correctAll } from './correct-all.ts'
import { decide } from './decide.ts'
import { projectField } from './project.ts'
import { reverse } from './reverse.ts'

const ruling: Ruling = { category: 'attribution', reason: 'asked for', status: 'accepted' }
const { profile } = newManifest('0123456789abcdef', 'Test', context.now())
const bare = (): Article => opened(recordOf({ headline: { text: 'Head' }, body: { text: 'Rain came.' } }))

function done(result: Result<Corrected>): Article {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return opened(result.value.change.articles[0]?.after)
}

const give = (article: Article, field: string, after: string, status = ruling.status): Article =>
  done(correctFound(article, { field, find: '', replace: after }, { ...ruling, status }, context))

describe('a field the article came without', () => {
  it('is given by a correction, and the record as imported stays what it was', () => {
    const article = give(give(bare(), 'caption:1', 'The harbour.'), 'byline', 'By Ann Field')
    expect([...article.fields.keys()]).toEqual(['headline', 'byline', 'body', 'caption:1'])
    expect(orderedFields(article.record)).toEqual([...article.fields.keys()])
    expect(Object.keys(article.record.fields)).toEqual(['headline', 'body'])
    const text = articleCodec.encode(article.record)
    const again = openArticle(articleCodec.decode(text, 'article'), { checkBases: true })
    expect([again.ok, chainOf(article.record).broken]).toEqual([true, null])
  })

  it('is corrected further, marked in the same act, and empty again once it is taken back', () => {
    const marks = [{ field: 'standfirst', from: 0, to: 4, type: 'em', after: '' }] as const
    const edits = [{ field: 'standfirst', from: 0, to: 0, after: 'What came of it' }]
    const given = done(correctAll(bare(), { edits, marks, blocks: [] }, ruling, context))
    expect(projectField(given, 'standfirst', 'corrected')[0]?.runs[0]).toMatchObject({
      text: 'What',
      format: { em: true },
    })
    const [first] = given.corrections
    expect(decide(given, [first?.id ?? ''], 'revert', '', context)).toMatchObject({ problem: { code: 'conflict' } })
    const article = give(bare(), 'standfirst', 'What came')
    const back = reverse(
      { articles: [{ before: bare().record, after: article.record }] },
      () => article.record,
      context,
    )
    if (!back.ok) throw new Error(back.problem.code)
    const empty = opened(back.value.articles[0]?.after)
    expect(empty.fields.get('standfirst')?.publishedText()).toBe('')
    expect(give(empty, 'standfirst', 'Other words').fields.get('standfirst')?.publishedText()).toBe('Other words')
  })

  it('is refused where there is something already, and for what no article can lack', () => {
    const fill = (article: Article, field: string) =>
      correctFound(article, { field, find: '', replace: 'x' }, ruling, context)
    expect(fill(give(bare(), 'byline', 'By Ann Field'), 'byline')).toMatchObject({
      problem: { code: 'text-moved', details: { found: 'By Ann Field' } },
    })
    expect(correctSpans(bare(), [{ field: 'kicker', from: 0, to: 0, after: 'x' }], ruling, context)).toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('goes out when it is accepted, in no view that has nothing of it, and whole in marked copy', () => {
    const views = (article: Article) =>
      (['original', 'corrected', 'marked'] as const).map((view) => {
        const options = { view, keepFooters: true, withProposals: false }
        return exportArticle(article, profile, options).captions.length
      })
    expect(views(give(bare(), 'caption:1', 'The harbour.'))).toEqual([0, 1, 1])
    expect(views(give(bare(), 'caption:1', 'The harbour.', 'proposed'))).toEqual([0, 0, 0])
    const marked = { view: 'marked', keepFooters: true, withProposals: false } as const
    const given = exportArticle(give(bare(), 'byline', 'By Ann Field'), profile, marked)
    expect(given.byline[0]?.end.kind).toBe('ins')
    expect(writeHtml([given])).toMatch(/<p class="byline"><ins [^>]+>By Ann Field<\/ins><\/p>/)
    const gone = done(
      correctFound(
        opened(recordOf({ headline: { text: 'Head' }, byline: { text: 'By X' }, body: { text: 'Rain.' } })),
        { find: 'By X', replace: '' },
        ruling,
        context,
      ),
    )
    expect(exportArticle(gone, profile, marked).byline[0]?.end.kind).toBe('del')
    expect(exportArticle(gone, profile, { ...marked, view: 'corrected' }).byline).toEqual([])
  })
})

describe('names of fields', () => {
  it('are in reading order, captions by number', () => {
    expect(inReadingOrder(['caption:10', 'body', 'caption:2', 'standfirst', 'headline'])).toEqual([
      ...['headline', 'standfirst', 'body', 'caption:2', 'caption:10'],
    ])
  })

  it('are new for one more caption', () => {
    expect(nextCaption(['body'])).toBe('caption:1')
    expect(nextCaption(['caption:2', 'caption:a'])).toBe('caption:3')
  })
})
