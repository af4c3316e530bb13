import { strToU8, type ZippableFile, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isZip, listZip, readZipEntry } from './read-zip.ts'

const zip = (files: Readonly<Record<string, ZippableFile | string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

describe('listZip', () => {
  it('names the files that can be copy, in order', () => {
    const bytes = zip({
      'b/two.txt': 'Two',
      'a.txt': 'One',
      '__MACOSX/a.txt': 'x',
      '.hidden': 'x',
      'b/.git/c.txt': 'x',
    })
    expect(isZip(bytes)).toBe(true)
    const listed = listZip(bytes, 'x.zip')
    expect(listed).toEqual({
      ok: true,
      value: [
        { name: 'a.txt', bytes: 3 },
        { name: 'b/two.txt', bytes: 3 },
      ],
    })
    expect(readZipEntry(bytes, { name: 'b/two.txt', bytes: 3 }, 'x')).toEqual({ ok: true, value: strToU8('Two') })
  })

  it.each(['../out.txt', '/etc/passwd', 'a/../../b.txt', 'C:\\a.txt', 'a\\..\\b.txt'])(
    'refuses the name %s',
    (name) => {
      expect(listZip(zip({ [name]: 'x' }), 'x.zip')).toMatchObject({ ok: false, problem: { code: 'unreadable' } })
    },
  )

  it('refuses what inflates to far more than it holds, and what is damaged', () => {
    const bomb = zip({ 'a.txt': [new Uint8Array(8 * 1024 * 1024), { level: 9 }] })
    expect(bomb.length).toBeLessThan(20_000)
    expect(listZip(bomb, 'x.zip').ok).toBe(false)
    expect(listZip(zip({ 'a.txt': 'One' }).subarray(0, 30), 'x.zip').ok).toBe(false)
    expect(listZip(zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, '']))), 'x').ok).toBe(false)
  })

  it('does not inflate a file larger than copy, or one that is larger than it says', () => {
    const noise = Uint8Array.from({ length: 11 * 1024 * 1024 }, (_, n) => (n * 2654435761) >>> 13)
    const large = zip({ 'a.txt': [noise, { level: 0 }] })
    const [entry] = (listZip(large, 'x.zip') as { value: readonly { name: string; bytes: number }[] }).value
    expect(readZipEntry(large, entry as { name: string; bytes: number }, 'x')).toMatchObject({
      problem: { code: 'too-large' },
    })
    expect(readZipEntry(large, { name: 'a.txt', bytes: 1 }, 'x').ok).toBe(false)
  })
})
