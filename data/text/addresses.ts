// Finds addresses in a text: of pages and of people, and handles. Words inside them are not prose and must not be
// corrected as such.
import type { Span } from '../schema/index.ts'

/**
 * An address with a scheme or www., an e-mail address, a handle (@paper, @paper@server.example), a host name with a
 * well-known ending. Closing punctuation is not part of it.
 */
const ADDRESS =
  /(?:\b[a-z][a-z0-9+.-]{1,15}:\/\/|\bwww\.)[^\s<>"“”«»]+|(?<![\p{L}\p{N}])[\p{L}\p{N}._%+-]*@[\p{L}\p{N}][\p{L}\p{N}._@-]*|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|gov|edu|int|info|news|io|eu|uk|de|fr|es|it|nl|ie|au|nz|ca|cf)\b(?:\/[^\s<>"“”«»]*)?/giu
const CLOSING = /[.,;:!?)\]}’'…]+$/u

/** All addresses of a text, left to right, as spans in UTF-16 code units, half-open. */
export function addressesIn(text: string): readonly Span[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.replace(CLOSING, '').length,
  }))
}
