// What a format says about where its articles are written, so that one write-back serves them all.
import type { ArticleRecord } from '../../schema/article-record.ts'
import type { Field } from '../../schema/index.ts'
import type { PageChoice } from '../reading/read-article.ts'
import type { LineFeeds } from './align.ts'
import { lowerLines } from './line-edits.ts'
import { type Edit, isRefusal, lowerEdits, type PlacedText, type Refusal, slicePlaced } from './pieces.ts'

/**
 * A text of a file with the texts it is written in: the text itself, what that is written in (the HTML in a string of JSON), and so
 * on; the last is written in the characters of the file.
 */
export type Layers = readonly [PlacedText, ...PlacedText[]]

/**
 * A text that states when an article was last changed, or its version. `offset`: minutes from UTC of a time that states no zone, where it
 * is known.
 */
export interface FactPlace {
  readonly fact: 'date' | 'version'
  readonly where: string
  readonly layers: Layers
  readonly offset?: number | undefined
}

/** Where an article is written. */
export interface ArticlePlaces {
  /** Texts that hold fields of the article, each of them one or several one after the other, as they were read. */
  readonly texts: readonly {
    readonly fields: readonly Field[]
    readonly layers: Layers
    /** Whether line feeds of the fields are written as characters, follow from elements, or are characters between what is marked up. */
    readonly lineFeeds: LineFeeds
  }[]
  /**
   * Texts that may say a field again: the title of a page, what it is called where it is shared. `isNeeded`: a correction that cannot
   * be written there cannot go into the file.
   */
  readonly copies: readonly {
    readonly field: Field
    readonly where: string
    readonly layers: Layers
    readonly isNeeded?: boolean
  }[]
  /** Whether it has formats, and kinds of lines. */
  readonly hasFormats: boolean
  /** What is stated of it besides; absent: the format has no place for that. */
  readonly facts?: readonly FactPlace[]
}

/** A file as its format places it. */
export interface FilePlaces {
  /**
   * Everything the file says in words, shown or not, besides its characters as they are; null: something in it cannot be read for what it
   * says. Made when it is asked for.
   */
  readonly said: readonly string[] | null
  /** Of the article a record was read as; null when the file has no such article. */
  readonly article: (record: ArticleRecord) => ArticlePlaces | null
  /** Of a page: what was decided about it, in characters of the file. */
  readonly choice?: PageChoice
  /** Edits of the file's characters, in order, as the format needs them where they are; absent: as they are. */
  readonly fit?: (edits: readonly Edit[]) => readonly Edit[]
}

/**
 * `holds`: whether the file's encoding has a character. `choice`: what is decided about a page already. null: the file cannot be read.
 */
export type Place = (text: string, holds: (character: string) => boolean, choice?: PageChoice) => FilePlaces | null

/** Edits of a text as edits of the characters of its file. */
export function lowerThrough(layers: readonly PlacedText[], edits: readonly Edit[]): readonly Edit[] | Refusal {
  let lowered = edits
  for (const layer of layers) {
    const next = lowerEdits(layer, lowered)
    if (isRefusal(next)) return next
    lowered = [...next].sort((a, b) => a.from - b.from)
  }
  return lowered
}

/**
 * Edits of a field as edits of the characters of its file. `own`: the field, placed on the text of `layers` it is in; line feeds of it are
 * written as what the markup of that text has for them.
 */
export function lowerField(
  own: PlacedText,
  [top, ...below]: Layers,
  edits: readonly Edit[],
): readonly Edit[] | Refusal {
  const hasLines = edits.some(({ from, to, text }) => text.includes('\n') || own.text.slice(from, to).includes('\n'))
  if (!top.markup || !hasLines) return lowerThrough([own, ...below], edits)
  const lowered = lowerLines(own, top.markup, edits)
  return isRefusal(lowered) ? lowered : lowerThrough(below, lowered)
}

/** A stretch of a text with the texts it is written in. */
export function sliceLayers([top, ...below]: Layers, from: number, to: number): Layers {
  return [slicePlaced(top, from, to), ...below]
}

/** Fields that a file has as lines of their own, in reading order; a headline that was made up, and
 * what was taken from elsewhere, is not. */
export function fieldsInOrder({ fields, headlineFrom, source }: ArticleRecord): readonly Field[] {
  const others = ['standfirst', 'byline', 'body'].filter((field) => field in fields && !(field in (source.given ?? {})))
  return headlineFrom === 'line' ? ['headline', ...others] : others
}
