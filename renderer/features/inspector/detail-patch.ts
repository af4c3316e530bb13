// What is typed into a detail, read as metadata: the patch to make, or the words of what is wrong with it. Pure.
import type { Metadata, MetadataPatch } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'

export type TextDetail = 'desk' | 'source' | 'publishedAt' | 'language' | 'url'

export type ReadDetail = { readonly patch: MetadataPatch } | { readonly error: string }

const MOST: { readonly [D in TextDetail]: number } = {
  desk: 200,
  source: 500,
  publishedAt: 40,
  language: 35,
  url: 2000,
}

/** An empty field means: not known. The language cannot be unknown. */
export function readDetail(name: TextDetail, typed: string): ReadDetail {
  const text = typed.replaceAll(/\s+/gu, ' ').trim()
  if (text.length > MOST[name]) return { error: words('details.too-long', { most: MOST[name] }) }
  if (name === 'language') return readLanguage(text)
  if (text === '') return { patch: { [name]: null } }
  if (name === 'publishedAt') return readDate(text)
  if (name === 'url' && !isAddress(text)) return { error: words('details.bad-url') }
  return { patch: { [name]: text } }
}

/** The text a detail is edited as. */
export function detailText(metadata: Metadata, name: TextDetail): string {
  const value = metadata[name]
  if (value === null) return ''
  return name === 'publishedAt' ? localDate(value) : value
}

function readLanguage(text: string): ReadDetail {
  try {
    const [language] = Intl.getCanonicalLocales(text)
    return language === undefined ? { error: words('details.bad-language') } : { patch: { language } }
  } catch {
    return { error: words('details.bad-language') }
  }
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/

function readDate(text: string): ReadDetail {
  const [, day, time] = DATE.exec(text) ?? []
  if (day === undefined) return readInstant(text)
  if (!isCalendarDay(day)) return { error: words('details.bad-date') }
  if (time === undefined) return { patch: { publishedAt: day } }
  return readInstant(`${day}T${time.padStart(time.length < 8 ? 5 : 8, '0')}`)
}

function readInstant(text: string): ReadDetail {
  const instant = new Date(text)
  if (!/^\d{4}-/.test(text) || Number.isNaN(instant.getTime())) return { error: words('details.bad-date') }
  return { patch: { publishedAt: instant.toISOString() } }
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** A day as it is; an instant as day and time where the reader is. */
function localDate(value: string): string {
  if (!value.includes('T')) return value
  const date = new Date(value)
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

function isAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}
