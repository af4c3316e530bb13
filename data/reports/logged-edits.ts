// Every act of correcting in an archive, newest first. The index does not contain reverted corrections, so every file
// is scanned; only those with a correction are parsed as records.

import type { Archive } from '../archive/archive.ts'
import { logActs, publishedText } from '../corrections/index.ts'
import { type LoggedEdit, type LoggedEdits, ok, type Result } from '../schema/index.ts'
import { inParallel } from '../store/disk.ts'
import { articlePath } from '../store/layout.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { guarded } from '../work/environment.ts'
import { type Follow, Pace } from '../work/pace.ts'

/** How a correction's event is written in a record's file. */
const CORRECTS = '"type": "correct"'

/** The newest `most` of all. Counts articles. Problems: cancelled, the environment's. */
export async function loggedEdits(archive: Archive, most: number, follow: Follow = {}): Promise<Result<LoggedEdits>> {
  return await guarded(archive.folder, async () => {
    const ids = await archive.articleIds()
    const pace = new Pace(follow, ids.length)
    let unread = 0
    const found = await inParallel(ids, async (id) => {
      const edits = await editsOf(archive, id)
      if (edits === null) unread += 1
      await pace.step()
      return edits ?? []
    })
    const all = found.flat().sort((one, other) => (one.at < other.at ? 1 : -1))
    return ok({ edits: all.slice(0, most), total: all.length, unread })
  })
}

/** null: it cannot be read. */
async function editsOf(archive: Archive, id: string): Promise<readonly LoggedEdit[] | null> {
  const bytes = await readPlainFile(archive.folder, articlePath(id)).catch(() => null)
  if (bytes === null) return null
  if (!bytes.includes(CORRECTS)) return []
  const article = await archive.openArticle(id)
  if (!article.ok) return null
  const headline = publishedText(article.value, 'headline')
  const known = new Map(article.value.corrections.map((correction) => [correction.id, correction]))
  return logActs(article.value.record).flatMap(({ from, events }) => {
    const made = events.flatMap((event) => (event.type === 'correct' ? (known.get(event.correction.id) ?? []) : []))
    const [first] = made
    if (!first) return []
    const { field, before, after, category, reason, status, author, createdAt } = first
    const summary = { field, before, after, category, reason, status, by: author.name, at: createdAt }
    return [{ article: id, headline, from, count: made.length, ...summary }]
  })
}
