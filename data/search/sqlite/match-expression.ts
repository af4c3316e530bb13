// A query as one FTS5 expression. It contains only words of letters and digits, and facts, each in quotation marks.
import { EVERY } from '../facts.ts'
import type { Query, Term } from '../query.ts'
import type { KnownWord } from './known-words.ts'

/**
 * A fact as one term of the index. The tokenizer treats every non-ASCII character as a letter and splits at all ASCII
 * symbols, so each of those is mapped to a private-use character.
 */
export function factTerm(fact: string): string {
  return fact.replaceAll(/[\0-/:-@[-`{-\x7f]/g, (sign) => String.fromCharCode(0xf600 + sign.charCodeAt(0)))
}

/** The words of the index with this prefix; null when they cannot be named. */
export type WordsLike = (beginning: string) => readonly KnownWord[] | null

/**
 * The FTS5 expression for a query; null when it matches everything. With `wordsLike` a prefix is replaced by the words
 * themselves where they can be named: the same hits, and the first of them sooner.
 */
export function matchExpression(query: Query, wordsLike: WordsLike = () => null): string | null {
  const bare = (term: Term): string => bareTerm(term, wordsLike)
  const signed = (term: Term): string => (term.isExcluded ? `(${every()} NOT ${bare(term)})` : bare(term))
  if (query.length === 0) return null
  const groups = query.map((group) => ({
    group,
    isTaken: group.every(({ isExcluded }) => isExcluded) && group.length === 1,
  }))
  const included = groups.filter(({ isTaken }) => !isTaken).map(({ group }) => group.map(signed).join(' OR '))
  const taken = groups.filter(({ isTaken }) => isTaken).flatMap(({ group }) => group.map(bare))
  const positive = included.length === 0 ? every() : included.map((group) => `(${group})`).join(' AND ')
  return taken.length === 0 ? positive : `(${positive}) NOT (${taken.join(' OR ')})`
}

function bareTerm(term: Term, wordsLike: WordsLike): string {
  if (term.kind === 'facts') {
    return `(fact : (${term.facts.map((fact) => phrase([factTerm(fact)], term.isPrefix)).join(' OR ')}))`
  }
  const { words, fields, isPrefix } = term
  const known = isPrefix ? wordsLike(words.at(-1) ?? '') : null
  const named = known?.map(({ word, isPrefix }) => phrase([...words.slice(0, -1), word], isPrefix)) ?? []
  const phrases = [phrase(words, isPrefix && known === null), ...named]
  return `({${fields.join(' ')}} : (${phrases.join(' OR ')}))`
}

function phrase(words: readonly string[], isPrefix: boolean): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`
}

function every(): string {
  return `(fact : "${EVERY}")`
}
