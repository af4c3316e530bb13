// What the palette searches: commands at once, articles and tags as main returns them.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../api.ts'
import { useActs } from '../../queries/acts.ts'
import { useArchiveFacets } from '../../queries/articles.ts'
import { keyOf } from '../../queries/client.ts'
import { queryOfDraft } from '../../queries/filters.ts'
import { useTags } from '../../queries/tags.ts'
import { paletteCommands } from '../../session/palette-commands.ts'
import type { PaletteSource } from './palette-entries.ts'
import { readScope } from './palette-scope.ts'
import { recentCommands } from './recent-commands.ts'

const MOST_ARTICLES = 8

export function usePaletteSource(archiveId: string, text: string): PaletteSource {
  const { row, typed } = readScope(text)
  const query = row.scope === 'everything' ? queryOfDraft(typed) : ''
  const found = useQuery({
    queryKey: keyOf('articles:list', archiveId, 'palette', query),
    queryFn: () => api.articlesList({ query, sort: 'relevance', descending: true, offset: 0, limit: MOST_ARTICLES }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  const tags = useTags(archiveId)
  const { facets } = useArchiveFacets(archiveId)
  const acts = useActs()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of undo and redo change with the acts
  const commands = useMemo(paletteCommands, [acts])
  const recent = useMemo(recentCommands, [])
  return { articles: query === '' ? [] : (found.data?.articles ?? []), commands, recent, tags, facets }
}
