// What a page says about its article besides the text: JSON-LD first, then <meta>, then what is marked up on the page itself.
import { deskFrom, type MetadataPatch, sourceFrom, tagsFrom } from '../../schema/index.ts'
import { knownLanguage } from '../reading/known-values.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { isElsewhere } from './elsewhere.ts'
import { bylineOf, siteNames } from './page-byline.ts'
import { publishedAt } from './page-date.ts'
import { headlineElement, titleOf, withoutSite } from './page-headline.ts'
import { attributeOf, type Element, everyNode, type Node, pageLines } from './page-lines.ts'
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
  const title = about?.headline || withoutSite(first('og:title', 'twitter:title') || titleOf(root), site)
  let below: readonly string[] | undefined
  const belowHeadline = (): readonly string[] => {
    below ??= linesBelowHeadline(root, title)
    return below
  }
  const published = publishedAt({ root, about, first, url, language, belowHeadline })
  const sites = siteNames([site, about?.publisher ?? '', first('dc.publisher')], url)
  return {
    title,
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

/** Lines between the headline and the text that are looked through for a date and a name. */
const MOST_LINES_BELOW = 15

/** The short lines below the headline, as far as the text. */
function linesBelowHeadline(root: Node, title: string): readonly string[] {
  const lines = pageLines(root, () => true)
  const heading = headlineElement(root, lines, title)
  const at = heading ? lines.findLastIndex(({ chain }) => chain.includes(heading)) : -1
  const near = at < 0 ? [] : lines.slice(at + 1, at + 1 + MOST_LINES_BELOW)
  const below = near.filter(({ chain: [own] }) => own === undefined || !isElsewhere(own))
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
