// The results of a check in words: what is wrong, where exactly, and all of it as a text to pass on.
import type { DamageCode, DamagePlace, ExportProblem, Field, VerifyProblem } from '../../../electron/contract/index.ts'
import { fieldWords } from '../../messages/correction-words.ts'
import { reasonWords } from '../../messages/reason-words.ts'
import { words } from '../../messages/words.ts'

const ARTICLE = /^[0-9a-hjkmnp-tv-z]{16}$/

/** Whether the problem concerns an article, not another file of the archive. */
function isOfArticle({ id }: VerifyProblem): boolean {
  return ARTICLE.test(id)
}

/** Its headline, if readable, otherwise the id or the path. */
export function nameOfDamaged({ id, headline }: VerifyProblem): string {
  return headline ?? id
}

/** "It was changed outside Corrigenda." */
export function damageWords({ code }: VerifyProblem): string {
  const reason = reasonWords(code)
  return `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`
}

/** The first character no logged edit covers; otherwise whatever else is known. */
export function placeWords({ place, detail, code }: VerifyProblem): string {
  if (code === 'broken-off') return words('integrity.reopen')
  return place ? placeIn(place) : detail
}

function placeIn(place: DamagePlace): string {
  if (place.kind === 'event') return words('integrity.at-event', { event: place.event })
  const field = fieldWords(place.field as Field)
  if (place.kind === 'field') return words('integrity.in-field', { field })
  const { line, character, is, was } = place
  const values = { field, line, character: character ?? 0, is: is || words('integrity.nothing'), was }
  if (character === null) return words('integrity.in-line', values)
  return words(place.field === 'body' ? 'integrity.at-character' : 'integrity.at-headline', values)
}

/** Problems that prevent an article from being shown. */
const UNREADABLE: readonly DamageCode[] = [
  ...(['seal', 'not-json', 'schema', 'bytes', 'no-file', 'unreadable', 'missing', 'misplaced', 'replay'] as const),
]

export function canBeOpened(problem: VerifyProblem): boolean {
  return isOfArticle(problem) && !UNREADABLE.includes(problem.code)
}

/** Whether the article's record itself is in doubt, so that it may be restored from a backup. */
export function canBeBroughtBack(problem: VerifyProblem): boolean {
  return isOfArticle(problem) && !['source-missing', 'source-changed', 'broken-off', 'foreign'].includes(problem.code)
}

export function exportProblemWords({ code, other = '' }: ExportProblem): string {
  return words(`integrity.export-${code}`, { other })
}

/** All problems, one line each, with ids and technical details. */
export function reportText(heading: string, problems: readonly VerifyProblem[]): string {
  const lines = problems.map((problem) => {
    const { id, headline, code, detail } = problem
    const name = headline === undefined ? id : `${headline} (${id})`
    return `${name}: ${damageWords(problem)} ${placeWords(problem)} [${code}: ${detail}]`
  })
  return [heading, ...lines, ''].join('\n')
}
