// One bad byte must not turn a whole UTF-8 article into mojibake: copy that is UTF-8 but for a few places is told apart
// from copy that never was.

/** So many whole sequences in all, and for each run of stray bytes more than so many. */
const LEAST_SEQUENCES = 3
const SEQUENCES_PER_STRAY = 2

/** Three- and four-byte sequences are counted like two-byte ones; overlong forms do not matter for a count. */
function sequenceLength(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2
  if (byte >= 0xe0 && byte <= 0xef) return 3
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0
}

/**
 * C6 to CB and DC to DF begin letters of phonetics, Syriac, Thaana and N'Ko, which hardly any copy has; in windows-1252
 * they are Æ to Ë and Ü to ß, and all capitals may end in them before a quotation mark ("CAFÉ”").
 */
function isRareLead(byte: number): boolean {
  return (byte >= 0xc6 && byte <= 0xcb) || (byte >= 0xdc && byte <= 0xdf)
}

function hasTail(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

/**
 * Whether bytes that are not strict UTF-8 were UTF-8 once: several whole multi-byte sequences and few stray bytes. In
 * windows-1252 prose such sequences ("Ã©") hardly ever occur, since an accented letter is followed by a plain one.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let stray = 0
  let wasStray = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const length = sequenceLength(byte)
    const isWhole = length > 0 && !isRareLead(byte) && hasTail(bytes, at + 1, at + length)
    const isStray = byte >= 0x80 && !isWhole
    if (isWhole) {
      at += length - 1
      whole += 1
    }
    if (isStray && !wasStray) stray += 1
    wasStray = isStray
  }
  return whole >= LEAST_SEQUENCES && whole > stray * SEQUENCES_PER_STRAY
}
