// Imports files and folders: what is new is imported as one batch; what is refused is named.

import type { Archive } from '../../archive/archive.ts'
import { findImportFiles, type SkipReason } from '../../files/find-import-files.ts'
import { MAX_IMPORT_BYTES, readImportFile } from '../../files/read-import-file.ts'
import { isZip, listZip, MAX_ZIP_BYTES, readZipEntry, type ZipEntry } from '../../files/read-zip.ts'
import type { ReadableFormat } from '../../formats/formats.ts'
import { findBinaryFormat } from '../../formats/reading/file-signatures.ts'
import {
  type ActContext,
  type ArticleRecord,
  type ClockAndIds,
  fail,
  ok,
  type Problem,
  type Result,
} from '../../schema/index.ts'
import { identityOf } from '../../search/identity.ts'
import { SOURCES } from '../../store/layout.ts'
import { namesInShards } from '../../store/scan.ts'
import { withTerms } from '../../tags/vocabulary-terms.ts'
import { inOrder } from '../../work/in-order.ts'
import type { Follow } from '../../work/pace.ts'
import { type ArticleStep, actOnMany, type EditedMany } from '../edit-many.ts'
import {
  type Copy,
  type CopyChoices,
  CopyIntake,
  comesIn,
  type FreshArticle,
  type PlanChoice,
  type PlannerOptions,
} from './import-copy.ts'

export interface ImportRequest {
  readonly paths: readonly string[]
  /** Returns what would happen and writes nothing. */
  readonly dryRun: boolean
  /** Copy that is not a file: from the clipboard or a pipe. */
  readonly copies?: readonly Copy[]
  /** Treats everything as this format, regardless of content or name. */
  readonly format?: ReadableFormat
  /** The encoding and language the user states for the copy. */
  readonly choices?: CopyChoices
  /** Which of the planned articles come in. */
  readonly chosen?: PlanChoice
  readonly signal?: AbortSignal
  /** Counts files read. */
  readonly onProgress?: (done: number, of: number) => void
  /** Counts articles imported. */
  readonly onWritten?: (done: number, of: number) => void
}

export interface Skipped {
  readonly source: string
  readonly reason: SkipReason | 'no-copy'
}

export interface ImportReport {
  /** null when nothing was imported. */
  readonly batch: string | null
  readonly planned: PlannedImport
  readonly isCancelled: boolean
}

interface Found {
  readonly files: readonly { readonly path: string; readonly name: string }[]
  readonly skipped: readonly Skipped[]
  readonly problems: readonly { readonly source: string; readonly problem: Problem }[]
}

/** The expected result of an import. */
export interface PlannedImport extends Pick<CopyIntake, 'fresh' | 'unchanged' | 'failed'> {
  readonly skipped: readonly Skipped[]
  readonly isCancelled: boolean
  /** For commitPlanned. */
  readonly intake: CopyIntake
  /** By id of the new article: its copy, or where that is. */
  readonly copies: ReadonlyMap<string, Copy | CopyPlace>
}

/** A file (absolute path), or one inside a ZIP. */
interface CopyPlace {
  readonly path: string
  readonly entry?: ZipEntry
}

