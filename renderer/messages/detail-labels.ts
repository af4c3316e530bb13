// Names of an article's details.
import type { Metadata } from '../../electron/contract/index.ts'
import type { MessageId } from './words.ts'

export const DETAIL_LABELS: { readonly [F in keyof Metadata]-?: MessageId } = {
  language: 'details.language',
  source: 'details.source',
  desk: 'details.desk',
  publishedAt: 'details.published',
  url: 'details.url',
  tags: 'details.tags',
  state: 'details.state',
  note: 'details.note',
  flag: 'details.flag',
  due: 'details.due',
  withdrawn: 'details.withdrawn',
}
