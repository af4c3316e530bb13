// Characters that went through the wrong encoding, markup that was left in the text, and characters nobody sees.
import { characterEntities } from 'character-entities'
import iconv from 'iconv-lite'
import type { Mark, ParagraphCheck } from './check.ts'

/** UTF-8 read as windows-1252: a lead byte’s character and one or two of those that follow. */
const MOJIBAKE =
  /(?:[ÂÃ][\u0080-¿‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[âï][€¿»\u0080-\u00bf][\u0080-¿‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]?|[ÄÅ][\u0080-\u009f¡-¿‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ])+/gu
const ENTITY = /&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g
/** Line ends that stand inside of a paragraph. */
const LINE_END = /[\v\f\u0085\u2028\u2029]/u
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u200b\u2028\u2029\u2060\ufeff]/gu

export const encoding: ParagraphCheck = {
  name: 'encoding',
  kind: 'encoding',
  version: 2,
  scope: 'paragraph',
  find: ({ text }) => [...mojibake(text), ...entities(text), ...lost(text), ...hidden(text)],
}

function mojibake(text: string): readonly Mark[] {
  return [...text.matchAll(MOJIBAKE)].flatMap(({ 0: all, index }) => {
    const reads = iconv.decode(iconv.encode(all, 'win1252'), 'utf8')
    const isLost = reads.includes('\ufffd')
    if (isLost && !/[€¿½™]/u.test(all)) return []
    const place = { start: index, end: index + all.length, suggestions: isLost ? [] : [reads] }
    return [{ ...place, confidence: 0.93, message: 'mojibake', evidence: { reads: isLost ? null : reads } } as const]
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

/** A mojibake sequence may hold such characters: it is said once, as mojibake. */
function hidden(text: string): readonly Mark[] {
  const damaged = [...text.matchAll(MOJIBAKE)].map(({ 0: all, index }) => [index, index + all.length] as const)
  return [...text.matchAll(HIDDEN)]
    .filter(({ index }) => !damaged.some(([from, to]) => index >= from && index < to))
    .map(({ 0: character, index }) => {
      const place = { start: index, end: index + 1, suggestions: [gapFor(text, index)] }
      return { ...place, confidence: 0.9, message: 'control-character', evidence: { code: character.charCodeAt(0) } }
    })
}

/** What reads right instead of the character: a blank for a line end between two words, nothing for any other. */
function gapFor(text: string, at: number): '' | ' ' {
  const isInside = /\S/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at + 1] ?? ' ')
  return isInside && LINE_END.test(text[at] ?? '') ? ' ' : ''
}
