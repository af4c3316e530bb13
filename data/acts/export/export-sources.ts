// Exports in the original format: each article's source as imported, with its corrections written into it and nothing
// else changed; a manifest next to the files lists the changed places. Articles whose corrections cannot be written
// into their file are left out and named.
import { join, resolve } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { placesOf } from '../../files/container-back.ts'
import { existingFiles, isEmptyFolder, writeExportFile } from '../../files/write-export-file.ts'
import {
  type ActContext,
  EXPORT_MANIFEST_FORMAT,
  type ExportBatch,
  type ExportFormatInfo,
  fail,
  ok,
  type Problem,
  type Result,
} from '../../schema/index.ts'
import { ensureFolder } from '../../store/disk.ts'
import { type ExportHead, writeExportRecord } from '../../store/export-record.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { guarded } from '../../work/environment.ts'
import { inOrder } from '../../work/in-order.ts'
import { Packed } from '../../work/packed.ts'
import { containerName, containersOf, outgoingContainer } from './outgoing-container.ts'
import { fileNameOf, type NoticesBack, type OutgoingChoice, type OutgoingFile, outgoingFile } from './outgoing-file.ts'
import { removedOnce } from './removed-articles.ts'

/** The name of this kind of export, used alongside those of the formats. */
export const SOURCE = 'source'

/** How it is presented where users choose between it and the formats. */
export const SOURCE_INFO: ExportFormatInfo = {
  name: SOURCE,
  extension: '',
  words: {
    label: 'As it came, corrected',
    hint: 'The same file back: only the corrected characters differ.',
    files: 'the files they came in',
  },
  isSource: true,
}

export interface SourcesRequest extends OutgoingChoice {
  readonly ids: readonly string[]
  readonly out: string
  readonly recipient: string | null
  /** Whether files that came in a ZIP, a mailbox or a mail go back in it, as one file. */
  readonly whole?: boolean | undefined
  /** 'ask': if a file already exists, writes nothing and returns its name. */
  readonly ifExists: 'ask' | 'number' | 'overwrite'
  /** Returns what would happen and writes nothing. */
  readonly dryRun: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** A file exported in its original format. */
interface SourceBack {
  /** The first of the requested articles it contains. */
  readonly id: string
  /** All articles whose corrections it contains: those of the file that are in the archive. */
  readonly articles: readonly string[]
  readonly name: string
  /** Absolute; '' when nothing was written. */
  readonly path: string
  readonly sha256: string
  /** How many places of the file differ from the imported one, and how many bytes they have now. */
  readonly places: number
  readonly bytes: number
  /** Size of the imported file in bytes, and how many of them have changed. */
  readonly size: number
  readonly differing: number
  /** Other places of a corrected field in the file that were corrected too. */
  readonly copies: readonly string[]
  /** Of a ZIP or mailbox: its files that differ. */
  readonly members?: readonly string[]
  /** Where notices were wanted: the articles whose notice it has, and has not. */
  readonly notices?: NoticesBack
}

export interface SourcesReport {
  readonly batch: string | null
  readonly unrecorded: Problem | null
  /** Absolute path of the manifest; '' when nothing was written. */
  readonly manifest: string
  readonly files: readonly SourceBack[]
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  /** Files that already exist, if `ifExists` is 'ask': nothing was written then. */
  readonly existing: readonly string[]
  readonly isCancelled: boolean
}

/**
 * Writes the files, a manifest and the record of the export. A file of many articles contains the corrections of all of
 * them that are in the archive. Problems, one per article: cannot-write-back, stale-notice, notice-quotes-removed,
 * withdrawn, damaged; for the whole export: the environment's, when no file could be written.
 */
export async function exportSources(
  archive: Archive,
  request: SourcesRequest,
  context: ActContext,
): Promise<Result<SourcesReport>> {
  const folder = resolve(request.out)
  const existing = request.ifExists === 'ask' && !request.dryRun ? await namesThere(archive, request, folder) : []
  if (existing.length > 0) return ok({ ...NOTHING, existing })
  const listed = new Packed<ExportBatch['files'][number]>()
  const handed = await handAllBack(archive, folder, request, listed)
  if (!handed.ok) return handed
  const report = { ...NOTHING, ...handed.value, isCancelled: request.signal?.aborted ?? false }
  if (request.dryRun || listed.length === 0) return ok(report)
  const log = await archive.actLog()
  const { id, title } = archive.manifest
  const head: ExportHead = {
    ...{ format: EXPORT_MANIFEST_FORMAT, version: 1, id: context.newId(), archive: { id, title } },
    ...{ at: context.now(), by: context.author, to: SOURCE, view: 'corrected', recipient: request.recipient },
  }
  const place = { folder, path: `${head.id}.manifest.json` }
  const manifest = await guarded(folder, async () =>
    ok(await writeExportRecord(place, { ...head, ...(log && { log }) }, listed)),
  )
  if (!manifest.ok) return manifest
  const recorded = await archive.recordExport(head, listed)
  const unrecorded = recorded.ok ? null : recorded.problem
  const path = join(folder, place.path)
  return ok({ ...report, batch: recorded.ok ? head.id : null, unrecorded, manifest: path })
}

const NOTHING: SourcesReport = {
  ...{ batch: null, unrecorded: null, manifest: '', files: [], failed: [], existing: [], isCancelled: false },
}

/** What exporting articles in their original format would change; writes nothing. */
export async function foreseeSources(
  archive: Archive,
  {
    ids,
    facts,
    whole,
    withNotice,
    signal,
    onProgress,
  }: Pick<SourcesRequest, 'ids' | 'facts' | 'whole' | 'withNotice' | 'signal' | 'onProgress'>,
): Promise<Result<Pick<SourcesReport, 'files' | 'failed'>>> {
  const request: SourcesRequest = {
    ...{ ids, out: '', recipient: null, allowStale: false, withWithdrawn: false, ifExists: 'number', dryRun: true },
    ...{ facts, whole, withNotice },
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  }
  return await handAllBack(archive, '', request, new Packed())
}

/**
 * Writes file after file; `listed` receives each one's manifest entry. Problems: the environment's, as long as none is
 * written.
 */
async function handAllBack(
  archive: Archive,
  folder: string,
  request: SourcesRequest,
  listed: Packed<ExportBatch['files'][number]>,
): Promise<Result<Pick<SourcesReport, 'files' | 'failed'>>> {
  const files: SourceBack[] = []
  const failed: { id: string; problem: Problem }[] = []
  const done = new Set<string>()
  const ids = [...new Set(request.ids)]
  const containers = request.whole ? await containersOf(archive, ids) : new Map<string, readonly string[]>()
  const removed = removedOnce(archive)
  for (const [n, id] of ids.entries()) {
    if (request.signal?.aborted) break
    if (done.has(id)) continue
    const together = containers.get(id)
    const prepared = await prepare(id, () =>
      together ? outgoingContainer(archive, together, request, removed) : outgoingFile(archive, id, request, removed),
    )
    if (request.signal?.aborted) break
    const file = prepared.ok ? await handBack(folder, prepared.value, request) : prepared
    if (prepared.ok) {
      for (const own of prepared.value.ids) done.add(own)
      for (const left of prepared.value.left) done.add(left.id)
      failed.push(...prepared.value.left)
    }
    for (const own of together ?? []) done.add(own)
    if (file.ok) {
      files.push(file.value.file)
      listed.add(file.value.listed)
    } else if (prepared.ok && listed.length === 0) return file
    else for (const own of together ?? [id]) failed.push({ id: own, problem: file.problem })
    request.onProgress?.(Math.max(n + 1, done.size), Math.max(ids.length, done.size))
  }
  return ok({ files, failed })
}

/** A file that could not even be prepared, whatever is odd about it, does not keep the others from going out. */
async function prepare(id: string, work: () => Promise<Result<OutgoingFile>>): Promise<Result<OutgoingFile>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)) throw error
    return fail('cannot-write-back', { article: id, reason: 'proof', detail: error.message })
  }
}

