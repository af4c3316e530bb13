// What is proposed in an article and waits for a decision: one entry for each act that proposed it, so that it is decided on as one.
import type { OpenProposal } from '../schema/index.ts'
import type { Article, LoggedCorrection } from './article.ts'
import { publishedText } from './article-facts.ts'

/** Open proposals in the order they were made; those of one group are one entry, told by the first of them. */
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
    const told = { field, before, after, category, reason, by: author.name, at: createdAt }
    return [{ article: article.record.id, headline, corrections, ...told }]
  })
}
