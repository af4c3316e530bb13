// Where an RTF file writes its article: bytes as they are, bytes as \'hh, characters as \u with what older programs show in their place,
// and control words for signs. New characters are written as the file writes them, else as its encoding can, else by their numbers.
import type { ArticleRecord } from '../../schema/article-record.ts'
import type { TextEncoding } from '../../schema/text-encoding.ts'
import { alignFields } from '../places/align.ts'
import { placeCharacters } from '../places/characters.ts'
import {
  type Edit,
  type Encode,
  isRefusal,
  PieceBuilder,
  type PlacedText,
  type Range,
  refuse,
} from '../places/pieces.ts'
import { type ArticlePlaces, fieldsInOrder, type Place } from '../places/places.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import { divides, RtfLines, type RtfSaid } from './rtf-lines.ts'
import { tokensOf } from './rtf-tokens.ts'

/** The places of an RTF file, of which every byte is one character. */
export const placeRtf: Place = (source) => {
  const heard: Heard[] = []
  const reader = new RtfLines({
    said: (said) => {
      for (const part of partsOf(said, source)) heard.push(part)
    },
    reaches: (end) => {
      const last = heard.at(-1)
      if (last) last.end = Math.max(last.end, end)
    },
  })
  for (const token of tokensOf(source)) {
    reader.take(token)
    if (reader.isTooDeep) return null
  }
  reader.done()
  const encoderOf = encoders(heard, source)
  const placed = (destination: RtfSaid['destination']): PlacedText => place(heard, destination, encoderOf)
  const [text, title, author] = [placed('text'), placed('title'), placed('author')]
  return {
    get said() {
      // A picture in a document is seldom one of its words; what is packed in it can be anything.
      if (/\\(?:object|objdata|bin|datastore)(?![a-z])/.test(source)) return null
      const shown = heard.filter((each) => each.isShown)
      const inText = shown.filter((each) => each.destination === 'text')
      return [...[heard, shown, inText].flatMap((each) => joinedTexts(each, source)), title.text, author.text]
    },
    article: (record) => articlePlaces(record, { text, title, author }),
    fit: (edits) => edits.map((edit) => behindWord(source, edit)),
  }
}

/** A piece of what is said with where it is written. */
interface Heard extends Omit<RtfSaid, 'written'> {
  readonly at: number
  end: number
  /** Whether each of its characters is written as itself. */
  readonly isPlain: boolean
}

/**
 * Texts one behind the other: together, since a word may be set in pieces; divided wherever something is between them, since that
 * may end a word; and divided where a line or what the text is for ends.
 */
function joinedTexts(heard: readonly Heard[], source: string): readonly string[] {
  let [together, apart, inLines] = ['', '', '']
  let last: Heard | undefined
  for (const each of heard) {
    const text = each.text.replaceAll(CONTROLS, '')
    const between = last ? source.slice(last.end, each.at) : ''
    together += text
    apart += (between === '' ? '' : ' ') + each.text.replaceAll(CONTROLS, ' ')
    inLines += (last && (last.destination !== each.destination || dividesLine(between)) ? '\n' : '') + text
    last = each
  }
  return [together, apart, inLines]
}

function dividesLine(between: string): boolean {
  return [...between.matchAll(/\\(?:([a-zA-Z]+)|([\s\S]))/g)].some(([, word, sign = '']) => divides(word ?? sign))
}

/** What was said at once, divided by how it is written. */
function partsOf({ written, ...said }: RtfSaid, source: string): Heard[] {
  if ('at' in written) return [{ ...said, at: written.at, end: written.end, isPlain: false }]
  const { bytes, stretches } = written
  // ASCII, as most of a file is.
  if (said.text === bytes)
    return stretches.map(({ from, at, end, isPlain }, n) => {
      const text = bytes.slice(from, stretches[n + 1]?.from ?? bytes.length)
      return { ...said, text, at, end, isPlain }
    })
  const rangeOf = (from: number, to: number): Range => {
    const [first, last] = [stretchAt(stretches, from), stretchAt(stretches, to - 1)]
    if (!first || !last) return { at: 0, end: 0 }
    return {
      at: first.isPlain ? first.at + from - first.from : first.at,
      end: last.isPlain ? last.at + to - last.from : last.end,
    }
  }
  const starts = startsIn(said, bytes)
  const parts: Heard[] = []
  let unit = 0
  for (const character of said.text) {
    const range = rangeOf(starts?.[unit] ?? unit, starts?.[unit + character.length] ?? unit + character.length)
    const isPlain = source.slice(range.at, range.end) === character && !/[\\{}\r\n]/.test(character)
    const last = parts.at(-1)
    if (last?.isPlain && isPlain && last.end === range.at)
      parts[parts.length - 1] = { ...last, text: last.text + character, end: range.end }
    else parts.push({ ...said, text: character, ...range, isPlain })
    unit += character.length
  }
  return parts
}

/** Where each code unit begins in the bytes it was decoded from; null: at the byte of its own number. */
function startsIn({ text, encoding }: Pick<RtfSaid, 'text' | 'encoding'>, bytes: string): Uint32Array | null {
  if (text.length === bytes.length || encoding === 'symbol') return null
  const placed = placeCharacters(Buffer.from(bytes, 'latin1'), encoding)
  return isRefusal(placed) || placed.text !== text ? null : placed.starts
}

