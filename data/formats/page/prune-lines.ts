// What is kept with the main text of a page and is no running text: captions and credits, menus above the story, related links
// below it, calls to subscribe, who wrote it and when. Each rule is about one line and where it is. Measured on pages of news:
// docs/decisions/0121-main-text-of-pages.md.
import { ancestors, attributeOf, type Element, folded, type PageLine } from './page-lines.ts'

const word = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i')
const CAPTION = word(
  'caption|captions|figcaption|credit|credits|image-?credit|photo-?credit|media-?caption|media-?credit|wp-caption-text|copyright|img-?caption|photo-?caption|gallery-?caption|slide-?caption|image-?meta|source-?credit|off-screen|visually-?hidden|sr-only|screen-reader-text',
)
const APART = word(
  'nav|navbar|navigation|menu|breadcrumbs?|share|sharing|sharebar|social|related|recirc|recommended|recommendations|newsletters?|subscribe|subscription|signup|sign-up|promo|promos|advert|adverts|advertisement|ad|ads|sponsored|comments?|comment-list|byline|bylines|author|authors|author-?(?:bio|box|info|name|card)|bio|post-?meta|entry-?meta|article-?meta|meta|dateline|datetime|timestamp|publish(?:ed)?-?date|date|tags|tag-list|taglist|topics|widget|toolbar|cta|read-?more|outbrain|taboola|trending|most-?read|popular|pagination|disclaimer|disclosure|popup|modal|paywall|cookies?|cookie-?(?:banner|notice|consent)|consent|gdpr|kicker|eyebrow|tooltip|icons?|magnifier|(?:adjust-?)?(?:text|font)-?(?:size|resize|controls?)|story-?(?:controls|tools)|article-?tools|inline-?promo|in-?article-?promo|click-?to-?tweet|tweet-?this|ctt|hashtags|updated',
)
const APART_TAGS = new Set(['nav', 'aside', 'footer', 'address', 'time'])
const APART_ROLES = /^(?:navigation|complementary|banner|contentinfo|search)$/
/** Lines that say what they are. */
const SAYS =
  /^(?:\W*)(?:related(?: (?:coverage|news|stories|article|content|posts?|links?|topics))?\b(?=.{0,40}:|$|.{0,25}$)|(?:also )?read(?: more| also| next)?:|read more\b|see (?:more|also)\b|see more:|also see:|more (?:on|from|information):?|don['’]t miss|advert(?:isement)?s?$|continue reading\b|sign (?:in|up)\b|subscribe\b|get (?:the latest|access)\b|follow (?:us|me|\w+ on|\w+ \w+ on)\b|image (?:copyright|caption|credit|source)\b|\(?(?:image|photo|picture|credit|source)s?(?: credits?)?:|getty images|photograph: |photo by|click (?:here|to)\b|share (?:this|on)\b|(?:last )?(?:updated|published|posted|modified)(?: on| at)?:?\s(?=.*\d)|skip to\b|you may also like|you might also|recommended\b.{0,30}$|trending\b.{0,30}$|watch:|listen to .{0,40} live|about the author|citation$|learn more$|have a tip\?|copyright|©|all rights reserved|by [\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){0,3}$|tags?:|topics?:|filed under|story continues|this (?:post|article) (?:may )?contains? affiliate|if you enjoyed this|join the conversation|load(?:ing)? comments|most (?:read|popular)|editor['’]s picks|in this article|table of contents$|view (?:gallery|comments|image)|(?:enlarge|show|hide) (?:image|caption)|play video|video:$)/iu
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const DATE_LINE = new RegExp(
  `^.{0,60}(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH} \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}).{0,40}$`,
  'iu',
)
const STOP = /[.!?…:;"'”’)\]。！？」』]\s*$/u
/** UTF-16 code units: a line that long and ending with a stop is running text. */
const REAL = 80
/** An element is dropped by its name only while it holds less of the text than this. */
const SMALL_PART = 0.2
/** What is outside of the element with so much of the running text is no table or list of the story. */
const MOST_TEXT = 0.8
/** Rules that would take more of the text are wrong about the page. */
const LEAST_KEPT = 0.55

/** Lines of a kind in a row. */
const LEAST_RUN = 6

/** What the lines of one page are compared with. */
interface Around {
  readonly lines: readonly PageLine[]
  readonly headline: string
  readonly firstReal: number
  readonly lastReal: number
  /** The innermost element most of the running text is in. */
  readonly home: Element | undefined
  readonly runs: readonly number[]
  readonly isSmall: (element: Element) => boolean
}

/** The lines that are running text. `headline`: as shown on the page; it is no line of the text. */
export function pruneLines(lines: readonly PageLine[], headline: string): readonly PageLine[] {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0)
  const sizes = new Map<Element, number>()
  for (const { chain, text } of lines)
    for (const element of chain) sizes.set(element, (sizes.get(element) ?? 0) + text.length)
  const around: Around = {
    lines,
    headline: folded(headline),
    firstReal: lines.findIndex(isRunningText),
    lastReal: lines.findLastIndex(isRunningText),
    home: homeOf(lines.filter(isRunningText)),
    runs: runsOf(lines),
    isSmall: (element) => (sizes.get(element) ?? 0) < total * SMALL_PART,
  }
  const kept = lines.filter((line, n) => !isCaption(line, around) && !isApart(line, around) && !isBeside(n, around))
  const size = kept.reduce((sum, { text }) => sum + text.length, 0)
  return size < total * LEAST_KEPT ? lines : kept
}

