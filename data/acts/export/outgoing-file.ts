// The files articles came in, with their corrections written into them, as far as they may be exported.
import { extname } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { houseNotices } from '../../archive/house-notices.ts'
import { type Article, isWithdrawn, removedWords } from '../../corrections/index.ts'
import { filesInside } from '../../files/container-back.ts'
import { withoutDeviceName } from '../../files/file-name.ts'
import { formatNamed } from '../../formats/formats.ts'
import type { FactsWanted } from '../../formats/places/facts.ts'
import { isRefusal } from '../../formats/places/pieces.ts'
import { WRITTEN_BACK, type WrittenBack } from '../../formats/same-file/write-back.ts'
import { type ExportArticle, exportArticle } from '../../formats/writing/export-article.ts'
import { type ExportBatch, type ExportedArticle, fail, ok, type Problem, type Result } from '../../schema/index.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { sourcePath } from '../../store/layout.ts'
import { readPlainFile } from '../../store/plain-file.ts'
import { guarded } from '../../work/environment.ts'
import { identitiesIn, identitiesInside, keptBackBy, knownArticles, removedIn } from './articles-in-file.ts'
import { refusalOf } from './export-articles.ts'
import { toExported } from './export-files.ts'
import { withNotice, writtenWithNotices } from './notice-in-file.ts'
import type { RemovedOnce } from './removed-articles.ts'

/** What may go out, and what the files are to say besides the corrections. */
export interface OutgoingChoice {
  readonly allowStale: boolean
  readonly withWithdrawn: boolean
  /** What of dates and versions the files are to state as it is now; absent: nothing. */
  readonly facts?: FactsWanted | undefined
  /** Whether notices are written into the files, where those have a place. */
  readonly withNotice?: boolean | undefined
}

/** An article that does not go out, and why. */
export interface NotOut {
  readonly id: string
  readonly problem: Problem
}

interface Outgoing {
  readonly article: Article
  readonly drawn: ExportArticle
}

/** A file as it goes out. */
export interface OutgoingFile {
  /** The articles in it that go out; the first is one that was asked for. */
  readonly ids: readonly string[]
  readonly exported: readonly ExportedArticle[]
  readonly name: string
  /** SHA-256 of what was imported. */
  readonly from: string
  readonly written: Pick<WrittenBack, 'bytes' | 'changed' | 'copies'>
  /** Of a ZIP or mailbox: its files that differ. */
  readonly members?: ExportBatch['files'][number]['members']
  /** In bytes, of what was imported. */
  readonly size: number
  /** Articles whose corrections are not in it. */
  readonly left: readonly NotOut[]
  /** Where notices were wanted. */
  readonly notices?: NoticesBack
}

/** Articles whose notice is in the file, and those whose notice it has no place for. */
export interface NoticesBack {
  readonly inside: readonly string[]
  readonly left: readonly string[]
}

function noticesOf(ids: readonly string[], inside: readonly string[]): NoticesBack {
  return { inside: ids.filter((id) => inside.includes(id)), left: ids.filter((id) => !inside.includes(id)) }
}

/**
 * The file of an article, verified, unless an article in it may not be exported, one in it was removed, or the file cannot take its
 * corrections. `isInContainer`: files sent with a mail are written and judged by themselves.
 */
export async function outgoingFile(
  archive: Archive,
  id: string,
  request: OutgoingChoice,
  removed: RemovedOnce,
  isInContainer = false,
): Promise<Result<OutgoingFile>> {
  const asked = await outgoing(archive, id, request)
  if (!asked.ok) return asked
  const { format, sha256 } = asked.value.article.record.source
  if (!WRITTEN_BACK.has(format)) return fail('cannot-write-back', { article: id, reason: 'format', detail: format })
  const bytes = await sourceBytes(archive, sha256)
  if (!bytes.ok) return bytes
  const articles = [asked.value]
  const sent = isInContainer ? ok(null) : await judgeSent(archive, asked.value.article, bytes.value, request, removed)
  if (!sent.ok) return sent
  const others = await othersIn(archive, asked.value.article, bytes.value, removed)
  if (!others.ok) return others
  for (const other of others.value) {
    const opened = await outgoing(archive, other, request)
    if (!opened.ok) return opened
    const isOfThisFile = opened.value.article.record.source.sha256 === sha256
    if (isOfThisFile) articles.push(opened.value)
    // The same article from another file: this file still contains what was removed from it.
    else if (removedWords(opened.value.article).ids.size > 0)
      return fail('cannot-write-back', { article: other, reason: 'removed', detail: '' })
  }
  const { written, inside } = writtenWithNotices(
    articles.map(({ article, drawn }) => ({
      article,
      noticed: request.withNotice ? withNotice(article, drawn) : null,
    })),
    bytes.value,
    request.facts,
  )
  if (isRefusal(written)) return fail('cannot-write-back', { article: id, ...written })
  const left = written.left.map((each) => ({
    id: each.id,
    problem: { code: 'cannot-write-back', details: { article: each.id, ...each.refusal } } as const,
  }))
  const isLeft = new Set(left.map((each) => each.id))
  const [own] = left.filter((each) => each.id === id)
  const going = articles.filter(({ article }) => !isLeft.has(article.record.id))
  if (own && going.length === 0) return { ok: false, problem: own.problem }
  return ok({
    ...{ written, from: sha256, size: bytes.value.length, left, name: fileNameOf(asked.value.article) },
    ids: going.map(({ article }) => article.record.id),
    exported: going.map(({ article, drawn }) => withNoticeOnly(toExported(drawn), inside.includes(article.record.id))),
    ...(request.withNotice
      ? {
          notices: noticesOf(
            going.flatMap(({ article, drawn }) => (drawn.notice ? [article.record.id] : [])),
            inside,
          ),
        }
      : {}),
  })
}

