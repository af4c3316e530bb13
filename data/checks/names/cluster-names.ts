// Names of the archive that look like spellings of one: stars around the best attested form, never chains, so that a
// cluster holds nothing its centre was not compared with.
import type { NameCluster } from '../../schema/index.ts'
import type { Lexicon } from '../words/speller.ts'
import { compareNames } from './compare-names.ts'
import { countAccents, letters } from './letters.ts'
import type { KnownName, NameIndex } from './name-index.ts'
import type { How } from './name-pair.ts'
import type { RuledNames } from './ruled-names.ts'
import { type Attested, isAccentedSibling, settleForms } from './settle-forms.ts'

interface Edge {
  readonly to: KnownName
  readonly confidence: number
  readonly how: How
}

const RULED_RANK = 1e9

/**
 * Clusters whose surest variant has at least this confidence: first what is likely an error, then what is spaced, hyphened or capitalised in
 * two ways, then single words that look alike; of each the surest first, then those of most articles.
 */
export function clusterNames(
  index: NameIndex,
  ruled: RuledNames,
  lexicon: Lexicon,
  leastConfidence: number,
): readonly NameCluster[] {
  const edges = edgesOf(index, ruled, lexicon, leastConfidence)
  const isRuled = (name: KnownName): boolean => ruled.index.find(name.text) !== undefined
  const rank = (name: KnownName): number => (isRuled(name) ? RULED_RANK : 0) + name.articles
  const centres = [...edges.keys()].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      index.mentionsOf(b.text) - index.mentionsOf(a.text) ||
      countAccents(b.text) - countAccents(a.text) ||
      b.text.length - a.text.length ||
      (a.text < b.text ? -1 : 1),
  )
  const taken = new Set<KnownName>()
  const clusters: NameCluster[] = []
  for (const centre of centres) {
    if (taken.has(centre)) continue
    const members = (edges.get(centre) ?? []).filter(({ to }) => !taken.has(to) && !isRuled(to))
    if (members.length === 0) continue
    for (const name of [centre, ...members.map(({ to }) => to)]) taken.add(name)
    clusters.push(clusterOf(centre, members, ruled, index))
  }
  return clusters.sort(
    (a, b) => likelyError(a) - likelyError(b) || b.confidence - a.confidence || articlesOf(b) - articlesOf(a),
  )
}

/** 0: likely a misspelling; 1: the same letters, written apart or together; 2: single words, which may well be two names. */
function likelyError({ canonical, variants, isRuled }: NameCluster): 0 | 1 | 2 {
  const spelled = ({ form }: { readonly form: string }): string =>
    form.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
  if (isRuled) return 0
  if (variants.every((variant) => spelled(variant) === spelled(canonical))) return 1
  return canonical.form.includes(' ') ? 0 : 2
}

function edgesOf(
  index: NameIndex,
  ruled: RuledNames,
  lexicon: Lexicon,
  least: number,
): ReadonlyMap<KnownName, readonly Edge[]> {
  const edges = new Map<KnownName, Edge[]>()
  index.pairs((a, b) => {
    const found = likeness(a, b, lexicon)
    if (!found || found.confidence < least || ruled.areDifferent(a.text, b.text)) return
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      edges.set(from, [...(edges.get(from) ?? []), { to, ...found }])
  })
  return edges
}

/** How sure it is that two names of the archive are one; single words are mostly chance and lose a fifth. */
function likeness(a: KnownName, b: KnownName, lexicon: Lexicon): Omit<Edge, 'to'> | null {
  const [few, many] = [Math.min(a.articles, b.articles), Math.max(a.articles, b.articles)]
  if (letters(a.text) === letters(b.text)) {
    if (a.text.toLowerCase() === b.text.toLowerCase()) return { confidence: 0.6, how: 'capitals' }
    return { confidence: 0.93, how: 'same-letters' }
  }
  const found = compareNames(a.words, b.words, lexicon)
  if (!found) return null
  const how = found.kind === 'sound' ? 'sound' : found.kind === 'letters' ? 'same-letters' : 'typing'
  let confidence = found.score - (a.words.length === 1 ? 0.2 : 0)
  if (few >= 3 && many / few < 10) confidence -= 0.35
  else if (many / few >= 10) confidence += 0.1
  else if (many === few) confidence -= 0.1
  return { confidence: Math.min(0.99, confidence), how }
}

function clusterOf(centre: KnownName, members: readonly Edge[], ruled: RuledNames, index: NameIndex): NameCluster {
  const variants = members
    .map(({ to, confidence, how }) => ({ ...counts(to, index), confidence: Math.round(confidence * 100) / 100, how }))
    .sort((a, b) => b.confidence - a.confidence || b.articles - a.articles)
  const isRuled = ruled.index.find(centre.text) !== undefined
  const settled = settleForms(attestedIn(centre, members, ruled, index), {
    capitals: members.some(({ how }) => how === 'capitals'),
  })
  const choice = settled.isDecided ? null : settled.forms
  return { canonical: counts(centre, index), variants, confidence: variants[0]?.confidence ?? 0, choice, isRuled }
}

/** The names of a cluster, most mentions first, and what else is known with the letters of its centre and more accents. */
function attestedIn(
  centre: KnownName,
  members: readonly Edge[],
  ruled: RuledNames,
  index: NameIndex,
): readonly Attested[] {
  const names = [centre, ...members.map(({ to }) => to)].toSorted(
    (a, b) => index.mentionsOf(b.text) - index.mentionsOf(a.text),
  )
  const attested = names.map(({ text, articles }) => {
    return { form: text, support: articles, isGiven: ruled.index.find(text) !== undefined }
  })
  const siblings = [index, ruled.listed]
    .flatMap((known) => known.sameLetters(centre.words))
    .filter(({ text }) => isAccentedSibling(text, centre.text) && !ruled.areDifferent(text, centre.text))
    .map(({ text }) => ({ form: text, support: index.find(text)?.articles ?? 0, isGiven: false }))
  return [...attested, ...siblings]
}

function counts({ text, articles }: KnownName, index: NameIndex): NameCluster['canonical'] {
  return { form: text, articles, count: index.mentionsOf(text) }
}

function articlesOf({ canonical, variants }: NameCluster): number {
  return variants.reduce((sum, { articles }) => sum + articles, canonical.articles)
}
