// Articles with many kinds of corrections, the same each time: words, splits, joins, paragraphs inserted and deleted, added fields;
// pages of lists, headings and quotations, corrected where paragraphs meet; and Word files whose corrections go back into them.
import { ImportPlanner } from '../../data/acts/import/import-copy.ts'
import { systemContext } from '../../data/acts/system-context.ts'
import {
  type Article,
  type ArticleRecord,
  correctSpans,
  type Field,
  openArticle,
  publishedText,
  type SpanEdit,
} from '../../data/index.ts'
import { sampleArticles } from '../../data/sample/sample-articles.ts'
import { Random } from '../../data/testing/make-archive/random.ts'
import { wordFile } from '../../data/testing/word-file.ts'

const CONTEXT = systemContext('Interop')
const RULING = { category: 'fact', reason: 'checked with <the> desk & the file', status: 'accepted' } as const
const ROUNDS = 12
const PAGES = 60
const GIVEN: readonly (Field | null)[] = ['standfirst', null, 'caption:1', null]
const PLAIN = ['harbour', 'council', 'Mayor', 'ferry', 'late', 'wall', '1949']
const WORDS = ['', 'Bozizé', 'two words', '👩‍👩‍👧', 'שלום', 'naïve']

/** The paragraphs an article must have once all its changes are accepted, or rejected. One without words goes out in no format. */
export function paragraphsOnce(article: Article, answer: 'accept' | 'reject'): readonly string[] {
  const textOf = (field: Field): string =>
    answer === 'accept' ? publishedText(article, field) : (article.record.fields[field]?.text ?? '')
  return [...article.fields.keys()].flatMap((field) => textOf(field).split('\n')).filter((line) => line !== '')
}

/** Every sample article, with twelve corrections. */
export function trackedSamples(): readonly Article[] {
  const planner = new ImportPlanner(() => null, CONTEXT)
  for (const { file, text } of sampleArticles) planner.add({ name: file, bytes: Buffer.from(text), metadata: {} })
  return planner.plan().records.map((record, n) => {
    let article = reopened(openArticle(record))
    const random = new Random(2026, n)
    for (let round = 0; round < ROUNDS; round += 1) article = corrected(article, nextEdit(article, random))
    const field = GIVEN[n % GIVEN.length]
    return field ? corrected(article, { field, from: 0, to: 0, after: 'What it came without.' }) : article
  })
}

/** Pages whose corrections are made where paragraphs begin, end and meet, all within a minute. */
export function trackedPages(count = PAGES): readonly Article[] {
  const planner = new ImportPlanner(() => null, CONTEXT)
  for (let n = 0; n < count; n += 1) {
    const bytes = Buffer.from(pageOf(new Random(2027, n)))
    planner.add({ name: `page-${n}.html`, bytes, metadata: {} })
  }
  return planner.plan().records.map((record, n) => {
    let article = reopened(openArticle(record))
    const random = new Random(2028, n)
    for (let round = 0; round < ROUNDS; round += 1) article = corrected(article, edgeEdit(article, random))
    return article
  })
}

/** A Word file and its article, corrected where paragraphs begin and end. */
export interface WordSample {
  readonly article: Article
  readonly source: Uint8Array
}

/** Word files whose corrections can go back into them: words, and paragraphs in every second one. */
export function wordSamples(count = PAGES): readonly WordSample[] {
  return Array.from({ length: count }, (_, n) => {
    const random = new Random(2029, n)
    const [title = '', ...paragraphs] = Array.from({ length: random.between(3, 8) }, () => sentence(random))
    const source = wordFile(title, paragraphs)
    const planner = new ImportPlanner(() => null, CONTEXT)
    planner.add({ name: `file-${n}.docx`, bytes: source, metadata: {} })
    let article = reopened(openArticle(planner.plan().records[0] as ArticleRecord))
    for (let round = 0; round < (n % 2 === 0 ? ROUNDS : 2); round += 1)
      article = corrected(article, n % 2 === 0 ? edgeEdit(article, random, true) : paragraphEdit(article, random))
    return { article, source }
  })
}

function sentence(random: Random): string {
  return Array.from({ length: random.between(2, 5) }, () => random.pick(PLAIN)).join(' ') + random.pick(['', '.', '”'])
}

