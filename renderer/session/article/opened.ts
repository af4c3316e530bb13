// The open article as this window has it, and any other once loaded.
import { currentArchive } from '../../queries/archive.ts'
import { articleOptions, type OpenedArticle } from '../../queries/article.ts'
import { client } from '../../queries/client.ts'
import type { NumberedCorrection } from '../../queries/number-corrections.ts'
import { useViewState } from '../view-state.ts'

/** The open article; null when none is open or it has not loaded yet. */
export function openedNow(): OpenedArticle | null {
  const archive = currentArchive()
  const { articleId } = useViewState.getState()
  if (!archive || articleId === null) return null
  return client.getQueryData(articleOptions(archive.id, articleId).queryKey) ?? null
}

/** Loads an article unless it is cached; null when it cannot be read or no archive is open. */
export async function openedSoon(articleId: string): Promise<OpenedArticle | null> {
  const archive = currentArchive()
  return archive && (await client.ensureQueryData(articleOptions(archive.id, articleId)).catch(() => null))
}

/** An article as messages name it. */
export function articleOf({ article }: OpenedArticle): { readonly articleId: string; readonly headline: string } {
  return { articleId: article.record.id, headline: article.fields.get('headline')?.publishedText() ?? '' }
}

/** The selected correction. */
export function activeCorrection(opened: OpenedArticle | null): NumberedCorrection | null {
  const { correctionId } = useViewState.getState()
  return opened?.corrections.find(({ correction }) => correction.id === correctionId) ?? null
}
