// A ZIP, a mailbox or a mail with files goes back as the one file it came as, with the files of corrected articles alone written again. A file
// that cannot take its corrections stays as it came, unless it says what must not be published.
import type { Archive } from '../../archive/archive.ts'
import { type Article, correctedAt, type RemovedWords, removedWords } from '../../corrections/index.ts'
import { filesInside, type InnerFile, type MemberBack, placesOf, putBack } from '../../files/container-back.ts'
import { declaredEncoding } from '../../formats/detect-format.ts'
import { isRefusal } from '../../formats/places/pieces.ts'
import { decodeText } from '../../formats/reading/decode-text.ts'
import { findBinaryFormat } from '../../formats/reading/file-signatures.ts'
import { packedEntries } from '../../formats/zip/replace-entries.ts'
import { type ArticleRecord, type ExportedArticle, fail, ok, type Problem, type Result } from '../../schema/index.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { inOrder } from '../../work/in-order.ts'
import { readBatch } from '../undo/undo-batch.ts'
import {
  identitiesIn,
  identitiesInside,
  type KnownArticles,
  keptBackBy,
  knownArticles,
  removedIn,
} from './articles-in-file.ts'
import { toExported } from './export-files.ts'
import {
  drawnOut,
  fileNameOf,
  type NoticesBack,
  type NotOut,
  type OutgoingChoice,
  type OutgoingFile,
  outgoingFile,
  sourceBytes,
} from './outgoing-file.ts'
import type { RemovedOnce } from './removed-articles.ts'

/** By id, the articles among these that came in the same container; those that came as files of their own are in none. */
export async function containersOf(
  archive: Archive,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const inside = new Map<string, string[]>()
  const alone = new Map<string, string[]>()
  for await (const read of inOrder(new Set(ids), (id) => archive.readArticle(id))) {
    if (!read.ok) continue
    const { id, source } = read.value
    const [among, key] = source.within ? [inside, source.within.sha256] : [alone, source.sha256]
    among.set(key, [...(among.get(key) ?? []), id])
  }
  // A mail is a container and an article.
  const groups = [...inside].map(([key, own]) => [...own, ...(alone.get(key) ?? [])])
  return new Map(groups.flatMap((own) => own.map((id) => [id, own] as const)))
}

/** The name of the container an article came in. */
export function containerName(article: Article): string {
  const { name, within } = article.record.source
  return fileNameOf(article, within ? name.slice(0, name.length - within.inside.join('/').length - 1) : name)
}

interface Known {
  readonly id: string
  readonly record: Pick<ArticleRecord, 'id' | 'source'>
  readonly isCorrected: boolean
  readonly removed: RemovedWords | null
  readonly exported: ExportedArticle | null
  /** Why it may not go out as it is now. */
  readonly problem: Problem | null
}

/**
 * The container of these articles, with the corrections of all articles of the imports they came in. Problems: cannot-write-back (its kind
 * cannot be written into; something in it says what was removed), withdrawn, notice-quotes-removed, damaged, the environment's.
 */
export async function outgoingContainer(
  archive: Archive,
  ids: readonly string[],
  request: OutgoingChoice & { readonly signal?: AbortSignal },
  removed: RemovedOnce,
): Promise<Result<OutgoingFile>> {
  const first = await archive.openArticle(ids[0] as string)
  if (!first.ok) return first
  const { source } = first.value.record
  const from = source.within?.sha256 ?? source.sha256
  const bytes = await sourceBytes(archive, from)
  if (!bytes.ok) return bytes
  const known = await articlesIn(archive, from, ids, request)
  if (!known.ok) return known
  const everything = await knownArticles(archive, removed)
  if (!everything.ok) return everything
  const gone = removedIn(everything.value, from, [], containerName(first.value))
  if (gone) return { ok: false, problem: gone }
  const files = await filesOf(archive, known.value, request, removed)
  if (!files.ok) return files
  const told = [...known.value.values()].flat()
  const name = containerName(first.value)
  const members: MemberBack[] = []
  const judge = await judgeOfFiles(archive, told, everything.value, request.withWithdrawn)
  for (const file of filesInside(bytes.value)) {
    if (request.signal?.aborted) return fail('cancelled', {})
    const sha256 = file.bytes ? hashBytes(file.bytes) : ''
    const own = files.value.written.get(sha256)
    if (own && own.changed.length > 0) members.push({ ...own, inside: file.inside })
    const held = await judge(file, sha256, known.value.get(sha256)?.[0]?.record ?? null)
    if (held) return { ok: false, problem: held }
    await new Promise(setImmediate)
  }
  const written = putBack(bytes.value, members)
  if (isRefusal(written)) return fail('cannot-write-back', { article: ids[0] as string, ...written })
  const held = judgeWhole(written.bytes, told)
  if (held) return { ok: false, problem: held }
  const out = told.filter(({ id }) => !files.value.left.some((left) => left.id === id))
  const asked = new Set(ids)
  const isNoticed = new Set(files.value.notices.inside)
  const sorted = [...out.filter(({ id }) => asked.has(id)), ...out.filter(({ id }) => !asked.has(id))]
  return ok({
    ...{ from, size: bytes.value.length, left: files.value.left, name },
    ids: sorted.map(({ id }) => id),
    exported: sorted.flatMap(({ id, exported }) =>
      exported === null ? [] : isNoticed.has(id) ? exported : { ...exported, notice: null },
    ),
    ...(request.withNotice ? { notices: files.value.notices } : {}),
    written: { bytes: written.bytes, changed: written.changed, copies: files.value.copies },
    members: written.members.map(({ inside, bytes: now, changed }) => ({
      ...{ inside: [...inside], sha256: hashBytes(now), changed: [...placesOf(changed)] },
    })),
  })
}

