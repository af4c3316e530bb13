// Deciding between the overwritten version of an article and its file's present content.

import type { Archive } from '../archive/archive.ts'
import { headHash, openArticle, publishedText } from '../corrections/index.ts'
import {
  type ArticleRecord,
  type ClockAndIds,
  fail,
  type OverwrittenVersion,
  ok,
  type Result,
  type Sha256,
} from '../schema/index.ts'
import { inParallel } from '../store/disk.ts'
import { goesOn, type Overwritten, overwrittenIn, overwrittenNamed, putAway, putBack } from '../store/overwritten.ts'

/** Which of the two becomes the article: the overwritten version, or the present one. */
type OverwrittenChoice = 'overwritten' | 'there'

/**
 * A decision: the version, which of the two becomes the article, and the head of the present one as the user saw it
 * (null: gone).
 */
export interface VersionChoice {
  readonly name: string
  readonly choice: OverwrittenChoice
  /** Omitted by callers that have not shown it. */
  readonly there?: Sha256 | null
}

/** The versions awaiting a decision, without those the article's file now equals or continues. */
export async function listOverwritten(archive: Archive): Promise<readonly OverwrittenVersion[]> {
  const listed = await inParallel(await overwrittenIn(archive.folder), async ({ name, record }) => {
    const there = await archive.readArticle(record.id)
    if (there.ok && goesOn(record, there.value)) return []
    const article = openArticle(record)
    const headline = article.ok ? publishedText(article.value, 'headline') : ''
    return [{ name, article: record.id, headline }]
  })
  return listed.flat()
}

/** Both versions; `there` is null when the file is gone or cannot be read. Problem: not-found. */
export async function readOverwritten(
  archive: Archive,
  name: string,
): Promise<Result<{ readonly overwritten: ArticleRecord; readonly there: ArticleRecord | null }>> {
  const found = await find(archive, name)
  if (!found.ok) return found
  return ok({ overwritten: found.value.record, there: await thereIn(archive, found.value.record.id) })
}

/**
 * Makes one of the two the article. The other stays in set-aside/. Problems: read-only, not-found (already decided),
 * changed-meanwhile (the present version is not the one that was seen), environment.
 */
export async function chooseVersion(
  archive: Archive,
  decision: VersionChoice,
  clock: ClockAndIds,
): Promise<Result<null>> {
  const { name, choice, there } = decision
  const article = name.split('-')[0] ?? ''
  return await archive.replacing([article], async () => {
    const found = await find(archive, name)
    if (!found.ok) return found
    const now = await thereIn(archive, article)
    if (there !== undefined && (now === null ? null : headHash(now)) !== there) {
      return fail('changed-meanwhile', { article })
    }
    if (choice === 'there') await putAway(archive.folder, name, clock.now())
    else await putBack(archive.folder, found.value, clock.now())
    return ok(null)
  })
}

async function thereIn(archive: Archive, id: string): Promise<ArticleRecord | null> {
  const there = await archive.readArticle(id)
  return there.ok ? there.value : null
}

async function find({ folder }: Archive, name: string): Promise<Result<Overwritten>> {
  const record = await overwrittenNamed(folder, name)
  return record === null ? fail('not-found', { what: 'file', id: name }) : ok({ name, record })
}
