// The formats copy can come in as, with the reader of each and its version. To add one: a folder with its reader, and a row here.
import { ok, type Result } from '../../schema/problem.ts'
import { CSV_READER, readCsv } from '../csv/read-csv.ts'
import { DOCX_READER, readDocx } from '../docx/read-docx.ts'
import { FEED_READER, readFeed } from '../feed/read-feed.ts'
import { NINJS_READER, readNinjs } from '../ninjs/read-ninjs.ts'
import { NITF_READER, readNitf } from '../nitf/read-nitf.ts'
import type { ReadArticle, ReadFile } from './read-article.ts'
import { HTML_READER, readHtml } from './read-html.ts'
import { readWireText, WIRE_READER } from './read-wire-text.ts'

/** `text`: the decoded bytes, '' for formats that are no text. `path` is what problems carry. */
export interface FileToRead {
  readonly bytes: Uint8Array
  readonly text: string
  readonly path: string
}

export interface Reader {
  readonly version: number
  /** Whether the file is read from its bytes, whatever text they might be. */
  readonly isBinary: boolean
  /** Problems: unreadable, too-large. */
  readonly read: (file: FileToRead) => Result<ReadFile>
}

export const READABLE = ['text', 'html', 'docx', 'feed', 'ninjs', 'nitf', 'csv'] as const
export type ReadableFormat = (typeof READABLE)[number]

export const READERS: Readonly<Record<ReadableFormat, Reader>> = {
  text: { version: WIRE_READER, isBinary: false, read: ({ text }) => ok(alone(readWireText(text))) },
  html: { version: HTML_READER, isBinary: false, read: ({ text }) => ok(alone(readHtml(text))) },
  docx: { version: DOCX_READER, isBinary: true, read: ({ bytes, path }) => only(readDocx(bytes, path)) },
  feed: { version: FEED_READER, isBinary: false, read: ({ text, path }) => readFeed(text, path) },
  ninjs: { version: NINJS_READER, isBinary: false, read: ({ text, path }) => readNinjs(text, path) },
  nitf: { version: NITF_READER, isBinary: false, read: ({ text, path }) => only(readNitf(text, path)) },
  csv: { version: CSV_READER, isBinary: false, read: ({ text, path }) => readCsv(text, path) },
}

/** The reader of a format; null when there is none. */
export function readerOf(format: string): Reader | null {
  const known = READABLE.find((name) => name === format)
  return known === undefined ? null : READERS[known]
}

function alone(article: ReadArticle): ReadFile {
  return { articles: [article], skipped: [] }
}

function only(read: Result<ReadArticle>): Result<ReadFile> {
  return read.ok ? ok(alone(read.value)) : read
}
