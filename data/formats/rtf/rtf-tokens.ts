// RTF as tokens: groups, control words with their numbers, and bytes of text.

/**
 * `text`: bytes as characters, one each. `word`: a control word, or a control symbol, with its number; null: it has none. at..end: where
 * it is written, with the blank that ends a word.
 */
export type RtfToken = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly number: number | null }
  | { readonly kind: 'byte' | 'text'; readonly text: string }
)

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const TEXT = /[^\\{}\r\n]+/y
const HEX = /'([\da-fA-F]{2})/y

/** The tokens of a file, in order; `source` has one character a byte. Binary data is stepped over. */
export function* tokensOf(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const sign = source[at]
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close', at, end: at + 1 }
      at += 1
    } else if (sign === '\r' || sign === '\n' || sign === '\0') at += 1
    else if (sign === '\\') {
      const control = controlAt(source, at + 1)
      if (control.token) yield control.token
      at = control.end
    } else {
      TEXT.lastIndex = at
      const text = TEXT.exec(source)?.[0] ?? source.slice(at, at + 1)
      yield { kind: 'text', text, at, end: at + text.length }
      at += text.length
    }
  }
}

/** The control behind a backslash, and where it ends. */
function controlAt(source: string, from: number): { readonly token: RtfToken | null; readonly end: number } {
  const at = from - 1
  HEX.lastIndex = from
  const hex = HEX.exec(source)
  if (hex) {
    const text = String.fromCharCode(Number.parseInt(hex[1] as string, 16))
    return { token: { kind: 'byte', text, at, end: from + 3 }, end: from + 3 }
  }
  WORD.lastIndex = from
  const word = WORD.exec(source)
  if (!word) {
    const sign = source.slice(from, from + 1)
    // A line end behind a backslash is \par.
    const name = /[\r\n]/.test(sign) ? 'par' : sign
    return { token: name === '' ? null : { kind: 'word', name, number: null, at, end: from + 1 }, end: from + 1 }
  }
  const [whole, name = '', digits] = word
  const number = digits === undefined ? null : Number(digits)
  const end = from + whole.length
  if (name === 'bin') return { token: null, end: end + Math.max(0, number ?? 0) }
  return { token: { kind: 'word', name, number, at, end }, end }
}
