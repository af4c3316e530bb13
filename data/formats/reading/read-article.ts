// What every reader of a format returns: one article as it came in, not yet a record.
import type { HeadlineOrigin } from '../../schema/article-record.ts'
import type { MetadataPatch } from '../../schema/metadata.ts'
import type { Block, MarkType, Span } from '../../schema/original.ts'
import type { ReadingGiven, TableColumns } from '../../schema/reading-given.ts'

/** A format on a range of a block, in UTF-16 code units of its text; `href` of a link. */
export interface ReadMark {
  readonly type: MarkType
  readonly from: number
  readonly to: number
  readonly href?: string
}

/**
 * One line without LF: a paragraph, a heading, an item, or one line of verse or of a table (`pre`), whose later lines continue the
 * block before (`cont`). A credit or a syndication footer is named as such and stays where it is.
 */
export interface ReadBlock extends Omit<Partial<Block>, 'role'> {
  readonly text: string
  readonly role?: 'credit' | 'footer'
  readonly marks?: readonly ReadMark[]
}

/**
 * headline: never empty, without LF; it was in the source itself only when `from` is 'line'.
 * byline: the line behind the headline, without LF. blocks: every other paragraph, in order, at least one.
 * dateline: UTF-16 span in the body, which is the blocks joined by one LF. language: BCP 47, as the
 * source itself says; null when it does not.
 */
export interface ReadArticle {
  /** Which of a file's articles it is, where one file has several. */
  readonly item?: string
  /** What the file says identifies the article everywhere, where `item` does not. */
  readonly identity?: string
  /** Whether the file says that it was not published yet. */
  readonly isDraft?: true
  /** What the file says about it besides its text. */
  readonly metadata?: MetadataPatch
  /** Changes tracked in the file and not yet decided on, in order. */
  readonly changes?: readonly TrackedChange[]
  readonly headline: { readonly text: string; readonly from: HeadlineOrigin }
  /** What stands between headline and text, where the file has a place of its own for it. */
  readonly standfirst?: string
  readonly byline: string | null
  readonly blocks: readonly ReadBlock[]
  readonly dateline: Span | null
  readonly source: string | null
  readonly language: string | null
}

/**
 * A change tracked in a word processor: from..to of a field as it came in (UTF-16, half-open) is to read `after`. author, at: as
 * the file says them, '' where it does not.
 */
export interface TrackedChange {
  readonly field: 'headline' | 'body'
  readonly from: number
  readonly to: number
  readonly after: string
  readonly author: string
  readonly at: string
}

/** The articles of a file, and the titles of what in it is none. */
export interface ReadFile {
  readonly articles: readonly ReadArticle[]
  readonly skipped: readonly string[]
  /** Of a table: the names of its columns, and which was read as what. */
  readonly table?: { readonly head: readonly string[]; readonly columns: TableColumns }
}

/**
 * `text`: the decoded bytes, '' for formats that are no text. `path` is what problems carry. `choice`: what an earlier reading of a
 * page decided, moved to where it is now. `given`: what the reader is told besides.
 */
export interface FileToRead {
  readonly bytes: Uint8Array
  readonly text: string
  readonly path: string
  readonly choice?: PageChoice
  readonly given?: ReadingGiven | undefined
}

/** A stretch of a page's source in UTF-16 code units. */
export interface Stretch {
  readonly at: number
  readonly end: number
}

/** What was decided about a page, to read it again as it was read: where its texts are, each list in order. */
export interface PageChoice {
  readonly body: readonly Stretch[]
  /** null: the headline is said for machines only, or nowhere. */
  readonly headline: readonly Stretch[] | null
  readonly standfirst: readonly Stretch[] | null
}
