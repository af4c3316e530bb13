// Detects characters that went through the wrong encoding: UTF-8 read as windows-1252, Latin-1 or Mac Roman, and
// windows-1252 read as Latin-1. Each is confirmed by decoding it: the result must be a character that occurs in copy.

/** Damaged characters in a text, UTF-16 offsets, with the original; null: the original cannot be determined. */
export interface Mojibake {
  readonly start: number
  readonly end: number
  readonly reads: string | null
}

/** windows-1252’s bytes 80–9F (unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT); a blank: undefined. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
/** Mac Roman’s bytes 80–FF (unicode.org/Public/MAPPINGS/VENDORS/APPLE/ROMAN.TXT). */
const MAC =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

type ByteOf = (character: string) => number | null

const windowsByte: ByteOf = (character) => {
  const code = character.charCodeAt(0)
  if (code <= 0xff) return code
  const at = WINDOWS.indexOf(character)
  return at < 0 ? null : 0x80 + at
}
const macByte: ByteOf = (character) => {
  if (character.charCodeAt(0) < 0x80) return character.charCodeAt(0)
  const at = character === '\u00a0' ? 0x4a : MAC.indexOf(character)
  return at < 0 ? null : 0x80 + at
}

/** Characters a quotation or sentence may end with: after a capital they may be just that. */
const MAY_END = /[‚„…‘’“”–—«»‹›™®©]/u
const CAPITAL = /\p{Lu}/u
const LETTER = /\p{L}/u

/** Everything damaged in a text, left to right; neighbours are joined. */
export function mojibakeIn(text: string): readonly Mojibake[] {
  const found: { start: number; end: number; reads: string | null }[] = []
  for (let at = 0; at < text.length; ) {
    const damaged = text.charCodeAt(at) < 0x80 ? null : damagedAt(text, at)
    if (!damaged) {
      at += 1
      continue
    }
    const last = found.at(-1)
    const areOne = last?.end === at && (last.reads === null) === (damaged.reads === null)
    if (last && areOne) {
      last.end = damaged.end
      last.reads = last.reads === null ? null : `${last.reads}${damaged.reads}`
    } else found.push({ ...damaged })
    at = damaged.end
  }
  return found
}

function damagedAt(text: string, at: number): Mojibake | null {
  const sequence = sequenceAt(text, at, windowsByte) ?? sequenceAt(text, at, macByte)
  if (sequence) return sequence
  // The third character is lost: no word has â before a currency sign.
  if (text.startsWith('â€', at)) return { start: at, end: at + 2, reads: null }
  const code = text.charCodeAt(at)
  // U+0085 is a line end.
  if (code < 0x80 || code > 0x9f || code === 0x85) return null
  const reads = WINDOWS[code - 0x80] as string
  return reads === ' ' ? null : { start: at, end: at + 1, reads }
}

/** One UTF-8 character whose bytes were read as single characters. */
function sequenceAt(text: string, at: number, byteOf: ByteOf): Mojibake | null {
  const first = byteOf(text[at] as string)
  const length = first === null ? 0 : first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  if (length === 0 || (first as number) > 0xf4) return null
  const bytes = [...text.slice(at, at + length)].map(byteOf)
  if (bytes.length < length || bytes.slice(1).some((byte) => byte === null || byte < 0x80 || byte > 0xbf)) return null
  const reads = decoded(bytes as number[])
  if (reads === null || !isInCopy(reads, text, at, length)) return null
  return { start: at, end: at + length, reads: reads === '\ufffd' ? null : reads }
}

function decoded(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16)}`).join(''))
  } catch {
    return null
  }
}

/** Signs and symbols, byte order marks, ligatures; also replacement characters. */
const SIGN = /^[\u00a0-\u00bf\u2000-\u22ff\u25a0-\u27bf\ufb00-\ufb06\ufeff\ufffd\u{1f000}-\u{1faff}]$/u
const LATIN = /^[\u00c0-\u017f\u0192\u0218-\u021b\u1e00-\u1eff]$/u
const OTHER_SCRIPT = /^[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u0fff\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7ff]$/u

/**
 * Whether the character occurs in copy and the sequence could not be right as it is: “AMANHÃ” ends with a capital and a
 * mark. In other scripts two in a row are required.
 */
function isInCopy(reads: string, text: string, at: number, length: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + length] ?? ' ']
  const isCapital = CAPITAL.test(text[at] as string)
  if (length === 2 && isCapital && MAY_END.test(text[at + 1] as string) && !LETTER.test(after)) {
    if (CAPITAL.test(before) || !LETTER.test(before)) return false
  }
  if (SIGN.test(reads) || LATIN.test(reads)) return true
  if (!OTHER_SCRIPT.test(reads)) return false
  const isLead = (character: string): boolean => /[\u00c2-\u00f4]/u.test(character)
  return isLead(after) || (at >= length && isLead(text[at - length] as string))
}
