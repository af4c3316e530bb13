// Where formats of JSON write their articles: in strings, each a line, plain text, or HTML; a text can be in several strings, with markup
// between them that only our reader puts there.
import { HtmlPlaces } from './html-places.ts'
import { jsonStrings, type PlacedString } from './json-places.ts'
import { PieceBuilder, type PlacedText, piecesIn } from './pieces.ts'
import { type ArticlePlaces, type FactPlace, fieldsInOrder, type Layers, type Place } from './places.ts'
import { placePlainText } from './text-places.ts'

/** The members and places that lead to a value of JSON. */
export type JsonPath = readonly (string | number)[]

/** What a field is read from. html: in pieces, of which strings are in the file by their path, and others are markup of the reader. */
export type JsonPart =
  | { readonly kind: 'line' | 'plain'; readonly path: JsonPath }
  | { readonly kind: 'html'; readonly pieces: readonly (JsonPath | string)[] }

type JsonField = 'headline' | 'standfirst' | 'byline' | 'body'

/**
 * `item`: what of the file is about the article: its other strings may say its fields again. `forms`: strings of JSON that an editor
 * shows instead of the text that is read: what is corrected must be corrected there.
 */
export type JsonParts = Readonly<Partial<Record<JsonField, JsonPart | undefined>>> & {
  readonly item?: JsonPath
  readonly forms?: readonly JsonPath[]
}

/** The places of a format whose articles are these, by the names they have in records. null: the file is not read. */
export function placeJson(articlesIn: (text: string) => ReadonlyMap<string, JsonParts> | null): Place {
  return (text, holds) => {
    const articles = articlesIn(text)
    if (!articles) return null
    const written = [...jsonStrings(text, { holds })]
    const strings = new Map(written.map(({ path, placed }) => [JSON.stringify(path), placed]))
    const within = stringsByItem(written, [...articles.values()])
    const layersOf = (part: JsonPart): Layers | null => {
      if (part.kind === 'html') {
        const placed = joined(part.pieces, strings)
        if (!placed) return null
        const { markup, ...shown } = new HtmlPlaces(placed.text, holds).shown()
        // In several strings each is a paragraph: another one would be another object of the file.
        return [part.pieces.length === 1 && markup ? { ...shown, markup } : shown, placed]
      }
      const placed = strings.get(JSON.stringify(part.path))
      if (!placed) return null
      return part.kind === 'plain' ? [placePlainText(placed.text), placed] : [placed]
    }
    return {
      said: [...strings.values()].map((placed) => placed.text),
      article: (record) => {
        const parts = articles.get(record.source.item ?? '')
        if (!parts) return null
        const texts = fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
          const part = parts[field as JsonField]
          const layers = part ? layersOf(part) : null
          return layers
            ? [{ fields: [field], layers, lineFeeds: part?.kind === 'plain' ? 'written' : 'structure' }]
            : []
        })
        const item = parts.item ?? null
        const read = pathsRead(parts)
        const others = (within.get(JSON.stringify(item)) ?? []).filter(({ path }) => !read.has(JSON.stringify(path)))
        const copies = others.flatMap(({ path, placed }) => copiesIn(path, placed, holds))
        const forms = (parts.forms ?? []).flatMap((path) => {
          const placed = strings.get(JSON.stringify(path))
          return placed && placed.text !== '' ? [formIn(path, placed, holds)] : []
        })
        const facts =
          item === null
            ? []
            : FACTS.flatMap(([name, fact]): FactPlace[] => {
                const placed = strings.get(JSON.stringify([...item, name]))
                return placed ? [{ fact, where: name, layers: [placed] }] : []
              })
        return { texts, copies: [...forms, ...copies], hasFormats: parts.body?.kind === 'html', facts }
      },
    }
  }
}

/** Members that state when an article was last changed, and its version: of ninjs, JSON Feed, Ghost and ANS. */
const FACTS: readonly (readonly [name: string, fact: FactPlace['fact']])[] = [
  ...(['versioncreated', 'versionCreated', 'contentmodified', 'contentModified'] as const).map(
    (each) => [each, 'date'] as const,
  ),
  ...(['date_modified', 'updated_at', 'last_updated_date'] as const).map((each) => [each, 'date'] as const),
  ['version', 'version'],
]