/** Names the files would get that already exist in the folder. */
async function namesThere(
  archive: Archive,
  { ids, whole }: SourcesRequest,
  folder: string,
): Promise<readonly string[]> {
  const names = new Set<string>()
  if (await isEmptyFolder(folder)) return []
  const containers = whole ? await containersOf(archive, ids) : null
  for await (const opened of inOrder(ids, (id) => archive.openArticle(id))) {
    if (!opened.ok) continue
    names.add(containers?.has(opened.value.record.id) ? containerName(opened.value) : fileNameOf(opened.value))
  }
  return await existingFiles(folder, [...names])
}

async function handBack(
  folder: string,
  { ids, exported, name, from, written, members, size, notices }: OutgoingFile,
  { dryRun, ifExists }: SourcesRequest,
): Promise<Result<{ readonly file: SourceBack; readonly listed: ExportBatch['files'][number] }>> {
  const { bytes, changed, copies } = written
  const placed = dryRun
    ? ok(name)
    : await guarded(folder, async () => {
        await ensureFolder(folder)
        return ok(await writeExportFile(folder, name, bytes, ifExists === 'overwrite'))
      })
  if (!placed.ok) return placed
  const sha256 = hashBytes(bytes)
  const places = placesOf(changed)
  return ok({
    file: {
      ...{ id: ids[0] ?? '', articles: ids, name: placed.value, sha256, copies, size },
      ...{ places: places.length, bytes: places.reduce((sum, place) => sum + place.bytes, 0) },
      differing: places.reduce((sum, { at, end, bytes: now }) => sum + Math.max(end - at, now), 0),
      path: dryRun ? '' : join(folder, placed.value),
      ...(members ? { members: members.map(({ inside }) => inside.join('/')) } : {}),
      ...(notices ? { notices } : {}),
    },
    listed: {
      ...{ name: placed.value, sha256, bytes: bytes.length, articles: [...exported] },
      ...{ from, changed: [...places] },
      ...(members ? { members } : {}),
    },
  })
}
