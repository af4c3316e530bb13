// The tags of the archive with their counts, and those of some articles.
import { useQuery } from '@tanstack/react-query'
import type { TagSuggestion } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { articleOptions } from './article.ts'
import type { ListView } from './articles.ts'
import { client, keyOf } from './client.ts'
import { orderOf } from './sort-orders.ts'

export interface TagCount {
  readonly name: string
  readonly count: number
}

const NONE: readonly TagCount[] = []

/** Every tag of the archive, including unused ones of its vocabulary. */
export function useTags(archiveId: string): readonly TagCount[] {
  return useQuery({ queryKey: keyOf('tags:list', archiveId), queryFn: () => api.tagsList({}) }).data ?? NONE
}

const NO_SUGGESTIONS: readonly TagSuggestion[] = []

/** Tags suggested for one article, from the names it mentions; none for several articles, or until known. */
export function useTagSuggestions(archiveId: string, ids: readonly string[]): readonly TagSuggestion[] {
  const [id = ''] = ids
  const found = useQuery({
    queryKey: keyOf('tags:suggested', archiveId, id),
    queryFn: async () => (await api.tagsSuggested({ id })) ?? NO_SUGGESTIONS,
    enabled: ids.length === 1,
    staleTime: 0,
  })
  return found.data ?? NO_SUGGESTIONS
}

/** Rows requested at a time. */
const CHUNK = 500
/** More articles than this are not read one by one. */
const MOST_READ = 300

/**
 * How many of the articles have each tag, most frequent first. Counted from cached list rows; an article that is no
 * longer in the list is read by itself.
 */
export async function tagsOfArticles(
  archiveId: string,
  ids: readonly string[],
  view: ListView,
): Promise<readonly TagCount[]> {
  const left = new Set(ids)
  const counts = new Map<string, number>()
  const take = (id: string, tags: readonly string[]): void => {
    if (!left.delete(id)) return
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  if (ids.length > 1) await eachRow(view, take, () => left.size === 0)
  for (const id of [...left].slice(0, MOST_READ)) {
    const { article } = await client.ensureQueryData(articleOptions(archiveId, id))
    take(id, article.metadata.tags)
  }
  const all = [...counts].map(([name, count]) => ({ name, count }))
  return all.sort((one, other) => other.count - one.count)
}

async function eachRow(
  { query, sort }: ListView,
  take: (id: string, tags: readonly string[]) => void,
  isEnough: () => boolean,
): Promise<void> {
  for (let offset = 0; !isEnough(); offset += CHUNK) {
    const page = await api.articlesList({ query, ...orderOf(sort), offset, limit: CHUNK })
    for (const { id, tags } of page.articles) take(id, tags)
    if (page.articles.length < CHUNK) return
  }
}
