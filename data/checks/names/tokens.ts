// Words of a text as names need them: with capitals, possessives and the starts of sentences told apart.
import { ABBREVIATIONS } from './lexicon.ts'

export interface Token {
  readonly text: string
  /** Without a possessive ending. */
  readonly base: string
  /** The base in lower case with straight apostrophes. */
  readonly lower: string
  /** UTF-16 offsets of the token; `baseEnd` is where its base ends. */
  readonly start: number
  readonly end: number
  readonly baseEnd: number
  readonly isCapitalised: boolean
  readonly isPossessive: boolean
  readonly startsSentence: boolean
  /** Number of the sentence in the text. */
  readonly sentence: number
  readonly paragraph: number
}

const PIECE =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'\-‐‑–](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|&|[.!?…]|["“”‘([]|\n+|[^\s]/gu
/** d’Arcy, al-Assad, McQueen’s Mac: a small beginning that counts as a capital. */
const SMALL_BEGINNING = /^(?:al|el|an|ad|as|ash|d|l|de|ul|ten|van|mac|mc|i|e)[-’'](?=\p{Lu})/u
const POSSESSIVE = /[’'][sS]?$/u

/** All words of a text, left to right; & is a word. Paragraphs are lines. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let paragraph = 0
  let startsSentence = true
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0]
    if (piece.startsWith('\n')) {
      sentence += 1
      paragraph += 1
      startsSentence = true
    } else if (/^[.!?…]$/u.test(piece)) {
      if (piece === '.' && isAbbreviation(tokens, match.index)) continue
      startsSentence = true
      sentence += 1
    } else if (/^["“‘]$/u.test(piece)) startsSentence = true
    else if (/^[\p{L}\p{N}&]/u.test(piece)) {
      tokens.push(tokenOf(text, piece, match.index, { startsSentence, sentence, paragraph }))
      startsSentence = false
    }
  }
  return tokens
}

/** “M&S. A sudden” ends a sentence: a capital after & is no initial. */
function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const [before, last] = [tokens.at(-2), tokens.at(-1)]
  if (!last || last.end !== at) return false
  return ABBREVIATIONS.has(last.lower) || (/^\p{Lu}$/u.test(last.text) && before?.text !== '&')
}

function tokenOf(
  text: string,
  piece: string,
  start: number,
  place: Pick<Token, 'startsSentence' | 'sentence' | 'paragraph'>,
): Token {
  const ending = POSSESSIVE.exec(piece)
  const hasEnding = ending !== null && piece.length > ending[0].length + 1
  const base = hasEnding ? piece.slice(0, ending.index) : piece
  const end = start + piece.length
  const isPlural = piece.endsWith('s') && /[’']/u.test(text[end] ?? '') && /\s/u.test(text[end + 1] ?? '')
  return {
    text: piece,
    base,
    lower: base.toLowerCase().replaceAll('’', "'"),
    start,
    end,
    baseEnd: start + base.length,
    isCapitalised: /^\p{Lu}/u.test(piece) || SMALL_BEGINNING.test(piece),
    isPossessive: hasEnding || isPlural,
    ...place,
  }
}
