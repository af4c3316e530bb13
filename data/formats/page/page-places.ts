// Where a page says its article: the texts that were read, and every other place that says its headline or who wrote it.
import { HtmlPlaces } from '../places/html-places.ts'
import { jsonStrings, type PlacedString } from '../places/json-places.ts'
import type { PlacedText } from '../places/pieces.ts'
import type { ArticlePlaces, FactPlace, Layers, Place } from '../places/places.ts'
import { oneLine } from '../reading/known-values.ts'
import type { PageChoice } from '../reading/read-article.ts'
import { AUTHORS, LONGEST_BYLINE } from './page-byline.ts'
import { pageFacts } from './page-facts.ts'
import { attributeOf, type Element, everyNode, pageLines, type TextNode } from './page-lines.ts'
import { mediumCopies, mediumTexts } from './read-medium.ts'
import { choiceOf, chosenTexts, type PageTexts, pageTexts } from './read-page.ts'

/** The places of a page. */
export const placePage: Place = (text, holds, choice) => placeChosen(pageTexts, text, holds, choice)

/** The places of a post of Medium. */
export const placeMedium: Place = (text, holds, choice) => placeChosen(mediumTexts, text, holds, choice, mediumCopies)

function placeChosen(
  decide: typeof pageTexts,
  text: string,
  holds: (character: string) => boolean,
  choice: PageChoice | undefined,
  again: typeof mediumCopies = () => [],
): ReturnType<Place> {
  const html = new HtmlPlaces(text, holds)
  const texts = choice ? chosenTexts(html.root, choice) : decide(html.root, pageFacts(html.root))
  const part = (nodes: ReadonlySet<TextNode>): Layers => [html.shown((node) => nodes.has(node))]
  return {
    get said() {
      return [...html.said(), ...structuredStrings(html, holds).map(({ layers: [placed] }) => placed.text)]
    },
    article: ({ fields, headlineFrom }) => ({
      texts: [
        ...(headlineFrom === 'line' && texts.headline ? [read('headline', part(texts.headline))] : []),
        ...('standfirst' in fields && texts.standfirst ? [read('standfirst', part(texts.standfirst))] : []),
        read('body', part(texts.body)),
      ],
      copies: [
        ...html.titles(),
        ...again(html.root).map((copy) => ({ field: copy.field, where: copy.field, layers: part(copy.texts) })),
        ...bylines(html, texts, oneLine(fields.byline?.text ?? '')),
        ...structuredStrings(html, holds),
      ],
      hasFormats: true,
      facts: factsIn(html, holds),
    }),
    choice: choiceOf(texts),
  }
}

function read(field: string, layers: Layers): ArticlePlaces['texts'][number] {
  return { fields: [field], layers, lineFeeds: 'structure' }
}

const CHANGED = /^(?:article:modified_time|og:updated_time|datemodified|dc(?:terms)?\.modified|last-modified)$/i

/** When a page says it was last changed: for machines, and where it shows it. */
function factsIn(html: HtmlPlaces, holds: (character: string) => boolean): readonly FactPlace[] {
  const found: FactPlace[] = []
  for (const node of everyNode(html.root)) {
    if (!('tagName' in node)) continue
    const name = ['property', 'name', 'itemprop']
      .map((each) => attributeOf(node, each))
      .find((each) => CHANGED.test(each))
    const placed = name && html.attribute(node, node.tagName === 'meta' ? 'content' : 'datetime')
    if (placed) found.push({ fact: 'date', where: name.toLowerCase(), layers: [placed] })
  }
  for (const { raw, path, placed } of stringsOfScripts(html, holds))
    if (path.at(-1) === 'dateModified')
      found.push({ fact: 'date', where: 'JSON-LD dateModified', layers: [placed, raw] })
  return found
}

/** What members of JSON-LD say of an article. */
const STRUCTURED: Readonly<Record<string, string | undefined>> = {
  ...{ headline: 'headline', name: 'headline', description: 'standfirst', articleBody: 'body' },
}

/** Members of JSON-LD that describe something else than the article or its page. */
const OTHERS: ReadonlySet<string | number> = new Set([
  ...['publisher', 'provider', 'sourceOrganization', 'copyrightHolder', 'contributor', 'editor', 'about', 'mentions'],
  ...['isPartOf', 'hasPart', 'image', 'video', 'breadcrumb', 'itemListElement', 'contentLocation', 'citation'],
])

/** Strings of JSON-LD that say a field of the article or a name of who wrote it. */
function structuredStrings(html: HtmlPlaces, holds: (character: string) => boolean): ArticlePlaces['copies'] {
  return stringsOfScripts(html, holds).flatMap(({ raw, path, placed }) => {
    const isOfAuthor = path.some((key) => key === 'author' || key === 'creator')
    const last = path.findLast((key) => typeof key === 'string')
    const isName = last === 'author' || last === 'creator' || last === 'name'
    const isOfOther = path.some((key) => OTHERS.has(key))
    const said = isOfAuthor ? (isName ? 'byline' : null) : isOfOther ? null : STRUCTURED[String(last)]
    const field = said ?? null
    return field === null ? [] : [{ field, where: `JSON-LD ${String(last)}`, layers: [placed, raw] as const }]
  })
}

/** The strings of JSON-LD; `raw`: the script they are in. */
function stringsOfScripts(
  html: HtmlPlaces,
  holds: (character: string) => boolean,
): readonly (PlacedString & { readonly raw: PlacedText })[] {
  const scripts = [...everyNode(html.root)].filter(
    (node): node is Element =>
      'tagName' in node && node.tagName === 'script' && /ld\+json/i.test(attributeOf(node, 'type')),
  )
  return scripts.flatMap((script) => {
    const [node] = script.childNodes
    const raw = node && 'value' in node ? html.text(node as TextNode, true) : null
    return raw ? [...jsonStrings(raw.text, { holds, isInScript: true })].map((each) => ({ ...each, raw })) : []
  })
}

/** Short lines outside the text that name who wrote it, and what says so for machines. */
function bylines(html: HtmlPlaces, { body, headline }: PageTexts, byline: string): ArticlePlaces['copies'] {
  if (byline === '') return []
  const found: ArticlePlaces['copies'][number][] = []
  const isOther = (node: TextNode): boolean => !body.has(node) && !headline?.has(node)
  const names = byline.split(', ')
  for (const { text, nodes } of pageLines(html.root, isOther)) {
    if (text.length > LONGEST_BYLINE || !names.some((name) => text.includes(name))) continue
    for (const node of nodes) {
      const placed = names.some((name) => node.value.includes(name)) ? html.text(node) : null
      if (placed) found.push({ field: 'byline', where: 'byline', layers: [placed] })
    }
  }
  for (const node of everyNode(html.root)) {
    if (!('tagName' in node) || node.tagName !== 'meta') continue
    const name = attributeOf(node, 'property') || attributeOf(node, 'name') || attributeOf(node, 'itemprop')
    const placed = AUTHORS.includes(name.toLowerCase()) ? html.attribute(node, 'content') : null
    if (placed) found.push({ field: 'byline', where: name.toLowerCase(), layers: [placed] })
  }
  return found
}