/** The strings of each item, by its path. */
function stringsByItem(
  written: readonly PlacedString[],
  articles: readonly JsonParts[],
): ReadonlyMap<string, readonly PlacedString[]> {
  const items = articles.flatMap(({ item }) => (item ? [item] : []))
  const depths = new Set(items.map(({ length }) => length))
  const within = new Map(items.map((item): [string, PlacedString[]] => [JSON.stringify(item), []]))
  for (const each of written)
    for (const depth of depths)
      if (depth <= each.path.length) within.get(JSON.stringify(each.path.slice(0, depth)))?.push(each)
  return within
}

/** The paths of the strings an article is read from, and of the forms an editor shows instead. */
function pathsRead({ item: _, forms = [], ...parts }: JsonParts): ReadonlySet<string> {
  const read = Object.values(parts).flatMap((part): readonly (JsonPath | string)[] =>
    !part ? [] : part.kind === 'html' ? part.pieces : [part.path],
  )
  return new Set([...forms, ...read].filter((each) => typeof each !== 'string').map((each) => JSON.stringify(each)))
}

/** A name of the article is shorter, and what says again a part of its text is longer. */
const [LONGEST_NAME, LEAST_TEXT] = [200, 40]

/** What a string of an article that is not read may say again. */
function copiesIn(
  path: JsonPath,
  placed: PlacedText,
  holds: (character: string) => boolean,
): ArticlePlaces['copies'][number][] {
  const name = path.findLast((key) => typeof key === 'string')
  if (typeof name !== 'string' || /^(?:uri|url|href|id|guid|slug|language|type|version)$/i.test(name)) return []
  const { length } = placed.text
  const isTitle = NAMES.test(name) || path.includes('headlines')
  if (length < LONGEST_NAME && isTitle) return [{ field: 'headline', where: name, layers: [placed] }]
  if (length < LEAST_TEXT) return []
  const isHtml = /<[a-z]+[^>]*>/i.test(placed.text)
  const layers: Layers = isHtml ? [new HtmlPlaces(placed.text, holds).shown(), placed] : [placed]
  return [{ field: 'body', where: name, layers }]
}

/** The words of an editor's own form of a text: what its nodes say, one behind the other. */
function formIn(
  path: JsonPath,
  placed: PlacedText,
  holds: (character: string) => boolean,
): ArticlePlaces['copies'][number] {
  const builder = new PieceBuilder()
  for (const [run, { path: inner, placed: own }] of [...jsonStrings(placed.text, { holds })].entries()) {
    if (!isWords(inner)) continue
    for (const { from, to, ...piece } of own.pieces) builder.add(own.text.slice(from, to), { ...piece, run })
  }
  return { field: 'body', where: String(path.at(-1)), layers: [builder.placed(), placed], isNeeded: true }
}

/** Lexical has words in members of this name, Mobiledoc in the fourth place of what a section is made of. */
function isWords(path: JsonPath): boolean {
  return path.at(-1) === 'text' || (path[0] === 'sections' && path.at(-1) === 3)
}

/** Members that say a headline, those for other sites among them (`og_title`); names are of places, sections and people too. */
const NAMES = /^(?:\w+_)?(?:title|headline)$|^slugline$/i

/** Strings of a file and markup between them as one text; no correction can touch the markup. */
function joined(pieces: readonly (JsonPath | string)[], strings: ReadonlyMap<string, PlacedText>): PlacedText | null {
  const builder = new PieceBuilder()
  for (const [n, each] of pieces.entries()) {
    if (typeof each === 'string') {
      builder.add(each, { at: 0, end: 0, kind: 'none', run: -1, encode: (text) => text })
      continue
    }
    const placed = strings.get(JSON.stringify(each))
    if (!placed) return null
    for (const { from, to, ...piece } of piecesIn(placed, 0, placed.text.length))
      builder.add(placed.text.slice(from, to), { ...piece, run: n })
  }
  return builder.placed()
}
