// One Alt key per category, wherever a category is chosen.
import { CATEGORIES, type Category } from '../../../../electron/contract/index.ts'

export const CATEGORY_KEYS: { readonly [C in Category]: string } = {
  name: 'N',
  spelling: 'S',
  grammar: 'G',
  punctuation: 'P',
  fact: 'F',
  number: 'U',
  date: 'D',
  quote: 'Q',
  attribution: 'A',
  style: 'H',
  link: 'L',
  format: 'O',
  legal: 'E',
  other: 'T',
}

/** The category of an Alt key, by the key's position, since Alt produces other characters on a Mac. */
export function categoryOfKey(press: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): Category | null {
  if (!press.altKey || press.ctrlKey || press.metaKey) return null
  return CATEGORIES.find((category) => press.code === `Key${CATEGORY_KEYS[category]}`) ?? null
}
