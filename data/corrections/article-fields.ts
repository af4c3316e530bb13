// The fields of an article: those imported, and those an editor may add. A field that was not published is empty at
// first, so that its text is a correction like any other: logged, decided on, reverted.
import type { ArticleRecord, Field } from '../schema/index.ts'
import { Weave } from './weave.ts'

const FIELD_ORDER = ['headline', 'standfirst', 'byline', 'body']
const CAPTION = 'caption:'
const byKey = new Intl.Collator('en', { numeric: true })

/** Field names in reading order: headline, standfirst, byline, body, captions. */
export function inReadingOrder(fields: readonly Field[]): readonly Field[] {
  const rank = (field: Field): number => (FIELD_ORDER.includes(field) ? FIELD_ORDER.indexOf(field) : FIELD_ORDER.length)
  return [...fields].sort((a, b) => rank(a) - rank(b) || byKey.compare(a, b) || (a < b ? -1 : 1))
}

/** The fields of which a record has text or corrections, in reading order. */
export function orderedFields(record: ArticleRecord): readonly Field[] {
  const given = record.events.flatMap((event) => (event.type === 'correct' ? [event.correction.field] : []))
  return inReadingOrder([...new Set([...Object.keys(record.fields), ...given.filter(canBeGiven)])])
}

/** Whether a field may be added to an article that does not have it. Headline and body always exist. */
export function canBeGiven(field: Field): boolean {
  return field === 'standfirst' || field === 'byline' || isCaption(field)
}

export function isCaption(field: Field): boolean {
  return field.startsWith(CAPTION)
}

/** The weave of a field, an empty one for a field that may be added; undefined for any other. */
export function weaveOf({ fields }: { readonly fields: ReadonlyMap<Field, Weave> }, field: Field): Weave | undefined {
  return fields.get(field) ?? (canBeGiven(field) ? Weave.of('') : undefined)
}

/** The next free caption name: caption:1, caption:2. */
export function nextCaption(fields: readonly Field[]): Field {
  let number = fields.filter(isCaption).length + 1
  while (fields.includes(`${CAPTION}${number}`)) number += 1
  return `${CAPTION}${number}`
}
