// Tags one article or hundreds as one batch, committed as a whole. Renaming and merging terms changes their articles
// too.

import type { Archive } from '../archive/archive.ts'
import type { ActContext, Result } from '../schema/index.ts'
import { replaceTag, tagArticle } from '../tags/tag-article.ts'
import { mergeTerms, renameTerm, resolveTags, termFor, withTerms } from '../tags/vocabulary-terms.ts'
import type { Follow } from '../work/pace.ts'
import { type EditedMany, editMany } from './edit-many.ts'

/**
 * Adds and removes tags on all ids. Problems: bad-input, editMany's.
 */
export async function tagArticles(
  archive: Archive,
  ids: readonly string[],
  edit: { readonly add: readonly string[]; readonly remove: readonly string[] },
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const vocabulary = await archive.vocabulary()
  if (!vocabulary.ok) return vocabulary
  const add = resolveTags(vocabulary.value, edit.add)
  const remove = resolveTags(vocabulary.value, edit.remove)
  if (!add.ok) return add
  if (!remove.ok) return remove
  const both = { add: add.value, remove: remove.value }
  return await editMany(
    archive,
    ids,
    {
      kind: 'tag',
      detail: { added: [...both.add], removed: [...both.remove] },
      edit: (article, batchId) => tagArticle(article, both, context, batchId),
      terms: ids.length === 0 ? undefined : withTerms(vocabulary.value, add.value),
    },
    context,
    follow,
  )
}

/** Renames a term, in the vocabulary and on every article. Problems: not-found, bad-input, cancelled. */
export async function renameTag(
  archive: Archive,
  from: string,
  to: string,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  return await replaceEverywhere(archive, { from, to, change: renameTerm }, context, follow)
}

/** Merges a term into another, in the vocabulary and on every article. Problems: not-found, no-change, cancelled. */
export async function mergeTags(
  archive: Archive,
  from: string,
  into: string,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  return await replaceEverywhere(archive, { from, to: into, change: mergeTerms }, context, follow)
}

interface Replacement {
  readonly from: string
  readonly to: string
  readonly change: typeof renameTerm
}

async function replaceEverywhere(
  archive: Archive,
  { from, to, change }: Replacement,
  context: ActContext,
  follow: Follow,
): Promise<Result<EditedMany>> {
  const vocabulary = await archive.vocabulary()
  if (!vocabulary.ok) return vocabulary
  const resolved = resolveTags({ terms: [] }, [to])
  if (!resolved.ok) return resolved
  const name = resolved.value[0] ?? to
  const known = withTerms(vocabulary.value, await tagsInUse(archive))
  const terms = change(known, from, name)
  if (!terms.ok) return terms
  const old = termFor(known, from)?.name ?? from
  const kept = termFor(terms.value, name)?.name ?? name
  // Including withdrawn ones.
  const ids = await (await archive.wholeIndex()).ask(
    'ids',
    `tag:"${old.replaceAll('"', '')}" is:withdrawn OR -is:withdrawn`,
  )
  const found = ids.ok ? ids.value : []
  return await editMany(
    archive,
    found,
    {
      kind: 'tag',
      detail: { from: old, to: kept },
      edit: (article, batchId) => replaceTag(article, old, kept, context, batchId),
      terms: terms.value,
    },
    context,
    follow,
  )
}

async function tagsInUse(archive: Archive): Promise<readonly string[]> {
  await archive.wholeIndex()
  const counts = await countTags(archive)
  return counts.filter(({ count }) => count > 0).map(({ name }) => name)
}

/** Every tag with the number of its articles, by name; unused terms count 0. */
export async function countTags(
  archive: Archive,
): Promise<readonly { readonly name: string; readonly count: number }[]> {
  const counts = await (await archive.index()).ask('counts', '')
  const used = counts.ok ? counts.value.facets.tags : []
  const vocabulary = await archive.vocabulary()
  const unused = vocabulary.ok
    ? vocabulary.value.terms.filter(({ name }) => !used.some((tag) => tag.name === name))
    : []
  const all = [...used, ...unused.map(({ name }) => ({ name, count: 0 }))]
  return all.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