function homeOf(running: readonly PageLine[]): Element | undefined {
  const sizes = new Map<Element, number>()
  let total = 0
  for (const { chain, text } of running) {
    total += text.length
    for (const element of chain.slice(1)) sizes.set(element, (sizes.get(element) ?? 0) + text.length)
  }
  const most = [...sizes].filter(([, size]) => size >= total * MOST_TEXT)
  return most.map(([element]) => element).find((element) => !most.some(([other]) => isWithin(other, element)))
}

function isWithin(inner: Element, outer: Element): boolean {
  for (const each of ancestors(inner)) if (each === outer) return true
  return false
}

/** Whether a line is long, ends as a sentence does, and is no link. */
export function isRunningText({ text, linked }: PageLine): boolean {
  return text.length >= REAL && linked < text.length * 0.5 && STOP.test(text)
}

function isCaption({ chain }: PageLine, { isSmall }: Around): boolean {
  if (chain.some(({ tagName }) => tagName === 'table')) return false
  return chain.some(
    (element) => isSmall(element) && (/^fig(?:caption|ure)$/.test(element.tagName) || CAPTION.test(namesOf(element))),
  )
}

function isApart({ chain }: PageLine, { isSmall }: Around): boolean {
  return chain.some(
    (element) =>
      isSmall(element) &&
      (APART_TAGS.has(element.tagName) ||
        APART.test(namesOf(element)) ||
        APART_ROLES.test(attributeOf(element, 'role'))),
  )
}

/** By what a line says, and where between the running text it is. */
function isBeside(n: number, { lines, headline, firstReal, lastReal, home, runs }: Around): boolean {
  const line = lines[n] as PageLine
  const { text, linked, chain } = line
  const size = text.length
  const isOutside = n < firstReal || n > lastReal
  const isHeading = /^h[1-6]$/.test(chain[0]?.tagName ?? '')
  const said = folded(text)
  const isHeadline =
    n <= firstReal + 1 && headline !== '' && (said === headline || (said.length > 20 && headline.startsWith(said)))
  const isAlone = size < 150 && !/[.]\s*$/.test(text)
  const isLinks = linked >= size * 0.9 && size < 200 && !isHeading && (isOutside || isAlone)
  if (isHeadline || isLinks || (size < 260 && SAYS.test(text))) return true
  if (isHeading && n === firstReal - 1 && isFirstOfSeveral(n, lines)) return false
  const isHome = home === undefined || chain.includes(home)
  if (!isOutside || size >= 120 || (n > lastReal && isHome && (runs[n] ?? 0) >= LEAST_RUN)) return false
  const isBit = firstReal >= 0 && !STOP.test(text) && !(isHeading && n > firstReal && isHome)
  return isBit || DATE_LINE.test(text)
}

/** The heading of the first entry or chapter, when later ones have headings like it. */
function isFirstOfSeveral(n: number, lines: readonly PageLine[]): boolean {
  const kindOf = ({ chain: [own] }: PageLine): string => (own ? `${own.tagName} ${attributeOf(own, 'class')}` : '')
  const kind = kindOf(lines[n] as PageLine)
  return lines.some((line, at) => at > n && kindOf(line) === kind)
}

/** For each line, how many without links of its kind are in a row there: dates of a tour and results are part of the story. */
function runsOf(lines: readonly PageLine[]): readonly number[] {
  const isLike = ({ linked, text }: PageLine): boolean => linked < text.length * 0.3
  const tagOf = ({ chain }: PageLine): string | undefined => chain[0]?.tagName
  const runs: number[] = []
  for (let from = 0; from < lines.length; ) {
    const first = lines[from] as PageLine
    let to = from + 1
    if (isLike(first))
      while (to < lines.length && isLike(lines[to] as PageLine) && tagOf(lines[to] as PageLine) === tagOf(first))
        to += 1
    for (let n = from; n < to; n += 1) runs.push(isLike(first) ? to - from : 0)
    from = to
  }
  return runs
}

/** The names a page gives an element, one word at a time. */
function namesOf(element: Element): string {
  return ['class', 'id', 'itemprop', 'data-component']
    .map((name) => attributeOf(element, name))
    .join(' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
}
