// THE table of formats copy comes in as. To add one: a folder with its reader, and a row here; detection, import, verify and the
// files that go back follow from the row.
import type { Article } from '../corrections/index.ts'
import { ok, type Result } from '../schema/problem.ts'
import { ANS_READER, isAns, placeAns, readAns } from './ans/read-ans.ts'
import { placeCsv } from './csv/csv-places.ts'
import { CSV_READER, readCsv } from './csv/read-csv.ts'
import { writeDocxBack } from './docx/docx-back.ts'
import { placeDocx } from './docx/docx-places.ts'
import { DOCX_READER, readDocx } from './docx/read-docx.ts'
import { placeFeed } from './feed/feed-places.ts'
import { FEED_READER, isFeed, readFeed } from './feed/read-feed.ts'
import { GHOST_READER, isGhost, placeGhost, readGhost } from './ghost/read-ghost.ts'
import { isJsonFeed, JSON_FEED_READER, placeJsonFeed, readJsonFeed } from './json-feed/read-json-feed.ts'
import { placeMail } from './mail/mail-places.ts'
import { MAIL_READER, readMail } from './mail/read-mail.ts'
import { placeMarkdown } from './markdown/markdown-places.ts'
import { MARKDOWN_READER, readMarkdown } from './markdown/read-markdown.ts'
import { placeNewsml } from './newsml/newsml-places.ts'
import { isNewsml, NEWSML_READER, readNewsml } from './newsml/read-newsml.ts'
import { placeNinjs } from './ninjs/ninjs-places.ts'
import { isNinjs, NINJS_READER, readNinjs } from './ninjs/read-ninjs.ts'
import { placeNitf } from './nitf/nitf-places.ts'
import { isNitf, NITF_READER, readNitf } from './nitf/read-nitf.ts'
import { placeOdt } from './odt/odt-places.ts'
import { ODT_READER, readOdt } from './odt/read-odt.ts'
import { placeMedium, placePage } from './page/page-places.ts'
import { isMedium, MEDIUM_READER, readMedium } from './page/read-medium.ts'
import { isPage, PAGE_READER, readPage } from './page/read-page.ts'
import { placeHtmlFile } from './places/html-places.ts'
import type { Refusal } from './places/pieces.ts'
import type { Place } from './places/places.ts'
import { placeTextFile } from './places/text-places.ts'
import type { WrittenBack } from './places/written-back.ts'
import { isTooDeep, tooDeep } from './reading/parse-html.ts'
import type { FileToRead, ReadArticle, ReadFile } from './reading/read-article.ts'
import { HTML_READER, readHtml } from './reading/read-html.ts'
import { readWireText, WIRE_READER } from './reading/read-wire-text.ts'
import { RTF_READER, readRtf } from './rtf/read-rtf.ts'
import { placeRtf } from './rtf/rtf-places.ts'
import type { Shape } from './shapes.ts'
import { readXlsx, XLSX_READER } from './xlsx/read-xlsx.ts'
import { placeXlsx } from './xlsx/xlsx-places.ts'

/** One format copy comes in as. */
export interface FormatIn {
  /** Raised whenever the reader takes something else out of the same file: verify reads again by the version a record names. */
  readonly version: number
  /** What its files are at first sight; the rows of a shape are asked in their order. */
  readonly shape: Shape
  /** Whether text of that shape is of this format; absent: all that no other row of the shape takes. Never throws. */
  readonly isOne?: (text: string) => boolean
  /** Whether the file is read from its bytes, whatever text they might be. */
  readonly isBinary?: true
  /** With its dot: of a file that goes back and had no name with one. */
  readonly extension: string
  /** Problems: unreadable, too-large, unknown-columns. */
  readonly read: (file: FileToRead) => Result<ReadFile>
  /** Where its articles are written, so that the file can show them and go back corrected; absent: it cannot. */
  readonly place?: Place
  /** Names of the entries of its ZIP that contain the text, as UTF-8, for `place`; absent: the file itself is text. */
  readonly entries?: RegExp
  /** Whether `place` gets one character a byte, since the text is in several encodings. */
  readonly isBytes?: true
  /** Instead of by `place`: writes the corrections of the articles into the file, and proves it itself. */
  readonly back?: (articles: readonly Article[], bytes: Uint8Array) => WrittenBack | Refusal
}

