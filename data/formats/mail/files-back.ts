// Files sent with a mail go back in it: what is encoded for transport is encoded again the same way, in lines of the same length.
import type { ByteEdit } from '../places/characters.ts'
import { type Refusal, refuse } from '../places/pieces.ts'
import { sentFiles } from './mail-contents.ts'
import { bytesOf, type Part, parseMail, transferOf } from './mime.ts'

export interface FilesBack {
  readonly names: readonly string[]
  /** The content of a file sent with the mail; undefined: there is none of that name. */
  readonly contentOf: (name: string) => Uint8Array | undefined
  /** What differs in the mail with other contents of files, in order. Refused (structure): one is encoded in another way than base64. */
  readonly edits: (contents: ReadonlyMap<string, Uint8Array>) => readonly ByteEdit[] | Refusal
}

/** The files sent with a mail. */
export function filesBack(mail: Uint8Array): FilesBack {
  const root = parseMail(mail, '')
  const parts = new Map(root.ok ? sentFiles(root.value).map(({ name, part }) => [name, part]) : [])
  return {
    names: [...parts.keys()],
    contentOf: (name) => {
      const part = parts.get(name)
      return part && bytesOf(part)
    },
    edits: (contents) => {
      const edits: ByteEdit[] = []
      for (const [name, bytes] of contents) {
        const part = parts.get(name)
        const raw = part && encodedAs(part, bytes)
        if (!part || !raw) return refuse('structure', `${name} was sent in an encoding that is not written again`)
        edits.push({ at: part.at, end: part.at + part.raw.length, bytes: raw })
      }
      return edits.sort((a, b) => a.at - b.at)
    },
  }
}

/** The bytes encoded as the part has its own; null: those are not in base64, or not as anything would be written again. */
function encodedAs(part: Part, bytes: Uint8Array): Uint8Array | null {
  const { raw, head } = part
  if (transferOf(part) !== 'base64') return null
  const [first = '', ...others] = raw.split(/\r?\n/)
  // A part that begins with an empty line is not encoded like this, and is refused below.
  const width = (others.some((line) => line !== '') && first.length) || USUAL_WIDTH
  const feed = /\r\n/.test(raw + head) ? '\r\n' : '\n'
  const end = raw.slice(raw.trimEnd().length)
  const encode = (content: Uint8Array): string =>
    (
      Buffer.from(content)
        .toString('base64')
        .match(new RegExp(`.{1,${width}}`, 'g')) ?? []
    ).join(feed) + end
  return encode(bytesOf(part)) === raw ? Buffer.from(encode(bytes), 'latin1') : null
}

/** Characters in a line of base64 (RFC 2045). */
const USUAL_WIDTH = 76
