// Before anything is written: does the change start from what the archive holds, and does it only add?
import { headHash, rootHash } from '../corrections/index.ts'
import { type ArticleRecord, type Change, fail, type RecordChange, type Result } from '../schema/index.ts'

type Read = (id: string) => Promise<Result<ArticleRecord>>
type Failure = ReturnType<typeof fail>

/** null when the change may be written. Problems: changed-meanwhile, and damaged for a record that rewrites its past. */
export async function checkChange(change: Change, read: Read): Promise<Failure | null> {
  const seen = new Set<string>()
  for (const article of change.articles) {
    const { id } = article.after
    if (seen.has(id)) return fail('changed-meanwhile', { article: id })
    seen.add(id)
    const problem = (await checkBefore(article, read)) ?? checkGrowth(article)
    if (problem) return problem
  }
  for (const record of change.withdrawn ?? []) {
    const problem = await checkBefore({ before: record, after: record }, read)
    if (problem) return problem
  }
  for (const record of change.restored ?? []) {
    const problem = await checkBefore({ before: null, after: record }, read)
    if (problem) return problem
  }
  return null
}

async function checkBefore({ before, after }: RecordChange<ArticleRecord>, read: Read): Promise<Failure | null> {
  const current = await read(after.id)
  if (!current.ok && current.problem.code !== 'not-found') return current
  if (before === null) return current.ok ? fail('changed-meanwhile', { article: after.id }) : null
  const isSame = current.ok && (current.value === before || headHash(current.value) === headHash(before))
  return isSame ? null : fail('changed-meanwhile', { article: after.id })
}

/** What was imported never changes and the log only grows: nothing acknowledged is ever lost. */
function checkGrowth({ before, after }: RecordChange<ArticleRecord>): Failure | null {
  if (before === null) return null
  const keepsLog = before.events.every((event, n) => after.events[n] === event)
  if (keepsLog && hasSameRoot(before, after)) return null
  return fail('damaged', {
    path: after.id,
    reason: 'chain',
    detail: 'a change may not rewrite what was published or logged',
  })
}

/** Whether everything imported is the very same; by reference where it is, else by its hashes and texts. */
function hasSameRoot(before: ArticleRecord, after: ArticleRecord): boolean {
  const { events: _, ...mine } = before
  if (Object.entries(mine).every(([key, part]) => after[key as keyof ArticleRecord] === part)) return true
  const keepsTexts = Object.entries(before.fields).every(([name, field]) => after.fields[name]?.text === field.text)
  return keepsTexts && rootHash(before) === rootHash(after)
}
