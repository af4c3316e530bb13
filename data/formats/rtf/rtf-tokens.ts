// RTF as tokens: groups, control words with their numbers, and bytes of text.

/** `text`: bytes as characters, one each. `word`: a control word, or a control symbol, with its number; null: it has none. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly number: number | null }
  | { readonly kind: 'byte' | 'text'; readonly text: string }

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const TEXT = /[^\\{}\r\n]+/y
const HEX = /'([\da-fA-F]{2})/y

/** The tokens of a file, in order; `source` has one character a byte. Binary data is stepped over. */
export function* tokensOf(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const sign = source[at]
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close' }
      at += 1
    } else if (sign === '\r' || sign === '\n' || sign === '\0') at += 1
    else if (sign === '\\') {
      const control = controlAt(source, at + 1)
      if (control.token) yield control.token
      at = control.end
    } else {
      TEXT.lastIndex = at
      const text = TEXT.exec(source)?.[0] ?? source.slice(at, at + 1)
      yield { kind: 'text', text }
      at += text.length
    }
  }
}

/** The control behind a backslash, and where it ends. */
function controlAt(source: string, at: number): { readonly token: RtfToken | null; readonly end: number } {
  HEX.lastIndex = at
  const hex = HEX.exec(source)
  if (hex)
    return { token: { kind: 'byte', text: String.fromCharCode(Number.parseInt(hex[1] as string, 16)) }, end: at + 3 }
  WORD.lastIndex = at
  const word = WORD.exec(source)
  if (!word) {
    const name = source.slice(at, at + 1)
    // A line end behind a backslash is \par.
    const token: RtfToken = { kind: 'word', name: /[\r\n]/.test(name) ? 'par' : name, number: null }
    return { token: name === '' ? null : token, end: at + 1 }
  }
  const [whole, name = '', digits] = word
  const number = digits === undefined ? null : Number(digits)
  const end = at + whole.length
  if (name === 'bin') return { token: null, end: end + Math.max(0, number ?? 0) }
  return { token: { kind: 'word', name, number }, end }
}
