// The acts over many articles that included an article: who did each, and to how many.
import { useQuery } from '@tanstack/react-query'
import type { ArticleBatch, ArticleRecord } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { keyOf } from './client.ts'

const NONE: readonly ArticleBatch[] = []

/** None until known. Requested again when the log has grown. */
export function useArticleBatches(archiveId: string, { id, events }: ArticleRecord): readonly ArticleBatch[] {
  const found = useQuery({
    queryKey: keyOf('article:batches', archiveId, id, events.length),
    queryFn: () => api.articleBatches({ id }),
    placeholderData: (before, query) => (query?.queryKey[3] === id ? before : undefined),
  })
  return found.data ?? NONE
}
