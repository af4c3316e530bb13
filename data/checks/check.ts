// What a check is: one file and one kind of finding. It is given a paragraph or an article and returns marks as data.
import type { Field, FindingKind, Said } from '../schema/index.ts'
import type { CheckedArticle, Paragraph } from './article/checked-article.ts'
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
