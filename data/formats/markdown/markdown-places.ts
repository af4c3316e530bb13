// Where Markdown writes its article: the words of its text, each as itself, as an escape or as a reference, and the values of its
// front matter.
import { toHtml } from 'hast-util-to-html'
import type { Nodes, Parents, Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { Format } from '../../corrections/index.ts'
import { type Encode, PieceBuilder, type PlacedText, plainAt, refuse } from '../places/pieces.ts'
import { type ArticlePlaces, type FactPlace, fieldsInOrder, type Place } from '../places/places.ts'
import { characterOf } from '../xml/xml-places.ts'
import { placeFrontMatter } from './front-matter-places.ts'
import { bylineMember, markdownParts, markdownTree } from './read-markdown.ts'

/** The places of Markdown. */
export const placeMarkdown: Place = (text, holds) => {
  const parts = markdownParts(text)
  if (!parts) return null
  const { yaml, yamlFrom, bodyFrom, details } = parts
  const front = placeFrontMatter(text, yamlFrom, yaml, holds)
  const root = markdownTree(text.slice(bodyFrom))
  const body = placeCopy(text, bodyFrom, root, holds)
  const members = new Map(
    [
      ['headline', details.title ? 'title' : ''],
      ['standfirst', 'description'],
      ['byline', bylineMember(details) ?? ''],
    ].map(([field = '', name = '']) => [field, name === '' ? undefined : front.member(name)]),
  )
  return {
    get said() {
      return [...saidIn(root), asHtml(root), ...front.said]
    },
    article: (record) => {
      const inBody = fieldsInOrder(record).filter(
        (field) => field === 'body' || (field === 'headline' && !members.get(field)),
      )
      const texts = fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
        const placed = members.get(field)
        return placed ? [{ fields: [field], layers: [placed], lineFeeds: 'structure' }] : []
      })
      return {
        texts: [...texts, { fields: inBody, layers: [body], lineFeeds: 'markup' }],
        copies: front.titles.map(({ where, placed }) => ({ field: 'headline', where, layers: [placed] })),
        hasFormats: true,
        facts: CHANGED.flatMap((where): FactPlace[] => {
          const placed = front.member(where)
          return placed && placed.text !== '' ? [{ fact: 'date', where, layers: [placed] }] : []
        }),
      }
    },
  }
}

/** Members of front matter that state when a page was last changed. */
const CHANGED = ['updated', 'lastmod', 'last_modified_at', 'modified', 'date_modified'] as const

/** As it is shown, its own HTML included: a word may be in several nodes. */
function asHtml(root: Root): string {
  return toHtml(toHast(root, { allowDangerousHtml: true }), { allowDangerousHtml: true })
}

/** What Markdown says in words, shown or not. */
function saidIn(root: Nodes): readonly string[] {
  const said: string[] = []
  for (const node of everyNode(root)) {
    if ('value' in node) said.push(node.value)
    if ('alt' in node && node.alt) said.push(node.alt)
    if ('title' in node && node.title) said.push(node.title)
    if ('url' in node) said.push(node.url)
  }
  return said
}

function* everyNode(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if ('children' in node) waiting.push(...node.children)
  }
}

interface Inside {
  readonly format: Format
  /** Whether a blank line inside makes two paragraphs of one. */
  readonly canSplit: boolean
  readonly isLineStart: boolean
  /** Whether a bar would end the cell of a table. */
  readonly isCell: boolean
}