/** The articles that came in the container, by the hash of their file. */
async function articlesIn(
  archive: Archive,
  container: string,
  asked: readonly string[],
  request: OutgoingChoice,
): Promise<Result<ReadonlyMap<string, readonly Known[]>>> {
  const ids = new Set(asked)
  const batches = new Set<string>()
  for await (const read of inOrder(asked, (id) => archive.readArticle(id)))
    if (read.ok) batches.add(read.value.source.batchId)
  for (const batch of batches) {
    const record = await readBatch(archive, batch)
    if (!record.ok) return record
    for (const id of record.value.articles) ids.add(id)
  }
  const here = new Set(await archive.articleIds())
  const files = new Map<string, Known[]>()
  // What an undo took out of the archive is not there to be exported, and its file stays as it came.
  const open = async (id: string) => await archive.openArticle(id)
  for await (const opened of inOrder(
    [...ids].filter((id) => here.has(id)),
    open,
  )) {
    if (!opened.ok) return opened
    const article = opened.value
    const { id, source } = article.record
    if ((source.within?.sha256 ?? source.sha256) !== container) continue
    const drawn = await drawnOut(archive, article, request)
    if (!drawn.ok && drawn.problem.code !== 'stale-notice') return drawn
    const removed = removedWords(article)
    const known = {
      ...{
        id,
        record: { id, source },
        isCorrected: correctedAt(article) !== null,
        removed: removed.ids.size > 0 ? removed : null,
      },
      ...{ exported: drawn.ok ? toExported(drawn.value) : null, problem: drawn.ok ? null : drawn.problem },
    }
    files.set(source.sha256, [...(files.get(source.sha256) ?? []), known])
  }
  return ok(files)
}

interface FilesOut {
  /** By the hash a file had. */
  readonly written: ReadonlyMap<string, Pick<MemberBack, 'bytes' | 'changed'>>
  readonly copies: readonly string[]
  readonly left: readonly NotOut[]
  readonly notices: NoticesBack
}

/**
 * The files of corrected articles, and where notices are wanted of those that have one. Problems: cannot-write-back (removed), when one would
 * stay as it came and say what was removed; withdrawn and others that are no reason to let it go as it came.
 */
async function filesOf(
  archive: Archive,
  files: ReadonlyMap<string, readonly Known[]>,
  request: OutgoingChoice & { readonly signal?: AbortSignal },
  removed: RemovedOnce,
): Promise<Result<FilesOut>> {
  const written = new Map<string, Pick<MemberBack, 'bytes' | 'changed'>>()
  const copies = new Set<string>()
  const left: NotOut[] = []
  const [inside, without]: [string[], string[]] = [[], []]
  for (const [sha256, articles] of files) {
    const hasNotice = ({ exported }: Known): boolean => request.withNotice === true && (exported?.notice ?? '') !== ''
    const changed = articles.find(({ isCorrected }) => isCorrected) ?? articles.find(hasNotice)
    if (!changed) continue
    if (request.signal?.aborted) return fail('cancelled', {})
    const file = await outgoingFile(archive, changed.id, request, removed, true)
    const stale = articles.find(({ problem }) => problem !== null)
    const notOut = file.ok
      ? file.value.left
      : articles.filter((one) => one.isCorrected).map(({ id }) => ({ id, problem: stale?.problem ?? file.problem }))
    const untold = [...(file.ok ? [] : [file]), ...notOut].find(({ problem }) => !mayStayAsItCame(problem))
    if (untold) return { ok: false, problem: untold.problem }
    const isLeft = new Set(notOut.map(({ id }) => id))
    const saying = articles.find(({ id, removed }) => isLeft.has(id) && removed !== null)
    if (saying) return fail('cannot-write-back', { article: saying.id, reason: 'removed', detail: '' })
    left.push(...notOut)
    if (!file.ok) {
      without.push(...articles.filter((one) => !one.isCorrected && hasNotice(one)).map(({ id }) => id))
      continue
    }
    written.set(sha256, file.value.written)
    for (const copy of file.value.written.copies) copies.add(copy)
    inside.push(...(file.value.notices?.inside ?? []))
    without.push(...(file.value.notices?.left ?? []))
  }
  return ok({ written, copies: [...copies], left, notices: { inside, left: without } })
}

