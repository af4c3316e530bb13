// Files that came in a ZIP, a mailbox or a mail go back in it: only theirs are written again, everything else stays byte for byte. The
// outcome is opened again and compared file by file.
import { filesBack } from '../formats/mail/files-back.ts'
import { messageIn, messagesIn } from '../formats/mail/mail-contents.ts'
import { applyBytes, type ByteEdit } from '../formats/places/characters.ts'
import { isRefusal, type Refusal, refuse } from '../formats/places/pieces.ts'
import { findBinaryFormat } from '../formats/reading/file-signatures.ts'
import { byteShapeOf } from '../formats/shapes.ts'
import { packedEntries, replaceEntries } from '../formats/zip/replace-entries.ts'
import type { ChangedPlace } from '../schema/index.ts'
import { MOST_CONTAINERS, MOST_MESSAGES, openContainer } from './open-container.ts'
import type { AboutFile } from './site-export.ts'

/** A file in a container as it goes back. */
export interface MemberBack {
  /** Names that lead to it, as in CopyPlace; none: it is the container itself, a mail with files. */
  readonly inside: readonly string[]
  readonly bytes: Uint8Array
  /** What differs from the file that came in. */
  readonly changed: readonly ByteEdit[]
}

export interface ContainerBack {
  readonly bytes: Uint8Array
  readonly changed: readonly ByteEdit[]
  /** Its files that differ. Those sent with a mail count as the mail. */
  readonly members: readonly MemberBack[]
}

/**
 * The container with these files in place of those that came in it. Refused: it is of a kind that cannot be written into (structure), or the
 * outcome would not hold exactly these files and everything else as it was (proof).
 */
export function putBack(container: Uint8Array, members: readonly MemberBack[]): ContainerBack | Refusal {
  const written = writtenInto(container, members, [])
  if (isRefusal(written)) return written
  const listed = written.members.map(({ inside, changed }) => ({ inside, changed: placesOf(changed) }))
  const difference = containerDifference(container, written.bytes, listed)
  return difference === null ? written : refuse('proof', difference)
}

/** Changed places as a manifest lists them. */
export function placesOf(changed: readonly ByteEdit[]): readonly ChangedPlace[] {
  return changed.map(({ at, end, bytes }) => ({ at, end, bytes: bytes.length }))
}

/** `path` leads to the file from the outermost container; `inside` of the members begins behind it. */
function writtenInto(
  file: Uint8Array,
  members: readonly MemberBack[],
  path: readonly string[],
): ContainerBack | Refusal {
  const [only] = members
  if (members.length === 1 && only?.inside.length === 0)
    return { ...only, members: path.length > 0 ? [{ ...only, inside: path }] : [] }
  if (path.length === 0 && findBinaryFormat(file) === 'zip') return writtenIntoZip(file, members)
  const shape = byteShapeOf(file)
  if (shape === 'mailbox') return writtenIntoMailbox(file, members, path)
  return shape === 'mail' ? writtenIntoMail(file, members, path) : refuse('structure', 'it holds no files')
}

/** Each file in a container with what goes into it. Refused: one is not there. */
function writtenEach(
  members: readonly MemberBack[],
  path: readonly string[],
  contentOf: (name: string) => Uint8Array | null | undefined,
): ReadonlyMap<string, ContainerBack> | Refusal {
  const written = new Map<string, ContainerBack>()
  for (const [name, own] of byName(members)) {
    const isWhole = own.length === 1 && own[0]?.inside.length === 0
    const content = isWhole ? new Uint8Array() : contentOf(name)
    if (!content) return refuse('structure', `it has no ${name}`)
    const one = writtenInto(content, own, [...path, name])
    if (isRefusal(one)) return one
    written.set(name, one)
  }
  return written
}

/** A file in a container, however deep. `bytes`: null when it cannot be read. */
export interface InnerFile {
  readonly inside: readonly string[]
  readonly bytes: Uint8Array | null
  /** What another file of the container says of it. */
  readonly about?: AboutFile | undefined
}

