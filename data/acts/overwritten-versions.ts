// Deciding between an article's version that was overwritten outside and what its file holds now.
import { openArticle, publishedText } from '../corrections/index.ts'
import { type ActContext, type ArticleRecord, fail, type OverwrittenVersion, ok, type Result } from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { guarded } from '../store/environment.ts'
import { articlePath } from '../store/layout.ts'
import { goesOn, type Overwritten, overwrittenIn, overwrittenNamed, putAway, putBack } from '../store/overwritten.ts'

/** Which of the two is to be the article: the one that was overwritten, or the one that is there. */
export type OverwrittenChoice = 'overwritten' | 'there'

/** The versions that wait to be decided on, without those that the article's file holds or goes on from by now. */
export async function listOverwritten(archive: Archive): Promise<readonly OverwrittenVersion[]> {
  const listed = (await overwrittenIn(archive.folder)).map(async ({ name, record }) => {
    const there = await archive.readArticle(record.id)
    if (there.ok && goesOn(record, there.value)) return []
    const article = openArticle(record)
    const headline = article.ok ? publishedText(article.value, 'headline') : ''
    return [{ name, article: record.id, headline }]
  })
  return (await Promise.all(listed)).flat()
}

/** Both versions; `there` is null when the file is gone or cannot be read. Problem: not-found. */
export async function readOverwritten(
  archive: Archive,
  name: string,
): Promise<Result<{ readonly overwritten: ArticleRecord; readonly there: ArticleRecord | null }>> {
  const found = await find(archive, name)
  if (!found.ok) return found
  const { record } = found.value
  const there = await archive.readArticle(record.id)
  return ok({ overwritten: record, there: there.ok ? there.value : null })
}

/**
 * Makes one of the two the article. The other stays in set-aside/. Problems: read-only, not-found (it was decided on already),
 * environment.
 */
export async function chooseVersion(
  archive: Archive,
  { name, choice }: { readonly name: string; readonly choice: OverwrittenChoice },
  context: ActContext,
): Promise<Result<null>> {
  const { folder } = archive
  if (!archive.isWritable) return fail('read-only', { folder })
  const found = await find(archive, name)
  if (!found.ok) return found
  const done = await archive.quietly(() =>
    guarded(folder, async () => {
      if (choice === 'there') await putAway(folder, name, context.now())
      else await putBack(folder, found.value, context.now())
      return ok(null)
    }),
  )
  if (done.ok && choice === 'overwritten') await archive.refresh([articlePath(found.value.record.id)])
  return done
}

async function find({ folder }: Archive, name: string): Promise<Result<Overwritten>> {
  const record = await overwrittenNamed(folder, name)
  return record === null ? fail('not-found', { what: 'file', id: name }) : ok({ name, record })
}
