// Copy in every encoding people still have: what says itself what it is in is read, what does not and is garbage in
// windows-1252 is refused, and all of it can be read by its name.
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ENCODINGS, type TextEncoding } from '../../schema/index.ts'
import { FOREIGN_COPY } from '../../testing/foreign-copy.ts'
import { decodeKnown, decodeText } from './decode-text.ts'
import { encodingNamed } from './encodings.ts'
import { suggestEncodings } from './suggest-encodings.ts'

const LEGACY: readonly (readonly [TextEncoding, keyof typeof FOREIGN_COPY])[] = [
  ...([
    ['windows-1251', 'ru'],
    ['koi8-r', 'ru'],
    ['cp866', 'ru'],
    ['iso-8859-5', 'ru'],
    ['koi8-u', 'uk'],
  ] as const),
  ...([
    ['windows-1253', 'el'],
    ['iso-8859-7', 'el'],
    ['windows-1255', 'he'],
    ['windows-1256', 'ar'],
  ] as const),
  ...([
    ['iso-8859-6', 'ar'],
    ['gb18030', 'zh'],
    ['big5', 'zhTw'],
    ['shift_jis', 'ja'],
    ['euc-jp', 'ja'],
  ] as const),
  ...([
    ['euc-kr', 'ko'],
    ['windows-874', 'th'],
    ['macintosh', 'fr'],
    ['cp437', 'fr'],
    ['cp850', 'es'],
  ] as const),
]
const encode = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding)

describe('copy in another encoding than it could say', () => {
  it.each(LEGACY)('%s is refused instead of guessed, and read by its name', (encoding, language) => {
    const text = FOREIGN_COPY[language]
    const bytes = encode(text, encoding)
    expect(decodeText(bytes, 'a.txt')).toMatchObject({ ok: false, problem: { code: 'unknown-encoding' } })
    expect(decodeText(bytes, 'a.txt', { encoding })).toEqual({ ok: true, value: { text, encoding } })
    expect(decodeKnown(bytes, encoding)).toBe(text)
  })

  it.each(['fr', 'de', 'es', 'pt', 'it'] as const)('windows-1252 is still read where it is likely: %s', (language) => {
    const text = FOREIGN_COPY[language]
    expect(decodeText(encode(text, 'windows-1252'), 'a.txt')).toMatchObject({
      value: { text, encoding: 'windows-1252' },
    })
  })

  it.each([
    ['windows-1251', 'ru'],
    ['koi8-r', 'ru'],
    ['gb18030', 'zh'],
    ['shift_jis', 'ja'],
    ['euc-kr', 'ko'],
    ['windows-1253', 'el'],
    ['windows-1256', 'ar'],
    ['windows-1250', 'pl'],
  ] as const)('%s is the first that is suggested', (encoding, language) => {
    expect(suggestEncodings(encode(FOREIGN_COPY[language], encoding))).toContain(encoding)
  })

  it('is told apart from the encoding somebody named', () => {
    const bytes = encode(FOREIGN_COPY.fr, 'windows-1252')
    expect(decodeText(bytes, 'a.txt', { encoding: 'euc-jp' })).toMatchObject({ problem: { code: 'not-in-encoding' } })
  })

  it('counts for files that do not say it themselves, unless it was said of this very file', () => {
    const bytes = Buffer.from(FOREIGN_COPY.fr)
    expect(decodeText(bytes, 'a.txt', { encoding: 'windows-1251' })).toMatchObject({ value: { encoding: 'utf-8' } })
    const insisted = decodeText(bytes, 'a.txt', { encoding: 'windows-1251', isInsisted: true })
    expect(insisted).toMatchObject({ value: { encoding: 'windows-1251' } })
  })
})

describe('Unicode', () => {
  it.each(
    (['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const).flatMap((encoding) =>
      (['en', 'ru', 'zh', 'th'] as const).flatMap((language) =>
        [true, false].map((hasMark) => [encoding, language, hasMark] as const),
      ),
    ),
  )('%s, %s, with a mark: %s', (encoding, language, hasMark) => {
    const text = FOREIGN_COPY[language]
    const bytes = encode(hasMark ? `\ufeff${text}` : text, encoding === 'utf-8' ? 'utf8' : encoding)
    expect(decodeText(bytes, 'a.txt')).toEqual({ ok: true, value: { text, encoding } })
    expect(decodeKnown(bytes, encoding)).toBe(text)
  })

  it('and the mail encoding of Japan, by its name', () => {
    const bytes = Buffer.from('\u001b$B;T5D2q\u001b(B and text', 'latin1')
    expect(decodeText(bytes, 'a.txt', { encoding: 'iso-2022-jp' })).toMatchObject({
      value: { text: '市議会 and text' },
    })
  })
})

it('knows encodings by the names people use', () => {
  for (const name of ENCODINGS) expect(encodingNamed(name)).toBe(name)
  expect(
    ['CP1251', 'win-1251', 'Latin1', 'ISO_8859-1', 'UTF8', 'mac_roman', 'GBK', 'Shift-JIS', 'tis-620'].map(
      encodingNamed,
    ),
  ).toEqual([
    'windows-1251',
    'windows-1251',
    'windows-1252',
    'windows-1252',
    'utf-8',
    'macintosh',
    'gb18030',
    'shift_jis',
    'windows-874',
  ])
  expect(encodingNamed('base64')).toBeNull()
})
