// The proposals in an article that await a decision: one entry for each act that proposed them, decided on as one.
import type { OpenProposal } from '../schema/index.ts'
import type { Article, LoggedCorrection } from './article.ts'
import { publishedText } from './article-facts.ts'

/** Open proposals in the order they were made; those of one group are one entry, described by the first of them. */
export function openProposals(article: Article): readonly OpenProposal[] {
  const groups = new Map<string, LoggedCorrection[]>()
  for (const correction of article.corrections) {
    if (correction.status !== 'proposed') continue
    const key = correction.groupId ?? correction.id
    const group = groups.get(key)
    if (group) group.push(correction)
    else groups.set(key, [correction])
  }
  const headline = publishedText(article, 'headline')
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { field, before, after, category, reason, author, createdAt } = first
    const corrections = group.map(({ id }) => id)
    const summary = { field, before, after, category, reason, by: author.name, at: createdAt }
    return [{ article: article.record.id, headline, corrections, ...summary }]
  })
}