/** Every file in a container, copy or not; a mail and the files sent with it are files each, so that a mail with files comes first itself. */
export function* filesInside(
  container: Uint8Array,
  inside: readonly string[] = [],
  about?: AboutFile | undefined,
): Generator<InnerFile> {
  if (inside.length === 0 && findBinaryFormat(container) === 'zip') {
    const opened = openContainer(container, '', false)
    const aboutOf = opened?.ok ? opened.value.about : undefined
    for (const { name, content } of packedEntries(container, new Set())?.entries ?? []) {
      const bytes = name.endsWith('/') ? new Uint8Array() : content()
      if (bytes) yield* filesInside(bytes, [name], aboutOf?.(name))
      else yield { inside: [name], bytes }
    }
    return
  }
  const shape = byteShapeOf(container)
  if (shape === 'mailbox') {
    for (const [n, message] of messagesIn(container, MOST_MESSAGES).entries())
      yield* filesInside(messageIn(container, message), [...inside, `${n + 1}.eml`])
    return
  }
  yield { inside, bytes: container, about }
  const sent = shape === 'mail' && inside.length < MOST_CONTAINERS ? filesBack(container) : null
  for (const name of sent?.names ?? []) yield* filesInside(sent?.contentOf(name) as Uint8Array, [...inside, name])
}

/** What goes into each file of a container, by its name. */
function byName<T extends { readonly inside: readonly string[] }>(members: readonly T[]): ReadonlyMap<string, T[]> {
  const names = new Map<string, T[]>()
  for (const member of members) {
    const [name, ...inside] = member.inside
    if (name === undefined) continue
    const own = names.get(name) ?? []
    own.push({ ...member, inside })
    names.set(name, own)
  }
  return names
}

function membersOf(written: ReadonlyMap<string, ContainerBack>): readonly MemberBack[] {
  return [...written.values()].flatMap(({ members }) => members)
}

function writtenIntoZip(zip: Uint8Array, members: readonly MemberBack[]): ContainerBack | Refusal {
  const there = new Map(packedEntries(zip, new Set())?.entries.map((entry) => [entry.name, entry]))
  const written = writtenEach(members, [], (name) => there.get(name)?.content())
  if (isRefusal(written)) return written
  const contents = new Map([...written].map(([name, { bytes }]) => [name, bytes]))
  const replaced = replaceEntries(zip, contents)
  return replaced ? { ...replaced, members: membersOf(written) } : refuse('structure', 'its ZIP is of another kind')
}

function writtenIntoMailbox(
  mailbox: Uint8Array,
  members: readonly MemberBack[],
  path: readonly string[],
): ContainerBack | Refusal {
  const messages = new Map(messagesIn(mailbox, MOST_MESSAGES).map((message, n) => [`${n + 1}.eml`, message]))
  const written = writtenEach(members, path, (name) => {
    const message = messages.get(name)
    return message && messageIn(mailbox, message)
  })
  if (isRefusal(written)) return written
  const changed: ByteEdit[] = []
  for (const [name, { from, end }] of messages) {
    const own = written.get(name)
    if (own) changed.push(...editsOfMessage(mailbox.subarray(from, end), own.changed, from))
  }
  return { bytes: applyBytes(mailbox, changed), changed, members: membersOf(written) }
}

/** Edits of a message as edits of its mailbox, where lines that look like the beginning of a message have a `>` in front. */
function editsOfMessage(raw: Uint8Array, edits: readonly ByteEdit[], from: number): readonly ByteEdit[] {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const escapes = Array.from(text.matchAll(/^>(?=>*From )/gm), ({ index }, n) => index - n)
  // What begins in such a line begins behind its `>`, what ends in front of the line does so before it.
  const startOf = (at: number): number => from + at + escapes.filter((place) => place <= at).length
  const endOf = (end: number): number => from + end + escapes.filter((place) => place < end).length
  return edits.map(({ at, end, bytes }) => ({ at: startOf(at), end: at === end ? startOf(at) : endOf(end), bytes }))
}

/** The mail itself, its own text and the files sent with it at once. */
function writtenIntoMail(
  mail: Uint8Array,
  members: readonly MemberBack[],
  path: readonly string[],
): ContainerBack | Refusal {
  const own = members.find(({ inside }) => inside.length === 0)?.changed ?? []
  const sent = filesBack(mail)
  const written = writtenEach(members, path, (name) => sent.contentOf(name))
  if (isRefusal(written)) return written
  const files = sent.edits(new Map([...written].map(([name, { bytes }]) => [name, bytes])))
  if (isRefusal(files)) return files
  const changed = [...own, ...files].sort((a, b) => a.at - b.at)
  if (changed.some(({ end }, n) => end > (changed[n + 1]?.at ?? mail.length)))
    return refuse('structure', 'two corrections change the same characters of the file')
  const bytes = applyBytes(mail, changed)
  const now = filesBack(bytes)
  const isWritten = sent.names.every((name) => {
    const content = now.contentOf(name)
    const wanted = written.get(name)?.bytes ?? sent.contentOf(name)
    return content !== undefined && wanted !== undefined && isEqual(content, wanted)
  })
  if (!isWritten || now.names.length !== sent.names.length)
    return refuse('proof', 'the files sent with the mail are not read again as they are')
  return { bytes, changed, members: path.length > 0 ? [{ inside: path, bytes, changed }] : [] }
}

