// Parses what is typed into a detail: the patch to make, what is wrong with it, or the two dates it may be. Pure.

import { dateOrderOf, type Metadata, type MetadataPatch, readDate } from '../../../electron/contract/index.ts'
import { DATE_TROUBLES, dateText } from '../../messages/typed-dates.ts'
import { words } from '../../messages/words.ts'
import { languageCode, shownLanguage } from '../../ui/languages.ts'

/** A detail edited as text. The byline is a text of the article, which is corrected; the others are metadata. */
export type TextDetail = 'desk' | 'source' | 'publishedAt' | 'language' | 'url' | 'note' | 'due' | 'byline'

export type ReadDetail =
  | { readonly patch: MetadataPatch }
  | { readonly byline: string }
  | { readonly error: string }
  /** ISO dates, the likelier first. */
  | { readonly either: readonly [string, string] }

const MOST: { readonly [D in TextDetail]: number } = {
  desk: 200,
  source: 500,
  publishedAt: 60,
  language: 60,
  url: 2000,
  note: 4000,
  due: 60,
  byline: 500,
}

/** An empty field means: not known. The language cannot be unknown. `locale`: decides which date is likelier. */
export function readDetail(name: TextDetail, typed: string, locale: string | undefined = undefined): ReadDetail {
  const text = name === 'note' ? typed.trim() : typed.replaceAll(/\s+/gu, ' ').trim()
  if (text.length > MOST[name]) return { error: words('details.too-long', { most: MOST[name] }) }
  if (name === 'byline') return { byline: text }
  if (name === 'language') return readLanguage(text)
  if (text === '') return { patch: { [name]: null } }
  if (name === 'publishedAt' || name === 'due') return readDateDetail(name, text, locale)
  if (name === 'url' && !isAddress(text)) return { error: words('details.bad-url') }
  return { patch: { [name]: text } }
}

/** The text in which a detail is edited. */
export function detailText(metadata: Metadata, name: Exclude<TextDetail, 'byline'>): string {
  const value = metadata[name] ?? null
  if (value === null) return ''
  if (name === 'language') return shownLanguage(value)
  return name === 'publishedAt' || name === 'due' ? dateText(value) : value
}

function readDateDetail(name: 'publishedAt' | 'due', text: string, locale: string | undefined): ReadDetail {
  const read = readDate(text, { likely: dateOrderOf(locale), ...(locale ? { locales: [locale] } : {}) })
  if (read.kind === 'wrong') return { error: words(DATE_TROUBLES[read.why]) }
  const values = read.kind === 'date' ? [read.value] : read.values
  if (name === 'due' && values.some((value) => value.includes('T'))) return { error: words('details.day-no-time') }
  return read.kind === 'date' ? { patch: { [name]: read.value } } : { either: read.values }
}

function readLanguage(text: string): ReadDetail {
  const language = languageCode(text)
  return language === null ? { error: words('details.bad-language') } : { patch: { language } }
}

function isAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}
