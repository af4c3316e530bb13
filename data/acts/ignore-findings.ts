// Ignoring a finding, and reporting it again.

import type { Archive } from '../archive/archive.ts'
import { ignoredFile } from '../archive/side-file.ts'
import { contextOf } from '../checking/report/ignored.ts'
import { CHECKS } from '../checks/registry.ts'
import { publishedText } from '../corrections/index.ts'
import {
  type ActContext,
  type Finding,
  fail,
  type IgnoreScope,
  ignoreScopesOf,
  ok,
  type Result,
} from '../schema/index.ts'

export interface IgnoreRequest {
  readonly article: string
  readonly scope: IgnoreScope
  readonly finding: Pick<Finding, 'check' | 'field' | 'start' | 'end' | 'quote'> & { readonly fix: string | null }
}

/**
 * Stores the decision to ignore a finding; returns its id. Problems: readArticle's, read-only, environment; bad-input: findings of its
 * kind cannot be ignored everywhere.
 */
export async function ignoreFinding(
  archive: Archive,
  { article: id, scope, finding }: IgnoreRequest,
  { author, now, newId }: ActContext,
): Promise<Result<string>> {
  const article = await archive.openArticle(id)
  if (!article.ok) return article
  const { check, field, start, end, quote, fix } = finding
  const kind = CHECKS.find(({ name }) => name === check)?.kind
  if (scope === 'archive' && kind !== undefined && !ignoreScopesOf(kind).includes(scope)) {
    return fail('bad-input', { path: 'scope', detail: `a finding of ${check} can be ignored only in an article` })
  }
  const around = contextOf(article.value.fields.has(field) ? publishedText(article.value, field) : '', start, end)
  const entry = { id: newId(), scope, article: id, check, quote, fix, ...around, author, at: now() }
  const done = await ignoredFile.change(archive, (ignored) => ok([...ignored, entry]))
  return done.ok ? ok(entry.id) : done
}

/** Removes such decisions, so that their findings are reported again; unknown ids are ignored. */
export async function stopIgnoring(archive: Archive, ids: readonly string[]): Promise<Result<null>> {
  return await ignoredFile.change(archive, (ignored) => ok(ignored.filter(({ id }) => !ids.includes(id))))
}
