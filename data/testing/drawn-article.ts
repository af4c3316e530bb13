// Articles as the writers’ tests export them: imported, corrected, with a notice, rendered in a view.
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import { type Article, composeNotice, correctFound, openArticle, setNotice } from '../corrections/index.ts'
import { exportArticle, type GivenOut } from '../formats/writing/export-article.ts'
import { type MetadataPatch, newManifest, type View } from '../schema/index.ts'

export const context = systemContext('Ana Editor')
export const { profile } = newManifest('0123456789abcdef', 'Test', context.now())

export function imported(text: string, metadata: MetadataPatch = {}): Article {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'story.txt', bytes: Buffer.from(text), metadata })
  return reopened(planner.plan().records[0] as Article['record'])
}

export function reopened(record: unknown): Article {
  const article = openArticle(record as Article['record'])
  if (!article.ok) throw new Error(JSON.stringify(article.problem))
  return article.value
}

export function corrected(article: Article, find: string, replace: string, reason = 'stylebook', where = {}): Article {
  const done = correctFound(
    article,
    { find, replace, ...where },
    { category: 'name', reason, status: 'accepted' },
    context,
  )
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return reopened(done.value.change.articles[0]?.after)
}

export function noticed(article: Article): Article {
  const notice = composeNotice(article, profile)
  const set = notice.ok ? setNotice(article, notice.value, context) : notice
  if (!set.ok) throw new Error(set.problem.code)
  return reopened(set.value.articles[0]?.after)
}

export const drawn = (article: Article, view: View = 'corrected', given: GivenOut = {}) =>
  exportArticle(article, profile, { view, keepFooters: false, withProposals: false, ...given })
