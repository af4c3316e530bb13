// Which notices were published, according to the exports recorded in the archive. An export's record never changes, so
// each is read once.

import type { Archive } from '../archive/archive.ts'
import { ok } from '../schema/index.ts'
import { type ListedArticle, readExportRecord } from '../store/export-record.ts'
import { EXPORTS } from '../store/layout.ts'
import { namesInRoom } from '../store/scan.ts'
import { guarded } from '../work/environment.ts'

/** When readers first had exactly this notice of an article, by the earliest export that holds it; or null. */
export type Published = (article: string, text: string) => string | null

interface Known {
  readonly names: Set<string>
  /** By article and text of the notice. */
  readonly first: Map<string, string>
}

const known = new WeakMap<Archive, Known>()

/** Notices published so far; unreadable records are ignored (`verify` reports them). */
export async function publishedNotices(archive: Archive): Promise<Published> {
  const { names, first } = known.get(archive) ?? { names: new Set<string>(), first: new Map<string, string>() }
  known.set(archive, { names, first })
  for (const name of await namesInRoom(archive.folder, EXPORTS)) {
    if (!name.endsWith('.json') || names.has(name)) continue
    const path = `${EXPORTS}/${name}`
    const read = await guarded(path, async () => ok(await takeIn(first, archive.folder, path)))
    if (read.ok) names.add(name)
  }
  return (article, text) => first.get(keyOf(article, text)) ?? null
}

async function takeIn(first: Map<string, string>, folder: string, path: string): Promise<void> {
  const keyed = ({ article: { id, notice } }: ListedArticle): string | null =>
    notice === null ? null : keyOf(id, notice)
  await readExportRecord(folder, path, keyed, (key, { at }) => {
    const known = first.get(key)
    if (known === undefined || at < known) first.set(key, at)
  })
}

function keyOf(article: string, text: string): string {
  return `${article} ${text}`
}
