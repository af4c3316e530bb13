// Files that are not text, known by their first bytes, so that a Word file or a photograph in a folder of wire copy is
// named for what it is. Signatures made of plain letters ("MZ", "GIF8") need a NUL byte near, or prose would match.

/** The kinds of binary file that are recognised; `zip` is any ZIP that is none of the packages named before it. */
export type BinaryFormat =
  | ('docx' | 'xlsx' | 'odt' | 'epub' | 'zip')
  | ('pdf' | 'doc' | 'png' | 'jpeg' | 'gif')
  | ('gzip' | 'bzip2' | 'xz' | '7z' | 'rar')
  | ('elf' | 'exe')

const HEAD = 64

/** [format, first bytes as latin1, whether a NUL byte must stand in the first 64] */
const SIGNATURES: readonly (readonly [BinaryFormat, string, boolean])[] = [
  ['zip', 'PK\x03\x04', false],
  ['zip', 'PK\x05\x06', false],
  ['pdf', '%PDF-', false],
  ['png', '\x89PNG\r\n', false],
  ['jpeg', '\xff\xd8\xff', false],
  ['gif', 'GIF87a', true],
  ['gif', 'GIF89a', true],
  ['gzip', '\x1f\x8b\x08', false],
  ['bzip2', 'BZh91AY&SY', false],
  ['xz', '\xfd7zXZ\x00', false],
  ['7z', '7z\xbc\xaf\x27\x1c', false],
  ['rar', 'Rar!\x1a\x07', false],
  ['doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', false],
  ['elf', '\x7fELF', false],
  ['exe', 'MZ', true],
]

/** What a ZIP holds when it is a document: the name of a part that only this format has. */
const PACKAGE_PARTS: readonly (readonly [BinaryFormat, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['epub', 'application/epub+zip'],
]

/**
 * Names a binary file by its signature, and a ZIP by the parts in it; null when no signature fits, which does not mean
 * that the bytes are text. `doc` is any OLE compound file (Word, Excel and Outlook of old share it).
 */
export function findBinaryFormat(bytes: Uint8Array): BinaryFormat | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, HEAD)
  const found = SIGNATURES.find(([, start, needsNul]) => head.startsWith(start) && (!needsNul || head.includes('\0')))
  if (found?.[0] !== 'zip') return found?.[0] ?? null
  return PACKAGE_PARTS.find(([, part]) => buffer.includes(part, 0, 'latin1'))?.[0] ?? 'zip'
}
