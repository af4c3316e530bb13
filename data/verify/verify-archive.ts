// No silent edit: reads every file of an archive from disk, checks seals, originals and the hash chain, rebuilds every
// article from its source and its log, and checks that the files agree with each other. It always returns a report,
// even for a damaged archive, and keeps of each file only what another one must agree with.
import type { Damage, VerifyProblem, VerifyReport } from '../schema/index.ts'
import { unsafeRooms } from '../store/check-rooms.ts'
import {
  type Codec,
  checkSwitchesCodec,
  ignoredCodec,
  manifestCodec,
  noticesCodec,
  recipesCodec,
  searchesCodec,
  vocabularyCodec,
} from '../store/codec.ts'
import { inParallel } from '../store/disk.ts'
import {
  ARTICLES,
  articlePath,
  BATCHES,
  batchPath,
  CHECK_SWITCHES,
  IGNORED,
  MANIFEST,
  NOTICES,
  RECIPES,
  SEARCHES,
  VOCABULARY,
  WITHDRAWN,
  withdrawnPath,
} from '../store/layout.ts'
import { checkActs } from './check-acts.ts'
import { checkArticle, containerDamage } from './check-article.ts'
import { checkJournal } from './check-journal.ts'
import type { ExpectedHeads } from './expected-heads.ts'
import { readChecked } from './read-checked.ts'
import { readWitnesses } from './read-witnesses.ts'
import { Rooms } from './rooms.ts'

/** Checks everything. `onProgress` counts articles. */
export async function verifyArchive(
  folder: string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<VerifyReport> {
  const problems: VerifyProblem[] = [
    ...(await unsafeRooms(folder)).map(({ path, kind }) => ({ id: path, code: 'no-file', detail: kind }) as const),
    ...(await checkFile(folder, MANIFEST, manifestCodec, true)),
    ...(await checkFile(folder, VOCABULARY, vocabularyCodec, false)),
    ...(await checkFile(folder, NOTICES, noticesCodec, false)),
    ...(await checkFile(folder, SEARCHES, searchesCodec, false)),
    ...(await checkFile(folder, RECIPES, recipesCodec, false)),
    ...(await checkFile(folder, IGNORED, ignoredCodec, false)),
    ...(await checkFile(folder, CHECK_SWITCHES, checkSwitchesCodec, false)),
    ...(await checkJournal(folder)),
  ]
  const rooms = new Rooms(folder)
  const witnesses = await readWitnesses(rooms)
  const { expected, paths: acts, problems: inActs } = witnesses
  problems.push(...inActs, ...(await checkActs(folder, witnesses)))
  const articles = await rooms.inShards(ARTICLES)
  const withdrawn = (await rooms.names(WITHDRAWN)).map((name) => ({ name, path: `${WITHDRAWN}/${name}` }))
  const files = [...articles, ...withdrawn].map(({ name, path }) => ({ id: idOf(name), path }))
  const imports = new Map<string, string>()
  const containers = new Map<string, string>()
  let done = 0
  const found = await inParallel(files, async (file) => {
    const { damage, batchId, within, ...known } = await checkArticle(folder, file, expected)
    if (within !== undefined && !containers.has(within)) containers.set(within, file.id)
    if (batchId !== null && !imports.has(batchId)) imports.set(batchId, file.id)
    done += 1
    if (done <= articles.length) onProgress(done, articles.length)
    return damage ? [{ id: file.id, ...damage, ...known }] : []
  })
  problems.push(...found.flat(), ...rooms.problems)
  for (const [sha256, id] of containers) {
    const damage = await containerDamage(folder, sha256)
    if (damage) problems.push({ id, ...damage })
  }
  problems.push(...missingArticles(expected, new Set(files.map(({ id }) => id)), rooms))
  if (rooms.isKnown(`${BATCHES}/`)) problems.push(...missingImports(imports, acts))
  return reportOf(articles.length, problems)
}

/** Checks one article, by itself, against its source, and against every batch and export. */
export async function verifyArticle(folder: string, id: string): Promise<VerifyReport> {
  const { expected } = await readWitnesses(new Rooms(folder))
  for (const path of [articlePath(id), withdrawnPath(id)]) {
    const { damage: own, batchId: _, within, ...known } = await checkArticle(folder, { id, path }, expected)
    const damage = own ?? (within === undefined ? null : await containerDamage(folder, within))
    if (!isAbsent(damage)) return reportOf(1, damage ? [{ id, ...damage, ...known }] : [])
  }
  return reportOf(0, [{ id, code: 'missing', detail: 'its record is not there' }])
}

/** Lists each problem of a file once. */
function reportOf(articles: number, problems: readonly VerifyProblem[]): VerifyReport {
  const seen = new Set<string>()
  const named = problems.filter(({ id, code }) => {
    const isNew = !seen.has(`${id} ${code}`)
    seen.add(`${id} ${code}`)
    return isNew
  })
  return { ok: named.length === 0, articles, problems: named }
}

/** Articles that batches and exports name but that are missing, each once. */
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

/** Imports that records name but that are missing, each once. */
function missingImports(imports: ReadonlyMap<string, string>, acts: ReadonlySet<string>): readonly VerifyProblem[] {
  return [...imports]
    .filter(([batchId]) => !acts.has(batchPath(batchId)))
    .map(([batchId, id]) => ({
      id: batchPath(batchId),
      code: 'missing',
      detail: `the import that brought ${id} is not there`,
    }))
}

function idOf(fileName: string): string {
  return fileName.replace(/\.json$/, '')
}

function isAbsent(damage: Damage | null): boolean {
  return damage?.code === 'unreadable' && damage.detail === 'ENOENT'
}

async function checkFile<T>(
  folder: string,
  path: string,
  codec: Codec<T>,
  isRequired: boolean,
): Promise<readonly VerifyProblem[]> {
  const read = await readChecked(folder, path, codec)
  if ('value' in read) return []
  return isAbsent(read) && !isRequired ? [] : [{ id: path, ...read }]
}