/** Reads files and folders and writes nothing. */
export async function planImport(
  archive: Archive,
  request: Omit<ImportRequest, 'dryRun'>,
  clock: ClockAndIds,
): Promise<PlannedImport> {
  const { signal, onProgress } = request
  const index = await archive.wholeIndex()
  const known = await index.ask('identities')
  const doubtful = index.status.unread.length > 0 ? await sourcesIn(archive) : new Set<string>()
  const intake = new CopyIntake((identity) => known.get(identity) ?? null, clock, {
    ...(await languageTools()),
    ...{ doubtful, choices: request.choices ?? {} },
    ...(request.format === undefined ? {} : { format: request.format }),
  })
  const copies = new Map<string, Copy | CopyPlace>()
  const { files, skipped, problems } = await findAll(request.paths, signal)
  for (const copy of request.copies ?? []) {
    for (const record of intake.take(copy)) copies.set(record.id, copy)
  }
  for (const { source, problem } of problems) intake.refuse(source, problem)
  const read = async ({ path, name }: Found['files'][number]) => ({ path, name, bytes: await readFile(path) })
  const take = (bytes: Result<Uint8Array>, name: string, place: CopyPlace): void => {
    const records = bytes.ok ? intake.take({ name, bytes: bytes.value }) : []
    if (!bytes.ok) intake.refuse(name, bytes.problem)
    for (const record of records) copies.set(record.id, place)
  }
  let done = 0
  for await (const { path, name, bytes } of inOrder(files, read)) {
    if (signal?.aborted) break
    if (bytes.ok && isZip(bytes.value) && findBinaryFormat(bytes.value) === 'zip') {
      const entries = listZip(bytes.value, path)
      if (!entries.ok) intake.refuse(name, entries.problem)
      for (const entry of entries.ok ? entries.value : []) {
        const inside = `${name}/${entry.name}`
        if (signal?.aborted) break
        take(readZipEntry(bytes.value, entry, inside), inside, { path, entry })
        await new Promise(setImmediate)
      }
    } else take(bytes, name, { path })
    done += 1
    onProgress?.(done, files.length)
  }
  const { fresh, unchanged, failed } = intake
  const passed = intake.passed.map((source) => ({ source, reason: 'no-copy' as const }))
  return {
    fresh,
    unchanged,
    failed,
    skipped: [...skipped, ...passed],
    isCancelled: signal?.aborted ?? false,
    intake,
    copies,
  }
}

/**
 * Imports what was planned and chosen as one batch, all or nothing, leaving out copy imported since. Each file is read again.
 * Problems: file-changed (its copy has changed), those of reading a file, cancelled, commit's.
 */
export async function commitPlanned(
  archive: Archive,
  { fresh, intake, copies, unchanged, failed, skipped }: PlannedImport,
  context: ActContext,
  follow: Follow = {},
  choice: PlanChoice = {},
): Promise<Result<EditedMany>> {
  const known = await (await archive.wholeIndex()).ask('identities')
  const vocabulary = await archive.vocabulary()
  if (!vocabulary.ok) return vocabulary
  const chosen = fresh.filter((article) => comesIn(article, choice))
  const read = zipsReadOnce()
  const byId = new Map(chosen.map((article) => [article.id, article]))
  const files: string[] = []
  const given = new Set<string>()
  const step = async (id: string, batchId: string): Promise<Result<ArticleStep>> => {
    const [article, from] = [byId.get(id), copies.get(id)]
    if (article === undefined || from === undefined) return fail('no-change', { what: id })
    const copy = await copyIn(from, article.source.name, read)
    const record = copy.ok ? intake.again(article, copy.value, batchId, choice.details) : copy
    if (!copy.ok || !record.ok) return record as Result<never>
    if (known.has(identityOf(record.value))) return fail('no-change', { what: id })
    files.push(article.source.name)
    const { sha256 } = article.source
    const sources = given.has(sha256) ? [] : [{ sha256, bytes: copy.value.bytes }]
    given.add(sha256)
    return ok({ articles: [{ before: null, after: record.value }], sources })
  }
  const refused = failed.map(({ source }) => source)
  const leftOut = fresh.length - chosen.length
  const passed = skipped.map(({ source, reason }) => `${source}: ${reason}`)
  const detail = () => ({ files, unchanged: unchanged.length, refused, leftOut, skipped: passed })
  const terms = chosen.length > 0 ? withTerms(vocabulary.value, tagsOf(chosen, choice)) : undefined
  return await actOnMany(
    archive,
    byId.keys(),
    { kind: 'import', detail, step, terms, isAllOrNothing: true },
    context,
    follow,
  )
}

function tagsOf(chosen: readonly FreshArticle[], { details }: PlanChoice): readonly string[] {
  return [...new Set([...chosen.flatMap(({ tags }) => tags), ...(details?.tags ?? [])])]
}