/** The copy in the order it is read; between two paragraphs of the file itself the blank line counts too. */
function placeCopy(source: string, base: number, root: Parents, holds: (character: string) => boolean): PlacedText {
  const builder = new PieceBuilder()
  const encoders = encodersOf(source, holds)
  let run = 0
  const place = (node: Nodes): readonly [number, number] => [
    base + (node.position?.start.offset ?? 0),
    base + (node.position?.end.offset ?? 0),
  ]
  const walk = (node: Nodes, inside: Inside): void => {
    const [from, to] = place(node)
    run += 1
    if (node.type === 'text') addText(builder, node.value, source, [from, to], { ...inside, run, encoders })
    else if (node.type === 'inlineCode' || node.type === 'code')
      addCode(builder, node.value, source, [from, to], {
        ...{ run, format: inside.format, encode: inside.isCell ? encoders.codeInCell : encoders.code },
      })
    else if (node.type === 'break')
      builder.add('\n', { at: from, end: to, kind: 'unit', run, encode: encoders.of(inside) })
    else if ('children' in node) {
      const format = { ...inside.format, ...formatOf(node) }
      const isParagraph = node.type === 'paragraph'
      const canSplit = node.type === 'root' || (isParagraph && inside.canSplit)
      const isCell = inside.isCell || node.type === 'tableCell'
      let isLineStart = isParagraph
      for (const [n, child] of node.children.entries()) {
        const last = node.children[n - 1]
        if (node.type === 'root' && last?.type === 'paragraph' && child.type === 'paragraph')
          addGap(builder, source, [place(last)[1], place(child)[0]], encoders.of({ ...inside, canSplit: true }))
        walk(child, { format, canSplit, isLineStart, isCell })
        isLineStart = child.type === 'break'
      }
    }
  }
  walk(root, { format: {}, canSplit: true, isLineStart: true, isCell: false })
  return builder.placed()
}

function formatOf(node: Nodes): Format {
  if (node.type === 'strong') return { strong: true }
  if (node.type === 'emphasis') return { em: true }
  return node.type === 'link' ? { href: node.url } : {}
}

function addGap(builder: PieceBuilder, source: string, [at, end]: readonly [number, number], encode: Encode): void {
  if (at < end && source.slice(at, end).trim() === '') builder.add('\n', { at, end, kind: 'unit', run: -1, encode })
}

