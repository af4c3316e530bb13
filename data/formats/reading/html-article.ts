// An article out of a record of a content system: its fields by name, its text as HTML.
import { deskFrom, type MetadataPatch, sourceFrom, tagsFrom } from '../../schema/index.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { knownDate, knownLanguage, oneLine } from './known-values.ts'
import { isTooDeep } from './parse-html.ts'
import { provisionalHeadline } from './provisional-headline.ts'
import type { ReadArticle } from './read-article.ts'
import { readHtmlBlocks } from './read-html.ts'

/** What a record says; '' and [] where it says nothing. `note`: for the desk alone. */
export interface HtmlRecord {
  readonly item?: string
  readonly headline: string
  readonly html: string
  readonly standfirst?: string
  readonly byline?: string
  readonly date?: string
  readonly url?: string
  readonly language?: string
  readonly source?: string
  readonly section?: string
  readonly tags?: readonly string[]
  readonly note?: string
}

/** null: it has no text. */
export function articleOf(said: HtmlRecord): ReadArticle | 'too-deep' | null {
  if (isTooDeep(said.html)) return 'too-deep'
  const blocks = readHtmlBlocks(said.html)
  if (blocks.length === 0) return null
  const headline = oneLine(said.headline)
  const standfirst = oneLine(said.standfirst ?? '')
  return {
    ...(said.item === undefined || said.item === '' ? {} : { item: said.item.slice(0, 2000) }),
    headline:
      headline === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: headline, from: 'line' },
    ...(standfirst === '' ? {} : { standfirst }),
    ...{ byline: oneLine(said.byline ?? '') || null, blocks, dateline: null },
    ...{ source: sourceFrom(said.source ?? ''), language: knownLanguage(said.language ?? '') },
    metadata: metadataOf(said),
  }
}

function metadataOf({ date = '', url = '', section = '', tags = [], note = '' }: HtmlRecord): MetadataPatch {
  const [at, desk] = [knownDate(date), deskFrom(section)]
  const isAddress = /^https?:/i.test(url) && isSafeAddress(url) && url.length <= 2000
  return {
    tags: tagsFrom(tags),
    ...(isAddress ? { url } : {}),
    ...(at === null ? {} : { publishedAt: at }),
    ...(desk === null ? {} : { desk }),
    ...(note === '' ? {} : { note }),
  }
}
