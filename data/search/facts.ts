// Facts about an article that a query can test besides its words, each as one short string: "tag=harbour wall",
// "date=2019-05", "has=notice". The index stores every fact as one term.
import { type Article, correctedAt } from '../corrections/index.ts'
import { fold } from '../text/fold.ts'
import { dateFacts } from './date-facts.ts'
import { WITHDRAWN } from './query.ts'

/** The values of has:. */
export const HAS = [
  ...(['notice', 'correction', 'proposal', 'tag', 'date', 'source', 'desk', 'byline', 'link'] as const),
  ...(['note', 'flag', 'due'] as const),
] as const

/** A fact that every article has, for queries with only exclusions. */
export const EVERY = 'every'

/**
 * The fact that a name is exactly this one, folded. Symbols count: C, C++ and C# are three tags, and 👍 is one;
 * quotation marks do not, since a query cannot contain them inside a value.
 */
export function nameFact(field: string, name: string): string {
  return `${field}=${fold(name).replaceAll('"', ' ').trim().replaceAll(/\s+/g, ' ')}`
}

/** All facts of an article. */
export function factsOf(article: Article, byline: string): readonly string[] {
  const { record, metadata, corrections, notice } = article
  const open = corrections.filter(({ status }) => status === 'accepted' || status === 'proposed')
  const corrected = correctedAt(article)
  const named = { source: metadata.source, desk: metadata.desk, by: byline === '' ? null : byline }
  const has: Readonly<Record<(typeof HAS)[number], boolean>> = {
    notice: notice !== null,
    correction: corrected !== null,
    proposal: open.some(({ status }) => status === 'proposed'),
    tag: metadata.tags.length > 0,
    date: metadata.publishedAt !== null,
    source: metadata.source !== null,
    desk: metadata.desk !== null,
    byline: byline !== '',
    link: metadata.url !== null,
    note: (metadata.note ?? null) !== null,
    flag: metadata.flag === true,
    due: (metadata.due ?? null) !== null,
  }
  return [
    EVERY,
    `id=${record.id}`,
    `state=${metadata.state}`,
    `flag=${metadata.flag ? 'yes' : 'no'}`,
    `due=${metadata.due ? 'yes' : 'no'}`,
    `language=${metadata.language.toLowerCase()}`,
    ...((metadata.withdrawn ?? null) === null ? [] : [WITHDRAWN]),
    `corrected=${corrected === null ? 'no' : 'yes'}`,
    ...metadata.tags.map((tag) => nameFact('tag', tag)),
    ...Object.entries(named).flatMap(([field, name]) => (name === null ? [] : [nameFact(field, name)])),
    ...new Set(open.map(({ category }) => `category=${category}`)),
    ...HAS.filter((what) => has[what]).map((what) => `has=${what}`),
    ...dateFacts('date', metadata.publishedAt),
    ...dateFacts('corrected', corrected),
    ...dateFacts('due', metadata.due ?? null),
  ]
}
