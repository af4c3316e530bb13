// Suggests tags for an article from the names it mentions: existing tags of the archive first, each under its own name.

import type { ArchiveChecks } from '../checking/archive-checks.ts'
import { NAME_KINDS } from '../checks/names/names-to-tag.ts'
import { ok, type Result, type TagSuggestion, tagSchema, type Vocabulary } from '../schema/index.ts'
import { fold } from '../text/fold.ts'
import { readArticle } from './act-on-article.ts'
import { countTags } from './tag-articles.ts'

const MOST = 8
/** A name of unknown kind is suggested if it occurs at least this often. */
const OFTEN = 2

/**
 * Tags an article does not have yet, at most eight: those the archive uses first, then by how often the article has the
 * name. null: the checks are closing. Problems: readArticle's, the vocabulary's and ArchiveChecks.ask's.
 */
export async function suggestTags(checks: ArchiveChecks, id: string): Promise<Result<readonly TagSuggestion[] | null>> {
  const { archive } = checks
  const article = await readArticle(archive, id)
  if (!article.ok) return article
  const vocabulary = await archive.vocabulary()
  if (!vocabulary.ok) return vocabulary
  const asked = await checks.ask(({ service }) => service.namesToTag(id))
  if (!asked.ok || asked.value === null) return asked.ok ? ok(null) : asked
  if (!asked.value.ok) return asked.value
  const used = await countTags(archive)
  const known = namesOfTags(vocabulary.value, used)
  const counts = new Map(used.map(({ name, count }) => [name, count]))
  const taken = new Set(article.value.metadata.tags.map(fold))
  const found = new Map<string, TagSuggestion>()
  for (const { text, type, count, isDemonym } of asked.value.value) {
    const tag = known.get(fold(text))
    const name = tag ?? text
    const isOffered = tag !== undefined || (!isDemonym && (NAME_KINDS.has(type) || count >= OFTEN))
    if (!isOffered || taken.has(fold(name)) || !tagSchema.safeParse(name).success) continue
    const here = (found.get(name)?.here ?? 0) + count
    found.set(name, { name, here, articles: counts.get(name) ?? 0, isKnown: tag !== undefined })
  }
  const all = [...found.values()].sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.here - a.here)
  return ok(all.slice(0, MOST))
}

/** The tag for each folded name or alias. */
function namesOfTags({ terms }: Vocabulary, used: readonly { readonly name: string }[]): ReadonlyMap<string, string> {
  const names = new Map(used.map(({ name }) => [fold(name), name]))
  for (const { name, aliases } of terms) for (const each of [...aliases, name]) names.set(fold(each), name)
  return names
}
