// What a page says about its article besides the text: JSON-LD first, then <meta>, then what is marked up on the page itself.
import { deskFrom, type MetadataPatch, sourceFrom, tagsFrom } from '../../schema/index.ts'
import { knownLanguage } from '../reading/known-values.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { bylineOf, siteNames } from './page-byline.ts'
import { publishedAt } from './page-date.ts'
import { attributeOf, type Element, everyNode, folded, type Node, pageLines, textIn } from './page-lines.ts'
import { isRunningText } from './prune-lines.ts'
import { type First, metaValues, type StructuredFacts, structuredFacts } from './structured-facts.ts'

export interface PageFacts {
  /** What the page is called for machines, without the site's name; ''. */
  readonly title: string
  readonly description: string
  readonly byline: string | null
  readonly source: string | null
  readonly language: string | null
  readonly metadata: MetadataPatch
}

const SITES = /\s+(?:[|–—·•»:]|-)\s+/u
const LONGEST_SITE = 60

/** All of it; nothing is checked against the text of the page. */
export function pageFacts(root: Node): PageFacts {
  const about = structuredFacts(root)
  const meta = metaValues(root)
  const first = (...names: readonly string[]): string =>
    names.map((name) => meta.get(name)?.[0] ?? '').find((value) => value !== '') ?? ''
  const site = about?.publisher || first('og:site_name', 'application-name', 'dc.publisher')
  const desk = deskFrom(about?.section || first('article:section', 'parsely-section', 'section'))
  const keywords = [...(about?.keywords ?? []), ...(meta.get('article:tag') ?? [])]
  const listed = keywords.length > 0 ? keywords : first('news_keywords', 'keywords', 'parsely-tags').split(/[,;]/)
  const url = addressOf(root, about, first)
  const language = languageOf(root, about, first)
  let below: readonly string[] | undefined
  const belowHeadline = (): readonly string[] => {
    below ??= linesBelowHeadline(root)
    return below
  }
  const published = publishedAt({ root, about, first, url, language, belowHeadline })
  const sites = siteNames([site, about?.publisher ?? '', first('dc.publisher')], url)
  return {
    title: about?.headline || withoutSite(first('og:title', 'twitter:title') || titleOf(root), site),
    description: about?.description || first('og:description', 'description', 'twitter:description'),
    byline: bylineOf({ root, about, meta, sites, belowHeadline }),
    source: sourceFrom(site),
    language,
    metadata: {
      tags: tagsFrom(listed).slice(0, 50),
      ...(published === null ? {} : { publishedAt: published }),
      ...(url === null ? {} : { url }),
      ...(desk === null ? {} : { desk }),
    },
  }
}

function titleOf(root: Node): string {
  return textIn([...everyNode(root)].find((node) => 'tagName' in node && node.tagName === 'title'))
}

/** A title often ends, or begins, with the name of the site: what is left of the longest part of it. */
export function withoutSite(title: string, site: string): string {
  const parts = title.split(SITES)
  if (parts.length < 2) return title
  const names = [folded(site)].filter((name) => name !== '')
  const kept = parts.filter((part) => !names.includes(folded(part)))
  if (kept.length < parts.length) {
    const at = title.indexOf(kept[0] ?? title)
    return title.slice(at, title.indexOf(kept.at(-1) ?? '', at) + (kept.at(-1) ?? '').length)
  }
  const last = parts.at(-1) ?? ''
  return last.length <= LONGEST_SITE && title.length - last.length > last.length
    ? title.slice(0, title.length - last.length).replace(/\s+(?:[|–—·•»:]|-)\s+$/u, '')
    : title
}

/** Lines between the headline and the text that are looked through for a date and a name. */
const MOST_LINES_BELOW = 15

/** The short lines below the first highest heading, as far as the text. */
function linesBelowHeadline(root: Node): readonly string[] {
  const lines = pageLines(root, () => true)
  const at = lines.findLastIndex(({ chain }) => chain.some(({ tagName }) => tagName === 'h1'))
  const below = at < 0 ? [] : lines.slice(at + 1, at + 1 + MOST_LINES_BELOW)
  const end = below.findIndex(isRunningText)
  return below.slice(0, end < 0 ? below.length : end).map(({ text }) => text)
}

function addressOf(root: Node, about: StructuredFacts | null, first: First): string | null {
  const links = [...everyNode(root)].filter(
    (node): node is Element =>
      'tagName' in node && node.tagName === 'link' && /canonical/i.test(attributeOf(node, 'rel')),
  )
  const all = [...links.map((link) => attributeOf(link, 'href').trim()), first('og:url'), about?.url ?? '']
  return all.find((each) => /^https?:/i.test(each) && isSafeAddress(each) && each.length <= 2000) ?? null
}

function languageOf(root: Node, about: StructuredFacts | null, first: First): string | null {
  const html = [...everyNode(root)].find((node): node is Element => 'tagName' in node && node.tagName === 'html')
  const said = [html ? attributeOf(html, 'lang') || attributeOf(html, 'xml:lang') : '', about?.language ?? '']
  const others = [first('og:locale').replace('_', '-'), first('content-language', 'language', 'dc.language')]
  return [...said, ...others].map(knownLanguage).find((each) => each !== null) ?? null
}
