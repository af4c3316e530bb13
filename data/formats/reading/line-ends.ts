// Line ends of every sort, as one. Word's manual line break (VT), page feeds, NEL of old mainframes and Unicode's own
// separators end lines as LF does; kept as they are they would glue words together in every check and export.

/** CR CR LF comes from text written twice in text mode. */
const PLAIN = /\r\r?\n|\r/g
/** At a line's edge these add nothing; inside a line they end it. */
const SOFT_AT_EDGE = /(?<=^|\n)[\v\f]+|[\v\f]+(?=\n|$)/g
const SOFT = /[\v\f\u2028]+/g
/** C1 controls other than NEL: with them NEL is the ellipsis of windows-1252 that lost its way, not a line end. */
const OTHER_C1 = /[\u0080-\u0084\u0086-\u009f]/

/** The text with LF for every line end; a paragraph separator (U+2029) becomes a blank line. */
export function withPlainLineEnds(text: string): string {
  const lines = text.replace(PLAIN, '\n')
  const next = OTHER_C1.test(lines) ? lines : lines.replaceAll('\u0085', '\n')
  return next
    .replace(/\n?\u2029\n?/g, '\n\n')
    .replace(SOFT_AT_EDGE, '')
    .replace(SOFT, '\n')
}
