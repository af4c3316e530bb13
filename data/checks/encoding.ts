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
  version: 5,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['To repair\fthe wall', '\f', ' '],
      ['First line\u2028second line', '\u2028', ' '],
      ['Itâ€™s', 'â€™', '’'],
      ['GrÃ¼nwald', 'Ã¼', 'ü'],
      ['Cï¿½te', 'ï¿½', undefined],
      ['Kenya &amp; Uganda', '&amp;', '&'],
      ['it&#8217;s', '&#8217;', '’'],
      ['one line<br>another', '<br>', ' '],
      ['</p> The end', '</p>', ''],
      ['the 3<sup>rd', '<sup>', ''],
      ['lost \ufffd here', '\ufffd', undefined],
      ['zero\u200bwidth', '\u200b', ''],
      ['har\u00adbour', '\u00ad', ''],
      ['har\u200dbour', '\u200d', ''],
      ['a\u2060b', '\u2060', ''],
      ['the\u202eport', '\u202e', ''],
      ['كـتاب', 'ـ', ''],
      ['\ufeffThe', '\ufeff', ''],
      ['one\u2028two', '\u2028', ' '],
      ['a \ufffc picture', '\ufffc', ''],
      ['minister\u00e2\u0080\u0099s', '\u00e2\u0080\u0099', '’'],
      ['minister\u0092s', '\u0092', '’'],
      ['a\u0081b', '\u0081', ''],
      ['it‚Äôs', '‚Äô', '’'],
      ['caf√©', '√©', 'é'],
      ['BucureÈ™ti', 'È™', 'ș'],
      ['â‚¬5', 'â‚¬', '€'],
      ['Ð˜Ð²Ð°Ð½', 'Ð˜Ð²Ð°Ð½', 'Иван'],
      ['ðŸ˜€', 'ðŸ˜€', '😀'],
      ['it ended.â€', 'â€', undefined],
    ],
    clean: [
      ...['AT&T; R&D; &nosuch;', 'São Paulo, Ângela, Åsa, naïve', 'Brandt & Lowe', '“AMANHÔ, disse', '„HYVÄ“ und „Ü“'],
      ...[
        '« CAFÉ»…',
        'la letra “Ñ”',
        '√2',
        'می\u200cخواهم',
        '👩\u200d🚒',
        'שלום\u200f!',
        'ไทย\u200bแลนด์',
        '‚Äpfel‘',
        'ـــ',
      ],
    ],
  },
  find: ({ text }) => [...mojibake(text), ...entities(text), ...tags(text), ...lost(text), ...hidden(text)],
}

function mojibake(text: string): readonly Mark[] {
  return mojibakeIn(text).map(({ start, end, reads }) => {
    const suggestions = reads === null ? [] : [reads]
    const says =
      reads === null
        ? 'Garbled characters: the copy was read in the wrong encoding.'
        : `Garbled characters. This should read “${reads}”.`
    return { start, end, suggestions, confidence: 0.93, message: 'mojibake', evidence: { reads }, says }
  })
}

function entities(text: string): readonly Mark[] {
  return [...text.matchAll(ENTITY)].flatMap(({ 0: all, index }) => {
    const reads = decoded(all.slice(1, -1))
    if (reads === null) return []
    const place = { start: index, end: index + all.length, suggestions: [reads] }
    return [
      {
        ...place,
        confidence: 0.95,
        message: 'entity',
        evidence: { reads },
        says: `HTML code for “${reads}”.`,
      } as const,
    ]
  })
}

/** Tags of HTML that pages are made of; nothing else in copy looks like them. */
const TAG =
  /<\/?(?:p|br|b|i|u|s|em|strong|span|div|a|ul|ol|li|dl|dt|dd|h[1-6]|hr|img|table|tbody|thead|tr|td|th|blockquote|q|cite|sup|sub|small|font|center|pre|code|section|article|aside|header|footer|nav|figure|figcaption|iframe|script|style|video|audio|o:p)(?:\s[^<>]{0,300})?\s?\/?>/giu

function tags(text: string): readonly Mark[] {
  return [...text.matchAll(TAG)].map(({ 0: tag, index }) => {
    const end = index + tag.length
    const isBetween =
      /\S/u.test(text[index - 1] ?? ' ') && /\S/u.test(text[end] ?? ' ') && /^<\/?(?:br|p|div|li)/i.test(tag)
    const says = 'An HTML tag in the text.'
    return {
      start: index,
      end,
      suggestions: [isBetween ? ' ' : ''],
      confidence: 0.9,
      message: 'tag',
      evidence: { tag },
      says,
    }
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
    return {
      ...place,
      confidence: 0.95,
      message: 'replacement-character',
      evidence: {},
      says: 'A character was lost before the copy was imported.',
    }
  })
}

/** What is damaged is said once, as that. */
function hidden(text: string): readonly Mark[] {
  const damaged = mojibakeIn(text)
  return hiddenCharactersIn(text)
    .filter(({ at }) => !damaged.some(({ start, end }) => at >= start && at < end))
    .map(({ at, code }) => {
      const place = { start: at, end: at + 1, suggestions: [gapFor(text, at)] }
      const [group, hex] = [`hidden:${code.toString(16)}`, code.toString(16).toUpperCase().padStart(4, '0')]
      const says = `Invisible character: U+${hex}.`
      return { ...place, confidence: 0.9, message: 'control-character', evidence: { code }, says, group } as const
    })
}

/** What reads right instead of the character: a blank for a line end between two words, nothing for any other. */
function gapFor(text: string, at: number): '' | ' ' {
  const isInside = /\S/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at + 1] ?? ' ')
  return isInside && LINE_END.test(text[at] ?? '') ? ' ' : ''
}
