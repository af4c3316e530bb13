// The corrections of a field as edits of its original: taken from the projection every export draws from, so that the file
// handed back says what the others say.
import { type Article, projectField } from '../../corrections/index.ts'
import type { Field } from '../../schema/index.ts'
import { applyEdits, type Edit } from './pieces.ts'

/**
 * What turns the original text of a field into its corrected one, in order; null when the field was not imported, or when the
 * projection does not lead from the one to the other.
 */
export function fieldEdits(article: Article, field: Field): readonly Edit[] | null {
  const original = article.record.fields[field]
  if (!original) return null
  const edits: Edit[] = []
  let at = 0
  const step = (kind: 'same' | 'ins' | 'del', text: string, format?: Edit['format']): void => {
    const last = edits.at(-1)
    const open = last && last.to === at ? last : null
    if (kind === 'same') at += text.length
    else if (kind === 'del') {
      if (open) edits[edits.length - 1] = { ...open, to: at + text.length }
      else edits.push({ from: at, to: at + text.length, text: '' })
      at += text.length
    } else if (open) edits[edits.length - 1] = { ...open, text: open.text + text, ...(format ? { format } : {}) }
    else edits.push({ from: at, to: at, text, ...(format ? { format } : {}) })
  }
  const lines = projectField(article, field, 'marked')
  for (const [n, { runs, end }] of lines.entries()) {
    for (const { kind, text, format } of runs) step(kind, text, format)
    if (n < lines.length - 1) step(end.kind, '\n')
  }
  const corrected = linesOf(article, field).join('\n')
  return at === original.text.length && applyEdits(original.text, edits) === corrected ? edits : null
}

/** The lines of a field as corrected. */
export function linesOf(article: Article, field: Field): readonly string[] {
  return projectField(article, field, 'corrected').map(({ runs }) => runs.map(({ text }) => text).join(''))
}
