// The fields of an article: those it came with, and those an editor may give it. One that was not published is empty at
// first, so that what is put there is a correction like any other: logged, decided on, taken back.
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

/** The fields a record has text or corrections of, in reading order. */
export function orderedFields(record: ArticleRecord): readonly Field[] {
  const given = record.events.flatMap((event) => (event.type === 'correct' ? [event.correction.field] : []))
  return inReadingOrder([...new Set([...Object.keys(record.fields), ...given.filter(canBeGiven)])])
}

/** Whether an article that came without such a field may be given one. Headline and body it always has. */
export function canBeGiven(field: Field): boolean {
  return field === 'standfirst' || field === 'byline' || isCaption(field)
}

export function isCaption(field: Field): boolean {
  return field.startsWith(CAPTION)
}

/** The weave of a field, an empty one when the article may be given the field; undefined when it can have none. */
export function weaveOf({ fields }: { readonly fields: ReadonlyMap<Field, Weave> }, field: Field): Weave | undefined {
  return fields.get(field) ?? (canBeGiven(field) ? Weave.of('') : undefined)
}

/** The name of one more caption besides those there are: caption:1, caption:2. */
export function nextCaption(fields: readonly Field[]): Field {
  let number = fields.filter(isCaption).length + 1
  while (fields.includes(`${CAPTION}${number}`)) number += 1
  return `${CAPTION}${number}`
}
