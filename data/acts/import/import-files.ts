// Imports files and folders: what is new is imported as one batch; what is refused is named.

import type { Archive } from '../../archive/archive.ts'
import { recipesFile } from '../../archive/side-file.ts'
import { findImportFiles, type SkipReason } from '../../files/find-import-files.ts'
import { type CopyPlace, MOST_CONTAINERS, OpenFiles, openContainer, readCopyFile } from '../../files/open-container.ts'
import type { AboutFile } from '../../files/site-export.ts'
import type { ReadableFormat } from '../../formats/formats.ts'
import {
  type ActContext,
  type ArticleRecord,
  type ClockAndIds,
  fail,
  folderTags,
  ok,
  type Problem,
  type Result,
  tagsFrom,
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
  type PlannedTable,
  type PlannerOptions,
} from './copy-intake.ts'
import { NearCopies } from './near-copies.ts'

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
  /** Counts files read, those in ZIPs and mailboxes too. */
  readonly onProgress?: (done: number, of: number) => void
  /** Counts articles imported. */
  readonly onWritten?: (done: number, of: number) => void
}

interface Skipped {
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
  /** The tables among the files. */
  readonly tables: readonly PlannedTable[]
  readonly skipped: readonly Skipped[]
  readonly isCancelled: boolean
  /** For commitPlanned. */
  readonly intake: CopyIntake
  /** By id of the new article: its copy, or where that is. */
  readonly copies: ReadonlyMap<string, Copy | CopyPlace>
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
  const recipes = await recipesFile.read(archive)
  const doubtful = index.status.unread.length > 0 ? await sourcesIn(archive) : new Set<string>()
  const intake = new CopyIntake((identity) => known.get(identity) ?? null, clock, {
    ...(await languageTools()),
    ...{ doubtful, choices: request.choices ?? {}, recipes: recipes.ok ? recipes.value : [] },
    ...(request.format === undefined ? {} : { format: request.format }),
  })
  const copies = new Map<string, Copy | CopyPlace>()
  const near = new NearCopies(archive)
  const takeCopy = async (copy: Copy, place: Copy | CopyPlace): Promise<void> => {
    for (const record of intake.take(copy)) {
      copies.set(record.id, place)
      const like = await near.likeOf(record)
      if (like !== null) intake.resembles(record.id, like)
    }
  }
  const { files, skipped, problems } = await findAll(request.paths, signal)
  for (const copy of request.copies ?? []) await takeCopy(copy, copy)
  for (const { source, problem } of problems) intake.refuse(source, problem)
  const passed: string[] = []
  // Files in a ZIP or mailbox count as soon as it is open.
  let [done, of] = [0, files.length]
  const step = (): void => {
    done += 1
    onProgress?.(done, of)
  }
  const take = async (bytes: Result<Uint8Array>, name: string, place: CopyPlace, about?: AboutFile): Promise<void> => {
    if (!bytes.ok) return intake.refuse(name, bytes.problem)
    const container = request.format === undefined ? openContainer(bytes.value, name, place.inside.length > 0) : null
    if (container?.ok === false) return intake.refuse(name, container.problem)
    if (container === null || container.value.isCopy) await takeCopy({ name, bytes: bytes.value, ...about }, place)
    if (container === null) return
    const { value } = container
    for (const inside of value.passed) passed.push(`${name}/${inside}`)
    of += value.names.length
    for (const entry of value.names) {
      const inside = `${name}/${entry}`
      if (signal?.aborted) return
      if (place.inside.length < MOST_CONTAINERS)
        await take(
          value.read(entry, inside),
          inside,
          { ...place, inside: [...place.inside, entry] },
          value.about?.(entry),
        )
      else intake.refuse(inside, { code: 'unreadable', details: { path: inside, detail: 'it is in too many others' } })
      step()
      await new Promise(setImmediate)
    }
  }
  const read = async ({ path, name }: Found['files'][number]) => ({ path, name, bytes: await readCopyFile(path) })
  for await (const { path, name, bytes } of inOrder(files, read)) {
    if (signal?.aborted) break
    await take(bytes, name, { path, inside: [] })
    step()
  }
  const { fresh, unchanged, failed } = intake
  const noCopy = [...intake.passed, ...passed].map((source) => ({ source, reason: 'no-copy' as const }))
  return {
    fresh,
    unchanged,
    failed,
    tables: [...intake.tables.values()],
    skipped: [...skipped, ...noCopy],
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
  const open = new OpenFiles()
  const byId = new Map(chosen.map((article) => [article.id, article]))
  const files: string[] = []
  const given = new Set<string>()
  const step = async (id: string, batchId: string): Promise<Result<ArticleStep>> => {
    const [article, from] = [byId.get(id), copies.get(id)]
    if (article === undefined || from === undefined) return fail('no-change', { what: id })
    const copy = await copyIn(from, article.source.name, open)
    const record = copy.ok ? intake.again(article, copy.value, batchId, choice.details) : copy
    if (!copy.ok || !record.ok) return record as Result<never>
    if (known.has(identityOf(record.value))) return fail('no-change', { what: id })
    files.push(article.source.name)
    const within = copy.value.within
    const sources = [
      { sha256: article.source.sha256, bytes: copy.value.bytes },
      ...(within ? [within.file] : []),
    ].filter(({ sha256 }) => !given.has(sha256))
    for (const { sha256 } of sources) given.add(sha256)
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
  const ofFolders = chosen.flatMap(({ source }) => folderTags(details ?? {}, source.name))
  return tagsFrom([...chosen.flatMap(({ tags }) => tags), ...(details?.tags ?? []), ...ofFolders])
}

/** A planned article as it will come in, read from its file again. Problems: not-found, file-changed, those of reading. */
export async function readPlanned(
  { fresh, intake, copies }: PlannedImport,
  id: string,
): Promise<Result<ArticleRecord>> {
  const [article, from] = [fresh.find((each) => each.id === id), copies.get(id)]
  if (article === undefined || from === undefined) return fail('not-found', { what: 'article', id })
  const copy = await copyIn(from, article.source.name, new OpenFiles())
  return copy.ok ? intake.again(article, copy.value, article.source.batchId) : copy
}

async function copyIn(from: Copy | CopyPlace, name: string, open: OpenFiles): Promise<Result<Copy>> {
  if ('bytes' in from) return ok(from)
  const file = await open.read(from, name)
  if (!file.ok) return file
  const { bytes, about, within } = file.value
  return ok({ name, bytes, ...about, ...(within ? { within: { file: within, inside: from.inside } } : {}) })
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
async function languageTools(): Promise<Pick<PlannerOptions, 'recognise' | 'suggest'>> {
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
