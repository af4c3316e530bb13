// An act's name in words, for undo and redo: corrected “Bozizé”, tags “harbour” of 12 articles.
import { type ActName, isManyAct, type MetadataPatch, type SteppedAct } from '../../electron/contract/index.ts'
import { whenWords } from './when-words.ts'
import { words } from './words.ts'

/** Longer names would take all the room in a menu or a bar. */
const MOST = 40

export function actNameWords({ act, count, what }: ActName): string {
  const short = shortName(what)
  if (act === 'details') return words('act.details', { what: fieldsWords(what) })
  if (act === 'edit-details') return words('act.edit-details', { count, what: fieldsWords(what) })
  if (act === 'notice') return words(what === '' ? 'act.notice-withdrawn' : 'act.notice')
  if (act === 'restore')
    return what === '' ? words('act.restore-original') : words('act.restore', { what: whenWords(what) })
  if (act === 'correct' && short === '') return words('act.correct-away', { count })
  if (isManyAct(act)) return words('act.many', { did: words(`many.${act}.did`).toLowerCase(), count, what: short })
  return words(`act.${act}`, { count, what: short })
}

/** Acts whose names say on how many articles they were. */
const NAMES_ARTICLES: readonly ActName['act'][] = ['import', 'tag', 'edit-details', 'take-back']

/** The act with its article: corrected “Bozizé” in “Two years after peace accord”. */
export function steppedWords(done: SteppedAct): string {
  const act = actNameWords(done)
  const [first] = done.articles
  if (!first || first.headline === '') return act
  if (done.total > 1 && (NAMES_ARTICLES.includes(done.act) || isManyAct(done.act))) return act
  if (done.total > 1) return words('act.in-several', { act, count: done.total })
  return words('act.in', { act, headline: shortName(first.headline) })
}

/** One line, cut between characters. */
export function shortName(text: string): string {
  const line = [...text.replaceAll(/\s+/gu, ' ').trim()]
  return line.length > MOST ? `${line.slice(0, MOST - 1).join('')}…` : line.join('')
}

const FIELDS = [
  'language',
  'source',
  'desk',
  'publishedAt',
  'url',
  'tags',
  'state',
  'note',
  'flag',
  'due',
  'withdrawn',
  'byline',
] as const satisfies readonly (keyof MetadataPatch | 'byline')[]

/** Turns main's "desk, publishedAt" into "the desk, the date". */
function fieldsWords(what: string): string {
  const names = what.split(', ')
  const known = FIELDS.filter((field) => names.includes(field))
  return known.map((field) => words(`act.field-${field}`)).join(', ') || what
}
