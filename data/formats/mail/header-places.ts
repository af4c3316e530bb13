// Where a mail writes its subject and the name of its sender: headers, folded, with encoded words for what is not ASCII (RFC 2047). A value
// is one unit, of which the words at both ends that stay are left as they are written.
import libmime from 'libmime'
import { type Encode, PieceBuilder, type PlacedText, type Range, refuse } from '../places/pieces.ts'
import { oneLine } from '../reading/known-values.ts'
import { words } from './mime.ts'
import { ANSWERED, nameOf } from './read-mail.ts'

const ENCODED = /=\?[^?\s]+\?[bq]\?[^?\s]*\?=/i

/** What is written as it is: ASCII, and in front of an address only atoms (RFC 5322, 3.2.3). */
const PLAIN = /^[ -~]*$/
const ATOMS = /^[\w !#$%&'*+\-/=?^`{|}~]*$/

/** `head`: everything in front of the contents. `subject`: as it is read. null: it is written in a way of its own. */
export function placeSubject(head: string, subject: string): PlacedText | null {
  const range = headerValue(head, 'subject')
  if (!range) return null
  const raw = head.slice(range.at, range.end)
  const answered = ANSWERED.exec(raw)?.[0] ?? ''
  const own = raw.slice(answered.length)
  return decoded(own) === subject
    ? placed(subject, { at: range.at + answered.length, end: range.end }, words2047(own))
    : null
}

/** As placeSubject, of the name in front of the sender's address. */
export function placeSender(head: string, name: string): PlacedText | null {
  const range = headerValue(head, 'from')
  if (!range) return null
  const raw = head.slice(range.at, range.end)
  const inFront = /^(?:"(?:[^"\\]|\\.)*"|[^<("]+?)(?=\s*<)/.exec(raw)?.[0]
  // Old programs write the name as a comment.
  const comment = /(?<=\()[^()]+(?=\))/.exec(raw)
  const own = inFront ?? comment?.[0] ?? ''
  if (own === '' || nameOf(words(unfolded(raw))) !== name) return null
  const inWords = words2047(own, inFront === undefined ? PLAIN : ATOMS)
  const isQuoted = own.startsWith('"')
  const encode: Encode = (text) => {
    const isAscii = /^[ -~]*$/.test(text)
    if (inFront === undefined) return /[()\\]/.test(text) ? refuse('structure', 'a comment') : inWords(text)
    if (isAscii && (isQuoted || !ATOMS.test(text))) return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
    return isAscii ? text : inWords(text)
  }
  const at = range.at + (inFront === undefined ? (comment?.index ?? 0) : 0)
  return placed(name, { at, end: at + own.length }, encode)
}

function placed(text: string, range: Range, encode: Encode): PlacedText {
  const builder = new PieceBuilder()
  builder.add(text, { ...range, kind: 'unit', run: 0, encode })
  return builder.placed()
}

/** Where the value of a header is, the first of its name, with its folds. */
function headerValue(head: string, name: string): Range | null {
  const found = new RegExp(`^${name}[ \\t]*:[ \\t]*((?:[^\\r\\n]*)(?:\\r?\\n[ \\t]+[^\\r\\n]*)*)`, 'im').exec(head)
  if (!found) return null
  const [whole, value = ''] = found
  const at = found.index + whole.length - value.length
  const blanks = value.length - value.trimStart().length
  return { at: at + blanks, end: at + value.trimEnd().length }
}

function unfolded(raw: string): string {
  return raw.replaceAll(/\r?\n[ \t]+/g, ' ')
}

function decoded(raw: string): string {
  return oneLine(words(unfolded(raw)))
}

/** What writes a value again: words that stay at its beginning and its end as they are, what is between them as it must be. */
function words2047(raw: string, plain = PLAIN): Encode {
  // Encoded words with blanks between them are one text.
  const stretches = [...raw.matchAll(new RegExp(`${ENCODED.source}(?:\\s+${ENCODED.source})*|\\S+`, 'gi'))]
  const charset = raw.includes('=?utf-8?') ? '=?utf-8?' : '=?UTF-8?'
  const ends = stretches.map(({ 0: text, index }) => index + text.length)
  return (text) => {
    const control = /\p{Cc}|\p{Cs}/u.exec(text)?.[0]
    if (control === '\n') return refuse('structure', 'a header is one line')
    if (control !== undefined)
      return refuse('control', `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    let kept = stretches.length
    const starts = (count: number): string => (count === 0 ? '' : `${decoded(raw.slice(0, ends[count - 1]))} `)
    while (kept > 0 && !`${text} `.startsWith(starts(kept))) kept -= 1
    let last = stretches.length
    const finish = (from: number): string =>
      from === stretches.length ? '' : ` ${decoded(raw.slice(stretches[from]?.index))}`
    const room = text.length + 1 - starts(kept).length
    while (last > kept && ` ${text}`.endsWith(finish(last - 1)) && finish(last - 1).length <= room) last -= 1
    const middle = text.slice(Math.max(0, starts(kept).length), Math.max(0, text.length - finish(last).length))
    const [before, behind] = [stretches[kept - 1], stretches[last]]
    const head = before ? raw.slice(0, ends[kept - 1]) : ''
    const tail = behind ? raw.slice(behind.index) : ''
    const joint = before ? raw.slice(ends[kept - 1], stretches[kept]?.index) || ' ' : ''
    const behindJoint = behind ? raw.slice(last > 0 ? ends[last - 1] : behind.index, behind.index) || ' ' : ''
    const isPlain = plain.test(middle) && !middle.includes('=?')
    const isEncoded = (each: RegExpExecArray | undefined): boolean => each !== undefined && ENCODED.test(each[0])
    // Blanks between encoded words do not count: one that readers see is encoded itself.
    if (middle === '' && isEncoded(before) && isEncoded(behind)) return `${head} ${charset}Q?_?= ${tail}`
    if (middle === '') return head + (before ? behindJoint : '') + tail
    const inner = `${isEncoded(before) ? ' ' : ''}${middle}${isEncoded(behind) ? ' ' : ''}`
    const own = isPlain ? middle : libmime.encodeWord(inner, 'Q', 52).replaceAll('=?UTF-8?', charset)
    return head + joint + own + behindJoint + tail
  }
}