function stretchAt<T extends { readonly from: number }>(stretches: readonly T[], at: number): T | undefined {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle] as T).from > at) high = middle
    else low = middle + 1
  }
  return stretches[low - 1]
}

/** Controls are nothing in a line, as they are when it is read. */
const CONTROLS = /(?![\t\r\n])\p{Cc}/gu

function place(
  heard: readonly Heard[],
  destination: RtfSaid['destination'],
  encoderOf: (heard: Heard) => Encode,
): PlacedText {
  const builder = new PieceBuilder()
  let [run, end] = [0, -1]
  for (const each of heard) {
    if (!each.isShown || each.destination !== destination) continue
    const text = each.text.replaceAll(CONTROLS, '')
    if (text === '') continue
    if (each.at !== end) run += 1
    const kind = each.isPlain && text === each.text ? 'copy' : 'unit'
    builder.add(text, { at: each.at, end: each.end, kind, run, encode: encoderOf(each), format: each.format })
    end = each.end
  }
  return builder.placed()
}

function articlePlaces(
  record: ArticleRecord,
  { text, title, author }: { readonly text: PlacedText; readonly title: PlacedText; readonly author: PlacedText },
): ArticlePlaces {
  const fields = fieldsInOrder(record)
  const inText = fields.filter((field) => field !== 'byline')
  const originals = inText.map((field) => record.fields[field]?.text ?? '')
  const isHeadlineInText = !inText.includes('headline') || alignFields(originals, text, 'structure') !== null
  const own = isHeadlineInText ? inText : inText.filter((field) => field !== 'headline')
  const elsewhere = [
    ...(isHeadlineInText ? [] : [{ fields: ['headline'], layers: [title], lineFeeds: 'structure' } as const]),
    ...(fields.includes('byline') ? [{ fields: ['byline'], layers: [author], lineFeeds: 'structure' } as const] : []),
  ]
  return {
    texts: [{ fields: own, layers: [text], lineFeeds: 'structure' }, ...elsewhere],
    copies: isHeadlineInText && title.text !== '' ? [{ field: 'headline', where: 'title', layers: [title] }] : [],
    hasFormats: true,
  }
}

/** Written by a word of their own in every file. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '\\': '\\\\', '{': '\\{', '}': '\\}', '\t': '\\tab ', '\u00a0': '\\~', '\u00ad': '\\-', '\u2011': '\\_' },
}

/** What writes new text where a piece is, one a way of writing. */
function encoders(heard: readonly Heard[], source: string): (heard: Heard) => Encode {
  const used = new Map<string, string>()
  for (const { text, at, end, isPlain, fallback } of heard) {
    const key = `${fallback} ${text}`
    if (isPlain || used.has(key) || !/^[\u0080-\uffff]$/.test(text)) continue
    const raw = source.slice(at, end)
    // A byte means this character in the encoding of its own font alone.
    if (!raw.includes("\\'") || raw.startsWith('\\u')) used.set(key, OPEN_WORD.test(raw) ? `${raw} ` : raw)
  }
  const known = new Map<string, Encode>()
  return ({ encoding, fallback }) => {
    const key = `${encoding} ${fallback}`
    const encode = known.get(key) ?? encoder(encoding, fallback, used)
    known.set(key, encode)
    return encode
  }
}

function encoder(encoding: TextEncoding | 'symbol', fallback: number, used: ReadonlyMap<string, string>): Encode {
  const write = (character: string): string => {
    const own = SIGNS[character] ?? used.get(`${fallback} ${character}`)
    if (own !== undefined || character < '\u0080') return own ?? character
    const bytes = encoding === 'symbol' || encoding === 'utf-8' ? null : encodeCharacters(character, encoding)
    if (bytes) return Array.from(bytes, (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')
    const behind = fallback === 0 ? ' ' : '?'.repeat(fallback)
    return Array.from({ length: character.length }, (_, n) => {
      const unit = character.charCodeAt(n)
      return `\\u${unit > 0x7fff ? unit - 0x10000 : unit}${behind}`
    }).join('')
  }
  return (text) => {
    if (text.includes('\n')) return refuse('structure', 'a paragraph is split')
    const control = /(?!\t)\p{Cc}|\p{Cs}/u.exec(text)?.[0]
    if (control !== undefined)
      return refuse('control', `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    return Array.from(text, write).join('')
  }
}

/** A control word that no blank ends. */
const OPEN_WORD = /\\[a-zA-Z]{1,32}-?\d*$/
const LONGEST_WORD = 45

/** A control word that no blank ends would go on with what is now behind it. */
function behindWord(source: string, edit: Edit): Edit {
  const next = edit.text[0] ?? source[edit.to] ?? ''
  // An edit inside of a word changes its letters or its number.
  const isInside = /[A-Za-z\d-]/.test(source[edit.from] ?? '')
  if (isInside || !/[A-Za-z\d -]/.test(next)) return edit
  const before = source.slice(Math.max(0, edit.from - LONGEST_WORD), edit.from)
  const [, slashes = '', word = ''] = /(\\+)([a-zA-Z]{1,32}-?\d*)$/.exec(before) ?? []
  const isOpen = word !== '' && slashes.length % 2 === 1
  return isOpen && (edit.text !== '' || edit.to > edit.from) ? { ...edit, text: ` ${edit.text}` } : edit
}