/** A planned article as it will come in, read from its file again. Problems: not-found, file-changed, those of reading. */
export async function readPlanned(
  { fresh, intake, copies }: PlannedImport,
  id: string,
): Promise<Result<ArticleRecord>> {
  const [article, from] = [fresh.find((each) => each.id === id), copies.get(id)]
  if (article === undefined || from === undefined) return fail('not-found', { what: 'article', id })
  const copy = await copyIn(from, article.source.name, readFile)
  return copy.ok ? intake.again(article, copy.value, article.source.batchId) : copy
}

type ReadFileBytes = (path: string) => Promise<Result<Uint8Array>>

async function copyIn(from: Copy | CopyPlace, name: string, read: ReadFileBytes): Promise<Result<Copy>> {
  if ('bytes' in from) return ok(from)
  const { path, entry } = from
  const file = await read(path)
  const bytes = file.ok && entry ? readZipEntry(file.value, entry, name) : file
  return bytes.ok ? ok({ name, bytes: bytes.value }) : bytes
}

/** A ZIP may be larger than any copy; whatever only has its name is measured like all files. */
async function readFile(path: string): Promise<Result<Uint8Array>> {
  if (!/\.zip$/i.test(path)) return await readImportFile(path)
  const bytes = await readImportFile(path, MAX_ZIP_BYTES)
  if (!bytes.ok || isZip(bytes.value) || bytes.value.length <= MAX_IMPORT_BYTES) return bytes
  return fail('too-large', { path, bytes: bytes.value.length, limit: MAX_IMPORT_BYTES })
}

/** Reads files, and a ZIP once for all the articles in it, which come one after the other. */
function zipsReadOnce(): ReadFileBytes {
  let last: { readonly path: string; readonly bytes: Result<Uint8Array> } | null = null
  return async (path) => {
    if (last?.path !== path) last = { path, bytes: await readFile(path) }
    return last.bytes
  }
}

/** Imports files and folders. If cancelled, imports nothing. Problems: read-only, environment. */
export async function importFiles(
  archive: Archive,
  request: ImportRequest,
  context: ActContext,
): Promise<Result<ImportReport>> {
  const planned = await planImport(archive, request, context)
  const { isCancelled } = planned
  if (request.dryRun || isCancelled) return ok({ batch: null, planned, isCancelled })
  const { signal, onWritten } = request
  const follow = { ...(signal ? { signal } : {}), ...(onWritten ? { onProgress: onWritten } : {}) }
  const done = await commitPlanned(archive, planned, context, follow, request.chosen)
  if (!done.ok && done.problem.code === 'cancelled') return ok({ batch: null, planned, isCancelled: true })
  return done.ok ? ok({ batch: done.value.batch, planned, isCancelled }) : done
}

/** Loaded only for importing: the library is large, and most starts of the program do not need it. */
export async function languageTools(): Promise<Pick<PlannerOptions, 'recognise' | 'suggest'>> {
  const [{ recogniseLanguage }, { suggestEncodings }] = await Promise.all([
    import('../../formats/reading/recognise-language.ts'),
    import('../../formats/reading/suggest-encodings.ts'),
  ])
  return { recognise: recogniseLanguage, suggest: suggestEncodings }
}

/** Hashes of all files ever imported. */
async function sourcesIn({ folder }: Archive): Promise<ReadonlySet<string>> {
  return new Set((await namesInShards(folder, SOURCES)).map(({ name }) => name))
}

async function findAll(paths: readonly string[], signal: AbortSignal | undefined): Promise<Found> {
  const files: { path: string; name: string }[] = []
  const skipped: Skipped[] = []
  const problems: { source: string; problem: Problem }[] = []
  for await (const find of findImportFiles(paths, signal ? { signal } : {})) {
    if (find.kind === 'file') files.push(find)
    else if (find.kind === 'skipped') skipped.push({ source: find.name, reason: find.reason })
    else problems.push({ source: pathOf(find.problem), problem: find.problem })
  }
  return { files, skipped, problems }
}

function pathOf({ details }: Problem): string {
  return 'path' in details ? details.path : ''
}
