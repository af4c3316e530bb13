// Characters that went through the wrong encoding, markup that was left in the text, and characters no one sees.
import { characterEntities } from 'character-entities'
import { hiddenCharactersIn } from '../text/hidden-characters.ts'
import { mojibakeIn } from '../text/mojibake.ts'
import type { Mark, ParagraphCheck } from './check.ts'

const ENTITY = /&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g

/** Line ends that stand inside of a paragraph. */
const LINE_END = /[\v\f\u0085\u2028\u2029]/u

export const encoding: ParagraphCheck = {
  name: 'encoding',
  kind: 'encoding',
  version: 3,
  languages: 'all',
  scope: 'paragraph',
  find: ({ text }) => [...mojibake(text), ...entities(text), ...lost(text), ...hidden(text)],
}

function mojibake(text: string): readonly Mark[] {
  return mojibakeIn(text).map(({ start, end, reads }) => {
    const suggestions = reads === null ? [] : [reads]
    return { start, end, suggestions, confidence: 0.93, message: 'mojibake', evidence: { reads } }
  })
}

function entities(text: string): readonly Mark[] {
  return [...text.matchAll(ENTITY)].flatMap(({ 0: all, index }) => {
    const reads = decoded(all.slice(1, -1))
    if (reads === null) return []
    const place = { start: index, end: index + all.length, suggestions: [reads] }
    return [{ ...place, confidence: 0.95, message: 'entity', evidence: { reads } } as const]
  })
}

function decoded(name: string): string | null {
  if (!name.startsWith('#')) return characterEntities[name] ?? null
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : null
}

function lost(text: string): readonly Mark[] {
  return [...text.matchAll(/\ufffd+/g)].map(({ 0: all, index }) => {
    const place = { start: index, end: index + all.length, suggestions: [] }
    return { ...place, confidence: 0.95, message: 'replacement-character', evidence: {} }
  })
}

/** What is damaged is said once, as that. */
function hidden(text: string): readonly Mark[] {
  const damaged = mojibakeIn(text)
  return hiddenCharactersIn(text)
    .filter(({ at }) => !damaged.some(({ start, end }) => at >= start && at < end))
    .map(({ at, code }) => {
      const place = { start: at, end: at + 1, suggestions: [gapFor(text, at)] }
      const group = `hidden:${code.toString(16)}`
      return { ...place, confidence: 0.9, message: 'control-character', evidence: { code }, group } as const
    })
}

/** What reads right instead of the character: a blank for a line end between two words, nothing for any other. */
function gapFor(text: string, at: number): '' | ' ' {
  const isInside = /\S/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at + 1] ?? ' ')
  return isInside && LINE_END.test(text[at] ?? '') ? ' ' : ''
}
