// No silent edit: reads every file of an archive as it lies on disk, checks seals, originals and the hash chain, rebuilds
// every article from its source and its log, and compares what the files say of each other. It always answers, also
// about a damaged archive, and keeps of each file no more than what another one has to agree with.
import type { Sha256 } from '../schema/index.ts'
import { batchCodec, type Codec, exportCodec, manifestCodec, vocabularyCodec } from '../store/codec.ts'
import { inParallel } from '../store/disk.ts'
import {
  ARTICLES,
  articlePath,
  BATCHES,
  batchPath,
  EXPORTS,
  MANIFEST,
  VOCABULARY,
  WITHDRAWN,
  withdrawnPath,
} from '../store/layout.ts'
import { checkActs } from './check-acts.ts'
import { checkArticle } from './check-article.ts'
import { checkJournal } from './check-journal.ts'
import type { VerifyProblem } from './damage.ts'
import { ExpectedHeads } from './expected-heads.ts'
import { readChecked } from './read-checked.ts'
import { Rooms } from './rooms.ts'

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
  const problems: VerifyProblem[] = [
    ...(await checkFile(folder, MANIFEST, manifestCodec, true)),
    ...(await checkFile(folder, VOCABULARY, vocabularyCodec, false)),
    ...(await checkJournal(folder)),
  ]
  const rooms = new Rooms(folder)
  const expected = new ExpectedHeads()
  const batches = await checkRoom(rooms, BATCHES, batchCodec, (batch) => expected.addBatch(batch))
  const exports = await checkRoom(rooms, EXPORTS, exportCodec, (exported) => expected.addExport(exported))
  const acts = new Set([...batches.paths, ...exports.paths])
  const hashes = new Map([...batches.hashes, ...exports.hashes])
  problems.push(...batches.problems, ...exports.problems, ...(await checkActs(folder, hashes, acts)))

  const articles = await rooms.inShards(ARTICLES)
  const withdrawn = (await rooms.names(WITHDRAWN)).map((name) => ({ name, path: `${WITHDRAWN}/${name}` }))
  const files = [...articles, ...withdrawn].map(({ name, path }) => ({ id: idOf(name), path }))
  const imports = new Map<string, string>()
  let done = 0
  const found = await inParallel(files, async (file) => {
    const { damage, batchId } = await checkArticle(folder, file, expected)
    if (batchId !== null && !imports.has(batchId)) imports.set(batchId, file.id)
    done += 1
    if (done <= articles.length) onProgress(done, articles.length)
    return damage ? [{ id: file.id, ...damage }] : []
  })
  problems.push(...found.flat(), ...rooms.problems)
  problems.push(...missingArticles(expected, new Set(files.map(({ id }) => id)), rooms))
  if (rooms.isKnown(`${BATCHES}/`)) problems.push(...missingImports(imports, acts))
  const named = problems.filter(({ id, code }, n) => problems.findIndex((p) => p.id === id && p.code === code) === n)
  return { ok: named.length === 0, articles: articles.length, problems: named }
}

/** Articles that batches and exports name and that are not there, each once. */
function missingArticles(
  expected: ExpectedHeads,
  present: ReadonlySet<string>,
  rooms: Rooms,
): readonly VerifyProblem[] {
  const problems: VerifyProblem[] = []
  for (const [id, path] of expected.named()) {
    const detail = `its record is not there, but ${path} names it`
    const isKnown = rooms.isKnown(articlePath(id)) && rooms.isKnown(withdrawnPath(id))
    if (!present.has(id) && isKnown) problems.push({ id, code: 'missing', detail })
  }
  return problems
}

/** Imports that records name and that are not there, each once. */
function missingImports(imports: ReadonlyMap<string, string>, acts: ReadonlySet<string>): readonly VerifyProblem[] {
  return [...imports]
    .filter(([batchId]) => !acts.has(batchPath(batchId)))
    .map(([batchId, id]) => ({
      id: batchPath(batchId),
      code: 'missing',
      detail: `the import that brought ${id} is not there`,
    }))
}

interface CheckedRoom {
  /** Of all files in the room, readable or not. */
  readonly paths: readonly string[]
  /** By path, of those that are sound. */
  readonly hashes: ReadonlyMap<string, Sha256>
  readonly problems: readonly VerifyProblem[]
}

/** Reads a room once; `take` is given each record that is sound. */
async function checkRoom<T>(
  rooms: Rooms,
  room: string,
  codec: Codec<T>,
  take: (value: T) => void,
): Promise<CheckedRoom> {
  const names = await rooms.names(room)
  const hashes = new Map<string, Sha256>()
  const problems = await inParallel(names, async (name) => {
    const path = `${room}/${name}`
    const read = await readChecked(rooms.folder, path, codec)
    if (!('value' in read)) return [{ id: path, ...read }]
    take(read.value)
    hashes.set(path, read.sha256)
    return []
  })
  return { paths: names.map((name) => `${room}/${name}`), hashes, problems: problems.flat() }
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
  const read = await readChecked(folder, path, codec)
  if ('value' in read) return []
  return read.code === 'unreadable' && read.detail === 'ENOENT' && !isRequired ? [] : [{ id: path, ...read }]
}
