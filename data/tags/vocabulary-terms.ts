// The controlled terms: a typed name leads to one term, regardless of case or alias.
import { fail, ok, type Result, type Term, tagSchema, type Vocabulary } from '../schema/index.ts'
import { tagKey } from './tag-key.ts'

const same = (a: string, b: string): boolean => tagKey(a).toLocaleLowerCase('en') === tagKey(b).toLocaleLowerCase('en')

/** The term for a name or alias, ignoring case. */
export function termFor(vocabulary: Vocabulary, name: string): Term | undefined {
  return vocabulary.terms.find((term) => same(term.name, name) || term.aliases.some((alias) => same(alias, name)))
}

/** Names as they are to be stored: known terms by their own name, new ones as typed. Problem: bad-input. */
export function resolveTags(vocabulary: Vocabulary, names: readonly string[]): Result<readonly string[]> {
  const resolved: string[] = []
  for (const name of names) {
    const parsed = tagSchema.safeParse(tagKey(name).trim().replaceAll(/\s+/gu, ' '))
    if (!parsed.success)
      return fail('bad-input', { path: `tag “${name}”`, detail: parsed.error.issues[0]?.message ?? '' })
    resolved.push(termFor(vocabulary, parsed.data)?.name ?? parsed.data)
  }
  return ok([...new Set(resolved)])
}

/** The vocabulary with these terms in it, sorted by name; the same value if it already had all of them. */
export function withTerms(vocabulary: Vocabulary, names: readonly string[]): Vocabulary {
  const fresh = names.filter((name) => !termFor(vocabulary, name))
  if (fresh.length === 0) return vocabulary
  const terms = fresh.map((name): Term => ({ name, parent: null, aliases: [], note: '' }))
  return sorted([...vocabulary.terms, ...terms])
}

/** Renames a term; its children move with it. Problems: not-found, bad-input (the new name is another term's). */
export function renameTerm(vocabulary: Vocabulary, from: string, to: string): Result<Vocabulary> {
  const [term, other] = [termFor(vocabulary, from), termFor(vocabulary, to)]
  if (!term) return fail('not-found', { what: 'tag', id: from })
  if (other && other !== term)
    return fail('bad-input', { path: `tag “${to}”`, detail: 'there is such a tag already: merge the two' })
  const parented = vocabulary.terms.map((each) => (each.parent === term.name ? { ...each, parent: to } : each))
  return ok(sorted(parented.map((each) => (each.name === term.name ? { ...each, name: to } : each))))
}

/** Merges a term into another, which gets it as an alias. Problems: not-found, no-change. */
export function mergeTerms(vocabulary: Vocabulary, from: string, into: string): Result<Vocabulary> {
  const [gone, kept] = [termFor(vocabulary, from), termFor(vocabulary, into)]
  if (!gone) return fail('not-found', { what: 'tag', id: from })
  if (!kept) return fail('not-found', { what: 'tag', id: into })
  if (gone === kept) return fail('no-change', { what: from })
  const aliases = [...new Set([...kept.aliases, gone.name, ...gone.aliases])]
  const rest = vocabulary.terms.filter((term) => term !== gone)
  const merged = rest.map((term) => (term === kept ? { ...kept, aliases } : term))
  return ok(sorted(merged.map((term) => (term.parent === gone.name ? { ...term, parent: kept.name } : term))))
}

function sorted(terms: readonly Term[]): Vocabulary {
  return { terms: [...terms].sort((a, b) => a.name.localeCompare(b.name, 'en')) }
}