const TABLE = {
  text: {
    version: WIRE_READER,
    shape: 'text',
    extension: '.txt',
    place: placeTextFile,
    read: ({ text }) => ok(alone(readWireText(text))),
  },
  medium: {
    ...{ version: MEDIUM_READER, shape: 'html', isOne: isMedium, extension: '.html', place: placeMedium, read: medium },
  },
  page: { version: PAGE_READER, shape: 'html', isOne: isPage, extension: '.html', place: placePage, read: page },
  html: { version: HTML_READER, shape: 'html', extension: '.html', place: placeHtmlFile, read: html },
  docx: {
    ...{ version: DOCX_READER, shape: 'docx', isBinary: true, extension: '.docx' },
    ...{ entries: /^word\/document\.xml$/, place: placeDocx, back: writeDocxBack },
    read: ({ bytes, path }) => only(readDocx(bytes, path)),
  },
  odt: {
    ...{
      version: ODT_READER,
      shape: 'odt',
      isBinary: true,
      extension: '.odt',
      entries: /^content\.xml$/,
      place: placeOdt,
    },
    read: ({ bytes, path }) => only(readOdt(bytes, path)),
  },
  feed: {
    ...{ version: FEED_READER, shape: 'xml', isOne: isFeed, extension: '.xml', place: placeFeed },
    read: ({ text, path }) => readFeed(text, path),
  },
  ninjs: {
    ...{ version: NINJS_READER, shape: 'json', isOne: isNinjs, extension: '.json', place: placeNinjs },
    read: ({ text, path }) => readNinjs(text, path),
  },
  nitf: {
    ...{ version: NITF_READER, shape: 'xml', isOne: isNitf, extension: '.xml', place: placeNitf },
    read: ({ text, path }) => only(readNitf(text, path)),
  },
  newsml: {
    ...{ version: NEWSML_READER, shape: 'xml', isOne: isNewsml, extension: '.xml', place: placeNewsml },
    read: ({ text, path }) => readNewsml(text, path),
  },
  'json-feed': {
    ...{ version: JSON_FEED_READER, shape: 'json', isOne: isJsonFeed, extension: '.json', place: placeJsonFeed },
    read: ({ text, path }) => readJsonFeed(text, path),
  },
  ghost: {
    ...{ version: GHOST_READER, shape: 'json', isOne: isGhost, extension: '.json', place: placeGhost },
    read: ({ text, path }) => readGhost(text, path),
  },
  ans: {
    ...{ version: ANS_READER, shape: 'json', isOne: isAns, extension: '.json', place: placeAns },
    read: ({ text, path }) => readAns(text, path),
  },
  markdown: {
    ...{ version: MARKDOWN_READER, shape: 'markdown', extension: '.md', place: placeMarkdown },
    read: ({ text, path }) => only(readMarkdown(text, path)),
  },
  csv: {
    version: CSV_READER,
    shape: 'csv',
    extension: '.csv',
    place: placeCsv,
    read: ({ text, path, given }) => readCsv(text, path, given?.columns),
  },
  mail: {
    ...{ version: MAIL_READER, shape: 'mail', isBinary: true, extension: '.eml', isBytes: true, place: placeMail },
    read: ({ bytes, path }) => readMail(bytes, path),
  },
  rtf: {
    ...{ version: RTF_READER, shape: 'rtf', isBinary: true, extension: '.rtf', isBytes: true, place: placeRtf },
    read: ({ bytes, path }) => only(readRtf(bytes, path)),
  },
  xlsx: {
    ...{ version: XLSX_READER, shape: 'xlsx', isBinary: true, extension: '.xlsx', place: placeXlsx },
    entries: /^xl\/(?:worksheets\/)?[^/]+\.xml$|^xl\/_rels\/workbook\.xml\.rels$/,
    read: ({ bytes, path, given }) => readXlsx(bytes, path, given?.columns),
  },
} as const satisfies Readonly<Record<string, FormatIn>>

export type ReadableFormat = keyof typeof TABLE

export const FORMATS: Readonly<Record<ReadableFormat, FormatIn>> = TABLE
/** Names of the formats, as the command line and records have them. */
export const READABLE = Object.keys(TABLE) as readonly ReadableFormat[]

/** The row of a format a record names; null when there is none. */
export function formatNamed(name: string): FormatIn | null {
  return Object.hasOwn(FORMATS, name) ? FORMATS[name as ReadableFormat] : null
}

/** Which format text of a shape is; null: a kind that is known, and not read. */
export function formatOf(shape: Shape, text: string): ReadableFormat | null {
  const own = READABLE.filter((name) => FORMATS[name].shape === shape)
  return own.find((name) => FORMATS[name].isOne?.(text) ?? true) ?? null
}

function page({ text, path, choice }: FileToRead): Result<ReadFile> {
  return isTooDeep(text) ? tooDeep(path) : ok(alone(readPage(text, choice)))
}

function medium({ text, path, choice }: FileToRead): Result<ReadFile> {
  return isTooDeep(text) ? tooDeep(path) : ok(alone(readMedium(text, choice)))
}

function html({ text, path, given }: FileToRead): Result<ReadFile> {
  return isTooDeep(text) ? tooDeep(path) : ok(alone(readHtml(text, given)))
}

function alone(article: ReadArticle): ReadFile {
  return { articles: [article], skipped: [] }
}

function only(read: Result<ReadArticle>): Result<ReadFile> {
  return read.ok ? ok(alone(read.value)) : read
}
