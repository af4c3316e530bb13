// Says which format a file has, by its content first and its name second. What is not read is named.
import { fail, ok, type Result } from '../schema/problem.ts'
import { FORMATS, formatOf, type ReadableFormat } from './formats.ts'
import { type DecodedText, decodeText, type GivenEncoding } from './reading/decode-text.ts'
import { encodingNamed } from './reading/encodings.ts'
import { type BinaryFormat, findBinaryFormat } from './reading/file-signatures.ts'
import { byteShapeOf, shapeOf } from './shapes.ts'

/** Binary documents that hold copy: they are named as a format; any other binary file is just that. */
const DOCUMENTS: ReadonlySet<BinaryFormat> = new Set(['docx', 'doc', 'xlsx', 'odt', 'epub', 'pdf'])

/** A file whose format is one that is read; `text` is '' where that is no text. */
export interface RecognisedFile extends DecodedText {
  readonly format: ReadableFormat
}

/**
 * What the bytes of a file are, by their content: by the table of formats. `path` is what problems carry and what the
 * extension is read from. Problems: `unsupported-format` (named: 'html', 'pdf' …), and those of decodeText: `empty-file`, `binary-file`,
 * `broken-text`, `unknown-encoding`, `not-in-encoding`.
 */
export function recogniseFile(bytes: Uint8Array, path: string, given?: GivenEncoding): Result<RecognisedFile> {
  const binary = findBinaryFormat(bytes)
  const byBytes = binary ?? byteShapeOf(bytes)
  const known = byBytes === null ? null : formatOf(byBytes, '')
  if (known !== null) return ok({ format: known, text: '', encoding: 'utf-8' })
  if (binary !== null && DOCUMENTS.has(binary)) return fail('unsupported-format', { path, format: binary })
  const decoded = decodeText(bytes, path, given ?? declaredEncoding(bytes))
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  const shape = shapeOf(text, path)
  const format = formatOf(shape, text)
  return format === null ? fail('unsupported-format', { path, format: shape }) : ok({ ...decoded.value, format })
}

/** A file taken for a format, whatever it looks like. Problems: those of decodeText. */
export function fileAs(
  format: ReadableFormat,
  bytes: Uint8Array,
  path: string,
  given?: GivenEncoding,
): Result<RecognisedFile> {
  if (FORMATS[format].isBinary) return ok({ format, text: '', encoding: 'utf-8' })
  const decoded = decodeText(bytes, path, given ?? declaredEncoding(bytes))
  return decoded.ok ? ok({ ...decoded.value, format }) : decoded
}

const XML_ENCODING = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/
const HTML_ENCODING = /<meta\s[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)/i

/** What XML or a page says of its own encoding; bytes that are certainly something else are read as that. */
export function declaredEncoding(bytes: Uint8Array): GivenEncoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const isMarkup = /^\s*</.test(head)
  const name = XML_ENCODING.exec(head)?.[1] ?? (isMarkup ? HTML_ENCODING.exec(head)?.[1] : undefined)
  const encoding = name === undefined ? null : encodingNamed(name)
  return encoding === null ? undefined : { encoding }
}
