// Safe names for exported files, on every platform: no path in them, no reserved word, not too long.
import { fold } from '../text/fold.ts'

/** Names of devices on Windows, whatever follows their first dot; superscript digits count as digits there. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d\u00b9\u00b2\u00b3]|conin\$|conout\$|clock\$)$/iu
const MAX_LENGTH = 60
const MAX_NAME = 120
/** File systems allow 255 bytes; a number, an extension and a temporary suffix must fit too. */
const MAX_BYTES = 200

/** The parts of a name. Unknown values are ''. */
export interface NameParts {
  readonly date: string
  readonly headline: string
  readonly id: string
  readonly source: string
  readonly desk: string
}

const NAME_PARTS = ['date', 'headline', 'id', 'source', 'desk'] as const satisfies readonly (keyof NameParts)[]
export const DEFAULT_TEMPLATE = '{date}-{headline}'

/** Words of a text in lower case, joined by hyphens; '' when there are no words. */
export function nameFromWords(text: string): string {
  const words =
    fold(text)
      .replaceAll("'", '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    const longer = name === '' ? word.slice(0, MAX_LENGTH) : `${name}-${word}`
    if (longer.length > MAX_LENGTH) break
    name = longer
  }
  return name
}

/**
 * A file name without extension from a template such as "{date}-{headline}". Empty values leave no separator behind; an
 * empty name becomes the id. Unknown placeholders stay as words.
 */
export function nameFromTemplate(template: string, parts: NameParts): string {
  const filled = template.replaceAll(/\{(\w+)\}/gu, (whole, part: string) => {
    const known = NAME_PARTS.find((name) => name === part)
    return known ? nameFromWords(parts[known]) : whole
  })
  const safe = filled.replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, ' ').replaceAll(/\s+/gu, ' ')
  const name = withinBounds(safe.replaceAll(/([ ._-])[ ._-]+/gu, '$1').replaceAll(/^[\p{M} ._-]+/gu, '')).replaceAll(
    /[ ._-]+$/gu,
    '',
  )
  return name === '' ? parts.id : withoutDeviceName(name)
}

const segmenter = new Intl.Segmenter()

/** The beginning of a name that fits every file system, cut between characters. */
function withinBounds(name: string): string {
  const fits = (text: string): boolean => text.length <= MAX_NAME && Buffer.byteLength(text) <= MAX_BYTES
  if (fits(name)) return name
  let bounded = ''
  for (const { segment } of segmenter.segment(name)) {
    if (!fits(bounded + segment)) break
    bounded += segment
  }
  return bounded
}

/** Windows treats “aux.2021.txt” as the device aux, too. */
export function withoutDeviceName(name: string): string {
  const [base = '', ...rest] = name.split('.')
  return RESERVED.test(base.trim()) ? [`${base.trim()}-`, ...rest].join('.') : name
}
