// Word files: clean copy is clean, and in marked copy accepting all gives the corrected text, rejecting all the original.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../../acts/import/import-copy.ts'
import {
  type Article,
  composeNotice,
  correctFound,
  correctSpans,
  setNotice,
  wordDiff,
} from '../../corrections/index.ts'
import { newManifest, type View } from '../../schema/index.ts'
import { testContext as context, opened, recordOf } from '../../testing/article-of.ts'
import { mutatedText } from '../../testing/hostile-text.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import { attribute, docxParts, elements, paragraphsWhen, textOf } from '../../testing/read-docx.ts'
import { xmlText } from './docx/word-xml.ts'
import { exportArticle, type GivenOut } from './export-article.ts'
import { writeDocx } from './write-docx.ts'

const { profile } = newManifest('0123456789abcdef', 'Test', context.now())
const ruling = { category: 'name', reason: 'stylebook <2> & phone', status: 'accepted' } as const

function imported(text: string): Article {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'story.txt', bytes: Buffer.from(text), metadata: {} })
  return opened(planner.plan().records[0])
}

function corrected(article: Article, find: string, replace: string): Article {
  const done = correctFound(article, { find, replace }, ruling, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return opened(done.value.change.articles[0]?.after)
}

const drawn = (article: Article, view: View, given: GivenOut = {}) =>
  exportArticle(article, profile, { view, keepFooters: true, withProposals: false, ...given })
const linesOf = (bytes: Uint8Array, answer: 'accept' | 'reject') =>
  paragraphsWhen(bytes, answer).map(({ text }) => text)

const STORY = 'Bozie leaves\n\nBy Ann Field\n\nFrancois Bozie left today.\n\nHe waved. Nobody waved back.\n\nThe end.'

/** Text as a Word file can hold it: what XML cannot is replaced, line ends inside of a paragraph become breaks. */
const asInWord = (text: string): string =>
  xmlText(text.replaceAll(/[\v\f\u2028\u2029]|(?<![\u0080-\u009f])\u0085(?![\u0080-\u009f])/gu, '\n'))

describe('docx', () => {
  const first = corrected(imported(STORY), 'Francois Bozie', 'François Bozizé')
  const split = corrected(first, 'waved. Nobody', 'waved.\nNobody')
  const article = corrected(split, 'back.\nThe end.', 'back, the end.')

  it('tracks words, a split and a join: accepted they are the corrected text, rejected the original', () => {
    const bytes = writeDocx([drawn(article, 'marked')])
    expect(linesOf(bytes, 'accept')).toEqual([
      'Bozie leaves',
      'By Ann Field',
      ...(article.fields.get('body')?.publishedText() ?? '').split('\n'),
    ])
    expect(linesOf(bytes, 'reject')).toEqual(STORY.split('\n\n'))
  })

  it('signs every change and gives its reason once, as a comment, when that is asked for', () => {
    const parts = docxParts(writeDocx([drawn(article, 'marked', { withReasons: true })]))
    expect(docxParts(writeDocx([drawn(article, 'marked')])).has('word/comments.xml')).toBe(false)
    const document = parts.get('word/document.xml') as never
    for (const name of ['w:ins', 'w:del']) {
      const changes = elements(document, name)
      expect(changes.length).toBeGreaterThan(0)
      for (const change of changes) {
        expect(attribute(change, 'w:author')).toBe('Ana & Editor')
        expect(attribute(change, 'w:date')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      }
    }
    const comments = elements(parts.get('word/comments.xml') as never, 'w:comment')
    expect(comments.map(textOf)).toEqual(Array(3).fill('name: stylebook <2> & phone'))
    const ids = comments.map((comment) => attribute(comment, 'w:id'))
    for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      expect(elements(document, name).map((each) => attribute(each, 'w:id'))).toEqual(ids)
  })

  it('is clean when clean: no change, no comment, no wrong form in visible text; and the same bytes each time', () => {
    const bytes = writeDocx([drawn(article, 'corrected')])
    const parts = docxParts(bytes)
    const document = parts.get('word/document.xml') as never
    expect([...elements(document, 'w:ins'), ...elements(document, 'w:del')]).toEqual([])
    expect([parts.has('word/comments.xml'), textOf(document).includes('Francois')]).toEqual([false, false])
    expect(writeDocx([drawn(article, 'corrected')])).toEqual(bytes)
    expect(linesOf(writeDocx([drawn(article, 'original')]), 'accept')).toEqual(STORY.split('\n\n'))
    expect(textOf(parts.get('customXml/item1.xml') as never)).not.toContain('Francois Bozie')
    const machine = docxParts(writeDocx([drawn(article, 'corrected', { withWrongForms: true })])).get(
      'customXml/item1.xml',
    )
    expect(textOf(machine as never)).toContain('"before":"Francois Bozie"')
  })

  it('shows the notice, and in marked copy as an insertion', () => {
    const composed = composeNotice(article, profile)
    const set = composed.ok ? setNotice(article, composed.value, context) : composed
    if (!set.ok) throw new Error(set.problem.code)
    const noticed = opened(set.value.articles[0]?.after)
    const text = `Correction: ${noticed.notice?.text}`
    expect(linesOf(writeDocx([drawn(noticed, 'corrected')]), 'accept').at(-1)).toBe(text)
    const marked = writeDocx([drawn(noticed, 'marked')])
    expect(linesOf(marked, 'accept').at(-1)).toBe(text)
    expect(linesOf(marked, 'reject')).toEqual(STORY.split('\n\n'))
  })

  it('breaks lines where the text has a line end of another sort, and loses none', () => {
    const article = opened(recordOf({ headline: { text: 'Head' }, body: { text: 'one\vtwo\u2028three\u0085four' } }))
    expect(linesOf(writeDocx([drawn(article, 'corrected')]), 'accept')).toContain('one\ntwo\nthree\nfour')
  })

  it('holds for any text and any changes of it', () => {
    fc.assert(
      fc.property(mutatedText, ([before, after]) => {
        const article = opened(recordOf({ headline: { text: 'Head' }, body: { text: before } }))
        const spans = wordDiff(before, after).map((hunk) => ({ ...hunk, field: 'body' }))
        if (spans.length === 0) return
        const done = correctSpans(article, spans, ruling, context)
        if (!done.ok) throw new Error(done.problem.code)
        const bytes = writeDocx([drawn(opened(done.value.change.articles[0]?.after), 'marked', { withRemoved: true })])
        const accepted = paragraphsWhen(bytes, 'accept').slice(1)
        const rejected = paragraphsWhen(bytes, 'reject').slice(1)
        // Paragraphs without words are in neither.
        const lines = (text: string): readonly string[] =>
          text
            .split('\n')
            .filter((line) => line !== '')
            .map(asInWord)
        expect(accepted.map(({ text }) => text)).toEqual(lines(after))
        expect(rejected.map(({ text }) => text)).toEqual(lines(before))
      }),
      propertyRuns(0.05),
    )
  })
})