/** A file of a container, and all that differs in it. */
export interface MemberPlaces {
  readonly inside: readonly string[]
  readonly changed: readonly ChangedPlace[]
}

/**
 * How a container differs from what it was besides the listed places of the listed files, in technical words; null: in nothing. Other files
 * and what is said of them, their times and their order among it, are compared as they are packed.
 */
export function containerDifference(
  before: Uint8Array,
  after: Uint8Array,
  members: readonly MemberPlaces[],
): string | null {
  const own = members.find(({ inside }) => inside.length === 0)
  if (own) return differenceOutside(before, after, own.changed)
  if (members.length === 0 && findBinaryFormat(before) !== 'zip') return null
  if (findBinaryFormat(before) === 'zip') return zipDifference(before, after, byName(members))
  return byteShapeOf(before) === 'mailbox' ? mailboxDifference(before, after, byName(members)) : 'it holds no files'
}

type Grouped = ReadonlyMap<string, readonly MemberPlaces[]>

function zipDifference(before: Uint8Array, after: Uint8Array, members: Grouped): string | null {
  const mayDiffer = new Set(members.keys())
  const [was, is] = [packedEntries(before, mayDiffer), packedEntries(after, mayDiffer)]
  if (!was || !is) return 'it is no ZIP that can be read'
  if (was.entries.length !== is.entries.length || !isEqual(was.end, is.end)) return 'it has other files'
  for (const [n, one] of was.entries.entries()) {
    const other = is.entries[n]
    const isSame = other && isEqual(one.listed, other.listed) && isEqual(one.header, other.header)
    if (!isSame) return `what it says of ${one.name} is not as it was`
    const own = members.get(one.name)
    const [then, now] = own ? [one.content(), other.content()] : [one.packed, other.packed]
    if (!then || !now) return `${one.name} cannot be read`
    const difference = own ? containerDifference(then, now, own) : isEqual(then, now) ? null : 'it is not as it was'
    if (difference !== null) return `${one.name}: ${difference}`
  }
  return null
}

function mailboxDifference(before: Uint8Array, after: Uint8Array, members: Grouped): string | null {
  const [was, is] = [messagesIn(before, MOST_MESSAGES), messagesIn(after, MOST_MESSAGES)]
  if (was.length !== is.length) return 'it has other messages'
  let [then, now] = [0, 0]
  for (const [n, one] of was.entries()) {
    const other = is[n] as (typeof is)[number]
    const name = `${n + 1}.eml`
    if (!isEqual(before.subarray(then, one.from), after.subarray(now, other.from)))
      return `the line before ${name} is not as it was`
    const own = members.get(name)
    const difference = own
      ? containerDifference(messageIn(before, one), messageIn(after, other), own)
      : isEqual(before.subarray(one.from, one.end), after.subarray(other.from, other.end))
        ? null
        : 'it is not as it was'
    if (difference !== null) return `${name}: ${difference}`
    then = one.end
    now = other.end
  }
  return isEqual(before.subarray(then), after.subarray(now)) ? null : 'its end is not as it was'
}

/** Where a file differs outside the listed places, in technical words; null: nowhere. */
export function differenceOutside(
  before: Uint8Array,
  after: Uint8Array,
  changed: readonly ChangedPlace[],
): string | null {
  let [here, there] = [0, 0]
  for (const { at, end, bytes } of [...changed, { at: before.length, end: before.length, bytes: 0 }]) {
    const kept = at - here
    const isKept = kept >= 0 && end >= at && isEqual(before.subarray(here, at), after.subarray(there, there + kept))
    if (!isKept) return `bytes between ${here} and ${at} of the original are not as they were`
    here = end
    there += kept + bytes
  }
  return there === after.length ? null : 'it goes on behind where the original ends'
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0
}
