// The sample articles with many kinds of corrections, the same each time: words, splits, joins, paragraphs inserted and
// deleted, added fields.
import { ImportPlanner } from '../../data/acts/import/import-copy.ts'
import { systemContext } from '../../data/acts/system-context.ts'
import { type Article, correctSpans, type Field, openArticle, publishedText, type SpanEdit } from '../../data/index.ts'
import { sampleArticles } from '../../data/sample/sample-articles.ts'
import { Random } from '../../data/testing/make-archive/random.ts'

const CONTEXT = systemContext('Interop')
const RULING = { category: 'fact', reason: 'checked with <the> desk & the file', status: 'accepted' } as const
const ROUNDS = 12
const GIVEN: readonly (Field | null)[] = ['standfirst', null, 'caption:1', null]
const WORDS = ['', 'Bozizé', 'two words', '👩‍👩‍👧', 'שלום', 'naïve']

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