/** As it is recorded: its notice only if the file has it. */
function withNoticeOnly(exported: ExportedArticle, isInside: boolean): ExportedArticle {
  return isInside ? exported : { ...exported, notice: null }
}

/** Files sent with a mail go out with it as they came. Problems: cannot-write-back (removed), withdrawn, when one may not. */
async function judgeSent(
  archive: Archive,
  { record }: Article,
  bytes: Uint8Array,
  { withWithdrawn }: OutgoingChoice,
  removed: RemovedOnce,
): Promise<Result<null>> {
  const sent = record.source.format === 'mail' ? [...filesInside(bytes)].filter(({ inside }) => inside.length > 0) : []
  if (sent.length === 0) return ok(null)
  const known = await knownArticles(archive, removed)
  if (!known.ok) return known
  for (const file of sent) {
    const [sha256, path] = [hashBytes(file.bytes ?? new Uint8Array()), file.inside.join('/')]
    const as = { sha256, path, identities: identitiesInside(file), isWritten: false }
    const problem = await keptBackBy(archive, known.value, as, withWithdrawn)
    if (problem) return { ok: false, problem }
  }
  return ok(null)
}

/** The file's other articles that are in the archive. Problems: cannot-write-back (removed), when one was removed. */
async function othersIn(
  archive: Archive,
  { record }: Article,
  bytes: Uint8Array,
  removed: RemovedOnce,
): Promise<Result<readonly string[]>> {
  if (record.source.item === undefined) return ok([])
  const known = await knownArticles(archive, removed)
  if (!known.ok) return known
  const identities = identitiesIn(bytes, record)
  const problem = removedIn(known.value, record.source.sha256, identities, record.source.name)
  if (problem) return { ok: false, problem }
  const ids = identities.flatMap((each) => known.value.live.get(each) ?? [])
  return ok([...new Set(ids)].filter((each) => each !== record.id))
}

/** What was imported under this hash. Problems: damaged, the environment's. */
export async function sourceBytes(archive: Archive, sha256: string): Promise<Result<Uint8Array>> {
  const path = sourcePath(sha256)
  const bytes = await guarded(path, async () => ok(await readPlainFile(archive.folder, path)))
  if (!bytes.ok) return bytes
  return hashBytes(bytes.value) === sha256
    ? bytes
    : fail('damaged', { path, reason: 'source-changed', detail: 'its SHA-256 is another' })
}

/** An article that may be exported. */
async function outgoing(archive: Archive, id: string, choice: OutgoingChoice): Promise<Result<Outgoing>> {
  const opened = await archive.openArticle(id)
  if (!opened.ok) return opened
  const drawn = await drawnOut(archive, opened.value, choice)
  return drawn.ok ? ok({ article: opened.value, drawn: drawn.value }) : drawn
}

/** An article as it is exported, if it may be. Problems: withdrawn, stale-notice, notice-quotes-removed. */
export async function drawnOut(
  archive: Archive,
  article: Article,
  { withWithdrawn, allowStale }: OutgoingChoice,
): Promise<Result<ExportArticle>> {
  const { id } = article.record
  if (isWithdrawn(article) && !withWithdrawn)
    return fail('withdrawn', { article: id, reason: article.metadata.withdrawn ?? '' })
  const { position } = (await houseNotices(archive)).profile
  const how = { view: 'corrected', keepFooters: true, withProposals: false, noticePosition: position } as const
  const drawn = exportArticle(article, archive.manifest.profile, how)
  const refusal = refusalOf(drawn, allowStale)
  return refusal ? fail(refusal, { article: id }) : ok(drawn)
}

/**
 * The file's own name, if every system accepts it and it does not contain removed words; copy that was not a file gets
 * an extension.
 */
export function fileNameOf(article: Article, name = article.record.source.name): string {
  const { id, source } = article.record
  const base = (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[<>:"|?*\p{Cc}]/gu, '_').replaceAll(/^\.+|[. ]+$/g, '')
  const known = base === '' || removedWords(article).isMentionedIn(base) ? id : withoutDeviceName(base)
  return extname(known) === '' ? `${known}${formatNamed(source.format)?.extension ?? ''}` : known
}
