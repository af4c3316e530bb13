// Reads a mail as an article: the subject is its headline, the sender its author. Files sent with it are articles of their own, which
// data/files opens like those in a ZIP.
import { type MetadataPatch, sourceFrom, tagsFrom } from '../../schema/metadata.ts'
import { ok, type Result } from '../../schema/problem.ts'
import { knownInstant, knownLanguage, oneLine } from '../reading/known-values.ts'
import { isTooDeep, tooDeep } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadBlock, ReadFile } from '../reading/read-article.ts'
import { readHtmlBlocks } from '../reading/read-html.ts'
import { plainBlocks } from '../reading/read-wire-text.ts'
import { type Part, parseMail, textOf, words } from './mime.ts'

/** As WIRE_READER. */
export const MAIL_READER = 2

/** What is in front of the subject of an answer. */
export const ANSWERED = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)(?:\[\d+\])?: ?)+/i

/** The article of a mail; one that only carries files is named as skipped. Problems: unreadable, and those of decoding its text. */
export function readMail(bytes: Uint8Array, path: string): Result<ReadFile> {
  const mail = parseMail(bytes, path)
  if (!mail.ok) return mail
  const { headers } = mail.value
  const subject = oneLine(words(headers.get('subject') ?? '')).replace(ANSWERED, '')
  const parts = readParts(mail.value, path)
  if (!parts.ok) return parts
  const said = parts.value.flatMap((each) => each.blocks)
  const blocks = said.length > 1 && oneLine(said[0]?.text ?? '') === subject ? said.slice(1) : said
  if (blocks.length === 0) return ok({ articles: [], skipped: [subject || 'a mail without words'] })
  const article: ReadArticle = {
    ...identityOf(headers.get('message-id') ?? ''),
    headline:
      subject === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: subject, from: 'line' },
    ...{ byline: nameOf(words(headers.get('from') ?? '')), blocks, dateline: null },
    source: sourceFrom(words(headers.get('organization') ?? '')),
    language: knownLanguage((headers.get('content-language') ?? '').split(',', 1)[0] ?? ''),
    metadata: metadataOf(headers),
  }
  return ok({ articles: [article], skipped: [] })
}

function identityOf(id: string): Pick<ReadArticle, 'identity'> {
  const found = /<[^<>\s]{3,990}>/.exec(id)?.[0]
  return found === undefined ? {} : { identity: found }
}

/** Characters of a date that are read; comments are in them. */
const LONGEST_DATE = 300

function metadataOf(headers: ReadonlyMap<string, string>): MetadataPatch {
  const at = knownInstant(oneLine((headers.get('date') ?? '').slice(0, LONGEST_DATE).replaceAll(/\([^)]*\)/g, '')))
  const tags = tagsFrom(words(headers.get('keywords') ?? '').split(/[,;]/))
  return { tags, ...(at === null ? {} : { publishedAt: at }) }
}

/** The name of a sender; null when there is an address alone. */
export function nameOf(from: string): string | null {
  const [, before = '', , comment = ''] =
    /^\s*("(?:[^"\\]|\\.)*"|[^<("]*)\s*(<[^>]*>)?[^(]*(?:\(([^)]*)\))?/.exec(from) ?? []
  const name = oneLine(before.replaceAll(/^"|"$/g, '').replaceAll(/\\(.)/g, '$1'))
  return (name.includes('@') ? '' : name) || oneLine(comment) || null
}

/** A part that is read, with what it says. */
export interface SaidPart {
  readonly part: Part
  readonly blocks: readonly ReadBlock[]
}

/** The parts that are copy: of several forms of one text the last that is read, of several parts all of them. */
export function readParts(part: Part, path: string): Result<readonly SaidPart[]> {
  if (part.isAttachment) return ok([])
  if (part.type === 'multipart/alternative' || part.type === 'multipart/related') {
    const forms = part.type === 'multipart/related' ? part.parts.slice(0, 1) : part.parts.toReversed()
    for (const form of forms) {
      const said = readParts(form, path)
      if (!said.ok || said.value.length > 0) return said
    }
    return ok([])
  }
  if (part.type.startsWith('multipart/')) {
    const all: SaidPart[] = []
    for (const inside of part.parts) {
      const said = readParts(inside, path)
      if (!said.ok) return said
      all.push(...said.value)
    }
    return ok(all)
  }
  if ((part.type !== 'text/plain' && part.type !== 'text/html') || part.fileName !== '') return ok([])
  const text = textOf(part, path)
  if (!text.ok) return text
  if (part.type === 'text/html' && isTooDeep(text.value)) return tooDeep(path)
  const blocks = part.type === 'text/plain' ? plainBlocks(withoutSignature(text.value)) : readHtmlBlocks(text.value)
  return ok(blocks.length > 0 ? [{ part, blocks }] : [])
}

/** What follows the line mail programs put before a signature (RFC 3676, 4.3) is not copy. */
function withoutSignature(text: string): string {
  const at = text.search(/^-- \r?$/m)
  return at < 0 ? text : text.slice(0, at)
}
