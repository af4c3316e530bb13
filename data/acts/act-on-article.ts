// An act on one article: read it, decide in a pure function, commit.

import type { Archive } from '../archive/archive.ts'
import type { Article } from '../corrections/index.ts'
import { type Change, fail, ok, type Result } from '../schema/index.ts'
import { wholeIds } from '../store/scan.ts'

/** Reads and replays one article. `id` may be a unique prefix of an id. */
export async function readArticle(archive: Archive, id: string): Promise<Result<Article>> {
  const whole = await archive.openArticle(id)
  if (whole.ok || whole.problem.code !== 'not-found' || id.length < 4) return whole
  const found = wholeIds([id], await archive.articleIds())
  if (!found.ok) return found
  return await archive.openArticle(found.value[0] ?? id)
}

/** Resolves correction ids or prefixes of ids. Problems: not-found, ambiguous-id. */
export function correctionIds(article: Article, given: readonly string[]): Result<readonly string[]> {
  const ids: string[] = []
  for (const id of given) {
    const candidates = article.corrections.map((correction) => correction.id).filter((each) => each.startsWith(id))
    const exact =
      candidates.find((each) => each === id) ?? (candidates.length === 1 && id.length >= 4 ? candidates[0] : undefined)
    if (exact !== undefined) ids.push(exact)
    else if (candidates.length > 1)
      return fail('ambiguous-id', { what: 'correction', id, candidates: candidates.slice(0, 10) })
    else return fail('not-found', { what: 'correction', id })
  }
  return ok(ids)
}

/**
 * Reads an article, calls `act` on it, commits the change it returns, and returns the rest of its result. Acts requested
 * at the same time run one after the other. Problems: readArticle's, those of `act`, and commit's.
 */
export async function actOnArticle<T extends { readonly change: Change }>(
  archive: Archive,
  id: string,
  act: (article: Article) => Result<T>,
): Promise<Result<T>> {
  let acted: Result<T> | null = null
  const committed = await archive.commitDecided(async () => {
    const article = await readArticle(archive, id)
    acted = article.ok ? act(article.value) : article
    return acted.ok ? ok(acted.value.change) : acted
  })
  return committed.ok && acted !== null ? acted : (committed as Result<T>)
}