/** Whether a file whose articles have this problem may be in the container as it came. Whatever else it is, the container is refused. */
function mayStayAsItCame(problem: Problem): boolean {
  if (problem.code === 'stale-notice') return true
  return problem.code === 'cannot-write-back' && problem.details.reason !== 'removed'
}

type Judge = (
  file: InnerFile,
  sha256: string,
  own: Pick<ArticleRecord, 'id' | 'source'> | null,
) => Promise<Problem | null>

/**
 * Judges the files of a container: why it may not go out with one, null when it may. None, nor its name, may say what was removed from an
 * article, and no article in it, whichever file it came from, may have been withdrawn, removed or have words removed. What articles that came
 * in it say (`own`: one that a file is) is judged as when their files go out one by one.
 */
async function judgeOfFiles(
  archive: Archive,
  articles: readonly Known[],
  known: KnownArticles,
  withWithdrawn: boolean,
): Promise<Judge> {
  const telling = articles.flatMap(({ id, removed }) => (removed ? [{ id, removed }] : []))
  const [first] = telling
  const refused = (article: string, detail: string): Problem => ({
    code: 'cannot-write-back',
    details: { article, reason: 'removed', detail },
  })
  return async (file, sha256, own) => {
    const { bytes, inside } = file
    const path = inside.join('/')
    const named = telling.find(({ removed }) => removed.isQuotedIn(path.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')))
    if (named) return refused(named.id, 'the name of a file in it says what was removed')
    const identities = own && bytes ? identitiesIn(bytes, own) : identitiesInside(file)
    const held = await keptBackBy(archive, known, { sha256, path, identities, isWritten: true }, withWithdrawn)
    if (held || own) return held
    const texts = first && (bytes ? textsOf(bytes, path) : null)
    if (first && texts === null) return refused(first.id, `${path} may say what was removed`)
    const saying = telling.find(({ removed }) => texts?.some(removed.isQuotedIn))
    return saying ? refused(saying.id, `${path} says what was removed`) : null
  }
}

/** How pictures begin: PNG, JPEG, GIF, WebP and the like (RIFF), BMP, TIFF. */
const PICTURE = /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF|BM|II\*\0|MM\0\*)/
/**
 * What can say words without showing them: markup, references, escapes of JSON, CSS, addresses and mail, and long runs
 * as of base64.
 */
const MAY_HIDE = /[<>\\]|&[#a-z]|%[0-9a-f]{2}|=(?:[0-9A-F]{2}|\r?\n)|[A-Za-z0-9+/_-]{60}/i

/** What a file no article was read from says; null: it may say more than can be read here. */
function textsOf(bytes: Uint8Array, name: string): readonly string[] | null {
  if (bytes.length === 0) return []
  if (PICTURE.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'))) return plainTextsIn(bytes)
  if (findBinaryFormat(bytes) !== null || bytes.includes(0)) return null
  const decoded = decodeText(bytes, name, declaredEncoding(bytes))
  return decoded.ok && !MAY_HIDE.test(decoded.value.text) ? [decoded.value.text] : null
}

/** Bytes as the texts they would be if they were one, in a picture’s caption or the comment of a ZIP. */
function plainTextsIn(bytes: Uint8Array): readonly string[] {
  return (['utf-8', 'latin1', 'utf-16le'] as const).map((encoding) => new TextDecoder(encoding).decode(bytes))
}

const PIECE = 1_000_000
/** More than any words removed have. */
const OVERLAP = 20_000

/** The stretches of a written container that are to be read as they are: all of it, and what a ZIP says besides. */
function* stretchesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE + OVERLAP)
  const packed = packedEntries(bytes, new Set())
  for (const { listed } of packed?.entries ?? []) {
    const lengths = new DataView(listed.buffer, listed.byteOffset, listed.byteLength)
    const extra = 46 + lengths.getUint16(28, true)
    const comment = extra + lengths.getUint16(30, true)
    yield listed.subarray(extra, comment)
    yield listed.subarray(comment)
  }
  if (packed) yield packed.end.subarray(22)
}

/** Why a written container may not go out: what it says besides its files, as in the comments of a ZIP, was removed. */
function judgeWhole(bytes: Uint8Array, articles: readonly Known[]): Problem | null {
  const telling = articles.filter(({ removed }) => removed !== null)
  if (telling.length === 0) return null
  for (const stretch of stretchesOf(bytes)) {
    const texts = plainTextsIn(stretch)
    const saying = telling.find(({ removed }) => texts.some((text) => removed?.isQuotedIn(text)))
    if (saying)
      return {
        code: 'cannot-write-back',
        details: { article: saying.id, reason: 'removed', detail: 'the file says what was removed' },
      }
  }
  return null
}
