// Entries of a ZIP are read only when they are what the ZIP says of them.
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { packedEntries } from './replace-entries.ts'

const TEXT = strToU8('The ferry was late again, and nobody said why. '.repeat(20))

/** The content of the only entry of a ZIP in which some bytes of its entry in the directory were set. */
function contentWith(level: 0 | 6, set: (directory: DataView) => void = () => {}): Uint8Array | null | undefined {
  const zip = zipSync({ 'a.txt': TEXT }, { level })
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const directory = view.getUint32(zip.length - 6, true)
  set(new DataView(zip.buffer, zip.byteOffset + directory))
  return packedEntries(zip, new Set())?.entries[0]?.content()
}

it.each([0, 6] as const)('is read, packed at level %i', (level) => {
  expect(contentWith(level)).toEqual(TEXT)
})

it.each([0, 6] as const)('is refused with another checksum, packed at level %i', (level) => {
  expect(contentWith(level, (directory) => directory.setUint32(16, 1, true))).toBeNull()
})

it.each([-7, 7])('is refused with %i bytes more than it says, or fewer', (more) => {
  expect(contentWith(6, (directory) => directory.setUint32(24, TEXT.length - more, true))).toBeNull()
})
