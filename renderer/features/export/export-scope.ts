// What an export could mean now: the open article, those selected, what the filter finds.

import { publishedText } from '../../../electron/contract/index.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useArticle } from '../../queries/article.ts'
import { useListHead } from '../../queries/articles.ts'
import { useViewState } from '../../session/view-state.ts'
import type { ExportScope } from './export-form.ts'

export interface NamedScope extends ExportScope {
  readonly headline: string
  readonly isFiltered: boolean
}

export function useExportScope(): NamedScope {
  const archive = useOpenArchive()
  const { articleId, selectedIds, query, sort } = useViewState()
  const { total } = useListHead(archive.id, { query, sort })
  const { opened } = useArticle(archive.id, articleId)
  const headline = opened ? publishedText(opened.article, 'headline') : ''
  return { articleId, selected: selectedIds.length, found: total, headline, isFiltered: query !== '' }
}