function pageOf(random: Random): string {
  const said = (): string => sentence(random)
  const items = (): string => Array.from({ length: random.between(1, 3) }, () => `<li>${said()}</li>`).join('')
  const parts = [
    () => `<p>${said()}</p>`,
    () => `<ul>${items()}</ul>`,
    () => `<ol>${items()}</ol>`,
    () => `<blockquote><p>${said()}</p></blockquote>`,
    () => `<h2>${said()}</h2>`,
  ]
  const body = Array.from({ length: random.between(3, 7) }, () => random.pick(parts)())
  return `<article><h1>${said()}</h1>${body.join('')}</article>`
}

/** Splits a paragraph, joins two, or puts one in. */
function paragraphEdit(article: Article, random: Random): SpanEdit {
  const text = publishedText(article, 'body')
  const places = (pattern: RegExp): readonly number[] => [...text.matchAll(pattern)].map(({ index }) => index)
  const edits = [
    ...places(/(?<=\w) (?=\w)/g).map((from) => ({ from, to: from + 1, after: '\n' })),
    ...places(/\n/g).flatMap((from) => [
      { from, to: from + 1, after: ' ' },
      { from, to: from, after: '\nPut in behind' },
      { from: from + 1, to: from + 1, after: 'Put in before\n' },
    ]),
    { from: text.length, to: text.length, after: '\nPut in last' },
  ]
  return { field: 'body', ...random.pick(edits) }
}

/** A correction of the beginning or the end of a paragraph, or of a whole one. */
function edgeEdit(article: Article, random: Random, isOfWords = false): SpanEdit {
  const field: Field = random.chance(0.2) ? 'headline' : 'body'
  const text = publishedText(article, field)
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)]
  const from = random.pick(starts)
  const end = text.indexOf('\n', from)
  const to = end < 0 ? text.length : end
  const put = Array.from({ length: random.between(1, 3) }, (_, n) => `Put in ${n}`).join('\n')
  const edits: readonly SpanEdit[] = [
    { field, from, to: from, after: 'Before ' },
    { field, from: to, to, after: ' behind' },
    { field, from, to: text.slice(from, to).search(/\s|$/u) + from, after: 'First' },
    { field, from: from + text.slice(from, to).search(/\S*$/u), to, after: 'last' },
    ...(field === 'headline' || isOfWords
      ? []
      : [
          { field, from, to: from, after: `${put}\n` },
          { field, from: to, to, after: `\n${put}` },
          { field, from: Math.max(0, from - 1), to, after: '' },
          { field, from, to: end < 0 ? to : to + 1, after: '' },
          { field, from, to, after: put },
        ]),
  ]
  const fitting = edits.filter(
    (edit) => text.slice(edit.from, edit.to) !== edit.after && edit.to - edit.from < text.length,
  )
  return random.pick(fitting)
}

function reopened(article: ReturnType<typeof openArticle>): Article {
  if (!article.ok) throw new Error(article.problem.code)
  return article.value
}

function corrected(article: Article, edit: SpanEdit | null): Article {
  if (!edit) return article
  const done = correctSpans(article, [edit], RULING, CONTEXT)
  if (!done.ok) throw new Error(done.problem.code)
  const after = done.value.change.articles[0]?.after
  return after ? reopened(openArticle(after)) : article
}

/** One edit of a random kind; null when there is no place for it. */
function nextEdit(article: Article, random: Random): SpanEdit | null {
  const field: Field = random.chance(0.15) ? 'headline' : 'body'
  const text = publishedText(article, field)
  const from = text.indexOf('\n', random.between(0, text.length))
  const kind = random.between(0, 9)
  if (kind < 6 || from < 0) return wordEdit(field, text, random)
  if (kind === 6) return { field, from, to: from + 1, after: ' ' }
  if (kind === 7) return { field, from, to: from, after: '\nA paragraph put in.' }
  const end = text.indexOf('\n', from + 1)
  if (kind === 8 && end > 0) return { field, from, to: end, after: '' }
  const blank = text.indexOf(' ', from)
  return blank < 0 ? null : { field, from: blank, to: blank + 1, after: '\n' }
}

function wordEdit(field: Field, text: string, random: Random): SpanEdit | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  if (words.length === 0) return null
  const word = random.pick(words)
  const after = random.pick(WORDS)
  return word[0] === after ? null : { field, from: word.index, to: word.index + word[0].length, after }
}
