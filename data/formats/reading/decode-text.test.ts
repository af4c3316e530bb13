// Every encoding from bytes written here, and everything that must not become an article.
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { propertyRuns } from '../../testing/property-runs.ts'
import { decodeText } from './decode-text.ts'

const COPY = 'Mayor opens “Café Żółć”\n\nShe cut the ribbon — twice — on Friday. 👍🏽\n'
const bytesOf = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers)
const utf16 = (text: string, isBig: boolean): Buffer => {
  const little = Buffer.from(text, 'utf16le')
  return isBig ? little.swap16() : little
}
const codeOf = (bytes: Uint8Array): string => {
  const result = decodeText(bytes, 'copy.txt')
  return result.ok ? `read as ${result.value.encoding}` : result.problem.code
}

describe('decodeText reads', () => {
  it.each([
    ['UTF-8', Buffer.from(COPY), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${COPY}`), 'utf-8'],
    ['UTF-16LE with a byte order mark', utf16(`\ufeff${COPY}`, false), 'utf-16le'],
    ['UTF-16BE with a byte order mark', utf16(`\ufeff${COPY}`, true), 'utf-16be'],
    ['UTF-16LE without one', utf16(COPY, false), 'utf-16le'],
    ['UTF-16BE without one', utf16(COPY, true), 'utf-16be'],
  ] as const)('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes, 'copy.txt')).toEqual({ ok: true, value: { text: COPY, encoding } })
  })

  it('windows-1252, with quotes, dash, euro and accents in their places', () => {
    const bytes = bytesOf(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35, 0x85, 0x20, 0x9e, 0x9c)
    const value = { text: '“Café” — €5… žœ', encoding: 'windows-1252' }
    expect(decodeText(bytes, 'copy.txt')).toEqual({ ok: true, value })
  })

  it('windows-1252 in which two characters happen to look like one of UTF-8', () => {
    expect(codeOf(iconv.encode('“CAFÉ” and “MENÜ” stood on the door', 'windows-1252'))).toBe('read as windows-1252')
  })

  it('the five bytes windows-1252 leaves open as the controls of the same number', () => {
    const copy = iconv.encode(`${'a'.repeat(100)} “é” “é” “é” “é” `, 'windows-1252')
    const result = decodeText(Buffer.concat([copy, bytesOf(0x81, 0x9d)]), 'copy.txt')
    expect(result.ok && result.value.text.slice(-2)).toBe('\u0081\u009d')
  })

  it('Cyrillic UTF-16 without a mark, where only blanks and stops have a NUL', () => {
    const text = 'Совет города принял новый бюджет. Мэр доволен, оппозиция нет.\n\nГолосование было тайным.'
    expect(decodeText(utf16(text, false), 'x')).toMatchObject({ value: { text, encoding: 'utf-16le' } })
  })

  it('one byte order mark off and no more', () => {
    const result = decodeText(Buffer.from('\ufeff\ufeffTwice marked'), 'copy.txt')
    expect(result.ok && result.value.text).toBe('\ufeffTwice marked')
  })

  it('old copy with a few control characters, and mojibake unchanged', () => {
    expect(codeOf(Buffer.from(`\u0001${'Wire copy of 1984. '.repeat(10)}\u0003\u0004`))).toBe('read as utf-8')
    expect(codeOf(Buffer.from('He said \u0093no\u0094 and \u0093no\u0094 again\u0085 '))).toBe('read as utf-8')
  })

  it('line ends as they came', () => {
    const result = decodeText(Buffer.from('One\r\nTwo\rThree\n'), 'copy.txt')
    expect(result.ok && result.value.text).toBe('One\r\nTwo\rThree\n')
  })

  it('any well-formed text that is visible back from UTF-8', () => {
    const visible = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((text) => /\p{L}|\p{N}/u.test(text))
    fc.assert(
      fc.property(visible, (text) => {
        expect(decodeText(Buffer.from(`Copy: ${text}`), 'x')).toMatchObject({
          ok: true,
          value: { text: `Copy: ${text}` },
        })
      }),
      propertyRuns(0.25),
    )
  })

  it('capitals before quotation marks in windows-1252, which look like UTF-8', () => {
    const text = 'Prose é CAFÉ” CAFÉ” CAFÉ” FAÇADE’ ÜBER’ MENÜ”'
    const result = decodeText(iconv.encode(text, 'windows-1252'), 'x')
    expect(result).toMatchObject({ ok: true, value: { text, encoding: 'windows-1252' } })
  })

  it('Western prose in windows-1252 back from its bytes', () => {
    const words = 'Zoé naïve “señor” coût élevé — €5… ça, CAFÉ” Ångström’s œuvre £7 ß'.split(' ')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (some) => {
        const text = `Prose é ${some.join(' ')}`
        const result = decodeText(iconv.encode(text, 'windows-1252'), 'x')
        expect(result).toMatchObject({ ok: true, value: { text, encoding: 'windows-1252' } })
      }),
      propertyRuns(0.25),
    )
  })
})

describe('decodeText refuses', () => {
  it.each([
    ['no bytes', Buffer.alloc(0)],
    ['a byte order mark alone', bytesOf(0xef, 0xbb, 0xbf)],
    ['a UTF-16 mark alone', bytesOf(0xff, 0xfe)],
    ['blanks', Buffer.from(' \t\r\n\n \u00a0\u2003')],
    ['what nobody can see', Buffer.from('\u200b\u2060\n\ufeff\ufeff')],
  ])('%s as empty', (_, bytes) => {
    expect(decodeText(bytes, 'a/b.txt')).toEqual({
      ok: false,
      problem: { code: 'empty-file', details: { path: 'a/b.txt' } },
    })
  })

  it.each([
    ['a ZIP', Buffer.from('PK\x03\x04 and the rest', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a JPEG', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
    ['an old Word file', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x20)],
    ['gzip', bytesOf(0x1f, 0x8b, 0x08, 0x41)],
    ['a Linux program', Buffer.from('\x7fELF and on', 'latin1')],
    ['a Windows program', Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['text with a NUL in it', Buffer.from('Half a story\0 and the rest')],
    ['UTF-16 with a NUL character', utf16('Half a story\0 and the rest', false)],
    ['control characters', Buffer.from('\x01\x02\x03\x04\x05 some \x06\x07\x08')],
  ])('%s as binary', (_, bytes) => {
    expect(decodeText(bytes, 'p')).toEqual({ ok: false, problem: { code: 'binary-file', details: { path: 'p' } } })
  })

  it.each([
    ['half a surrogate pair', utf16('\ufeffBroken \ud83d copy', false)],
    ['half a code unit', Buffer.concat([utf16('\ufeffBroken copy', true), bytesOf(0x41)])],
    ['bytes behind a UTF-8 mark that are not UTF-8', bytesOf(0xef, 0xbb, 0xbf, 0x63, 0x61, 0x66, 0xe9, 0x20)],
    ['UTF-8 with one damaged place', Buffer.concat([Buffer.from('“Ça va,” a dit Zoé. '), bytesOf(0xe9, 0x20)])],
    ['UTF-8 cut off in a character', Buffer.from('“Ça va,” a dit Zoé').subarray(0, -1)],
  ])('%s as broken', (_, bytes) => {
    expect(decodeText(bytes, 'p')).toEqual({
      ok: false,
      problem: { code: 'broken-text', details: { field: 'body', path: 'p' } },
    })
  })

  it('no prose that begins like a signature', () => {
    const starts = [
      'MZ is short for Mozambique.',
      'GIF89a was a format.',
      'PK Subban scored.',
      'BM stands for benchmark.',
    ]
    expect(starts.map((start) => codeOf(Buffer.from(start)))).toEqual(starts.map(() => 'read as utf-8'))
  })
})
