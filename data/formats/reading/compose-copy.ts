// Copy that is no file: what was on the clipboard or typed, as the bytes an article is read from and that are kept as its source.
import { escapeHtml } from '../web/escape-html.ts'
import { withPlainLineEnds } from './line-ends.ts'
import { readWireText } from './read-wire-text.ts'
import { splitParagraphs } from './split-paragraphs.ts'

/** What a clipboard or a keyboard gives. */
export type PastedFormat = 'text' | 'html'

export interface Composed {
  readonly format: PastedFormat
  readonly bytes: Uint8Array
}

/**
 * The bytes (UTF-8) of copy that was pasted or typed. Without a headline of its own they are exactly the text. A headline that
 * was typed comes first, as a line where it reads as a headline there, and else marked up as one, so that it always is.
 */
export function composeCopy(format: PastedFormat, text: string, headline = ''): Composed {
  const line = headline.replaceAll(/\s+/gu, ' ').trim()
  if (line === '') return { format, bytes: bytesOf(text) }
  const marked = `<h1>${escapeHtml(line)}</h1>\n`
  if (format === 'html') return { format, bytes: bytesOf(`${marked}${text}`) }
  const plain = `${line}\n\n${text}`
  const read = readWireText(plain).headline
  if (read.from === 'line' && read.text === line) return { format, bytes: bytesOf(plain) }
  return { format: 'html', bytes: bytesOf(`${marked}${paragraphsOf(text).join('\n')}\n`) }
}

function paragraphsOf(text: string): readonly string[] {
  return splitParagraphs(withPlainLineEnds(text)).map((paragraph) => {
    const escaped = escapeHtml(paragraph.text)
    if (paragraph.kept === 'table') return `<pre>\n${escaped}</pre>`
    return `<p>${escaped.replaceAll('\n', '<br>\n')}</p>`
  })
}

/** Half a surrogate pair, which a clipboard can hold, is no character and becomes U+FFFD. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
