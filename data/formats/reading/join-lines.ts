// What joins two lines that only a wrap separates: one blank, or nothing where the line broke inside a word, behind a
// dash that had no blank before it, or in a script that has no blanks between words. No character is added or lost: a
// hyphen at a line's end stays, as it may belong to the word.

/** Hyphens (also soft, no-break, Armenian, Hebrew), dashes, slashes, zero-width spaces: a line may break behind them. */
const BREAKS_AFTER = /[^\s-](?:-{1,2}|[/\u00ad\u058a\u05be\u2010-\u2015\u200b])$/u
/** “two-” before “and three-year”: the hyphen stands for a word that comes later. */
const SUSPENDED = /^(?:and|or|to|nor|but|und|oder|bis|et|ou|y|o|e)(?![\p{L}\p{N}\p{M}-])/u
const DASH_BEFORE_WORD = /^(?:[\u2014\u2015]|--)[\p{Ll}]/u
/** Scripts written without blanks between words, with the marks that go with them. */
const NO_BLANKS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3001-\\u303f\\u30fb\\u30fc\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]'
const ENDS_WITHOUT_BLANK = new RegExp(`${NO_BLANKS}$`, 'u')
const BEGINS_WITHOUT_BLANK = new RegExp(`^${NO_BLANKS}`, 'u')
/** As much of a line's end as is looked at. */
const TAIL = 8

/** The wrapped lines of one paragraph as one; blanks at their ends and their indentation are gone already. */
export function joinWrapped(lines: readonly string[]): string {
  return lines.reduce(
    (text, line, index) => (index === 0 ? line : text + gapBetween(lines[index - 1] ?? '', line) + line),
    '',
  )
}

function gapBetween(line: string, next: string): '' | ' ' {
  const end = line.slice(-TAIL)
  if (ENDS_WITHOUT_BLANK.test(end) && BEGINS_WITHOUT_BLANK.test(next)) return ''
  if (BREAKS_AFTER.test(end)) return SUSPENDED.test(next) && /[\p{L}\p{N}\p{M}][-\u2010\u2011]$/u.test(end) ? ' ' : ''
  if (/[\p{L}\p{N}]$/u.test(end) && DASH_BEFORE_WORD.test(next)) return ''
  return ' '
}
