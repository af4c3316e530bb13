// "1 article", "24 articles".
import { saying, spokenLocale } from './said.ts'

/** A number with its noun in the language of the run; `many` is needed where adding s is wrong. */
export function counted(number: number, one: string, many = `${one}s`): string {
  const isOne = new Intl.PluralRules(spokenLocale()).select(number) === 'one'
  return `${number.toLocaleString(spokenLocale())} ${saying(isOne ? one : many)}`
}
