// Which articles are in a file that is to go out, by their texts, and whether one of them keeps it back.
import type { Archive } from '../../archive/archive.ts'
import { isWithdrawn, removedWords } from '../../corrections/index.ts'
import type { InnerFile } from '../../files/container-back.ts'
import { fileAs, recogniseFile } from '../../formats/detect-format.ts'
import { formatNamed } from '../../formats/formats.ts'
import { decodeKnown } from '../../formats/reading/decode-text.ts'
import { toArticleRecord } from '../../formats/reading/to-article-record.ts'
import { type ArticleRecord, ok, type Problem, type Result } from '../../schema/index.ts'
import { identityOf } from '../../search/identity.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import type { RemovedArticles, RemovedOnce } from './removed-articles.ts'

/** Identities of what is in a file, read as its record says. */
export function identitiesIn(
  bytes: Uint8Array,
  { id, source }: Pick<ArticleRecord, 'id' | 'source'>,
): readonly string[] {
  const { format, encoding, name, given } = source
  const row = formatNamed(format)
  const text = row?.isBinary ? '' : decodeKnown(bytes, encoding)
  const read = text === null ? undefined : row?.read({ bytes, text, path: name, given })
  return read?.ok ? read.value.articles.map((each) => identityOf(toArticleRecord({ id, read: each, source }))) : []
}

/** The same of a file that has no record. */
export function identitiesInside({ bytes, inside, about }: InnerFile): readonly string[] {
  if (bytes === null) return []
  const name = inside.join('/')
  const file = about ? fileAs(about.format, bytes, name) : recogniseFile(bytes, name)
  if (!file.ok) return []
  const { format, encoding } = file.value
  const batchId = '0000000000000000'
  const of = { name, sha256: hashBytes(bytes), bytes: bytes.length, importedAt: new Date(0).toISOString(), batchId }
  return identitiesIn(bytes, {
    id: batchId,
    source: { ...of, format, encoding, ...(about?.given ? { given: about.given } : {}) },
  })
}

/** Everything that is or was in the archive, by identity. */
export interface KnownArticles {
  readonly live: ReadonlyMap<string, string>
  readonly removed: RemovedArticles
}

export async function knownArticles(archive: Archive, removed: RemovedOnce): Promise<Result<KnownArticles>> {
  const gone = await removed()
  return gone.ok ? ok({ live: await (await archive.wholeIndex()).ask('identities'), removed: gone.value }) : gone
}

/** The problem of a file in which a removed article is; null: there is none. */
export function removedIn(
  { removed }: KnownArticles,
  sha256: string,
  identities: readonly string[],
  path: string,
): Problem | null {
  const [id] = [sha256, ...identities].flatMap((key) => removed.byOrigin.get(key) ?? removed.byIdentity.get(key) ?? [])
  const detail = `${path} contains an article that was removed`
  return id === undefined ? null : { code: 'cannot-write-back', details: { article: id, reason: 'removed', detail } }
}

/** A file as it would go out. `isWritten`: the corrections of its own articles are in it, or it has none. */
export interface FileToJudge {
  readonly sha256: string
  readonly path: string
  readonly identities: readonly string[]
  readonly isWritten: boolean
}

/**
 * Why a file may not go out as it came, with other articles in it than its own: one was removed or withdrawn, or words were removed from
 * it where it came from another file. null: it may.
 */
export async function keptBackBy(
  archive: Archive,
  known: KnownArticles,
  file: FileToJudge,
  withWithdrawn: boolean,
): Promise<Problem | null> {
  const gone = removedIn(known, file.sha256, file.identities, file.path)
  if (gone) return gone
  for (const id of new Set(file.identities.flatMap((each) => known.live.get(each) ?? []))) {
    const opened = await archive.openArticle(id)
    if (!opened.ok) return opened.problem
    const article = opened.value
    if (isWithdrawn(article) && !withWithdrawn)
      return { code: 'withdrawn', details: { article: id, reason: article.metadata.withdrawn ?? '' } }
    // The same article from another file: this one still contains what was removed from it.
    const isDone = file.isWritten && article.record.source.sha256 === file.sha256
    if (!isDone && removedWords(article).ids.size > 0)
      return { code: 'cannot-write-back', details: { article: id, reason: 'removed', detail: file.path } }
  }
  return null
}
