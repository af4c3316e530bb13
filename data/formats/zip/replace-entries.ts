// A ZIP of which some entries are replaced and everything else stays byte for byte: order, headers, extra fields, compressed data. After
// PKWARE's APPNOTE; ZIP64, encryption and several disks are refused.
import { deflateSync, inflateSync } from 'fflate/browser'
import { applyBytes, type ByteEdit } from '../places/characters.ts'
import { decodeBytes } from '../reading/encodings.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { XmlPlaces } from '../xml/xml-places.ts'
import { zipEntries } from './zip-entries.ts'

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]
/** Bit 3 of the flags: sizes and checksum are behind the data, where the headers have them from now on. */
const SIZES_BEHIND = 8
const ENCRYPTED = 1
/** Bit 11: names and comments are UTF-8. */
const IN_UTF8 = 0x800

/** Bytes of an entry once inflated; what says it has more is not inflated. */
const LARGEST = 48 * 1024 * 1024

/** The contents of entries, by name; null: the ZIP is damaged, has two of a name, or more than is inflated. */
export function entriesOf(
  zip: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> | null {
  let left = LARGEST
  const isTaken = (name: string, size: number): boolean => {
    if (isWanted(name)) left -= size
    return isWanted(name) && left >= 0
  }
  const entries = zipEntries(zip, isTaken, LARGEST, '')
  return entries.ok && left >= 0 ? entries.value : null
}

/**
 * Everything the entries of a ZIP say, their names too, as their characters are and as XML says it; null when something in it cannot be
 * read for what it says: pictures of its pages, files packed in it, XML that is not well-formed, or more than is inflated.
 */
export function otherTexts(zip: Uint8Array): readonly string[] | null {
  const names: string[] = []
  let [isUnread, left] = [false, LARGEST]
  const isText = (name: string, size: number): boolean => {
    names.push(name)
    const isPicture = /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|[ew]mf)$/i.test(name) && !/thumbnail/i.test(name)
    const isRead = IS_XML.test(name) || /\.txt$|^mimetype$/i.test(name)
    left -= isRead ? size : 0
    if (size > 0 && ((!isRead && !isPicture) || left < 0)) isUnread = true
    return isRead && left >= 0
  }
  const entries = zipEntries(zip, isText, LARGEST, '')
  if (!entries.ok || isUnread) return null
  const said: string[] = [...names]
  for (const [name, bytes] of entries.value) {
    const own = textsIn(name, bytes)
    if (own === null) return null
    for (const text of own) said.push(text)
  }
  return said
}

const IS_XML = /\.(?:xml|rdf|rels)$/i

function textsIn(name: string, bytes: Uint8Array): readonly string[] | null {
  const text = decodeBytes(bytes, 'utf-8')
  if (text === null) return null
  if (!IS_XML.test(name) || text === '') return [text]
  const [, encoding = 'utf-8'] = /^\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(text) ?? []
  const isXml = /^(?:utf-?8|us-ascii)$/i.test(encoding) && parseXml(text, '').ok
  const xml = isXml ? XmlPlaces.of(text, () => true) : null
  return xml && [text, ...xml.said()]
}

interface Entry {
  readonly central: number
  readonly centralEnd: number
  readonly local: number
  readonly name: string
  readonly method: number
}

/** The ZIP with other contents of entries, and the stretches that differ; null: it is none, or of a kind that is refused. */
export function replaceEntries(
  zip: Uint8Array,
  contents: ReadonlyMap<string, Uint8Array>,
): { readonly bytes: Uint8Array; readonly changed: readonly ByteEdit[] } | null {
  try {
    return replaced(zip, contents)
  } catch (error) {
    // A place beyond the end, which a damaged ZIP names.
    if (error instanceof RangeError) return null
    throw error
  }
}

function replaced(zip: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): ReturnType<typeof replaceEntries> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const tail = endOf(zip, view)
  const entries = tail < 0 ? null : listed(zip, view, tail)
  const wanted = entries?.filter(({ name }) => contents.has(name)).sort((a, b) => a.local - b.local) ?? []
  if (!entries || wanted.length !== contents.size) return null
  const directory = view.getUint32(tail + 16, true)
  const changed: ByteEdit[] = []
  const sizes = new Map<Entry, Sizes>()
  const nextOf = nextStarts(entries, directory)
  for (const entry of wanted) {
    if (entry.method !== 0 && entry.method !== 8) return null
    const content = contents.get(entry.name) as Uint8Array
    const dataAt = dataOf(view, entry.local)
    // To where the next entry begins: what is said behind the data goes with it.
    const end = nextOf.get(entry.local) ?? directory
    if (dataAt > end || end > directory) return null
    const data = entry.method === 0 ? content : deflateSync(content, { level: 6 })
    const own = { crc: crc32(content), packed: data.length, size: content.length }
    sizes.set(entry, own)
    changed.push({ at: entry.local, end, bytes: joined([withSizes(copied(zip, entry.local, dataAt), 6, own), data]) })
  }
  const moved = new Map<number, number>()
  let [by, next] = [0, 0]
  for (const start of [...nextOf.keys(), directory]) {
    for (let edit = changed[next]; edit && edit.at < start; edit = changed[next]) {
      by += edit.bytes.length - (edit.end - edit.at)
      next += 1
    }
    moved.set(start, start + by)
  }
  const centrals = entries.map((each) => {
    const header = copied(zip, each.central, each.centralEnd)
    const own = sizes.get(each)
    const written = own ? withSizes(header, 8, own) : header
    new DataView(written.buffer).setUint32(42, moved.get(each.local) as number, true)
    return written
  })
  const last = copied(zip, tail, zip.length)
  new DataView(last.buffer).setUint32(16, moved.get(directory) as number, true)
  const behind = entries.at(-1)?.centralEnd ?? directory
  changed.push({ at: directory, end: zip.length, bytes: joined([...centrals, zip.slice(behind, tail), last]) })
  return { bytes: applyBytes(zip, changed), changed }
}

