// What is in mail besides its text: the messages of a mailbox, and the files that were sent with a mail.
import { bytesOf, type Part, parseMail } from './mime.ts'

/** A file in a mail or mailbox. */
export interface MailedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * A line that begins a message of a mailbox (RFC 4155): who sent it, and when, with the time on the clock. Some programs leave out the
 * seconds, some add a zone.
 */
const FROM_LINE =
  /^From (?=[^\r\n]{0,320}\b\d{1,2}:\d\d\b)(?=[^\r\n]{0,320}\b\d{4}\b)[^\r\n]{0,340}\r?\n(?=[A-Za-z][\w-]*:)/

/** Whether bytes are a mailbox: such a line, and a mail behind it. */
export function isMailbox(bytes: Uint8Array): boolean {
  const line = FROM_LINE.exec(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'))?.[0]
  return line !== undefined && isMail(bytes.subarray(line.length))
}

const HEADER = /^[A-Za-z][\w-]*:/
/** What only programs that send mail write. */
const SENT =
  /^(?:message-id|mime-version|received|return-path|x-mailer|delivered-to|dkim-signature|content-transfer-encoding):/im

/** Whether bytes are a mail: lines of headers and an empty line, with a sender and something that only programs write. */
export function isMail(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1')
  if (!HEADER.test(start)) return false
  const [head = ''] = start.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  if (start.length === 64 * 1024) lines.pop()
  return lines.every((line) => HEADER.test(line) || /^[ \t]/.test(line)) && /^from:/im.test(head) && SENT.test(head)
}

/** Where the messages of a mailbox are, in bytes; at most `most` of them. */
export function messagesIn(
  bytes: Uint8Array,
  most: number,
): readonly { readonly from: number; readonly end: number }[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const messages: { from: number; end: number }[] = []
  for (let at = 0; at >= 0 && messages.length <= most; ) {
    const line = FROM_LINE.exec(buffer.toString('latin1', at, at + 1000))?.[0] ?? ''
    let next = buffer.indexOf('\nFrom ', at + line.length, 'latin1')
    while (next >= 0 && !FROM_LINE.test(buffer.toString('latin1', next + 1, next + 1001)))
      next = buffer.indexOf('\nFrom ', next + 1, 'latin1')
    if (line !== '') messages.push({ from: at + line.length, end: next < 0 ? bytes.length : next + 1 })
    at = next < 0 ? -1 : next + 1
  }
  return messages
}

/** A message of a mailbox, without the `>` that keeps its lines from looking like the beginning of another. */
export function messageIn(
  bytes: Uint8Array,
  { from, end }: { readonly from: number; readonly end: number },
): Uint8Array {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString('latin1')
  return Buffer.from(message.replaceAll(/^>(>*From )/gm, '$1'), 'latin1')
}

/** What is seen or heard is no copy. */
const NO_COPY =
  /^(?:image|audio|video|font)\/|^application\/(?:pgp-|pkcs7-|x-pkcs7-)|^text\/(?:calendar|css)$|^message\/(?:delivery|disposition)/

/** The files sent with a mail, each under a name of its own, and the names of those that are no copy. */
export function filesIn(
  mail: Uint8Array,
  path: string,
): { readonly files: readonly MailedFile[]; readonly passed: readonly string[] } {
  const root = parseMail(mail, path)
  const files: MailedFile[] = []
  const passed: string[] = []
  for (const { name, part } of root.ok ? sentFiles(root.value) : []) {
    if (!NO_COPY.test(part.type)) files.push({ name, bytes: bytesOf(part) })
    else if (!part.headers.has('content-id')) passed.push(name)
  }
  return { files, passed }
}

/** The parts of a mail that are files, each under a name of its own. */
export function sentFiles(root: Part): readonly { readonly name: string; readonly part: Part }[] {
  const files: { name: string; part: Part }[] = []
  const used = new Set<string>()
  const walk = (part: Part): void => {
    const isForwarded = part.type === 'message/rfc822'
    if (part.parts.length > 0) for (const inside of part.parts) walk(inside)
    else if (part.isAttachment || part.fileName !== '' || isForwarded) files.push({ name: nameFor(part, used), part })
  }
  walk(root)
  return files
}

function nameFor({ type, fileName }: Part, used: Set<string>): string {
  const own = (fileName.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(-200)
    .toWellFormed()
  const name = own || (type === 'message/rfc822' ? 'forwarded.eml' : 'attachment')
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length
  let unused = name
  for (let n = 2; used.has(unused); n += 1) unused = `${name.slice(0, dot)} (${n})${name.slice(dot)}`
  used.add(unused)
  return unused
}
