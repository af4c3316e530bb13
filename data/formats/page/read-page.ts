// Reads a saved page of a news site: its main text without the navigation, related stories, comments and footers around it, and
// what the page says about it.
import { oneLine } from '../reading/known-values.ts'
import { parseHtml } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { PageChoice, ReadArticle, Stretch } from '../reading/read-article.ts'
import { blocksOf } from '../reading/read-html.ts'
import { chooseCopy, isInside, textsWithin } from './choose-copy.ts'
import { isElsewhere } from './elsewhere.ts'
import { furniture } from './furniture.ts'
import { type PageFacts, pageFacts } from './page-facts.ts'
import { headlineElement, LONGEST_HEADLINE } from './page-headline.ts'
import {
  attributeOf,
  type Element,
  everyNode,
  folded,
  type Node,
  type PageLine,
  pageLines,
  type TextNode,
  textIn,
} from './page-lines.ts'
import { pruneLines } from './prune-lines.ts'

/** As WIRE_READER. */
export const PAGE_READER = 3

const LONGEST_STANDFIRST = 600
/** Characters of the shortest story. */
const LEAST_COPY = 200

/** The texts of a page an article is made of, in the order they are read. */
export interface PageTexts {
  readonly body: ReadonlySet<TextNode>
  /** null: the headline is said for machines only, or nowhere. */
  readonly headline: ReadonlySet<TextNode> | null
  readonly standfirst: ReadonlySet<TextNode> | null
}

/** Whether HTML is a whole page rather than a piece of one, as the clipboard has. */
export function isPage(source: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>|<!--[\s\S]{0,10000}?-->|\s){0,20}<(?:!doctype\s+html|html|head|body)\b/i.test(source)
}

/**
 * The article of a page. `choice`: what an earlier reading decided; else `decide` chooses its texts. A page without any text has one
 * empty block.
 */
export function readPage(source: string, choice?: PageChoice, decide: typeof pageTexts = pageTexts): ReadArticle {
  const root = parseHtml(source, choice !== undefined)
  const facts = pageFacts(root)
  const texts = choice ? chosenTexts(root, choice) : decide(root, facts)
  const blocks = blocksOf(root, (node) => texts.body.has(node))
  const shown = texts.headline ? lineOf(root, texts.headline) : ''
  const { title, byline, source: name, language, metadata } = facts
  const said = shown || oneLine(title).slice(0, LONGEST_HEADLINE).toWellFormed()
  const standfirst = texts.standfirst ? lineOf(root, texts.standfirst) : ''
  return {
    headline: {
      text: said || provisionalHeadline(blocks[0]?.text ?? ''),
      from: shown ? 'line' : said ? 'footer' : 'provisional',
    },
    ...(standfirst === '' ? {} : { standfirst }),
    ...{
      byline,
      blocks: blocks.length > 0 ? blocks : [{ text: '' }],
      dateline: null,
      source: name,
      language,
      metadata,
    },
  }
}

/** Decides which texts of a page are its article. */
export function pageTexts(root: Node, facts: PageFacts): PageTexts {
  const shownLines = pageLines(root, () => true)
  const heading = headlineElement(root, shownLines, facts.title)
  const headline = heading ? new Set(textNodes(heading)) : null
  const shown = textIn(heading ?? undefined)
  const isOfHeadline = (node: TextNode): boolean => headline?.has(node) ?? false
  const without = chooseCopy(root, furniture(root, shownLines, heading))
  // Names that are wrong about a page leave next to nothing of it.
  const chosen = lengthOf(without) < LEAST_COPY ? chooseCopy(root, new Set()) : without
  // Blanks between two elements are texts of their own, and part words.
  const isCopy = (node: TextNode): boolean => chosen.has(node) || node.value.trim() === ''
  const lines = pageLines(root, (node) => isCopy(node) && !isOfHeadline(node))
  const body = new Set(pruneLines(lines, shown).flatMap(({ nodes }) => nodes))
  // A page nothing on which looks like an article is read whole.
  const whole = body.size > 0 ? body : new Set(textNodes(root).filter((node) => !isOfHeadline(node)))
  const standfirst = heading ? standfirstBelow(shownLines, heading, whole, facts) : null
  for (const node of standfirst ?? []) whole.delete(node)
  return { body: whole, headline, standfirst }
}

function lengthOf(texts: ReadonlySet<TextNode>): number {
  return [...texts].reduce((sum, { value }) => sum + value.trim().length, 0)
}

/** Where the texts are, in a tree whose nodes say it. */
export function choiceOf({ body, headline, standfirst }: PageTexts): PageChoice {
  const places = (texts: ReadonlySet<TextNode>): readonly Stretch[] =>
    [...texts]
      .flatMap(({ sourceCodeLocation: place }) => (place ? [{ at: place.startOffset, end: place.endOffset }] : []))
      .sort((a, b) => a.at - b.at)
  return {
    body: places(body),
    headline: headline ? places(headline) : null,
    standfirst: standfirst ? places(standfirst) : null,
  }
}

/** The texts of what was decided. */
export function chosenTexts(root: Node, { body, headline, standfirst }: PageChoice): PageTexts {
  return {
    body: textsWithin(root, body),
    headline: headline ? textsWithin(root, headline) : null,
    standfirst: standfirst ? textsWithin(root, standfirst) : null,
  }
}

/** Text of some nodes as one line. */
function lineOf(root: Node, texts: ReadonlySet<TextNode>): string {
  return oneLine(
    pageLines(root, (node) => texts.has(node))
      .map(({ text }) => text)
      .join(' '),
  )
}

function textNodes(root: Node): readonly TextNode[] {
  return [...everyNode(root)].filter((node): node is TextNode => node.nodeName === '#text')
}

const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?(?:title|head(?:line)?|heading)|strap(?:line)?|stand-?first|summary|excerpt|lede?|intro|description|teaser|chapo|vorspann)(?:$|[\s_-])/i

/** What stands in front of something else, or belongs to a picture. */
function isLabel({ text, chain }: PageLine): boolean {
  const [own] = chain
  return text.endsWith(':') || (own !== undefined && isElsewhere(own))
}

/**
 * The line below the headline that is a standfirst: called so, or what the page describes itself with. Of a line that is taken for
 * text, both must be true. Such a line leaves the body.
 */
function standfirstBelow(
  lines: readonly PageLine[],
  heading: Element,
  body: ReadonlySet<TextNode>,
  facts: PageFacts,
): PageTexts['standfirst'] {
  const description = folded(facts.description)
  let isBelow = false
  for (const line of lines) {
    if (line.nodes.some((node) => isInside(node, heading))) isBelow = true
    else if (!isBelow) continue
    else if (line.text.length <= LONGEST_STANDFIRST && line.text.length >= 20 && line.linked === 0 && !isLabel(line)) {
      const isCalled = line.chain
        .slice(0, 3)
        .some((element) => STANDFIRST.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'itemprop')}`))
      const isSaid = description !== '' && folded(line.text) === description
      const isOfText = line.nodes.some((node) => body.has(node))
      if (isOfText ? isCalled && isSaid : isCalled || isSaid) return new Set(line.nodes)
    }
    if (isBelow && line.nodes.some((node) => body.has(node))) return null
  }
  return null
}
