// What a check is: one file and one kind of finding. It is given a paragraph or an article and returns marks as data.
import type { Block, Field, FindingKind, Said } from '../schema/index.ts'
import type { Quotation } from '../text/quotations.ts'
import type { CorrectedForm } from './names/corrected-index.ts'
import type { CheckSetting } from './setting.ts'

/**
 * A place with what is to be said of it. `start`/`end` are UTF-16 offsets in the text the check was given; suggestions
 * replace what is there, best first. `choice`: an editor chooses among these forms, and nothing is suggested. `group`
 * ties together marks about one thing.
 */
export type Mark = Said & {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
  readonly choice?: readonly string[]
  readonly confidence: number
  readonly group?: string
}

/** A paragraph as checks see it. */
export interface Paragraph {
  readonly text: string
  readonly field: Field
  readonly block: Block | null
}

/** A field of an article: its corrected text, its paragraphs by offset, and its quotations. */
export interface CheckedField {
  readonly field: Field
  readonly text: string
  readonly paragraphs: readonly (Paragraph & { readonly start: number })[]
  readonly quotations: readonly Quotation[]
}

/** An article as checks see it. `id` is null for copy that is not in the archive. */
export interface CheckedArticle {
  readonly id: string | null
  readonly fields: readonly CheckedField[]
  /** BCP 47: whose rules it is checked by. `markedAs`: its own tag, where the text is certainly in another language. */
  readonly language: string
  readonly markedAs?: string
  readonly publishedAt: string | null
  readonly source: string | null
  /** Names its accepted corrections have fixed. */
  readonly corrected: readonly CorrectedForm[]
}

/** What a check must find, each with its quote and its best suggestion, and what it must leave alone. */
interface Examples {
  readonly found: readonly (readonly [text: string, quote: string, reads: string | undefined])[]
  readonly clean: readonly string[]
}

interface CheckHead {
  /** Kebab-case, unique. */
  readonly name: string
  readonly kind: FindingKind
  /** Raised whenever its results change: results remembered from before are then forgotten. */
  readonly version: number
  /** Primary language subtags it is known to hold in. */
  readonly languages: 'all' | readonly string[]
}

/** Looks at one paragraph at a time; its results are remembered by the paragraph’s text. */
export interface ParagraphCheck extends CheckHead {
  readonly scope: 'paragraph'
  /** Tried by examples.test.ts on copy in English. */
  readonly examples: Examples
  readonly find: (paragraph: Paragraph, setting: CheckSetting) => readonly Mark[]
}

export type FieldMark = Mark & { readonly field: Field }

/** Looks at a whole article and at the indexes of the archive. */
export interface ArticleCheck extends CheckHead {
  readonly scope: 'article'
  readonly find: (article: CheckedArticle, setting: CheckSetting) => readonly FieldMark[]
}

/** Thrown by an article check that had to leave something out: what it found counts, and the message says what is missing. */
export class PartlyChecked extends Error {
  constructor(
    message: string,
    readonly found: readonly FieldMark[],
  ) {
    super(message)
  }
}

export type Check = ParagraphCheck | ArticleCheck
