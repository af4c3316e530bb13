// What must never be published again: the words of legal corrections and of deletions. They are identified both by
// their characters in the text and by their wording, since reasons, tags and file names may repeat them.
import { fold } from '../text/fold.ts'
import { wordSegments } from '../text/word-segments.ts'
import type { Article, LoggedCorrection } from './article.ts'
import { ORIGINAL, type Weave } from './weave.ts'

/** Replaces words that are left out. */
export const LEFT_OUT = '[…]'

export interface RemovedWords {
  /** Ids of corrections whose words are not published. */
  readonly ids: ReadonlySet<string>
  /**
   * Whether a text quotes removed words, or a part of them that no published text contains. For texts that readers see.
   */
  readonly isQuotedIn: (text: string) => boolean
  /** The same for single words: for the house's own texts, where leaving out too much does no harm. */
  readonly isMentionedIn: (text: string) => boolean
}

const NOTHING: RemovedWords = { ids: new Set(), isQuotedIn: () => false, isMentionedIn: () => false }

/** The removed words of an article, whatever happened to the corrections that removed them. */
export function removedWords(article: Article): RemovedWords {
  const deletions = article.corrections.filter(mayRemove)
  if (deletions.length === 0) return NOTHING
  const fields = [...article.fields.values()].map((weave) => weave.publishedText())
  const published = ` ${wordsOf(fields.join('\n\n')).join(' ')} `
  const removing = deletions.filter((each) => isRemoving(each, published))
  if (removing.length === 0) return NOTHING
  const ids = new Set(removing.map(({ id }) => id))
  const phrases = new Set(removing.map(({ before }) => before))
  for (const weave of article.fields.values()) {
    const passages = passagesOf(weave, ids)
    for (const { text } of passages) phrases.add(text)
    for (const owner of ownersWithin(weave, passages)) ids.add(weave.idOf(owner))
  }
  const isUnsaid = (run: string): boolean => !published.includes(` ${run} `)
  const all = [...phrases].map(wordsOf)
  const quotable = new Set(all.flatMap(runsOf).filter(isUnsaid))
  const mentionable = new Set(all.flat().filter((word) => isTelling(word) && isUnsaid(word)))
  const isQuotedIn = isAnyIn(quotable)
  const isAnyMentionedIn = isAnyIn(mentionable)
  for (const { id, kind, before, after } of article.corrections) {
    const isOfWholeLine = kind !== 'text' && isUnsaid(wordsOf(before).join(' '))
    if (isOfWholeLine || isQuotedIn(before) || isQuotedIn(after)) ids.add(id)
  }
  return { ids, isQuotedIn, isMentionedIn: (text) => isQuotedIn(text) || isAnyMentionedIn(text) }
}

/** Legal corrections and deletions of words. Finding the words of a whole article is what takes time; most need none. */
function mayRemove({ kind, category, before, after }: LoggedCorrection): boolean {
  return category === 'legal' || (kind === 'text' && wordsOf(before).length > 0 && wordsOf(after).length === 0)
}

/**
 * Legal corrections, and deletions of words that no published text contains any more; a doubled word's other copy still
 * does.
 */
function isRemoving(correction: LoggedCorrection, published: string): boolean {
  if (correction.category === 'legal') return true
  if (correction.kind !== 'text') return false
  const words = wordsOf(correction.before)
  const beside = new Set([
    ...wordsOf(correction.prefix).slice(-words.length),
    ...wordsOf(correction.suffix).slice(0, words.length),
  ])
  const isDoubled = words.every((word) => beside.has(word))
  return !isDoubled && !published.includes(` ${words.join(' ')} `)
}

interface Passage {
  /** Its first and last segment. */
  readonly first: number
  readonly last: number
  /** Its text as published. */
  readonly text: string
}

/** Where words were removed: from the first segment to the last that a correction deletes. */
function passagesOf(weave: Weave, ids: ReadonlySet<string>): readonly Passage[] {
  const ends = new Map<number, { first: number; last: number }>()
  for (const [index, { deletedBy }] of weave.segments.entries()) {
    for (const number of deletedBy) {
      if (!ids.has(weave.idOf(number))) continue
      ends.set(number, { first: ends.get(number)?.first ?? index, last: index })
    }
  }
  return [...ends.values()].map(({ first, last }) => {
    const original = weave.segments.slice(first, last + 1).filter(({ by }) => by === ORIGINAL)
    return { first, last, text: original.map(({ text }) => text).join('') }
  })
}

/** Corrections that inserted or deleted part of the passages, or changed marks there. */
function ownersWithin(weave: Weave, passages: readonly Passage[]): ReadonlySet<number> {
  const owners = new Set<number>()
  for (const { first, last } of passages) {
    for (const { by, at, text, deletedBy } of weave.segments.slice(first, last + 1)) {
      if (by !== ORIGINAL) owners.add(by)
      for (const number of deletedBy) owners.add(number)
      for (const { number, anchors } of weave.markings) {
        if (anchors.some((anchor) => anchor.by === by && anchor.from < at + text.length && at < anchor.to))
          owners.add(number)
      }
    }
  }
  return owners
}

/**
 * The words of a text without case, accents and possessives. Hyphens and underscores separate words, as in file names.
 */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of wordSegments(fold(text).replaceAll(/[\p{Pd}_./\\]/gu, ' '))) {
    if (isWordLike) words.push(segment.replace(/['’]s?$/u, ''))
  }
  return words
}

/** Long enough to be significant alone, a number, or in a script whose words have few letters. */
function isTelling(word: string): boolean {
  return word.length >= 4 || /\d/u.test(word) || /[^\p{Script=Latin}\p{M}\p{P}]/u.test(word)
}

/**
 * What shows that a phrase is quoted: all of it if short, otherwise three consecutive words or two significant ones.
 */
function runsOf(words: readonly string[]): readonly string[] {
  const runs: string[] = []
  if (words.length > 0 && words.length <= 3 && (words.length > 1 || words.some(isTelling))) runs.push(words.join(' '))
  for (let n = 0; n + 1 < words.length; n += 1) {
    const [two, three] = [words.slice(n, n + 2), words.slice(n, n + 3)]
    if (two.every(isTelling)) runs.push(two.join(' '))
    if (three.length === 3 && three.filter(isTelling).length > 1) runs.push(three.join(' '))
  }
  return runs
}

const LONGEST_RUN = 3

function isAnyIn(runs: ReadonlySet<string>): (text: string) => boolean {
  const firsts = new Set([...runs].map((run) => run.split(' ', 1)[0]))
  return (text) => {
    const words = wordsOf(text)
    return words.some((first, n) => {
      if (!firsts.has(first)) return false
      for (let length = 1; length <= LONGEST_RUN; length += 1) {
        if (n + length <= words.length && runs.has(words.slice(n, n + length).join(' '))) return true
      }
      return false
    })
  }
}
