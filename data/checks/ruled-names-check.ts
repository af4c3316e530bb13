// Names the house has ruled on: a form that names.yml lists as an alias becomes the canonical one, within its dates.

import type { CheckedField } from './article/checked-article.ts'
import type { ArticleCheck, Mark } from './check.ts'
import type { Alias } from './names/ruled-names.ts'

export const ruledNames: ArticleCheck = {
  name: 'ruled-names',
  kind: 'name',
  version: 1,
  languages: 'all',
  scope: 'article',
  find: ({ fields, publishedAt }, { rulings }) => {
    const { aliases } = rulings.on(publishedAt)
    return fields.flatMap((field) => placesOf(field, aliases).map((mark) => ({ ...mark, field: field.field })))
  },
}

/** Longer aliases first; what lies in one already found is left out, and so is an alias inside the canonical form. */
function placesOf({ text }: CheckedField, aliases: readonly Alias[]): readonly Mark[] {
  const found: Mark[] = []
  for (const alias of aliases.toSorted((a, b) => b.text.length - a.text.length)) {
    for (const start of wholeWords(text, alias.text)) {
      const end = start + alias.text.length
      const isTaken = found.some((mark) => mark.start < end && mark.end > start)
      if (!isTaken && !isInside(text, start, end, alias.ruling.name)) found.push(markOf(alias, start))
    }
  }
  return found
}

const WORD = /[\p{L}\p{N}\p{M}]/u

function* wholeWords(text: string, wanted: string): Iterable<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!WORD.test(text[at - 1] ?? '') && !WORD.test(text[at + wanted.length] ?? '')) yield at
  }
}

function isInside(text: string, start: number, end: number, canonical: string): boolean {
  const from = Math.max(0, end - canonical.length)
  const at = text.slice(from, start + canonical.length).indexOf(canonical)
  return at >= 0 && from + at <= start
}

function markOf({ text, reads, ruling }: Alias, start: number): Mark {
  const { name, note, source, validFrom, validTo } = ruling
  const nulled = { note: note ?? null, source: source ?? null, validFrom: validFrom ?? null, validTo: validTo ?? null }
  return {
    start,
    end: start + text.length,
    suggestions: [reads],
    confidence: 0.99,
    message: 'name-ruled',
    evidence: { canonical: name, ...nulled },
    says: `House style is “${name}”${note ? `: ${note}` : ''}${source ? ` (${source})` : ''}${!source && /[.!?]$/u.test(note ?? '') ? '' : '.'}`,
    group: `name:${name}`,
  }
}
