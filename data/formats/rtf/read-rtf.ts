// Reads RTF as an article, after the RTF Specification 1.9.1: its lines as a word processor has them, changes it tracks, and what its
// \info says.
import { type MetadataPatch, tagsFrom } from '../../schema/metadata.ts'
import { fail, type Result } from '../../schema/problem.ts'
import { titleSaid } from '../docx/core-properties.ts'
import { type AboutLines, articleOfLines } from '../docx/read-docx.ts'
import { knownDay, oneLine } from '../reading/known-values.ts'
import type { ReadArticle } from '../reading/read-article.ts'
import { RtfLines } from './rtf-lines.ts'
import { tokensOf } from './rtf-tokens.ts'

/** As WIRE_READER. */
export const RTF_READER = 1

const LONGEST_NOTE = 4000

/** The article of an RTF file. Problems: unreadable. */
export function readRtf(bytes: Uint8Array, path: string): Result<ReadArticle> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const reader = new RtfLines()
  for (const token of tokensOf(source)) {
    reader.take(token)
    if (reader.isTooDeep) return fail('unreadable', { path, detail: 'its groups are nested too deep' })
  }
  // Old programs leave the last brace out; more missing ones mean that the end of the file is.
  if (reader.depth > 1) return fail('unreadable', { path, detail: 'it ends in the middle' })
  const { lines, info, notes } = reader.done()
  const created = knownDay(info.created)
  const metadata: MetadataPatch = {
    tags: tagsFrom(info.keywords.split(/[,;]/)),
    ...(created === null ? {} : { publishedAt: created }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n').slice(0, LONGEST_NOTE).toWellFormed() }),
  }
  const about: AboutLines = {
    ...{ title: titleSaid(info.title), titleFrom: 'line', byline: oneLine(info.author) || null, language: null },
    metadata,
  }
  return articleOfLines(lines, about, path)
}
