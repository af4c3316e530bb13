// Reads a post as Medium exports it: a page that names its title, its text and when it was published (microformats.org/wiki/h-entry).

import type { Field } from '../../schema/index.ts'
import { parseHtml } from '../reading/parse-html.ts'
import type { PageChoice, ReadArticle } from '../reading/read-article.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { ancestors, attributeOf, type Element, everyNode, type Node, type TextNode } from './page-lines.ts'
import { type PageTexts, readPage } from './read-page.ts'

/** As WIRE_READER. */
export const MEDIUM_READER = 1

/** Whether a page is a post of an export. */
export function isMedium(source: string): boolean {
  return /<article class="h-entry">/.test(source) && /<section data-field="body" class="e-content">/.test(source)
}

/** The article of a post; one that says no day of publication is a draft. */
export function readMedium(source: string, choice?: PageChoice): ReadArticle {
  const article = readPage(source, choice, mediumTexts)
  const root = parseHtml(source)
  const isDraft = classed(root, 'dt-published') === undefined
  const canonical = classed(root, 'p-canonical')
  const url = canonical ? attributeOf(canonical, 'href').trim() : ''
  const isAddress = /^https?:/i.test(url) && isSafeAddress(url) && url.length <= 2000
  return {
    ...article,
    ...(isDraft ? { isDraft } : {}),
    metadata: {
      ...article.metadata,
      ...(isAddress ? { url } : {}),
      ...(isDraft ? { note: 'Status in Medium: draft' } : {}),
    },
  }
}

/** The texts of a post: captions, and what the text says again of its title, are none of it. */
export function mediumTexts(root: Node): PageTexts {
  const title = classed(root, 'p-name')
  const content = classed(root, 'e-content')
  const inside = content ? textNodes(content) : []
  const under = (node: TextNode, isOne: (element: Element) => boolean): boolean => [...ancestors(node)].some(isOne)
  const named = (name: string) => (element: Element) => attributeOf(element, 'class').split(/\s+/).includes(name)
  const standfirst = new Set(inside.filter((node) => under(node, named('graf--subtitle'))))
  const body = inside.filter(
    (node) =>
      !standfirst.has(node) &&
      !under(node, named('graf--title')) &&
      !under(node, ({ tagName }) => tagName === 'figure'),
  )
  return {
    body: new Set(body),
    headline: title ? new Set(textNodes(title)) : null,
    standfirst: standfirst.size > 0 ? standfirst : null,
  }
}

/** What says the headline, or the standfirst, of a post again. */
export function mediumCopies(root: Node): readonly { readonly field: Field; readonly texts: ReadonlySet<TextNode> }[] {
  const said = [['headline', 'graf--title'] as const, ['standfirst', 'p-summary'] as const]
  return said.flatMap(([field, name]) => {
    const element = classed(root, name)
    return element ? [{ field, texts: new Set(textNodes(element)) }] : []
  })
}

function classed(root: Node, name: string): Element | undefined {
  for (const node of everyNode(root))
    if ('tagName' in node && attributeOf(node, 'class').split(/\s+/).includes(name)) return node
  return undefined
}

function textNodes(element: Element): readonly TextNode[] {
  return [...everyNode(element)].filter((node): node is TextNode => node.nodeName === '#text')
}
