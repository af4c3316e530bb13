// The names of one article that are spelled in more ways than one, or otherwise than the archive and the house spell them.
import type { FindingEvidence, NameForm } from '../../schema/index.ts'
import { rightPlacesIn, WELL_KNOWN_PLACES } from '../../text/well-known-places.ts'
import type { Lexicon } from '../words/speller.ts'
import { archiveVariants } from './archive-variant.ts'
import { type Form, Forms, lowered } from './forms.ts'
import { letters } from './letters.ts'
import { isPlace } from './lexicon.ts'
import type { Name } from './name.ts'
import type { NameIndex } from './name-index.ts'
import { NameKnowledge } from './name-knowledge.ts'
import type { How, NamePair, Side } from './name-pair.ts'
import { pairNames } from './pair-names.ts'
import type { RuledNames } from './ruled-names.ts'
import { type Attested, type SettledForms, settleForms } from './settle-forms.ts'
import { weighPair } from './weigh-pair.ts'

/** A place of a name with the form it should probably have; offsets are those of the names given. */
export interface NameVariant {
  readonly start: number
  readonly end: number
  /** Right forms, the likeliest first; none where there is a choice. */
  readonly suggestions: readonly string[]
  /** The evidence does not decide: forms to choose from, the best attested first. */
  readonly choice: readonly string[] | null
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
  /** Words of names that accepted corrections have put into the article; no finding may suggest changing them back. */
  readonly decided?: ReadonlySet<string>
}

const LEAST_CONFIDENCE = 0.5
/** What it costs a pair that no one can say which side is right. */
const UNDECIDED = 0.05

/** All doubtful names, in the order of the text. Where nothing decides between two forms, the places of both are returned. */
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
  const lists = listedSentences(forms)
  for (const [at, a] of forms.all.entries()) {
    for (const b of forms.all.slice(at + 1)) {
      if (knowledge.areDifferent(a.text, b.text) || areListed(a, b, lists)) continue
      const pair = pairNames(a, b, forms, lexicon)
      if (!pair || pair.confidence < LEAST_CONFIDENCE - 0.2 || isLeftAlone(pair.a, pair.b, knowledge)) continue
      const { likelier, other, confidence } = weighPair(pair, knowledge, lexicon)
      const settled = settle([likelier, other], pair.how, forms, knowledge)
      const sure = confidence - (settled.isDecided ? 0 : UNDECIDED)
      if (sure >= LEAST_CONFIDENCE)
        yield* placesOf([likelier, other], settled, { ...pair, confidence: sure }, knowledge)
    }
  }
}

/** A sentence of so many names is a line-up, a list of scorers or of results: of those in it no two are one. */
const LINE_UP = 9

/** The sentences of an article that are lists of names. */
function listedSentences({ all }: Forms): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const { places } of all) for (const { sentence } of places) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= LINE_UP).map(([sentence]) => sentence))
}

/** Whether either of two forms is in lists alone, by its surname: Horan of the one team is not Horgan of the other. */
function areListed(a: Form, b: Form, lists: ReadonlySet<number>): boolean {
  if (lists.size === 0 || a.bare === b.bare) return false
  const isOnlyListed = ({ places }: Form): boolean => places.every(({ sentence }) => lists.has(sentence))
  return (a.words.length === 1 && isOnlyListed(a)) || (b.words.length === 1 && isOnlyListed(b))
}

/** What the two sides of a pair and their accented siblings come to. A possessive is settled by grammar. */
function settle(
  [likelier, other]: readonly [Side, Side],
  how: How,
  forms: Forms,
  knowledge: NameKnowledge,
): SettledForms {
  if (how === 'possessive') return { forms: [likelier.part, other.part], isDecided: true }
  const attested = [likelier, other].map(({ part, count }) => attest(part, count, knowledge))
  const place = onlyPlace(likelier.part, other.part)
  if (place !== null) return { forms: [place, place === other.part ? likelier.part : other.part], isDecided: true }
  const siblings = [
    ...knowledge.accentedSiblings(likelier.part, other.part),
    ...knowledge.accentedSiblings(other.part, likelier.part),
  ].map((form) => attest(form, forms.count(form), knowledge))
  return settleForms([...attested, ...siblings], { capitals: how === 'capitals' })
}

/** The one of two forms that differ in a word which is a place everyone knows, when the other’s word is none: Puerto Rico, Puerto Rice. */
function onlyPlace(a: string, b: string): string | null {
  const [left, right] = [a.split(' '), b.split(' ')]
  const at = left.findIndex((word, index) => word !== right[index])
  const [x = '', y = ''] = [left[at], right[at]]
  if (left.length !== right.length || !x || !y || letters(x) === letters(y)) return null
  const [isX, isY] = [WELL_KNOWN.has(x) || isPlace(lowered(a)), WELL_KNOWN.has(y) || isPlace(lowered(b))]
  return isX === isY ? null : isX ? a : b
}

/** With what lies near them and is right, too: Bridgewater is no slip for Bridgwater. */
const WELL_KNOWN: ReadonlySet<string> = new Set([...WELL_KNOWN_PLACES, ...rightPlacesIn('en')])

