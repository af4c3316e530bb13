// The only place where the command line writes output. Text from a file may contain control characters, which would
// move the cursor, change colours or the window's title, or hide words; and characters that change the direction of
// what follows. They are shown as pictures (U+2400 and on) or as U+FFFD, wherever the output goes: pagers and build
// logs obey them too. Only copy exported to a file or a pipe is written unchanged.

import { once } from 'node:events'

const SHOWN_AS_IT_IS = new Set(['\n', '\t'])
/** ASCII and Latin-1 controls, line ends only some programs recognise, and every direction override. */
const OBEYED = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
/** Noncharacters that mark emphasis until the text is written: copy that contains them can only emphasise. */
const EMPHASIS = /[\ufdd0\ufdd1]/gu

/** The text with every control character except newline and tab, and every direction override, made visible. */
export function withVisibleControls(text: string): string {
  return text.replaceAll(OBEYED, (control) => {
    if (SHOWN_AS_IT_IS.has(control)) return control
    const code = control.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}

/** Marks text to be emphasised on a terminal, and nowhere else. */
export function emphasised(text: string): string {
  return `\ufdd0${text}\ufdd1`
}

/**
 * Writes text for people. Emphasis is for terminals, and not where the user asked for no colour (no-color.org) or the
 * terminal has none.
 */
export function writeText(stream: NodeJS.WriteStream, text: string): void {
  const { NO_COLOR, TERM } = process.env
  const isEmphasised = stream.isTTY && !NO_COLOR && TERM !== 'dumb'
  const inverse = (mark: string): string => (mark === '\ufdd0' ? '\u001b[7m' : '\u001b[27m')
  stream.write(withVisibleControls(text).replaceAll(EMPHASIS, (mark) => (isEmphasised ? inverse(mark) : '')))
}

/** Writes copy: unchanged to a file or a pipe, with controls made visible on a terminal. */
export function writeCopy(stream: NodeJS.WriteStream, text: string): void {
  stream.write(stream.isTTY ? withVisibleControls(text) : text)
}

/** Writes a document as equivalent JSON, with everything a terminal would obey escaped. */
export function writeJson(stream: NodeJS.WriteStream, document: unknown): void {
  stream.write(`${jsonText(document)}\n`)
}

/**
 * As `writeJson`, for a document whose lists may not fit in memory: those at its top level are written item by item.
 */
export async function writeJsonInPieces(stream: NodeJS.WriteStream, document: unknown): Promise<void> {
  if (!hasSequence(document)) return writeJson(stream, document)
  await writeInPieces(stream, jsonPieces(document))
  stream.write('\n')
}

/** Writes many lines for people, as `writeText`. */
export async function writeLines(stream: NodeJS.WriteStream, lines: Iterable<string>): Promise<void> {
  for (const portion of portionsOf(withEnds(lines))) {
    writeText(stream, portion)
    if (stream.writableNeedDrain) await once(stream, 'drain')
  }
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(OBEYED, (control) =>
    control === '\n' ? control : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

type Document = Readonly<Record<string, unknown>>

function hasSequence(document: unknown): document is Document {
  return typeof document === 'object' && document !== null && Object.values(document).some(isSequence)
}

function isSequence(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value
}

function* jsonPieces(document: Document): Generator<string> {
  let before = '{\n'
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue
    yield `${before}  ${jsonText(key)}: `
    before = ',\n'
    if (isSequence(value)) yield* listPieces(value)
    else yield jsonText(value).replaceAll('\n', '\n  ')
  }
  yield '\n}'
}

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let n = 0
  for (const item of items) {
    yield `${n === 0 ? '[' : ','}\n    ${jsonText(item).replaceAll('\n', '\n    ')}`
    n += 1
  }
  yield n === 0 ? '[]' : '\n  ]'
}

function* withEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}

/** Approximate size of one write, in UTF-16 code units. */
const PORTION = 1 << 16

function* portionsOf(pieces: Iterable<string>): Generator<string> {
  let portion = ''
  for (const piece of pieces) {
    portion += piece
    if (portion.length < PORTION) continue
    yield portion
    portion = ''
  }
  yield portion
}

async function writeInPieces(stream: NodeJS.WriteStream, pieces: Iterable<string>): Promise<void> {
  for (const portion of portionsOf(pieces)) if (!stream.write(portion)) await once(stream, 'drain')
}

/** Draws a line over the previous one on a terminal; '' clears it. */
export function drawLine(stream: NodeJS.WriteStream, line: string): void {
  stream.write(line === '' ? '\r\u001b[K' : `\r${withVisibleControls(line)}`)
}
