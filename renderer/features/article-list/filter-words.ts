// A filter in words: "tag harbour", "“east mole”", "not ferry".
import { words } from '../../messages/words.ts'
import type { Filter } from '../../queries/filters.ts'

const FIELDS = [
  'tag',
  'source',
  'desk',
  'by',
  'date',
  'state',
  'category',
  'corrected',
  'has',
  'headline',
  'id',
  'flag',
  'due',
  'language',
  'is',
] as const
type KnownField = (typeof FIELDS)[number]

/** What a filter matches, in words; an unknown field is shown as typed. */
export function filterWords({ text, field, value, isExcluded }: Filter): string {
  const known = FIELDS.find((candidate): candidate is KnownField => candidate === field)
  if (field !== null && !known) return text
  const quoted = words('frame.quoted', { text: value })
  const term = known ? words(`filter.${known}`, { value: quoted }) : quoted
  return isExcluded ? words('filter.without', { term }) : term
}
