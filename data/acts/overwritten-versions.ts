// Deciding between an article's version that was overwritten outside and what its file holds now.

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

/** Which of the two is to be the article: the one that was overwritten, or the one that is there. */
export type OverwrittenChoice = 'overwritten' | 'there'

/** What a decision names: the version, which of the two is to be the article, and the other as it was seen (its head; null: gone). */
export interface VersionChoice {
  readonly name: string
  readonly choice: OverwrittenChoice
  /** Not given by whoever has not looked. */
  readonly there?: Sha256 | null
}

/** The versions that wait to be decided on, without those that the article's file holds or goes on from by now. */
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
 * Makes one of the two the article. The other stays in set-aside/. Problems: read-only, not-found (it was decided on already),
 * changed-meanwhile (what is there is not what was seen), environment.
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
