// Acts over many articles, and exports, of any age: enough to list and undo each without reading an article.
import type { Batch, LoggedBatch } from '../schema/index.ts'
import { batchCodec } from '../store/codec.ts'
import { type ListedArticle, readExportRecord } from '../store/export-record.ts'
import { BATCHES, EXPORTS } from '../store/layout.ts'
import { readEach, readRoom } from '../store/read-room.ts'
import { leftOf, type UndoBatch, undoIn } from './taken-back.ts'

/** All of the archive in `folder` (absolute), newest first; unreadable ones are left out, `verify` reports them. */
export async function loggedBatches(folder: string): Promise<readonly LoggedBatch[]> {
  const [batches, exports] = await Promise.all([
    readRoom(folder, BATCHES, batchCodec, (batch) => ({ told: ofBatch(batch), undo: undoIn(batch) })),
    readEach(folder, EXPORTS, (path) => loggedExport(folder, path)),
  ])
  const undos = batches.values.map(({ undo }) => undo)
  const takenBackBy = takersBack(undos)
  const listed = [
    ...batches.values.map(({ told: batch }) => {
      const taker = takenBackBy(batch.id)
      // null while part of it remains to be undone
      return { ...batch, takenBackBy: taker !== null && leftOf(batch, undos) === null ? taker : null }
    }),
    ...exports.values,
  ]
  return listed.sort((one, other) => (one.at < other.at ? 1 : -1))
}

/** Which batch undid another one, the newest of several; one that was itself undone does not count. */
function takersBack(batches: readonly UndoBatch[]): (id: string) => string | null {
  const takers = new Map<string, string[]>()
  for (const { id, detail } of [...batches].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    if (typeof detail.undone !== 'string') continue
    const known = takers.get(detail.undone)
    if (known) known.push(id)
    else takers.set(detail.undone, [id])
  }
  const known = new Map<string, string | null>()
  const takerOf = (id: string): string | null => {
    const found = known.get(id)
    if (found !== undefined) return found
    known.set(id, null) // Breaks cycles of batches that claim to undo each other.
    const taker = takers.get(id)?.findLast((one) => takerOf(one) === null) ?? null
    known.set(id, taker)
    return taker
  }
  return takerOf
}

function ofBatch({ id, kind, at, by, articles, detail }: Batch): Omit<LoggedBatch, 'takenBackBy'> {
  const moved = listIn(detail.withdrawn).length + listIn(detail.restored).length
  const tags = [...listIn(detail.added).map((tag) => `+ ${tag}`), ...listIn(detail.removed).map((tag) => `− ${tag}`)]
  const renamed = detail.from === undefined ? [] : [`${detail.from} → ${detail.to}`]
  const tookBack = typeof detail.undone === 'string' ? detail.undone : null
  const used = detail.name === undefined ? [] : [`${listIn(detail.forms).join(', ')} → ${detail.name}`]
  const decided = typeof detail.verb === 'string' ? [`${detail.verb}: ${detail.corrections}`] : []
  const reason = typeof detail.reason === 'string' ? [detail.reason] : []
  const what = [...listIn(detail.details), ...tags, ...renamed, ...used, ...decided, ...reason].join(', ')
  return { id, kind, at, by: by.name, articles: articles.length + moved, what, tookBack }
}

async function loggedExport(folder: string, path: string): Promise<LoggedBatch | null> {
  const ids = new Set<string>()
  const note = ({ article }: ListedArticle): null => {
    ids.add(article.id)
    return null
  }
  const head = await readExportRecord(folder, path, note, () => {})
  if (head === null) return null
  const { id, at, by, to, view, recipient } = head
  const what = [to, view, ...(recipient ? [recipient] : [])].join(', ')
  return { id, kind: 'export', at, by: by.name, articles: ids.size, what, tookBack: null, takenBackBy: null }
}

function listIn(value: Batch['detail'][string] | undefined): readonly string[] {
  return Array.isArray(value) ? value : []
}
