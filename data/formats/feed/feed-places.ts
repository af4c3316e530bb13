// Where feeds and exports of WordPress write their items: text in XML, HTML in XML, or XHTML.
import { HtmlPlaces } from '../places/html-places.ts'
import { PieceBuilder, type PlacedText, piecesIn, slicePlaced } from '../places/pieces.ts'
import { type ArticlePlaces, type FactPlace, fieldsInOrder, type Layers, type Place } from '../places/places.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts'
import { xhtmlVocabulary } from '../xml/xml-markup.ts'
import { XmlPlaces } from '../xml/xml-places.ts'
import { contentOf, creatorsOf, namedItems, nameIn, titleOf } from './read-feed.ts'
import { isOfBlankLines, SHORTCODES } from './wordpress-html.ts'

/** The places of a feed. */
export const placeFeed: Place = (text, holds) => {
  const xml = XmlPlaces.of(text, holds)
  if (!xml) return null
  const items = new Map(namedItems(xml.root).map(({ name, item }) => [name, item]))
  const html = (placed: PlacedText): Layers => [new HtmlPlaces(placed.text, holds).shown(), placed]
  const post = (placed: PlacedText): Layers => {
    const { leftOut, ...own } = withoutShortcodes(placed)
    return [new HtmlPlaces(own.text, holds, isOfBlankLines(placed.text), leftOut).shown(), own]
  }
  const nameAlone = (placed: PlacedText): Layers => [slicePlaced(placed, ...nameIn(placed.text))]
  const layersOf = ({ kind, element }: NonNullable<ReturnType<typeof contentOf>>): Layers => {
    const placed = xml.text(element)
    if (kind === 'wordpress') return post(placed)
    if (kind === 'xhtml') return [xml.copy(element, {}, xhtmlVocabulary({}, prefixIn(text, element)))]
    return kind === 'html' ? html(placed) : [placed]
  }
  return {
    get said() {
      return xml.said()
    },
    article: (record) => {
      const item = items.get(record.source.item ?? '')
      if (!item) return null
      const found: Readonly<Record<string, ReturnType<typeof contentOf>>> = {
        headline: titleOf(item),
        byline: creatorsOf(item)[0] ?? null,
        body: contentOf(item),
      }
      const texts = fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
        const part = found[field]
        const isSaid =
          part && (field !== 'byline' || xml.text(part.element).text.includes(record.fields.byline?.text ?? ''))
        if (!isSaid) return []
        const layers = field === 'byline' ? nameAlone(xml.text(part.element)) : layersOf(part)
        return [{ fields: [field], layers, lineFeeds: 'structure' }]
      })
      const summaries = childrenOf(item, 'description', 'summary', 'excerpt:encoded', 'itunes:summary')
      return {
        ...{ texts, hasFormats: true, facts: factsIn(xml, item) },
        // Read only when something is corrected.
        get copies() {
          return summaries.flatMap((element): ArticlePlaces['copies'] =>
            element === found.body?.element
              ? []
              : [{ field: 'body', where: element.name, layers: html(xml.text(element)) }],
          )
        },
      }
    },
  }
}

/** What is in front of the names of its paragraphs. */
function prefixIn(source: string, { start, end }: XmlElement): string {
  return /<([\w.-]+:)(?:p|div)[\s>]/.exec(source.slice(start, end))?.[1] ?? ''
}

/** When an item says it was last changed. WordPress states its own time without a zone, and the same time in UTC. */
function factsIn(xml: XmlPlaces, item: XmlElement): readonly FactPlace[] {
  const textOf = (name: string): string => childOf(item, name)?.text.trim() ?? ''
  const [own, utc] = [textOf('wp:post_modified'), textOf('wp:post_modified_gmt')].map((text) => Date.parse(`${text}Z`))
  const offset = own === undefined || utc === undefined || Number.isNaN(own - utc) ? undefined : (own - utc) / 60_000
  const zones: Readonly<Record<string, number | undefined>> = { 'wp:post_modified': offset, 'wp:post_modified_gmt': 0 }
  const names = ['updated', 'atom:updated', 'dcterms:modified', 'wp:post_modified', 'wp:post_modified_gmt']
  return childrenOf(item, ...names).map((element) => ({
    ...{ fact: 'date', where: element.name, layers: [xml.text(element)], offset: zones[element.name] },
  }))
}

/** The content of a post without the shortcodes its reader leaves out, and where in it they were. */
function withoutShortcodes(placed: PlacedText): PlacedText & { readonly leftOut: readonly number[] } {
  const leftOut: number[] = []
  const builder = new PieceBuilder()
  let [at, gaps] = [0, 0]
  const add = (to: number): void => {
    for (const { from, to: end, ...piece } of piecesIn(placed, at, to))
      builder.add(placed.text.slice(Math.max(from, at), Math.min(end, to)), { ...piece, run: piece.run + gaps })
    gaps += 1_000_000
  }
  for (const code of placed.text.matchAll(SHORTCODES)) {
    add(code.index)
    leftOut.push(builder.text.length)
    at = code.index + code[0].length
  }
  add(placed.text.length)
  return { ...builder.placed(), leftOut }
}
