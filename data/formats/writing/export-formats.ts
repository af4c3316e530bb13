// The formats an export can be written in. To add one: write its file and name it here.
import type { ExportArticle } from './export-article.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'
import { writeLogCsv } from './write-log-csv.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeText } from './write-text.ts'

export interface ExportFormat {
  readonly name: string
  /** Of the file, without the dot. */
  readonly extension: string
  /** Text is written as UTF-8. */
  readonly write: (articles: readonly ExportArticle[]) => string | Uint8Array
  /** A log of all articles is always one file. */
  readonly isOneFile: boolean
  /** Holds what corrections changed in every view: a record of the house rather than copy. */
  readonly showsHistory: boolean
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: 'text', extension: 'txt', write: writeText, isOneFile: false, showsHistory: false },
  { name: 'markdown', extension: 'md', write: writeMarkdown, isOneFile: false, showsHistory: false },
  { name: 'html', extension: 'html', write: writeHtml, isOneFile: false, showsHistory: false },
  { name: 'docx', extension: 'docx', write: writeDocx, isOneFile: false, showsHistory: false },
  { name: 'json', extension: 'json', write: writeJson, isOneFile: false, showsHistory: true },
  { name: 'log-csv', extension: 'csv', write: writeLogCsv, isOneFile: true, showsHistory: true },
]

/** Formats of the command line that a later version will write. */
export const LATER_FORMATS: readonly string[] = [
  ...['pdf', 'epub', 'ninjs-1.6', 'ninjs-2.2', 'ninjs-3.1', 'newsml-g2', 'nitf', 'csv', 'rss', 'bundle'],
]
