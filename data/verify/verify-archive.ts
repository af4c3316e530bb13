// No silent edit: reads every file of an archive as it lies on disk, checks seals, originals and the hash chain, and
// rebuilds every article from its original and its log. It always answers, also about a damaged archive.
import { readFile } from 'node:fs/promises'
import { firstBrokenLink, isIntact, openArticle } from '../corrections/index.ts'
import { type ArticleRecord, type DamageReason, ProblemError, type Result } from '../schema/index.ts'
import { articleCodec, batchCodec, type Codec, exportCodec, manifestCodec, vocabularyCodec } from '../store/codec.ts'
import { inParallel, isTemporary } from '../store/disk.ts'
import { toProblem } from '../store/environment.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import {
  ARTICLES,
  articlePath,
  BATCHES,
  EXPORTS,
  inArchive,
  MANIFEST,
  sourcePath,
  VOCABULARY,
  WITHDRAWN,
} from '../store/layout.ts'
import { namesIn, namesInShards } from '../store/scan.ts'
import { findMissing } from './check-presence.ts'

/** `id`: the article's (from the file name), or the path of another file. */
export interface VerifyProblem {
  readonly id: string
  readonly code: DamageReason | 'unreadable' | 'missing'
  readonly detail: string
}

export interface VerifyReport {
  readonly ok: boolean
  readonly articles: number
  readonly problems: readonly VerifyProblem[]
}

/** Checks everything. `onProgress` counts articles. */
export async function verifyArchive(
  folder: string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<VerifyReport> {
  const problems: VerifyProblem[] = [...(await checkFile(folder, MANIFEST, manifestCodec, true))]
  problems.push(...(await checkFile(folder, VOCABULARY, vocabularyCodec, false)))
  const files = (await namesInShards(folder, ARTICLES)).filter(({ name }) => !isTemporary(name))
  let done = 0
  const records: ArticleRecord[] = []
  const found = await inParallel(files, async ({ name, path }) => {
    const verdict = await checkArticle(folder, name, path, records)
    done += 1
    onProgress(done, files.length)
    return verdict
  })
  problems.push(...found.flat())
  const sources = new Set(records.map(({ source }) => source.sha256))
  problems.push(...(await inParallel([...sources], (sha256) => checkSource(folder, sha256))).flat())
  const batches = await checkRoom(folder, BATCHES, batchCodec)
  const exports = await checkRoom(folder, EXPORTS, exportCodec)
  const withdrawn = await checkRoom(folder, WITHDRAWN, articleCodec)
  problems.push(...batches.problems, ...exports.problems, ...withdrawn.problems)
  const present = new Set([...files.map(({ name }) => idOf(name)), ...withdrawn.names.map(idOf)])
  const kept = { present, records, batches: batches.values, batchNames: batches.names, exports: exports.values }
  problems.push(...findMissing(kept))
  return { ok: problems.length === 0, articles: files.length, problems }
}

async function checkArticle(
  folder: string,
  name: string,
  path: string,
  records: ArticleRecord[],
): Promise<readonly VerifyProblem[]> {
  const id = idOf(name)
  if (articlePath(id) !== path) return [{ id, code: 'misplaced', detail: `${path} should be ${articlePath(id)}` }]
  const read = await readRecord(folder, path, articleCodec)
  if (!('value' in read)) return [{ ...read, id }]
  const record = read.value
  records.push(record)
  const reason =
    record.id === id ? damageOf(record) : { code: 'misplaced' as const, detail: `the record says ${record.id}` }
  return reason ? [{ id, ...reason }] : []
}

/** The first thing wrong with a record that could be read. */
export function damageOf(record: ArticleRecord): Omit<VerifyProblem, 'id'> | null {
  for (const [field, original] of Object.entries(record.fields)) {
    if (!isIntact(original)) return { code: 'original', detail: `${field}: the original does not have its hash` }
    if (original.blocks.length !== original.text.split('\n').length)
      return { code: 'original', detail: `${field}: blocks and lines differ` }
  }
  const broken = firstBrokenLink(record)
  if (broken !== null) return { code: 'chain', detail: `event ${broken + 1} does not follow the one before` }
  const rebuilt: Result<unknown> = openArticle(record, { checkBases: true })
  if (!rebuilt.ok && rebuilt.problem.code === 'damaged')
    return { code: 'replay', detail: rebuilt.problem.details.detail }
  return null
}

async function checkSource(folder: string, sha256: string): Promise<readonly VerifyProblem[]> {
  const path = sourcePath(sha256)
  const bytes = await readFile(inArchive(folder, path)).catch(() => null)
  if (bytes === null) return [{ id: path, code: 'source-missing', detail: 'the bytes an import brought are missing' }]
  const actual = hashBytes(bytes)
  return actual === sha256 ? [] : [{ id: path, code: 'source-changed', detail: `its SHA-256 is ${actual}` }]
}

interface CheckedRoom<T> {
  /** Of all files in the room, readable or not. */
  readonly names: readonly string[]
  readonly values: readonly T[]
  readonly problems: readonly VerifyProblem[]
}

/** Reads a room once: its records, and what is wrong with the files that are none. */
async function checkRoom<T>(folder: string, room: string, codec: Codec<T>): Promise<CheckedRoom<T>> {
  const names = (await namesIn(inArchive(folder, room))).filter((name) => !isTemporary(name))
  const read = await inParallel(names, async (name) => {
    const path = `${room}/${name}`
    return { path, result: await readRecord(folder, path, codec) }
  })
  const values = read.flatMap(({ result }) => ('value' in result ? [result.value] : []))
  const problems = read.flatMap(({ path, result }) => ('value' in result ? [] : [{ ...result, id: path }]))
  return { names, values, problems }
}

function idOf(fileName: string): string {
  return fileName.replace(/\.json$/, '')
}

async function checkFile<T>(
  folder: string,
  path: string,
  codec: Codec<T>,
  isRequired: boolean,
): Promise<readonly VerifyProblem[]> {
  const read = await readRecord(folder, path, codec)
  if ('value' in read) return []
  return read.code === 'unreadable' && read.detail === 'ENOENT' && !isRequired ? [] : [{ ...read, id: path }]
}

/** Reads one record and says why it could not be. */
export async function readRecord<T>(
  folder: string,
  path: string,
  codec: Codec<T>,
): Promise<{ value: T } | Omit<VerifyProblem, 'id'>> {
  try {
    return { value: codec.decode(await readFile(inArchive(folder, path), 'utf8'), path) }
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'damaged') {
      const { reason, detail } = error.problem.details
      return { code: reason, detail }
    }
    const problem = toProblem(error, path)
    return { code: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? problem.code }
  }
}
