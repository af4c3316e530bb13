// Parses the form for changing details of many articles into the edit to make. Pure.
import {
  type ArticleState,
  type DetailName,
  type DetailPreview,
  type DetailsEdit,
  NO_DETAILS,
} from '../../../../electron/contract/index.ts'
import { stateWords } from '../../../messages/correction-words.ts'
import { dateText } from '../../../messages/typed-dates.ts'
import { words } from '../../../messages/words.ts'
import { shownLanguage } from '../../../ui/languages.ts'
import { readDetail } from '../detail-patch.ts'

/** Details edited as text; each is kept, changed or cleared. */
const TYPED = ['desk', 'source', 'publishedAt', 'byline', 'due', 'note'] as const
export type TypedName = (typeof TYPED)[number]

export interface Typed {
  readonly how: 'keep' | 'set' | 'clear'
  readonly text: string
}

export interface ManyForm {
  /** '': unchanged. */
  readonly state: ArticleState | ''
  readonly language: string
  readonly flag: '' | 'on' | 'off'
  readonly typed: Readonly<Record<TypedName, Typed>>
  /** Separated by commas. */
  readonly addTags: string
  readonly removeTags: string
}

const KEPT: Typed = { how: 'keep', text: '' }

export const EMPTY_FORM: ManyForm = {
  ...{ state: '', language: '', flag: '', addTags: '', removeTags: '' },
  typed: { desk: KEPT, source: KEPT, publishedAt: KEPT, byline: KEPT, due: KEPT, note: KEPT },
}

export interface ReadForm {
  readonly edit: DetailsEdit
  /** Errors by field; nothing can be changed while there are any. */
  readonly errors: Readonly<Partial<Record<TypedName, string>>>
  /** Dates that can be read two ways. */
  readonly either: Readonly<Partial<Record<TypedName, readonly [string, string]>>>
}

export function readForm({ state, language, flag, typed, addTags, removeTags }: ManyForm, locale?: string): ReadForm {
  const set: Record<string, unknown> = {}
  const errors: Partial<Record<TypedName, string>> = {}
  const either: Partial<Record<TypedName, readonly [string, string]>> = {}
  let byline: string | undefined
  if (state !== '') set.state = state
  if (language !== '') set.language = language
  if (flag !== '') set.flag = flag === 'on' ? true : null
  for (const name of TYPED) {
    const { how, text } = typed[name]
    if (how === 'keep' || (how === 'set' && text.trim() === '')) continue
    if (name === 'byline') byline = how === 'clear' ? '' : text.replaceAll(/\s+/gu, ' ').trim()
    else if (how === 'clear') set[name] = null
    else {
      const read = readDetail(name, text, locale)
      if ('error' in read) errors[name] = read.error
      else if ('either' in read) either[name] = read.either
      else if ('patch' in read) Object.assign(set, read.patch)
    }
  }
  const edit: DetailsEdit = {
    ...NO_DETAILS,
    set: set as DetailsEdit['set'],
    ...(byline === undefined ? {} : { byline }),
    addTags: tagsIn(addTags),
    removeTags: tagsIn(removeTags),
  }
  return { edit, errors, either }
}

function tagsIn(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.replaceAll(/\s+/gu, ' ').trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** A form with one text detail changed: typing turns its change on. */
export function withTyped(form: ManyForm, name: TypedName, typed: Typed): ManyForm {
  return { ...form, typed: { ...form.typed, [name]: typed } }
}

/** "Now: Sport (5), none (3)": the present values of the articles that change. */
export function beforeWords({ name, before, changes }: DetailPreview): string {
  if (before.length === 0) return ''
  const values = before
    .map(({ value, count }) =>
      value === null ? words('many.none', { count }) : words('many.value', { value: valueWords(name, value), count }),
    )
    .join(', ')
  const isAll = before.reduce((sum, { count }) => sum + count, 0) === changes
  return words(isAll ? 'many.before' : 'many.before-more', { values })
}

function valueWords(name: DetailName, value: string): string {
  switch (name) {
    case 'state':
      return stateWords(value as ArticleState)
    case 'language':
      return shownLanguage(value)
    case 'publishedAt':
    case 'due':
      return dateText(value)
    case 'flag':
      return words('details.flagged')
    case 'note':
      return words('list.has-note')
    default:
      return value
  }
}