function attest(form: string, here: number, knowledge: NameKnowledge): Attested {
  const isGiven = knowledge.isRuled(form) || knowledge.isRuledWord(form) || knowledge.isDecided(form)
  return { form, support: here + knowledge.articlesUsing(form), isGiven }
}

/** The house knows both forms, or says that they are different. */
function isLeftAlone(a: Side, b: Side, knowledge: NameKnowledge): boolean {
  return (knowledge.isRuled(a.part) && knowledge.isRuled(b.part)) || knowledge.areDifferent(a.part, b.part)
}

/** Both sides where they read otherwise than what is right; where that is not settled, wherever they stand. */
function* placesOf(
  sides: readonly [Side, Side],
  { forms, isDecided }: SettledForms,
  { how, confidence }: Pick<NamePair, 'how' | 'confidence'>,
  knowledge: NameKnowledge,
): Iterable<NameVariant> {
  const [best = ''] = forms
  const isRuled = knowledge.isRuled(best) || knowledge.isRuledWord(best)
  const counted = forms.map((form) => {
    return { form, here: sides.find(({ part }) => part === form)?.count ?? 0, articles: knowledge.articlesOf(form) }
  })
  const evidence = { how, isRuled, forms: counted }
  const ending = how === 'possessive' ? '’s' : ''
  for (const side of sides) {
    if (isDecided && side.part === best) continue
    const others = forms.filter((form) => form !== side.part && form !== best)
    const suggestions = isDecided ? [`${best}${ending}`, ...others] : []
    const between = [side.part, best === side.part ? (forms[1] ?? best) : best] as const
    for (const { start, end } of placesOfPart(side))
      yield { start, end, suggestions, choice: isDecided ? null : forms, confidence, evidence, between }
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
    for (const { how, reads, confidence, isRuled } of archiveVariants(form, forms, knowledge, lexicon)) {
      if (confidence < LEAST_CONFIDENCE || (knowledge.isDecided(form.text) && !isRuled)) continue
      const attested = [
        { ...attest(reads, forms.count(reads), knowledge), isGiven: isRuled },
        { ...attest(form.text, form.places.length, knowledge), isGiven: false },
        ...knowledge
          .accentedSiblings(reads, form.text)
          .map((sibling) => attest(sibling, forms.count(sibling), knowledge)),
      ]
      const { forms: ranked, isDecided } = settleForms(attested)
      const [best = ''] = ranked
      if (isDecided && best === form.text) continue
      const evidence = { how, isRuled, forms: ranked.map((each) => countedForm(each, forms, knowledge)) }
      const suggestions = isDecided ? [best] : []
      const between = [form.text, reads] as const
      const said = { suggestions, choice: isDecided ? null : ranked, confidence, evidence, between }
      for (const place of placesIn(form)) yield { ...place, ...said }
    }
  }
}

function countedForm(form: string, forms: Forms, knowledge: NameKnowledge): NameForm {
  const here = forms.all.find(({ text }) => text === form)?.places.length ?? forms.count(form)
  return { form, here, articles: knowledge.articlesOf(form) }
}

function placesIn(form: Form): readonly { readonly start: number; readonly end: number }[] {
  return form.places.map(({ start, end }) => ({ start, end }))
}

/**
 * Two findings of one place as one, the surer first. The house’s word counts; otherwise what is a choice stays one, and two
 * that would put different things there become one.
 */
function merged(a: NameVariant, b: NameVariant): NameVariant {
  const [surer, other] = b.confidence > a.confidence ? [b, a] : [a, b]
  const ruled = [surer, other].find(({ evidence, choice }) => evidence.isRuled && choice === null)
  const isOpen = surer.choice !== null || other.choice !== null || surer.suggestions[0] !== other.suggestions[0]
  if (ruled || !isOpen) {
    const first = ruled ?? surer
    return { ...first, suggestions: [...new Set([...first.suggestions, ...surer.suggestions, ...other.suggestions])] }
  }
  const evidence = { ...surer.evidence, forms: uniqueForms([...surer.evidence.forms, ...other.evidence.forms]) }
  const forms = evidence.forms.map(({ form }) => form)
  return { ...surer, suggestions: [], choice: forms, evidence }
}

function uniqueForms(forms: readonly NameForm[]): readonly NameForm[] {
  const known = new Map<string, NameForm>()
  for (const each of forms) if (!known.has(each.form)) known.set(each.form, each)
  return [...known.values()].toSorted((a, b) => b.here + b.articles - a.here - a.articles)
}

/** Without what lies inside another finding that puts the same right. */
function withoutCovered(all: readonly NameVariant[]): readonly NameVariant[] {
  const isCovered = (inner: NameVariant): boolean =>
    all.some((outer) => {
      const isInside = outer.start <= inner.start && outer.end >= inner.end
      const isLonger = outer.end - outer.start > inner.end - inner.start
      const [fix, part] = [likeliestOf(outer), likeliestOf(inner)]
      return isInside && isLonger && outer.confidence >= inner.confidence - 0.1 && fix.includes(part)
    })
  return all.filter((variant) => !isCovered(variant))
}

/** What a place should read, or should rather than what it does. */
function likeliestOf({ suggestions, choice, between }: NameVariant): string {
  return suggestions[0] ?? choice?.find((form) => form !== between[0]) ?? ''
}