/** Where each entry begins, in order, and where the one behind it does, or the directory. */
function nextStarts(entries: readonly Entry[], directory: number): ReadonlyMap<number, number> {
  const starts = [...new Set(entries.map(({ local }) => local))].sort((a, b) => a - b)
  return new Map(starts.map((start, n) => [start, starts[n + 1] ?? directory]))
}

/** Bytes of their own: those of a Buffer are shared when it is cut. */
function copied(zip: Uint8Array, from: number, to: number): Uint8Array {
  return new Uint8Array(zip.subarray(from, to))
}

/** The entries as the directory lists them; null where it is damaged or of a kind that is refused. */
function listed(zip: Uint8Array, view: DataView, tail: number): readonly Entry[] | null {
  const count = view.getUint16(tail + 10, true)
  let at = view.getUint32(tail + 16, true)
  if (count === 0xffff || at === 0xffffffff || view.getUint16(tail + 4, true) !== 0) return null
  const entries: Entry[] = []
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== CENTRAL || (view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return null
    const nameLength = view.getUint16(at + 28, true)
    const centralEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== LOCAL) return null
    const name = nameIn(zip.subarray(at + 46, at + 46 + nameLength), view.getUint16(at + 8, true))
    entries.push({ central: at, centralEnd, local, name, method: view.getUint16(at + 10, true) })
    at = centralEnd
  }
  return entries
}

/** A name as those who unpack it see it: UTF-8 if its flags say so, else one character a byte. */
function nameIn(bytes: Uint8Array, flags: number): string {
  return new TextDecoder((flags & IN_UTF8) === 0 ? 'latin1' : 'utf-8').decode(bytes)
}

/** An entry as it is packed. */
export interface PackedEntry {
  readonly name: string
  /** What the directory says of it, without its place and, where it may be another, its size and checksum. */
  readonly listed: Uint8Array
  /** Its own header, the same way. */
  readonly header: Uint8Array
  /** Its header, its data and what is behind them, up to the next entry. */
  readonly packed: Uint8Array
  /** null: it is damaged, larger than it says, or packed in another way than those that are read. */
  readonly content: () => Uint8Array | null
}

/**
 * The entries of a ZIP in the order of its directory, and what is behind the directory without its place; null: it is none, or of a kind that
 * is refused. `mayDiffer`: entries whose sizes and checksums are left out.
 */
export function packedEntries(
  zip: Uint8Array,
  mayDiffer: ReadonlySet<string>,
): { readonly entries: readonly PackedEntry[]; readonly end: Uint8Array } | null {
  try {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    const tail = endOf(zip, view)
    const entries = tail < 0 ? null : listed(zip, view, tail)
    if (!entries) return null
    const nextOf = nextStarts(entries, view.getUint32(tail + 16, true))
    const end = copied(zip, tail, zip.length)
    new DataView(end.buffer).setUint32(16, 0, true)
    const packed = entries.map((entry): PackedEntry => {
      const { name, central, centralEnd, local } = entry
      const own = copied(zip, central, centralEnd)
      new DataView(own.buffer).setUint32(42, 0, true)
      const dataAt = dataOf(view, local)
      const header = copied(zip, local, dataAt)
      const isOther = mayDiffer.has(name)
      return {
        name,
        listed: isOther ? withSizes(own, 8, NO_SIZES) : own,
        header: isOther ? withSizes(header, 6, NO_SIZES) : header,
        packed: zip.subarray(local, nextOf.get(local)),
        content: () => contentOf(zip, view, entry, dataAt),
      }
    })
    return { entries: packed, end }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const NO_SIZES: Sizes = { crc: 0, packed: 0, size: 0 }

/** Where the data of an entry begin. */
function dataOf(view: DataView, local: number): number {
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
}

function contentOf(zip: Uint8Array, view: DataView, { central, method }: Entry, dataAt: number): Uint8Array | null {
  const [packed, size] = [view.getUint32(central + 20, true), view.getUint32(central + 24, true)]
  const data = zip.subarray(dataAt, dataAt + packed)
  if (size > LARGEST || data.length !== packed) return null
  const content = method === 0 ? data : method === 8 ? inflated(data, size) : null
  return content?.length === size && crc32(content) === view.getUint32(central + 16, true) ? content : null
}

/** Inflated, one byte beyond its size at most: what has more than it says is seen to. */
function inflated(data: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(data, { out: new Uint8Array(size + 1) })
  } catch {
    return null
  }
}

/** Where the end of the directory is; -1: there is none. */
function endOf(zip: Uint8Array, view: DataView): number {
  let tail = zip.length - 22
  while (tail >= 0 && view.getUint32(tail, true) !== END) tail -= 1
  return tail
}

interface Sizes {
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** A header with other sizes; `flags`: where its flags are, before the method, time and date. */
function withSizes(header: Uint8Array, flags: number, { crc, packed, size }: Sizes): Uint8Array {
  const view = new DataView(header.buffer)
  view.setUint16(flags, view.getUint16(flags, true) & ~SIZES_BEHIND, true)
  view.setUint32(flags + 8, crc, true)
  view.setUint32(flags + 12, packed, true)
  view.setUint32(flags + 16, size, true)
  return header
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/** The checksum ZIP has of an entry. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
