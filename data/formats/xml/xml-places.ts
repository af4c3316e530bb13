// Where the texts and attributes of XML are written: each character as itself, as a reference or in a CDATA section, which ends and
// begins again where it must.
import { parseXml as parse, XmlCdata, type XmlElement, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml'
import type { Format } from '../../corrections/index.ts'
import {
  type Encode,
  isRefusal,
  PieceBuilder,
  type PlacedText,
  plainAt,
  type Refusal,
  refuse,
} from '../places/pieces.ts'
import { namedCharacter, readableXml } from './parse-xml.ts'
import { XmlSettings, type XmlVocabulary, xmlMarkup } from './xml-markup.ts'

/** XML whose nodes know where they are written. */
export class XmlPlaces {
  readonly root: XmlElement
  /** Writes text between tags. */
  readonly encode: Encode
  private readonly encodeCdata: Encode

  private constructor(
    private readonly source: string,
    root: XmlElement,
    holds: (character: string) => boolean,
  ) {
    this.root = root
    this.encode = encoder(source, holds)
    this.encodeCdata = cdataEncoder(holds)
  }

  /** `xml` must be within the bounds of parseXml. null: it is not well-formed. */
  static of(xml: string, holds: (character: string) => boolean): XmlPlaces | null {
    const source = readableXml(xml)
    const options = { includeOffsets: true, preserveCdata: true, preserveComments: true }
    try {
      const { root } = parse(source, { ...options, resolveUndefinedEntity: namedCharacter })
      return root ? new XmlPlaces(source, root, holds) : null
    } catch (error) {
      if (error instanceof XmlError) return null
      throw error
    }
  }

  /** All text of an element, in its order, without that of elements `names` has as null (as in asHtml). */
  text(element: XmlElement | undefined, names: Readonly<Record<string, string | null>> = {}): PlacedText {
    const builder = new PieceBuilder()
    for (const [run, node] of (element ? textNodes(element, names) : []).entries()) this.addNode(builder, node, run)
    return builder.placed()
  }

  /** The text of an element whose children are paragraphs and what sets them; elements `names` has as null are left out. */
  copy(top: XmlElement, names: Readonly<Record<string, string | null>>, vocabulary: XmlVocabulary): PlacedText {
    const builder = new PieceBuilder()
    const elements: XmlElement[] = []
    const settings = new XmlSettings(top, vocabulary)
    for (const [run, node] of textNodes(top, names).entries()) {
      const element = node.parent as XmlElement
      elements.push(element)
      this.addNode(builder, node, run, this.encode, settings.formatOf(element))
    }
    return { ...builder.placed(), markup: xmlMarkup(this.source, elements, settings, vocabulary, this.encode) }
  }

  /** The value of an attribute; null: there is none, or it has references. */
  attribute({ start, end, attributes }: XmlElement, name: string): PlacedText | null {
    const value = attributes[name]
    const tag = /^<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/.exec(this.source.slice(start, end))?.[0] ?? ''
    const found = [...tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(([, each]) => each === name)
    const raw = found?.[2] ?? found?.[3]
    if (!found || value === undefined || value === '' || raw !== value) return null
    const at = start + found.index + found[0].length - 1 - value.length
    const builder = new PieceBuilder()
    const encode: Encode = (text) => (/["'<&]/.test(text) ? refuse('structure', 'an attribute') : text)
    builder.add(value, { at, end: at + value.length, kind: 'copy', run: 0, encode })
    return builder.placed()
  }

  /** Adds a text or a CDATA section as it is written. `own`: what writes new text outside CDATA. */
  addNode(builder: PieceBuilder, node: XmlText, run: number, own = this.encode, format?: Format): void {
    const { start, end, text } = node
    const isCdata = node instanceof XmlCdata
    const set = format ? { format } : {}
    let at = isCdata ? start + '<![CDATA['.length : start
    const to = isCdata ? end - ']]>'.length : end
    const encode = isCdata ? this.encodeCdata : own
    const raw = this.source.slice(at, to)
    if (raw === text) {
      const piece = { at, end: to, kind: 'copy', run, encode } as const
      builder.add(text, format ? Object.assign(piece, set) : piece)
      return
    }
    const begin = at
    for (let from = 0; from < text.length; ) {
      // What stands for itself is one piece, for speed.
      const plain = plainAt(raw, at - begin, isCdata ? PLAIN_CDATA : PLAIN, text, from)
      if (plain.length > 1) {
        builder.add(plain, { at, end: at + plain.length, kind: 'copy', run, encode, ...set })
        from += plain.length
        at += plain.length
        continue
      }
      const unit = at < to ? unitAt(this.source, at, isCdata) : null
      if (unit === null || !text.startsWith(unit.text, from)) {
        builder.add(text.slice(from), { at, end: at, kind: 'none', run, encode, ...set })
        return
      }
      const isSame = unit.text === this.source.slice(at, at + unit.length)
      builder.add(unit.text, { at, end: at + unit.length, kind: isSame ? 'copy' : 'unit', run, encode, ...set })
      from += unit.text.length
      at += unit.length
    }
  }

  /** Every text and attribute, and all texts with blanks where tags are: some tags, as that of a line break, stand for one. */
  said(): readonly string[] {
    const said: string[] = [
      textNodes(this.root)
        .map(({ text }) => text)
        .join(' '),
    ]
    const waiting: XmlElement[] = [this.root]
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      said.push(element.text, ...Object.values(element.attributes))
      for (const child of element.children) if (isElement(child)) waiting.push(child)
    }
    return said
  }
}

export function isElement(node: XmlNode): node is XmlElement {
  return 'attributes' in node
}

/** The texts in an element, in their order, without those in elements `names` has as null. */
export function textNodes(
  element: XmlElement,
  names: Readonly<Record<string, string | null>> = {},
): readonly XmlText[] {
  const nodes: XmlText[] = []
  const walk = (from: XmlElement): void => {
    for (const child of from.children) {
      if (child instanceof XmlText) nodes.push(child)
      else if (isElement(child) && !(Object.hasOwn(names, child.name) && names[child.name] === null)) walk(child)
    }
  }
  walk(element)
  return nodes
}

const PLAIN = /[^&\r]+/y
const PLAIN_CDATA = /[^\r]+/y

const REFERENCE = /&(?:#[xX]?[\da-fA-F]+|[A-Za-z][\w.-]*);/y

function unitAt(source: string, at: number, isCdata: boolean): { readonly text: string; readonly length: number } {
  const first = source[at] as string
  if (first === '\r') return { text: '\n', length: source[at + 1] === '\n' ? 2 : 1 }
  if (first !== '&' || isCdata) return { text: first, length: 1 }
  REFERENCE.lastIndex = at
  const reference = REFERENCE.exec(source)?.[0]
  if (reference === undefined) return { text: first, length: 1 }
  return { text: characterOf(reference), length: reference.length }
}

const PREDEFINED: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" },
}

/** What a reference stands for, with its & and ;; itself when it stands for nothing. */
export function characterOf(reference: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? []
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null
  if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : reference
  return PREDEFINED[reference] ?? namedCharacter(reference) ?? reference
}

/** Characters XML cannot hold, halves of a surrogate pair included: not even as references. */
function forbidden(character: string): Refusal | null {
  const code = character.codePointAt(0) as number
  const isControl = code < 0x20 && character !== '\t' && character !== '\n'
  return isControl || !character.isWellFormed() || code === 0xfffe || code === 0xffff
    ? refuse('control', `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
    : null
}

/** As references where they must be, or where the file has nothing but ASCII and writes references for the rest. */
function encoder(source: string, holds: (character: string) => boolean): Encode {
  let known: Habits | null = null
  return (text) => {
    // Looked for when something is written: most files are only read.
    known ??= habitsOf(source)
    const { isAscii, isHex, lineEnd } = known
    return encoded(text, (character) => {
      if (character === '&') return '&amp;'
      if (character === '<') return '&lt;'
      if (character === '>') return '&gt;'
      if (character === '\n') return lineEnd
      const code = character.codePointAt(0) as number
      if (code < 0x80 || (holds(character) && !isAscii)) return character
      return isHex ? `&#x${code.toString(16)};` : `&#${code};`
    })
  }
}

/** How a file writes what it could write in several ways. */
interface Habits {
  readonly isAscii: boolean
  readonly isHex: boolean
  readonly lineEnd: string
}

function habitsOf(source: string): Habits {
  return {
    isAscii: /&#x?[\da-f]+;/i.test(source) && !/[\u0080-\u{10ffff}]/u.test(source),
    isHex: /&#x[\da-f]+;/i.test(source),
    lineEnd: source.includes('\r\n') ? '\r\n' : '\n',
  }
}

/** A section is left for what it cannot hold: its own end, and characters the encoding lacks. */
function cdataEncoder(holds: (character: string) => boolean): Encode {
  return (text) => {
    const out = encoded(text, (character) =>
      holds(character) ? character : `]]>&#${character.codePointAt(0)};<![CDATA[`,
    )
    // What ends a section can also be made of what is inserted and what is there: the proof sees it.
    return typeof out === 'string' && text.includes(']]>') ? text.split(']]>').join(']]]]><![CDATA[>') : out
  }
}

function encoded(text: string, write: (character: string) => string): string | Refusal {
  let out = ''
  for (const character of text) {
    const problem = forbidden(character)
    if (problem && isRefusal(problem)) return problem
    out += write(character)
  }
  return out
}
