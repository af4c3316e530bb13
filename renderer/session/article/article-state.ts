// Changing metadata of the open article, from shortcuts, the palette and the details alike.

import type { ArticleState, MetadataPatch } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { stateWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { announce } from '../../ui/announcer.tsx'
import { reportOnArticle } from './article-problem.tsx'
import { articleOf, openedNow } from './opened.ts'

/** Changes some metadata of an article; returns the problem, or null. A value that is already set is not a problem. */
export async function changeDetails(id: string, patch: MetadataPatch): Promise<AnyProblem | null> {
  const { tags, ...rest } = patch
  try {
    await api.articleDetails({ id, patch: { ...rest, ...(tags ? { tags: [...tags] } : {}) } })
    return null
  } catch (error) {
    const problem = problemOf(error)
    return problem.code === 'no-change' ? null : problem
  }
}

/** Sets the state of the open article. */
export async function setState(state: ArticleState): Promise<void> {
  const opened = openedNow()
  if (!opened) return
  const article = articleOf(opened)
  try {
    await api.articleDetails({ id: article.articleId, patch: { state } })
  } catch (error) {
    if (problemOf(error).code !== 'no-change') return reportOnArticle(article, error, () => void setState(state))
  }
  announce(words('details.announce-state', { state: stateWords(state) }))
}
