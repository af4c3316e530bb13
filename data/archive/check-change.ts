// Checked before anything is written: the change starts from what the archive holds, and it only adds.
import { headHash, rootHash } from '../corrections/index.ts'
import type { ArticleRecord, Problem, RecordChange, Result } from '../schema/index.ts'

type Read = (id: string) => Promise<Result<ArticleRecord>>

/**
 * Returns null when the archive holds the state a change of an article starts from. Problems: changed-meanwhile, those
 * of reading.
 */
export async function checkBefore({ before, after }: RecordChange<ArticleRecord>, read: Read): Promise<Problem | null> {
  const changed: Problem = { code: 'changed-meanwhile', details: { article: after.id } }
  const current = await read(after.id)
  if (!current.ok && current.problem.code !== 'not-found') return current.problem
  if (before === null) return current.ok ? changed : null
  const isSame = current.ok && (current.value === before || headHash(current.value) === headHash(before))
  return isSame ? null : changed
}

/**
 * Returns null when a change only adds: what was imported never changes and the log only grows, so that nothing
 * acknowledged is ever lost. The problem is damaged (chain).
 */
export function checkGrowth({ before, after }: RecordChange<ArticleRecord>): Problem | null {
  if (before === null) return null
  const keepsLog = before.events.every((event, n) => after.events[n] === event)
  if (keepsLog && hasSameRoot(before, after)) return null
  const detail = 'a change may not rewrite what was published or logged'
  return { code: 'damaged', details: { path: after.id, reason: 'chain', detail } }
}

/** Whether everything imported is identical; compared by reference where possible, otherwise by hashes and texts. */
function hasSameRoot(before: ArticleRecord, after: ArticleRecord): boolean {
  const { events: _, ...mine } = before
  if (Object.entries(mine).every(([key, part]) => after[key as keyof ArticleRecord] === part)) return true
  const keepsTexts = Object.entries(before.fields).every(([name, field]) => after.fields[name]?.text === field.text)
  return keepsTexts && rootHash(before) === rootHash(after)
}
