// Where the strings of JSON are written: each character as itself or as an escape. New characters are escaped as the file does it.
import { type JSONPath, type Node, parseTree } from 'jsonc-parser'
import { type Encode, PieceBuilder, type PlacedText } from './pieces.ts'

export interface PlacedString {
  readonly path: JSONPath
  readonly placed: PlacedText
}

export interface JsonHow {
  /** Whether the encoding of the file has a character. */
  readonly holds: (character: string) => boolean
  /** Whether the JSON is in a script of a page, which must not seem to end. */
  readonly isInScript?: boolean
}

const DEEPEST = 200

/** Every string value, in its order; none when it is no JSON, or nested deeper than any format is. */
export function* jsonStrings(source: string, how: JsonHow): Generator<PlacedString> {
  const isStrict = { allowTrailingComma: false, disallowComments: true }
  const root = isTooDeep(source) ? undefined : parseTree(source, [], isStrict)
  if (!root) return
  const encode = encoder(source, how)
  const waiting: { readonly node: Node; readonly path: JSONPath }[] = [{ node: root, path: [] }]
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const { node, path } = each
    if (node.type === 'string') {
      const placed = placeString(source, node, encode)
      if (placed) yield { path, placed }
    }
    const children = node.type === 'property' ? (node.children ?? []).slice(1) : (node.children ?? [])
    const key = (child: Node, n: number): JSONPath =>
      node.type === 'array'
        ? [...path, n]
        : child.type === 'property'
          ? [...path, String(child.children?.[0]?.value)]
          : path
    for (let n = children.length - 1; n >= 0; n -= 1) {
      const child = children[n] as Node
      waiting.push({ node: child, path: key(child, n) })
    }
  }
}

function isTooDeep(source: string): boolean {
  let depth = 0
  for (const [sign] of source.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}

const PLAIN = /[^"\\]+/y

/** null: it is not written as JSON writes strings. */
function placeString(source: string, { offset, length, value }: Node, encode: Encode): PlacedText | null {
  const builder = new PieceBuilder()
  const end = offset + length - 1
  for (let at = offset + 1; at < end; ) {
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(source)?.[0]
    if (plain) {
      builder.add(plain, { at, end: at + plain.length, kind: 'copy', run: 0, encode })
      at += plain.length
      continue
    }
    // Two escapes for one character beyond the first plane are one unit.
    const escaped = /^(?:\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\.)/.exec(
      source.slice(at, at + 12),
    )?.[0]
    if (!escaped) return null
    builder.add(JSON.parse(`"${escaped}"`), { at, end: at + escaped.length, kind: 'unit', run: 0, encode })
    at += escaped.length
  }
  const placed = builder.placed()
  return placed.text === value ? placed : null
}

function encoder(source: string, { holds, isInScript = false }: JsonHow): Encode {
  const isAscii = /\\u[\da-f]{4}/i.test(source) && !/[\u0080-\u{10ffff}]/u.test(source)
  const isUpper = /\\u(?=[\da-f]*[A-F])[\dA-F]{4}/.test(source)
  const hasSlashes = source.includes('\\/') && !/[^\\"<]\/(?!\/)/.test(source.replaceAll('\\/', ''))
  const unit = (code: number): string => {
    const digits = code.toString(16).padStart(4, '0')
    return `\\u${isUpper ? digits.toUpperCase() : digits}`
  }
  const write = (character: string): string => {
    const code = character.codePointAt(0) as number
    if (isInScript && /[<>&]/.test(character)) return unit(code)
    if (character === '/' && hasSlashes) return '\\/'
    if (code >= 0x80 && (isAscii || !holds(character)))
      return Array.from({ length: character.length }, (_, n) => unit(character.charCodeAt(n))).join('')
    return JSON.stringify(character).slice(1, -1)
  }
  return (text) => Array.from(text, write).join('')
}
