// Which notices were handed out, by the exports recorded in the archive. An export's record never changes, so each is read once.

import type { Archive } from '../archive/archive.ts'
import { type ExportBatch, ok } from '../schema/index.ts'
import { exportCodec } from '../store/codec.ts'
import { EXPORTS } from '../store/layout.ts'
import { readRecord } from '../store/record-file.ts'
import { namesInRoom } from '../store/scan.ts'
import { guarded } from '../work/environment.ts'

/** When the newest export of an article with exactly this notice was made, or null. */
export type Published = (article: string, text: string) => string | null

interface Known {
  readonly names: Set<string>
  /** By article and text of the notice. */
  readonly newest: Map<string, string>
}

const known = new WeakMap<Archive, Known>()

/** What was handed out until now; records that cannot be read count for nothing (`verify` names them). */
export async function publishedNotices(archive: Archive): Promise<Published> {
  const { names, newest } = known.get(archive) ?? { names: new Set<string>(), newest: new Map<string, string>() }
  known.set(archive, { names, newest })
  for (const name of await namesInRoom(archive.folder, EXPORTS)) {
    if (!name.endsWith('.json') || names.has(name)) continue
    const path = `${EXPORTS}/${name}`
    const read = await guarded(path, async () => ok((await readRecord(archive.folder, path, exportCodec)).data))
    if (!read.ok || read.value === null) continue
    names.add(name)
    takeIn(newest, read.value)
  }
  return (article, text) => newest.get(keyOf(article, text)) ?? null
}

function takeIn(newest: Map<string, string>, { at, files }: ExportBatch): void {
  for (const { id, notice } of files.flatMap(({ articles }) => articles)) {
    if (notice === null) continue
    const key = keyOf(id, notice)
    const before = newest.get(key)
    if (before === undefined || before < at) newest.set(key, at)
  }
}

function keyOf(article: string, text: string): string {
  return `${article} ${text}`
}
