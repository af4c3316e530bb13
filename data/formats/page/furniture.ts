// What of a page is not its article, known before anything is judged: layers over the page, what readers write, offers, polls, boxes
// with a form, and other articles. Readability takes such a part for the article when it is longer.
import {
  ancestors,
  attributeOf,
  type Element,
  everyNode,
  type Node,
  type PageLine,
  type TextNode,
} from './page-lines.ts'
import { isRunningText } from './prune-lines.ts'

const word = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i')
/** Parts that may be longer than an article. */
const APART = word(
  'cmp|cookies?|cookiebot|consent|gdpr|privacy-?(?:layer|banner|notice|manager|overlay)|onetrust|usercentrics|didomi|overlay|comments?|comment-?(?:list|section|area)|discussions?|disqus|repl(?:y|ies)|responses|kommentare|commentaires|comentarios',
)
/** Parts within an article that are short next to it. */
const BOX = word(
  'pay-?wall|reg-?wall|meter-?wall|offers?|upsell|subscription-?(?:box|offer)|newsletters?|nl-?box|poll|quiz|vote|umfrage|sondage|encuesta|link-?list|teasers?|slideshow|gallery|carousel|key-?events',
)
/** Characters: a box that asks for something is shorter. */
const LONGEST_ASKING = 600
/** Characters of running text in an article that is one, rather than its head alone. */
const LEAST_ARTICLE = 400
const ASKING = new Set(['form', 'input', 'textarea', 'select'])
const UNSEEN = new Set(['script', 'style', 'template', 'noscript'])
const STATE = /^(?:has|with|no|is|show|hide|single|js)-|-(?:open|closed|enabled|disabled|on|off|active|accepted)$/i
const NEVER = new Set(['html', 'head', 'body', 'main', 'article'])

/**
 * Elements that are not the article, the outermost of each. `lines`: all the page shows. `heading`: its headline, which none of the
 * elements contains.
 */
export function furniture(root: Node, lines: readonly PageLine[], heading: Element | null): ReadonlySet<Element> {
  const around = new Set<Element>(heading ? [heading, ...ancestors(heading)] : [])
  const own = ownArticle(heading, lines)
  const found = new Set<Element>()
  for (const outer of own ? ancestors(own) : [])
    for (const child of outer.childNodes) if ('tagName' in child && !around.has(child)) found.add(child)
  const lengths = lengthsOf(root)
  const whole = lengths(own ?? root)
  const waiting: Node[] = [own ?? root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('childNodes' in node)) continue
    if ('tagName' in node && !around.has(node) && isFurniture(node, lengths, whole)) found.add(node)
    // Not by spreading them: a page can have more children than a call has arguments.
    else for (const child of node.childNodes) waiting.push(child)
  }
  return found
}

/** How many characters of shown text nodes have in them. */
type Lengths = (node: Node) => number

function lengthsOf(root: Node): Lengths {
  const lengths = new Map<Node, number>()
  for (const node of [...everyNode(root)].reverse()) {
    const parent = 'parentNode' in node ? node.parentNode : null
    if (node.nodeName === '#text') lengths.set(node, (node as TextNode).value.trim().length)
    else if (UNSEEN.has(node.nodeName)) lengths.set(node, 0)
    if (parent) lengths.set(parent, (lengths.get(parent) ?? 0) + (lengths.get(node) ?? 0))
  }
  return (node) => lengths.get(node) ?? 0
}

/** The element of the article the headline is in, when running text is in there too: then nothing outside of it is the article. */
function ownArticle(heading: Element | null, lines: readonly PageLine[]): Element | null {
  const own = heading && [...ancestors(heading)].find(({ tagName }) => tagName === 'article')
  if (!own) return null
  const running = lines.filter((line) => isRunningText(line) && line.chain.includes(own))
  return running.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_ARTICLE ? own : null
}

function isFurniture(element: Element, lengths: Lengths, whole: number): boolean {
  if (NEVER.has(element.tagName)) return false
  const isLayer =
    /^(?:alert)?dialog$/.test(attributeOf(element, 'role')) || attributeOf(element, 'aria-modal') === 'true'
  if (isLayer || isNamed(element, APART)) return true
  if (isNamed(element, BOX)) return lengths(element) < whole / 2
  return isAsking(element, lengths)
}

/** A short part with a form in it: its words are about the form. */
function isAsking(element: Element, lengths: Lengths): boolean {
  const hasForm = element.childNodes.some((child) => 'tagName' in child && ASKING.has(child.tagName))
  return hasForm && lengths(element) <= LONGEST_ASKING
}

/** Whether one of the names a page gives an element matches; those of the page, or of its article, as a whole say nothing. */
export function isNamed(element: Element, names: RegExp): boolean {
  return !NEVER.has(element.tagName) && names.test(namesOf(element))
}

/** The names a page gives an element, one word at a time, without those that only say what state it is in. */
function namesOf(element: Element): string {
  return ['class', 'id', 'data-component']
    .flatMap((name) => attributeOf(element, name).split(/\s+/))
    .filter((name) => !STATE.test(name))
    .join(' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
}
