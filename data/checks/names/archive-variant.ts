// A form of the article that the archive or the stylebook knows in another spelling.
import { isProper, type Lexicon } from '../words/speller.ts'
import { compareNames } from './compare-names.ts'
import { type Form, type Forms, lowered } from './forms.ts'
import { isPlace } from './lexicon.ts'
import { type Candidate, heaviest, isRuledWeight, type NameKnowledge } from './name-knowledge.ts'
import type { How } from './name-pair.ts'

export interface ArchiveVariant {
  readonly how: How
  readonly reads: string
  /** Articles the right form stands in. */
  readonly articles: number
  readonly confidence: number
  readonly isRuled: boolean
}

/** A name must be in so many other articles to be believed, and in so many times more than the form doubted. */
const BELIEVED = 3
const TIMES_MORE = { letters: 5, similar: 10 }

/** What the archive would have in place of a form; nothing for a form that is ruled, or known well enough itself. */
export function archiveVariants(
  form: Form,
  forms: Forms,
  knowledge: NameKnowledge,
  lexicon: Lexicon,
): readonly ArchiveVariant[] {
  if (knowledge.isRuled(form.text)) return []
  const mates = knowledge.sameLetters(form.words).filter((mate) => unpunctuated(mate.text) !== unpunctuated(form.text))
  const spelled = sameLetters(form, mates, knowledge)
  if (spelled.length > 0 || (mates.length > 0 && form.words.length > 1)) return spelled
  if (form.words.length === 1) {
    // What an article uses again and again, with no full name of the other spelling, is a name of its own.
    if (form.places.length >= BELIEVED && forms.ownersOf(form.text).length === 0) return []
    if (isPlace(form.lower) || lexicon.isWord(form.lower)) return []
    const spelling = otherSpelling(form, forms, knowledge)
    if (spelling !== undefined) return spelling ? [spelling] : []
  }
  const isResolved = form.words.length === 1 && forms.ownersOf(form.text).length > 0
  if (knowledge.articlesOf(form.text) >= 2 || isResolved) return []
  const similar = bestCandidate(form, forms, knowledge, lexicon)
  return similar ? [similar] : []
}

function sameLetters(form: Form, mates: readonly Candidate[], knowledge: NameKnowledge): readonly ArchiveVariant[] {
  const own = knowledge.articlesOf(form.text)
  return mates
    .filter(({ text }) => form.words.length > 1 || !/[\s'’]/u.test(text + form.text))
    .filter(({ isRuled, articles }) => isRuled || (articles >= BELIEVED && articles >= TIMES_MORE.letters * own))
    .filter(({ text }) => !knowledge.areDifferent(text, form.text))
    .map(({ text, articles, isRuled }) => {
      return { how: 'same-letters', reads: text, articles, isRuled, confidence: isRuled ? 0.97 : 0.9 } as const
    })
}

/** A single word in another spelling; null when it is known as it is, undefined when no spelling of it is known. */
function otherSpelling(form: Form, forms: Forms, knowledge: NameKnowledge): ArchiveVariant | null | undefined {
  const owners = forms.ownersOf(form.text)
  if (owners.some(({ text }) => knowledge.articlesOf(text) > 0 || knowledge.isRuled(text))) return null
  const spellings = knowledge.spellingsOf(form.text)
  if (spellings.size === 0) return undefined
  const own = spellings.get(form.text) ?? 0
  const [best, weight] = heaviest(spellings) as readonly [string, number]
  if (best.toLowerCase() === form.text.toLowerCase() || knowledge.areDifferent(best, form.text)) return null
  if (weight < BELIEVED || weight < TIMES_MORE.letters * own) return null
  const confidence = isRuledWeight(weight) ? 0.93 : owners.length > 0 ? 0.55 : 0.75
  const isRuled = isRuledWeight(weight)
  return { how: 'same-letters', reads: best, articles: knowledge.articlesOf(best), confidence, isRuled }
}

function bestCandidate(form: Form, forms: Forms, knowledge: NameKnowledge, lexicon: Lexicon): ArchiveVariant | null {
  const own = knowledge.articlesOf(form.text)
  let best: ArchiveVariant | null = null
  for (const candidate of knowledge.candidates(form.words)) {
    if (candidate.text === form.text || knowledge.areDifferent(candidate.text, form.text)) continue
    const { articles, isRuled } = candidate
    if (!isRuled && (articles < BELIEVED || articles < TIMES_MORE.similar * own)) continue
    const likeness = compareNames(form.words, candidate.words, lexicon)
    if (!likeness) continue
    let confidence = likeness.score + (isRuled ? 0.15 : articles >= 10 ? 0.05 : 0) - (own > 0 ? 0.05 : 0)
    if (form.words.length === 1) confidence -= 0.22
    const differing = [form.words[likeness.at] as string, candidate.words[likeness.at] as string]
    if (likeness.kind === 'typing' && differing.every((word) => isProper(lexicon, word))) confidence -= 0.2
    if (forms.all.some(({ text }) => text === candidate.text)) confidence -= 0.1
    const how = likeness.kind === 'sound' ? 'sound' : likeness.kind === 'letters' ? 'same-letters' : 'typing'
    if (!best || confidence > best.confidence)
      best = { how, reads: candidate.text, articles, isRuled, confidence: Math.min(0.97, confidence) }
  }
  return best
}

/** St. John’s and St Johns: stops and apostrophes do not make another name. */
function unpunctuated(text: string): string {
  return lowered(text).normalize('NFC').replaceAll(/[.'‘]/g, '')
}
