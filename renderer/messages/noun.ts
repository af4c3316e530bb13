// A label in the middle of a sentence.
import { LANGUAGE, LOCALE } from './locale.ts'

/** The label of a thing as it reads within a sentence: with a small letter, except in German. */
export function nounWithin(label: string): string {
  return LANGUAGE === 'de' ? label : label.toLocaleLowerCase(LOCALE)
}
