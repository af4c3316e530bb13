// Import of files and folders: what is new comes in as one batch, what is refused is named, the rest is imported.

import type { Archive } from '../../archive/archive.ts'
import { findImportFiles, type SkipReason } from '../../files/find-import-files.ts'
import { readImportFile } from '../../files/read-import-file.ts'
import type { ReadableFormat } from '../../formats/reading/readers.ts'
import { type ActContext, type ClockAndIds, ok, type Problem, type Result } from '../../schema/index.ts'
import { SOURCES } from '../../store/layout.ts'
import { namesInShards } from '../../store/scan.ts'
import {
  type Copy,
  type CopyChoices,
  commitImport,
  type ImportPlan,
  ImportPlanner,
  type PlannerOptions,
} from './import-copy.ts'

export interface ImportRequest {
  readonly paths: readonly string[]
  /** Only look: answer what would happen and write nothing. */
  readonly dryRun: boolean
  /** Copy that is no file: from the clipboard or a pipe. */
  readonly copies?: readonly Copy[]
  /** Take everything for this format, whatever it looks like or is called. */
  readonly format?: ReadableFormat
  /** What somebody said of the encoding and the language of the copy. */
  readonly choices?: CopyChoices
  readonly signal?: AbortSignal
  /** Files looked through. */
  readonly onProgress?: (done: number, of: number) => void
  /** Articles brought in. */
  readonly onWritten?: (done: number, of: number) => void
}

export interface Skipped {
  readonly source: string
  readonly reason: SkipReason
}

export interface ImportReport {
  /** null when nothing came in. */
  readonly batch: string | null
  readonly plan: ImportPlan
  readonly skipped: readonly Skipped[]
  readonly isCancelled: boolean
}

interface Found {
  readonly files: readonly { readonly path: string; readonly name: string }[]
  readonly skipped: readonly Skipped[]
  readonly problems: readonly { readonly source: string; readonly problem: Problem }[]
}

/** What an import would do, and what it was asked for. */
export interface PlannedImport {
  readonly plan: ImportPlan
  readonly skipped: readonly Skipped[]
  readonly isCancelled: boolean
}

/** Looks through files and folders and writes nothing. */
export async function planImport(
  archive: Archive,
  request: Omit<ImportRequest, 'dryRun'>,
  clock: ClockAndIds,
): Promise<PlannedImport> {
  const { signal, onProgress } = request
  const index = await archive.wholeIndex()
  const known = await index.identities()
  const doubtful = index.status.unread.length > 0 ? await sourcesIn(archive) : new Set<string>()
  const planner = new ImportPlanner((identity) => known.get(identity) ?? null, clock, {
    ...(await languageTools()),
    ...{ doubtful, choices: request.choices ?? {} },
    ...(request.format === undefined ? {} : { format: request.format }),
  })
  const { files, skipped, problems } = await findAll(request.paths, signal)
  for (const copy of request.copies ?? []) planner.add(copy)
  for (const { source, problem } of problems) planner.refuse(source, problem)
  for (const [n, { path, name }] of files.entries()) {
    if (signal?.aborted) break
    const bytes = await readImportFile(path)
    if (bytes.ok) planner.add({ name, bytes: bytes.value })
    else planner.refuse(name, bytes.problem)
    onProgress?.(n + 1, files.length)
  }
  return { plan: planner.plan(), skipped, isCancelled: signal?.aborted ?? false }
}

/** Imports files and folders. Cancelled, it imports nothing. Problems: read-only, environment. */
export async function importFiles(
  archive: Archive,
  request: ImportRequest,
  context: ActContext,
): Promise<Result<ImportReport>> {
  const planned = await planImport(archive, request, context)
  if (request.dryRun || planned.isCancelled) return ok({ batch: null, ...planned })
  const { signal, onWritten } = request
  const follow = { ...(signal ? { signal } : {}), ...(onWritten ? { onProgress: onWritten } : {}) }
  const committed = await commitImport(archive, planned.plan, context, follow)
  if (!committed.ok && committed.problem.code === 'cancelled') return ok({ batch: null, ...planned, isCancelled: true })
  return committed.ok ? ok({ batch: committed.value?.batch?.id ?? null, ...planned }) : committed
}

/** Loaded when copy comes in: the library is large, and most starts of the program need none of it. */
export async function languageTools(): Promise<Pick<PlannerOptions, 'recognise' | 'suggest'>> {
  const [{ recogniseLanguage }, { suggestEncodings }] = await Promise.all([
    import('../../formats/reading/recognise-language.ts'),
    import('../../formats/reading/suggest-encodings.ts'),
  ])
  return { recognise: recogniseLanguage, suggest: suggestEncodings }
}

/** Hashes of all files that ever were brought in. */
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
