// What a format to write is. Everything the window, the command line and the export know of it is declared in its own file.
import type { ExportFormatInfo } from '../../schema/index.ts'
import type { ExportArticle } from './export-article.ts'
import type { Section } from './sections.ts'

/** Text, as UTF-8: a file of any number of articles is written piece by piece. */
export interface TextFormat extends ExportFormatInfo {
  readonly sections: readonly Section[]
}

/** A file that is made as a whole. */
export interface WholeFormat extends ExportFormatInfo {
  readonly bytes: (articles: readonly ExportArticle[]) => Uint8Array
  /** More articles than this do not go into one file. */
  readonly most: number
}

export type ExportFormat = TextFormat | WholeFormat
