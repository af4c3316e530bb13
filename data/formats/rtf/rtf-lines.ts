// The lines of an RTF file as runs that know how they are set and whether they are tracked. A group has the settings of the one around
// it until it changes them; a destination is a group whose text is not the document's.
import type { Format } from '../../corrections/index.ts'
import type { TextEncoding } from '../../schema/text-encoding.ts'
import type { Kind, Tracked, WordLine, WordRun } from '../docx/word-lines.ts'
import type { Range } from '../places/pieces.ts'
import { decodeBytes, encodingNamed } from '../reading/encodings.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import type { RtfToken } from './rtf-tokens.ts'

/** No program nests groups deeper; a group costs what it remembers. */
const DEEPEST = 2000
const DEEPEST_LIST = 8

/** Where text goes: into the document, nowhere, or into one of the lists a file begins with. */
type Destination =
  | ('text' | 'nowhere' | 'fonts' | 'styles' | 'info' | 'authors' | 'code' | 'bullet' | 'note' | 'noteAuthor')
  | ('title' | 'author' | 'keywords' | 'created')

/** What holds no copy of the document. */
const NOWHERE = new Set(
  'colortbl pict object nonshppict header headerl headerr headerf footer footerl footerr footerf footnote bkmkstart bkmkend xe tc tcn rxe do shp filetbl comment operator company subject manager doccomm hlinkbase printim revtim buptim template'.split(
    ' ',
  ),
)
const DESTINATIONS: Readonly<Record<string, Exclude<Destination, 'text' | 'nowhere'>>> = {
  ...{ fonttbl: 'fonts', stylesheet: 'styles', info: 'info', title: 'title', author: 'author', keywords: 'keywords' },
  ...{ creatim: 'created', revtbl: 'authors', fldinst: 'code', listtext: 'bullet', pntext: 'bullet' },
  ...{ annotation: 'note', atnauthor: 'noteAuthor' },
}
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
  ...{ emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', zwj: '\u200d', zwnj: '\u200c', zwbo: '\u200b' },
  ...{ zwnbo: '\u2060', ltrmark: '\u200e', rtlmark: '\u200f', '~': '\u00a0', _: '\u2011', '-': '\u00ad' },
  ...{ '\\': '\\', '{': '{', '}': '}' },
}
/** Encodings of fonts, by the number of their character set. */
const CHARSETS: Readonly<Record<number, TextEncoding>> = {
  ...{ 77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5', 161: 'windows-1253' },
  ...{ 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257' },
  ...{ 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250', 254: 'cp437', 255: 'cp850' },
}

/** What ends a line, whatever is done with it. */
const ENDS = new Set('par line sect page column cell nestcell row nestrow tab'.split(' ').concat('*', '\n', '\r'))

/** Whether a control word ends a line, or begins text that is for something else. */
export function divides(name: string): boolean {
  return ENDS.has(name) || NOWHERE.has(name) || Object.hasOwn(DESTINATIONS, name)
}

/** Destinations of data, written as numbers: no text. */
const DATA = new Set(['pict', 'themedata', 'colorschememapping', 'datastore', 'objdata'])

type ParagraphKind = Pick<Kind, 'type' | 'level'>

/** What \info says, '' where it says nothing; `created`: a day. */
export interface RtfInfo {
  readonly title: string
  readonly author: string
  readonly keywords: string
  readonly created: string
}

interface Group {
  destination: Destination
  /** Whether what is written here, outside the groups in it, is no text. */
  isData: boolean
  /** Where text goes in the group around an alternative for older programs. */
  around: Destination | null
  strong: boolean
  em: boolean
  isHidden: boolean
  font: number
  /** How many characters stand behind each \u for programs that do not know it. */
  fallback: number
  href: string | null
  inserted: { author: number; at: number } | null
  deleted: { author: number; at: number } | null
}

const PLAIN = { strong: false, em: false, isHidden: false, inserted: null, deleted: null }

/** A stretch of the bytes that are text, from..: where they are written; plain: one byte each, else all of them by one token. */
export interface WrittenBytes extends Range {
  readonly from: number
  readonly isPlain: boolean
}

/** What a file says, as it is met. */
export interface RtfSaid {
  readonly text: string
  /** Whether it is in the original: neither hidden, nor put in by a tracked change, nor in a destination without copy. */
  readonly isShown: boolean
  readonly destination: Destination
  /** How text here is written. */
  readonly encoding: TextEncoding | 'symbol'
  readonly fallback: number
  readonly format: Format
  /** Where it is written: as one token, or in bytes that were decoded together. */
  readonly written: Range | { readonly bytes: string; readonly stretches: readonly WrittenBytes[] }
}

export interface RtfHearer {
  readonly said: (said: RtfSaid) => void
  /** What was said last is written as far as here: characters for older programs behind it. */
  readonly reaches: (end: number) => void
}

export class RtfLines {
  /** Groups that are open. */
  depth = 0
  isTooDeep = false
  private group: Group = {
    ...PLAIN,
    ...{ destination: 'nowhere', isData: false, around: null, font: -1, fallback: 1, href: null },
  }
  private readonly outer: Group[] = []
  private readonly lines: WordLine[] = []
  private runs: WordRun[] = []
  private kind: ParagraphKind = { type: 'p' }
  private depthOfList = 0
  private isNext = false
  private isNumbered = false
  /** Characters behind a \u still to be stepped over. */
  private passed = 0
  private isOptional = false
  private encoding: TextEncoding = 'windows-1252'
  private usualFont = -1
  private readonly fonts = new Map<number, TextEncoding | 'symbol'>()
  private readonly styles = new Map<number, ParagraphKind>()
  private style: { id: number; outline: number } = { id: 0, outline: 9 }
  private bytes = ''
  private stretches: WrittenBytes[] = []
  private token: Range = { at: 0, end: 0 }
  private readonly said: Record<Exclude<Destination, 'text' | 'nowhere'>, string> = {
    ...{ fonts: '', styles: '', info: '', authors: '', code: '', bullet: '', note: '', noteAuthor: '' },
    ...{ title: '', author: '', keywords: '', created: '' },
  }
  private readonly notes: string[] = []
  /** Who tracked changes, by number; split once, since every run asks. */
  private authors: readonly string[] = []

  /** `hearer`: is told where everything is written. */
  constructor(private readonly hearer: RtfHearer | null = null) {}

  take(token: RtfToken): void {
    this.token = token
    if (token.kind === 'byte' || token.kind === 'text') this.text(token)
    else if (token.kind === 'word' && this.passed > 0 && !this.isText(token.name)) {
      this.passed -= 1
      this.hearer?.reaches(token.end)
    } else if (token.kind === 'word') {
      this.passed = 0
      this.word(token.name, token.number)
    } else this.brace(token.kind)
  }

  private brace(kind: 'open' | 'close'): void {
    this.flush()
    this.passed = 0
    this.isOptional = false
    if (kind === 'open') this.open()
    else this.close()
  }

  /** All lines, what \info says, and the comments. */
  done(): { readonly lines: readonly WordLine[]; readonly info: RtfInfo; readonly notes: readonly string[] } {
    this.flush()
    if (this.runs.length > 0) this.endLine()
    const { title, author, keywords, created } = this.said
    const [, year = '', month = '', day = ''] = /yr(\d+) mo(\d+) dy(\d+)/.exec(created) ?? []
    const date = year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return { lines: this.lines, info: { title, author, keywords, created: date }, notes: this.notes }
  }

  private open(): void {
    this.depth += 1
    this.isTooDeep ||= this.depth > DEEPEST
    this.outer.push(this.group)
    const isAlternative = this.group.around !== null
    this.group = {
      ...this.group,
      isData: false,
      ...(isAlternative ? { destination: 'nowhere' as const, around: null } : {}),
    }
  }

  private close(): void {
    const { destination } = this.group
    const outer = this.outer.pop()
    if (!outer) return
    this.depth -= 1
    this.group = outer
    if (destination === outer.destination) {
      // In the lists a file begins with, each entry is a group.
      if (destination === 'styles') this.endStyle()
      return
    }
    if (destination === 'authors') this.authors = this.said.authors.split(';').map((name) => name.trim())
    if (destination === 'code') this.group.href = addressIn(this.said.code)
    if (destination === 'note') this.endNote()
    if (destination === 'bullet') this.isNumbered = /^\s*\(?(?:\d+|[a-z]{1,5})[.)]/i.test(this.said.bullet)
  }

  private word(name: string, number: number | null): void {
    this.flush()
    if (Object.hasOwn(CHARACTERS, name)) this.put(CHARACTERS[name] as string)
    else if (name === 'u') this.unicode(number ?? 0)
    else this.control(name, number)
  }

  private control(name: string, number: number | null): void {
    const isOptional = this.isOptional
    this.isOptional = name === '*'
    if (DATA.has(name)) this.group.isData = true
    if (name === '*' || this.setting(name, number) || this.paragraph(name, number)) return
    const { destination } = this.group
    if (name === 'rtf' && this.depth === 1) this.group.destination = 'text'
    else if (name === 'ud') this.group.destination = this.outer.at(-1)?.around ?? destination
    else if (name === 'upr') this.group.around = destination
    else if (name === 'result') this.group.destination = this.outer.at(-2)?.destination ?? destination
    else if (Object.hasOwn(DESTINATIONS, name))
      this.enter(DESTINATIONS[name] as Exclude<Destination, 'text' | 'nowhere'>)
    else if (NOWHERE.has(name) || isOptional) this.group.destination = 'nowhere'
    else if (destination === 'created') this.said.created += DATE_PARTS.has(name) ? `${name}${number} ` : ''
  }

  private enter(destination: Exclude<Destination, 'text' | 'nowhere'>): void {
    if (this.group.destination === 'nowhere') return
    this.group.destination = destination
    if (destination !== 'authors') this.said[destination] = ''
    if (destination === 'bullet' && this.kind.type === 'p') this.kind = { type: 'li' }
  }

  /** How what follows is set; whether the word says that. */
  private setting(name: string, number: number | null): boolean {
    const { group } = this
    const isOn = number !== 0
    switch (name) {
      case 'b':
        group.strong = isOn
        break
      case 'i':
        group.em = isOn
        break
      case 'v':
        group.isHidden = isOn
        break
      case 'plain':
        Object.assign(group, PLAIN, { font: this.usualFont })
        break
      case 'f':
        group.font = number ?? 0
        break
      case 'uc':
        group.fallback = Math.min(Math.max(number ?? 1, 0), 10)
        break
      case 'revised':
        group.inserted = isOn ? { author: 0, at: 0 } : null
        break
      case 'deleted':
        group.deleted = isOn ? { author: 0, at: 0 } : null
        break
      case 'revauth':
      case 'revdttm':
        if (group.inserted) group.inserted = { ...group.inserted, [name === 'revauth' ? 'author' : 'at']: number ?? 0 }
        break
      case 'revauthdel':
      case 'revdttmdel':
        if (group.deleted) group.deleted = { ...group.deleted, [name === 'revauthdel' ? 'author' : 'at']: number ?? 0 }
        break
      default:
        return this.declares(name, number ?? 0)
    }
    return true
  }

  /** What a file says of its encodings, at its beginning and in its list of fonts. */
  private declares(name: string, number: number): boolean {
    if (name === 'ansicpg') this.encoding = codePage(number) ?? this.encoding
    else if (name === 'mac') this.encoding = 'macintosh'
    else if (name === 'pc') this.encoding = 'cp437'
    else if (name === 'pca') this.encoding = 'cp850'
    else if (name === 'deff') {
      this.usualFont = number
      this.group.font = number
    } else if (this.group.destination === 'fonts' && (name === 'fcharset' || name === 'cpg')) {
      const encoding = name === 'cpg' ? codePage(number) : number === 2 ? 'symbol' : CHARSETS[number]
      if (encoding && this.fonts.size < 10_000) this.fonts.set(this.group.font, encoding)
    } else return false
    return true
  }

  /** Where lines end, and what they are; whether the word says that. */
  private paragraph(name: string, number: number | null): boolean {
    const { destination } = this.group
    if (destination === 'styles') {
      if (name === 's') this.style.id = number ?? 0
      if (name === 'outlinelevel') this.style.outline = number ?? 9
      return name === 's' || name === 'outlinelevel'
    }
    if (destination === 'note' && name === 'par') this.put(' ')
    if (destination !== 'text') return false
    switch (name) {
      case 'par':
      case 'sect':
      case 'cell':
      case 'nestcell':
        this.endLine()
        break
      case 'row':
      case 'nestrow':
        if (this.runs.length > 0) this.endLine()
        break
      case 'line':
        this.endLine()
        this.isNext = true
        break
      case 'pard':
        this.kind = { type: 'p' }
        this.isNumbered = false
        this.depthOfList = 0
        break
      case 's':
        this.kind = this.styles.get(number ?? 0) ?? this.kind
        break
      case 'outlinelevel':
        if ((number ?? 9) < 9) this.kind = { type: 'h', level: Math.min((number ?? 0) + 1, 6) }
        break
      case 'ls':
        if (this.kind.type === 'p' && number !== 0) this.kind = { type: 'li' }
        break
      case 'ilvl':
        this.depthOfList = Math.min(Math.max(number ?? 0, 0), DEEPEST_LIST)
        break
      default:
        return false
    }
    return true
  }

  private isText(name: string): boolean {
    return name === 'par' || name === 'line' || name === 'u'
  }

  private text({ kind, text, at, end }: Extract<RtfToken, { kind: 'byte' | 'text' }>): void {
    this.isOptional = false
    if (this.group.isData) return
    const passed = Math.min(this.passed, text.length)
    this.passed -= passed
    const isPlain = kind === 'text'
    if (passed > 0) this.hearer?.reaches(isPlain ? at + passed : end)
    const rest = text.slice(passed)
    if (rest === '') return
    if (this.hearer) this.stretches.push({ from: this.bytes.length, at: at + (isPlain ? passed : 0), end, isPlain })
    this.bytes += rest
  }

  private unicode(number: number): void {
    this.isOptional = false
    this.put(String.fromCharCode(number & 0xffff))
    this.passed = this.group.fallback
  }

  /** Bytes that stand one after the other are decoded together: in some encodings two make a character. */
  private flush(): void {
    const { bytes } = this
    if (bytes === '') return
    this.bytes = ''
    const text = /^\p{ASCII}*$/u.test(bytes) && !this.isSymbol() ? bytes : this.decoded(bytes)
    const { stretches } = this
    if (this.hearer) this.stretches = []
    this.put(text, { bytes, stretches })
  }

  private isSymbol(): boolean {
    return this.fonts.get(this.group.font) === 'symbol'
  }

  private decoded(bytes: string): string {
    const encoding = this.fonts.get(this.group.font) ?? this.encoding
    // What fonts of pictures have instead of letters has no meaning but for the bullet.
    if (encoding === 'symbol') return bytes.replaceAll('\u00b7', '•').replaceAll(/[^\p{ASCII}•]/gu, '')
    const buffer = Buffer.from(bytes, 'latin1')
    return decodeBytes(buffer, encoding) ?? decodeBytes(buffer, 'windows-1252') ?? ''
  }

  private put(text: string, written: RtfSaid['written'] = this.token): void {
    const { destination, isHidden, inserted, deleted, strong, em, href, font, fallback } = this.group
    this.hearer?.said({
      ...{ text, destination, written, fallback },
      isShown: destination !== 'nowhere' && !isHidden && !inserted,
      encoding: this.fonts.get(font) ?? this.encoding,
      format: { ...(strong ? { strong } : {}), ...(em ? { em } : {}), ...(href === null ? {} : { href }) },
    })
    if (destination === 'nowhere' || isHidden) return
    if (destination !== 'text') {
      if (this.said[destination].length < MOST_SAID) this.said[destination] += text
      return
    }
    // What was put in and taken out again is in neither text.
    if (inserted && deleted) return
    const tracked = this.tracked()
    const last = this.runs.at(-1)
    const isSame =
      last && last.strong === strong && last.em === em && last.href === href && isSameChange(last.tracked, tracked)
    if (isSame) this.runs[this.runs.length - 1] = { ...last, text: last.text + text }
    else this.runs.push({ text, tracked, strong, em, href })
  }

  private tracked(): Tracked | null {
    const { inserted, deleted } = this.group
    const change = deleted ?? inserted
    if (!change) return null
    return { kind: deleted ? 'del' : 'ins', author: this.authors[change.author] ?? '', at: timeOf(change.at) }
  }

  private endLine(): void {
    const isList = this.kind.type === 'li'
    const kind: Kind = {
      ...this.kind,
      ...(isList && this.isNumbered ? { ordered: true } : {}),
      ...(isList && this.depthOfList > 0 ? { depth: this.depthOfList } : {}),
      ...(this.isNext ? { cont: true } : {}),
    }
    const { inserted, deleted } = this.group
    const runs = this.runs.map((run) => ({ ...run, text: run.text.toWellFormed() }))
    this.lines.push({ kind, runs, end: inserted && deleted ? null : this.tracked(), isTitle: false })
    this.runs = []
    this.isNext = false
  }

  private endStyle(): void {
    const { id, outline } = this.style
    const name = this.said.styles.replace(/;\s*$/, '').trim().toLowerCase()
    const heading = /^heading ([1-9])$/.exec(name)?.[1]
    const level = name === 'title' ? 1 : Number(heading ?? outline + 1)
    if (level <= 9) this.styles.set(id, { type: 'h', level: Math.min(level, 6) })
    this.said.styles = ''
    this.style = { id: 0, outline: 9 }
  }

  private endNote(): void {
    const { noteAuthor, note } = this.said
    if (note.trim() !== '' && this.notes.length < 1000)
      this.notes.push(`${noteAuthor.trim()}: ${note.replaceAll(/\s+/g, ' ').trim()}`)
  }
}

const DATE_PARTS = new Set(['yr', 'mo', 'dy'])
/** Characters of what is said outside the text: a note is not longer, nor is anything else. */
const MOST_SAID = 20_000

function codePage(number: number): TextEncoding | null {
  return number === 65001 ? 'utf-8' : number === 10_000 ? 'macintosh' : encodingNamed(`cp${number}`)
}

function isSameChange(one: Tracked | null, other: Tracked | null): boolean {
  return one === other || (one?.kind === other?.kind && one?.author === other?.author && one?.at === other?.at)
}

/** The address in the code of a field, when it is a link that may be followed. */
function addressIn(code: string): string | null {
  const found = /^\s*HYPERLINK\s+(?:\\l\s+\S+\s+)?"?([^"\s]+)/i.exec(code)?.[1] ?? ''
  return /^(?:https?|mailto):/i.test(found) && isSafeAddress(found) ? found : null
}

/** A time as \revdttm has it: minutes, hours, days, months and years since 1900 in the bits of one number. '' for none. */
function timeOf(bits: number): string {
  const [minute, hour, day] = [bits & 63, (bits >> 6) & 31, (bits >> 11) & 31]
  const [month, year] = [(bits >> 16) & 15, ((bits >> 20) & 511) + 1900]
  const two = (number: number): string => String(number).padStart(2, '0')
  return bits === 0 ? '' : `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00Z`
}
