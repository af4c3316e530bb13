// The names of one article that are spelled in more ways than one, or otherwise than the archive and the house spell them.
import type { FindingEvidence, NameForm } from '../../schema/index.ts'
import type { Lexicon } from '../lexicon.ts'
import { archiveVariants } from './archive-variant.ts'
import { type Form, Forms } from './forms.ts'
import type { Name } from './name.ts'
import type { NameIndex } from './name-index.ts'
import { NameKnowledge } from './name-knowledge.ts'
import type { Side } from './name-pair.ts'
import { pairNames } from './pair-names.ts'
import type { RuledNames } from './ruled-names.ts'
import { weighPair } from './weigh-pair.ts'

/** A place of a name with the form it should probably have; offsets are those of the names given. */
export interface NameVariant {
  readonly start: number
  readonly end: number
  /** Right forms, the likeliest first. */
  readonly suggestions: readonly string[]
  readonly confidence: number
  readonly evidence: FindingEvidence['name-variant']
  /** The two forms compared. */
  readonly between: readonly [string, string]
}

export interface NameSources {
  readonly archive: NameIndex
  readonly ruled: RuledNames
  readonly lexicon: Lexicon
  /** The article’s id in the archive, whose own names do not count as evidence; null for copy that is not in it. */
  readonly article: string | null
  /** Words of names that accepted corrections of the article have brought in; never to be taken back by a finding. */
  readonly decided?: ReadonlySet<string>
}

const LEAST_CONFIDENCE = 0.5

/** All doubtful names, in the order of the text. Two places of one ambiguous pair are both answered. */
export function findNameVariants(names: readonly Name[], sources: NameSources): readonly NameVariant[] {
  const forms = new Forms(names)
  const knowledge = new NameKnowledge(sources.archive, sources.ruled, sources.article, forms, sources.decided)
  const found = new Map<string, NameVariant>()
  const note = (variant: NameVariant): void => {
    const place = `${variant.start}:${variant.end}`
    const before = found.get(place)
    found.set(place, before ? merged(before, variant) : variant)
  }
  for (const variant of insideArticle(forms, knowledge, sources.lexicon)) note(variant)
  for (const variant of againstArchive(forms, knowledge, sources.lexicon)) note(variant)
  return withoutCovered([...found.values()]).toSorted((a, b) => a.start - b.start)
}

function* insideArticle(forms: Forms, knowledge: NameKnowledge, lexicon: Lexicon): Iterable<NameVariant> {
  for (const [at, a] of forms.all.entries()) {
    for (const b of forms.all.slice(at + 1)) {
      if (knowledge.areDifferent(a.text, b.text)) continue
      const pair = pairNames(a, b, forms, lexicon)
      if (!pair || pair.confidence < LEAST_CONFIDENCE - 0.2 || isLeftAlone(pair.a, pair.b, knowledge)) continue
      const { how } = pair
      const { right, wrong, isAmbiguous, confidence } = weighPair(pair, knowledge, lexicon)
      if (confidence < LEAST_CONFIDENCE) continue
      const isRuled = knowledge.isRuled(right.part) || knowledge.isRuled(knowledge.bestSpelling(right.part))
      const both = [right, wrong].map((side) => formOf(side, knowledge))
      const evidence = { how, isAmbiguous, isRuled, forms: [...elsewhere(right.part, both, knowledge), ...both] }
      const ending = how === 'possessive' ? '’s' : ''
      yield* placesOf(wrong, `${right.part}${ending}`, evidence, confidence, knowledge)
      if (isAmbiguous) yield* placesOf(right, wrong.part, evidence, confidence, knowledge)
    }
  }
}

/** The house knows both forms, or says that they are different. */
function isLeftAlone(a: Side, b: Side, knowledge: NameKnowledge): boolean {
  return (knowledge.isRuled(a.part) && knowledge.isRuled(b.part)) || knowledge.areDifferent(a.part, b.part)
}

function formOf({ part, count }: Side, knowledge: NameKnowledge): NameForm {
  return { form: part, here: count, articles: knowledge.articlesOf(part) }
}

/** How other articles spell the likelier form, when it stands otherwise in this one: that is what will be suggested. */
function elsewhere(reads: string, both: readonly NameForm[], knowledge: NameKnowledge): readonly NameForm[] {
  const form = reads.includes(' ') ? reads : knowledge.bestSpelling(reads)
  const articles = knowledge.articlesOf(form)
  return articles === 0 || both.some((other) => other.form === form) ? [] : [{ form, here: 0, articles }]
}

function* placesOf(
  side: Side,
  reads: string,
  evidence: NameVariant['evidence'],
  confidence: number,
  knowledge: NameKnowledge,
): Iterable<NameVariant> {
  const best = reads.includes(' ') ? reads : knowledge.bestSpelling(reads)
  const suggestions = best === reads ? [reads] : [best, reads]
  for (const { start, end } of placesOfPart(side)) {
    yield { start, end, suggestions, confidence, evidence, between: [side.part, reads] }
  }
}

/** Where the compared part of a form stands. */
function placesOfPart({ form, part }: Side): readonly { readonly start: number; readonly end: number }[] {
  if (part === form.text) return form.places
  return form.places.map(({ start, end, text }) => {
    const at = text.length === end - start ? text.lastIndexOf(part) : -1
    return at < 0 ? { start, end } : { start: start + at, end: start + at + part.length }
  })
}

function* againstArchive(forms: Forms, knowledge: NameKnowledge, lexicon: Lexicon): Iterable<NameVariant> {
  if (!knowledge.isAny) return
  for (const form of forms.all) {
    for (const { how, reads, articles, confidence, isRuled } of archiveVariants(form, forms, knowledge, lexicon)) {
      if (confidence < LEAST_CONFIDENCE || (knowledge.isDecided(form.text) && !isRuled)) continue
      const right = { form: reads, here: forms.count(reads), articles }
      const wrong = { form: form.text, here: form.places.length, articles: knowledge.articlesOf(form.text) }
      const evidence = { how, isAmbiguous: false, isRuled, forms: [right, wrong] }
      const between = [form.text, reads] as const
      for (const place of placesIn(form)) yield { ...place, suggestions: [reads], confidence, evidence, between }
    }
  }
}

function placesIn(form: Form): readonly { readonly start: number; readonly end: number }[] {
  return form.places.map(({ start, end }) => ({ start, end }))
}

/** Two findings of one place as one: the surer first, its suggestions before the other’s. */
function merged(a: NameVariant, b: NameVariant): NameVariant {
  const [surer, other] = b.confidence > a.confidence ? [b, a] : [a, b]
  return { ...surer, suggestions: [...new Set([...surer.suggestions, ...other.suggestions])] }
}

/** Without what lies inside another finding that puts the same right. */
function withoutCovered(all: readonly NameVariant[]): readonly NameVariant[] {
  const isCovered = (inner: NameVariant): boolean =>
    all.some((outer) => {
      const isInside = outer.start <= inner.start && outer.end >= inner.end
      const isLonger = outer.end - outer.start > inner.end - inner.start
      const [fix = '', part = ''] = [outer.suggestions[0], inner.suggestions[0]]
      return isInside && isLonger && outer.confidence >= inner.confidence - 0.1 && fix.includes(part)
    })
  return all.filter((variant) => !isCovered(variant))
}
