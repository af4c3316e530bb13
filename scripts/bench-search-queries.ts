// Typical queries: ten kinds, with words and names that the archive contains.
import type { ArticleIndex } from '../data/index.ts'

export interface TypedQuery {
  readonly kind: string
  readonly query: string
}

const KINDS = 10
const SHORTEST = 4

/** `count` queries of each kind. */
export async function typedQueries(index: ArticleIndex, count: number): Promise<readonly TypedQuery[]> {
  const all: TypedQuery[] = []
  const { articles } = index.status
  for (let n = 0; n < count; n += 1) {
    const offset = Math.floor((((n * 7919 + 13) % (count * 31)) / (count * 31)) * articles)
    const page = await index.ask('page', { query: '', sort: 'published', descending: true, offset, limit: 1 })
    const row = page.ok ? page.value.articles[0] : undefined
    if (!row) continue
    const words = row.headline.match(/[\p{L}\p{N}]+/gu) ?? []
    const long = words.filter((word) => word.length >= SHORTEST)
    const [one = 'council', other = 'harbour', third = 'people'] = long
    const year = Number(row.published?.slice(0, 4) ?? 2010)
    all.push(
      { kind: 'one word', query: one },
      { kind: 'beginning', query: other.slice(0, 3) },
      { kind: 'two words', query: `${one} ${other}` },
      { kind: 'phrase', query: `"${words.slice(0, 2).join(' ')}"` },
      { kind: 'without', query: `${one} -${third}` },
      { kind: 'either', query: `${one} OR ${other}` },
      { kind: 'tag', query: `tag:"${row.tags[0] ?? 'harbour'}" ${other}` },
      { kind: 'dates', query: `date:${year - 1}..${year + 1} ${one}` },
      { kind: 'headline', query: `headline:${one}` },
      { kind: 'everyday', query: `said the ${one}` },
    )
  }
  if (new Set(all.map(({ kind }) => kind)).size !== KINDS) throw new Error('not every kind of query was made')
  return all
}

/** The query as it grows while typing, from two letters on. */
export function typing(query: string): readonly string[] {
  const isWhole = (text: string): boolean => !/[\s:"-]$/.test(text) && (text.match(/"/g)?.length ?? 0) % 2 === 0
  return Array.from({ length: query.length - 1 }, (_, n) => query.slice(0, n + 2)).filter(isWhole)
}
