// Safe names for exported files, on every platform: no path in them, no reserved word, not too long.
import { fold } from '../text/fold.ts'

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/u
const MAX_LENGTH = 60
const MAX_NAME = 120

/** What a name can be made of. Values nobody knows are ''. */
export interface NameParts {
  readonly date: string
  readonly headline: string
  readonly id: string
  readonly source: string
  readonly desk: string
}

export const NAME_PARTS = ['date', 'headline', 'id', 'source', 'desk'] as const satisfies readonly (keyof NameParts)[]
export const DEFAULT_TEMPLATE = '{date}-{headline}'

/** Words of a text in lower case, joined by hyphens; '' when no word is left. */
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
 * A file name without extension from a template such as "{date}-{headline}". What is empty leaves no separator behind; a
 * name of which nothing is left becomes the id. Unknown placeholders stay as words.
 */
export function nameFromTemplate(template: string, parts: NameParts): string {
  const filled = template.replaceAll(/\{(\w+)\}/gu, (whole, part: string) => {
    const known = NAME_PARTS.find((name) => name === part)
    return known ? nameFromWords(parts[known]) : whole
  })
  const safe = filled.replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, ' ').replaceAll(/\s+/gu, ' ')
  const name = safe
    .replaceAll(/([ ._-])[ ._-]+/gu, '$1')
    .replaceAll(/^[ ._-]+|[ ._-]+$/gu, '')
    .slice(0, MAX_NAME)
  if (name === '') return parts.id
  return RESERVED.test(name.toLowerCase()) ? `${name}-` : name
}