/** Neither blank, which can belong to a line end, nor the beginning of an escape or a reference. */
const PLAIN = /[^\s\\&]+/y
const ESCAPE = /\\[!-/:-@[-`{-~]/y
const REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{0,31});/y
/** Blanks around a line end, and the signs of quotations the next line begins with, belong to it. */
const LINE_END = /[ \t]*(\r\n|\r|\n)(?:[ \t]*>)*[ \t]*/y

/** Adds a text as the parser has it; what cannot be found in the source has no place. */
function addText(
  builder: PieceBuilder,
  value: string,
  source: string,
  [start, end]: readonly [number, number],
  { format, run, encoders, ...inside }: Inside & { readonly run: number; readonly encoders: Encoders },
): void {
  let at = start
  let { isLineStart } = inside
  for (let from = 0; from < value.length; ) {
    // What stands for itself, but for the first character of a line, is one piece, for speed.
    const plain = isLineStart ? '' : plainAt(source, at, PLAIN, value, from).slice(0, end - at)
    if (plain.length > 1) {
      const encode = encoders.of({ ...inside, isLineStart: false })
      builder.add(plain, { at, end: at + plain.length, kind: 'copy', run, format, encode })
      from += plain.length
      at += plain.length
      continue
    }
    const unit = at < end ? unitAt(source, at) : null
    const encode = encoders.of({ ...inside, isLineStart })
    if (unit === null || !value.startsWith(unit.text, from)) {
      builder.add(value.slice(from), { at, end: at, kind: 'none', run, format, encode })
      return
    }
    const isCopy = unit.length === 1 && unit.text === source[at]
    isLineStart = /[\r\n]/.test(unit.text)
    const piece = { at, end: at + unit.length, run, format }
    builder.add(unit.text, {
      ...piece,
      kind: isCopy ? 'copy' : 'unit',
      encode: isLineStart ? encoders.of({ ...inside, isLineStart }) : encode,
    })
    from += unit.text.length
    at += unit.length
  }
}

function unitAt(source: string, at: number): { readonly text: string; readonly length: number } {
  LINE_END.lastIndex = at
  // The parser keeps line ends as the file has them.
  const [lineEnd, sign = ''] = LINE_END.exec(source) ?? []
  if (lineEnd) return { text: sign, length: lineEnd.length }
  const escaping = matchAt(ESCAPE, source, at)
  if (escaping) return { text: escaping.slice(1), length: 2 }
  const reference = matchAt(REFERENCE, source, at)
  if (reference) return { text: characterOf(reference), length: reference.length }
  return { text: source[at] as string, length: 1 }
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

/** In front of a line of code. */
const MOST_BLANKS = 1000

/** Code has no escapes; its lines begin behind the indentation and the signs of quotations it stands in. */
function addCode(
  builder: PieceBuilder,
  value: string,
  source: string,
  [start, end]: readonly [number, number],
  how: { readonly run: number; readonly format: Format; readonly encode: Encode },
): void {
  const fence = /^(?:`{3,}|~{3,})[^\n]*\n|^`+/.exec(source.slice(start, end))?.[0] ?? ''
  let at = start + fence.length
  for (const character of value) {
    // Indentation, and blanks inside the signs of code, which are no part of it.
    let found = at
    while (found < at + MOST_BLANKS && !source.startsWith(character, found) && /[\s>]/.test(source[found] ?? ''))
      found += 1
    // In a cell a bar is escaped, even in code.
    if (character === '|' && source.startsWith('\\|', found)) {
      builder.add(character, { ...how, at: found, end: found + 2, kind: 'unit' })
      at = found + 2
      continue
    }
    if (!source.startsWith(character, found) || found >= end) {
      builder.add(character, { ...how, at, end: at, kind: 'none' })
      continue
    }
    builder.add(character, { ...how, at: found, end: found + character.length, kind: 'copy' })
    at = found + character.length
  }
}

type Where = Pick<Inside, 'canSplit' | 'isLineStart' | 'isCell'>

interface Encoders {
  readonly of: (inside: Where) => Encode
  readonly code: Encode
  readonly codeInCell: Encode
}

/** One encoder a kind of place, so that characters next to each other stay one piece. */
function encodersOf(source: string, holds: (character: string) => boolean): Encoders {
  const lineEnd = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  const known = new Map<string, Encode>()
  const code: Encode = (text) => {
    if (text.includes('`') || text.includes('\n')) return refuse('structure', 'it would end the code')
    return text.includes('\0') ? refuse('control', 'U+0000') : text
  }
  return {
    code,
    codeInCell: (text) => {
      const written = code(text)
      return typeof written === 'string' ? written.replaceAll('|', '\\|') : written
    },
    of: ({ canSplit, isLineStart, isCell }) => {
      const key = `${canSplit} ${isLineStart} ${isCell}`
      const encode = known.get(key) ?? encoder({ canSplit, isLineStart, isCell }, lineEnd, holds)
      known.set(key, encode)
      return encode
    },
  }
}

/** Signs that would be markup are escaped, and no others: copy should stay as a person would write it. */
function encoder(
  { canSplit, isLineStart, isCell }: Where,
  lineEnd: string,
  holds: (character: string) => boolean,
): Encode {
  return (text) => {
    if (text.includes('\0')) return refuse('control', 'U+0000')
    if (text.includes('\n') && !canSplit)
      return refuse('structure', 'a paragraph in a list, a quotation, a table or a heading is split')
    const copy = (line: string): string => {
      const written = escaped(line, holds)
      return isCell ? written.replaceAll('|', '\\|') : written
    }
    return text
      .split('\n')
      .map((line, n) => (n > 0 || isLineStart ? escapedStart(copy(line)) : copy(line)))
      .join(lineEnd + lineEnd)
  }
}

function escaped(text: string, holds: (character: string) => boolean): string {
  return text
    .replaceAll(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#A-Za-z]|$)|~(?=~)/gu, '\\$&')
    .replaceAll(/[\u0080-\u{10ffff}]/gu, (character) =>
      holds(character) ? character : `&#${character.codePointAt(0)};`,
    )
}

/** What begins a heading, a list, a quotation or a rule where a line begins. */
function escapedStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$|[-+\s]*$)|>|=+\s*$|~{3})/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
}
