// The export of WordPress (WXR 1.2), one post an article. WordPress’s importer leaves out posts it has already, by title and date: what
// changed in those is in the list of changes (write-wordpress-changes.ts).
import { toHtml } from 'hast-util-to-html'
import type { ElementContent } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { instantOf, storyUri } from './agency-story.ts'
import { xmlText } from './docx/word-xml.ts'
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { authorIn, fieldText } from './plain-lines.ts'
import { copyElements } from './write-html.ts'

const NAMESPACES = [
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:wp="http://wordpress.org/export/1.2/"',
].join(' ')

export const WXR: TextFormat = {
  name: 'wxr',
  extension: 'wxr.xml',
  group: 'systems',
  words: {
    label: 'WordPress import (WXR)',
    hint: 'Posts for WordPress. It skips posts it has: the list of changes says what to change in those.',
    files: 'posts for WordPress',
  },
  hasMachineData: true,
  sections: [
    {
      open: ({ first }) => {
        const about = [x('title', xmlText(first.metadata.source ?? 'Corrected articles')), x('link'), x('description')]
        const head = [...about, x('language', first.metadata.language), x('wp:wxr_version', '1.2')]
        return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel>\n${written(head)}\n`
      },
      each: (article) => `${written([post(article)])}\n`,
      close: () => '</channel></rss>\n',
    },
  ],
}

function written(children: readonly ElementContent[]): string {
  return toXml([...children], { closeEmptyElements: true })
}

/** The number WordPress knows a post by, from the GUID it gives posts; '' where that has none. */
export function postId({ identity, metadata }: ExportArticle): string {
  return /[?&](?:p|page_id|post)=(\d{1,18})(?:&|$)/.exec(identity ?? metadata.url ?? '')?.[1] ?? ''
}

function post(article: ExportArticle): ElementContent {
  const { metadata, changes } = article
  const { publishedAt, tags, url } = metadata
  const text = (name: string, value: string): ElementContent => x(name, xmlText(value))
  const wp = (name: string, value: string): ElementContent[] => [text(`wp:${name}`, value)]
  const meta = (key: string, value: string): ElementContent =>
    x('wp:postmeta', [text('wp:meta_key', key), text('wp:meta_value', value)])
  const at = instantOf(publishedAt)
  const id = postId(article)
  return x('item', [
    text('title', fieldText(article.headline)),
    ...(url ? [text('link', url)] : []),
    ...(at ? [text('pubDate', new Date(at).toUTCString().replace('GMT', '+0000'))] : []),
    text('dc:creator', authorIn(article)),
    x('guid', { isPermaLink: 'false' }, xmlText(article.identity ?? storyUri(article))),
    x('description'),
    text('content:encoded', toHtml([...copyElements(article)])),
    text('excerpt:encoded', fieldText(article.standfirst)),
    ...(id === '' ? [] : wp('post_id', id)),
    ...wp('post_date', publishedAt ? localTime(publishedAt) : NO_TIME),
    ...wp('post_date_gmt', at ? gmt(at) : NO_TIME),
    ...(article.correctedAt ? wp('post_modified_gmt', gmt(article.correctedAt)) : []),
    ...wp('comment_status', 'closed'),
    ...wp('ping_status', 'closed'),
    // Whether the source published it is not known: what was private, planned or withdrawn must not become public.
    ...wp('status', 'draft'),
    ...wp('post_type', 'post'),
    ...tags.map((tag) => x('category', { domain: 'post_tag', nicename: slug(tag) }, xmlText(tag))),
    meta('corrigenda_version', String(article.version)),
    ...(article.notice ? [meta('corrigenda_notice', article.notice.text)] : []),
    ...(changes.length > 0
      ? [
          meta(
            'corrigenda_changes',
            JSON.stringify(changes.map(({ field, before, after }) => ({ field, before, after }))),
          ),
        ]
      : []),
  ])
}

/** As WordPress writes that there is none. */
const NO_TIME = '0000-00-00 00:00:00'

/** The time on the clock where it was published, as WordPress keeps it. */
function localTime(at: string): string {
  return at.length > 10 ? at.slice(0, 19).replace('T', ' ') : `${at} 00:00:00`
}

function gmt(at: string): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}

/** The name of a tag in addresses. */
function slug(tag: string): string {
  const plain = tag.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return xmlText(plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, ''))
}
