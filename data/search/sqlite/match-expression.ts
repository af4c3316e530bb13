// A query as one FTS5 expression. Only words of letters and digits and facts ever get into it, each in quotation marks.
import { EVERY } from '../facts.ts'
import type { Query, Term } from '../query.ts'

/**
 * A fact as one term of the index. The tokenizer takes every character beyond ASCII for a letter and parts words at all
 * other signs, so that those are replaced.
 */
export function factTerm(fact: string): string {
  return fact.replaceAll(' ', '·').replaceAll('=', '§').replaceAll('-', '¬')
}

/** The FTS5 expression for a query; null when it asks for everything. */
export function matchExpression(query: Query): string | null {
  if (query.length === 0) return null
  const groups = query.map((group) => ({
    group,
    isTaken: group.every(({ isExcluded }) => isExcluded) && group.length === 1,
  }))
  const wanted = groups.filter(({ isTaken }) => !isTaken).map(({ group }) => group.map(signed).join(' OR '))
  const taken = groups.filter(({ isTaken }) => isTaken).flatMap(({ group }) => group.map(bare))
  const positive = wanted.length === 0 ? every() : wanted.map((group) => `(${group})`).join(' AND ')
  return taken.length === 0 ? positive : `(${positive}) NOT (${taken.join(' OR ')})`
}

function signed(term: Term): string {
  return term.isExcluded ? `(${every()} NOT ${bare(term)})` : bare(term)
}

function bare(term: Term): string {
  const star = term.isPrefix ? ' *' : ''
  if (term.kind === 'words') return `({${term.fields.join(' ')}} : "${term.words.join(' ')}"${star})`
  return `(fact : (${term.facts.map((fact) => `"${factTerm(fact)}"${star}`).join(' OR ')}))`
}

function every(): string {
  return `(fact : "${EVERY}")`
}
