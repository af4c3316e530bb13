// The readers of copy by the format records name, with the version of each.
import type { ReadArticle } from './read-article.ts'
import { HTML_READER, readHtml } from './read-html.ts'
import { readWireText, WIRE_READER } from './read-wire-text.ts'

export interface Reader {
  readonly read: (text: string) => ReadArticle
  readonly version: number
}

export const READABLE = ['text', 'html'] as const
export type ReadableFormat = (typeof READABLE)[number]

export const READERS: Readonly<Record<ReadableFormat, Reader>> = {
  text: { read: readWireText, version: WIRE_READER },
  html: { read: readHtml, version: HTML_READER },
}

/** The reader of a format; null when there is none. */
export function readerOf(format: string): Reader | null {
  return format === 'text' || format === 'html' ? READERS[format] : null
}
