// Where in its text an article matches a query: an excerpt of the first paragraph that does, and the places to mark in
// it.
import { openArticle, publishedText } from '../corrections/index.ts'
import type { ArticleRecord, Snippet } from '../schema/index.ts'
import { wordsWithPlaces } from '../text/fold.ts'
import { placesOfWords } from '../text/wanted-words.ts'
import type { Query, Term } from './query.ts'

/** UTF-16 code units shown: before the first place, and in total. */
const BEFORE = 24
const LENGTH = 160

type Words = Extract<Term, { readonly kind: 'words' }>
type Mark = Snippet['marks'][number]

/** The first excerpt of the text below the headline that matches the query; null when nothing there does. */
export function snippetOf(record: ArticleRecord, query: Query): Snippet | null {
  const terms = query
    .flat()
    .filter((term): term is Words => term.kind === 'words' && !term.isExcluded && term.fields.includes('body'))
  const opened = terms.length > 0 ? openArticle(record) : null
  if (!opened?.ok) return null
  for (const field of opened.value.fields.keys()) {
    if (field === 'headline' || field === 'byline') continue
    for (const paragraph of publishedText(opened.value, field).split('\n')) {
      const marks = placesOfWords([...wordsWithPlaces(paragraph)], terms)
      const [first] = marks
      if (first) return { id: record.id, ...cut(paragraph, marks, first) }
    }
  }
  return null
}

/** An excerpt of a paragraph around its first mark, cut between words; … marks a cut. */
function cut(text: string, marks: readonly Mark[], first: Mark): Pick<Snippet, 'text' | 'marks'> {
  const from = first.from <= BEFORE ? 0 : Math.min(first.from, text.indexOf(' ', first.from - BEFORE) + 1)
  const limit = from + LENGTH
  const to = limit >= text.length ? text.length : Math.max(first.to, text.lastIndexOf(' ', limit))
  const before = from > 0 ? '… ' : ''
  const shift = before.length - from
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    marks: marks.filter((mark) => mark.to <= to).map((mark) => ({ from: mark.from + shift, to: mark.to + shift })),
  }
}
