// The encodings copy can be read in, by one name each, and decoding that never hides a damaged place: bytes an encoding does
// not know make the whole text undecodable instead of U+FFFD.
import iconv from 'iconv-lite'
import { ENCODINGS, type TextEncoding } from '../../schema/text-encoding.ts'

/** Other names people and programs use, folded as `folded` does. Decoders treat iso-8859-1 as windows-1252. */
const ALIASES: Readonly<Record<string, TextEncoding>> = {
  ...{ utf8: 'utf-8', utf16: 'utf-16le', utf32: 'utf-32le', ascii: 'utf-8', usascii: 'utf-8', unicode: 'utf-16le' },
  ...{ ansi: 'windows-1252', latin1: 'windows-1252', iso88591: 'windows-1252', l1: 'windows-1252' },
  ...{ latin2: 'iso-8859-2', latin5: 'iso-8859-9', latin9: 'iso-8859-15', greek: 'iso-8859-7', hebrew: 'iso-8859-8' },
  ...{ arabic: 'iso-8859-6', cyrillic: 'iso-8859-5', tis620: 'windows-874', iso885911: 'windows-874' },
  ...{ koi8: 'koi8-r', mac: 'macintosh', macroman: 'macintosh', macosroman: 'macintosh', xmacroman: 'macintosh' },
  ...{
    maccyrillic: 'x-mac-cyrillic',
    dos: 'cp437',
    ibm437: 'cp437',
    ibm850: 'cp850',
    ibm852: 'cp852',
    ibm866: 'cp866',
  },
  ...{ gbk: 'gb18030', gb2312: 'gb18030', cp936: 'gb18030', cp950: 'big5', big5hkscs: 'big5' },
  ...{
    sjis: 'shift_jis',
    cp932: 'shift_jis',
    windows31j: 'shift_jis',
    ujis: 'euc-jp',
    cp949: 'euc-kr',
    ksc5601: 'euc-kr',
  },
  ...{ xsjis: 'shift_jis', jis: 'iso-2022-jp', cp874: 'windows-874' },
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const BY_NAME = new Map<string, TextEncoding>([
  ...ENCODINGS.map((name): [string, TextEncoding] => [folded(name), name]),
  ...Object.entries(ALIASES),
  ...ENCODINGS.filter((name) => name.startsWith('windows-125')).flatMap((name): [string, TextEncoding][] => [
    [`cp${name.slice(8)}`, name],
    [`win${name.slice(8)}`, name],
  ]),
])

/** The encoding of a name as people write it (“CP1251”, “latin1”); null when there is none. */
export function encodingNamed(name: string): TextEncoding | null {
  return BY_NAME.get(folded(name)) ?? null
}

/** The text of bytes in an encoding, its byte order mark kept; null when they are not in that encoding. */
export function decodeBytes(bytes: Uint8Array, encoding: TextEncoding): string | null {
  switch (encoding) {
    case 'utf-8':
    case 'iso-2022-jp':
      return decodeStrictly(bytes, encoding)
    case 'utf-16le':
    case 'utf-16be':
      return decodeUtf16(bytes, encoding)
    case 'utf-32le':
    case 'utf-32be':
      return decodeUtf32(bytes, encoding)
    case 'windows-1252':
      return decodeWindows1252(bytes)
    default: {
      const text = iconv.decode(asBuffer(bytes), encoding === 'x-mac-cyrillic' ? 'maccyrillic' : encoding, {
        stripBOM: false,
      })
      return text.includes('\ufffd') ? null : text
    }
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string | null {
  if (bytes.length % 2 === 1) return null
  const copy = Buffer.from(bytes)
  return (encoding === 'utf-16be' ? copy.swap16() : copy).toString('utf16le')
}

function decodeUtf32(bytes: Uint8Array, encoding: 'utf-32le' | 'utf-32be'): string | null {
  if (bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le')
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
    parts.push(String.fromCodePoint(code))
  }
  return parts.join('')
}

/**
 * iconv-lite returns U+FFFD for the five bytes windows-1252 leaves open; the Encoding Standard (encoding.spec.whatwg.org,
 * index-windows-1252) keeps them apart as the control characters of the same number, and so do we.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = iconv.decode(asBuffer(bytes), 'windows-1252')
  return text.replaceAll('\ufffd', (_, at: number) => String.fromCharCode(bytes[at] ?? 0))
}

/**
 * The bytes of text in an encoding, by one of its names, without a byte order mark; null when the encoding lacks one of its
 * characters, is unknown, or keeps state from one character to the next (ISO-2022-JP).
 */
export function encodeCharacters(text: string, encoding: string): Uint8Array | null {
  const known = encodingNamed(encoding)
  if (known === null || known === 'iso-2022-jp' || !text.isWellFormed()) return null
  const bytes = encodeIn(text, known)
  return decodeBytes(bytes, known) === text ? bytes : null
}

function encodeIn(text: string, encoding: TextEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8')
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    case 'windows-1252':
      return Buffer.concat(
        [...text].map((character) =>
          /[\u0081\u008d\u008f\u0090\u009d]/.test(character)
            ? Buffer.of(character.charCodeAt(0))
            : iconv.encode(character, encoding),
        ),
      )
    default:
      return iconv.encode(text, encoding === 'x-mac-cyrillic' ? 'maccyrillic' : encoding, { addBOM: false })
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
