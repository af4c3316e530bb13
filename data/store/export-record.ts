// The record of an export with any number of files and articles, written, sealed and read piece by piece. Byte for byte
// what `exportCodec` would write, which needs all of it in memory.
import { createHash } from 'node:crypto'
import { type ExportBatch, type ExportedArticle, exportBatchSchema, exportedArticleSchema } from '../schema/index.ts'
import { exportCodec } from './codec.ts'
import { type FilePlace, GrowingFile } from './disk.ts'
import { openPlainFile } from './plain-file.ts'
import { readRecord } from './record-file.ts'

type ExportedFile = ExportBatch['files'][number]

/** An exported file; `articles` may be too many to fit in memory. */
export type ListedFile = Omit<ExportedFile, 'articles'> & { readonly articles: Iterable<ExportedArticle> }
/** A record without its files. */
export type ExportHead = Omit<ExportBatch, 'files'>

const FILE = exportBatchSchema.shape.files.element.omit({ articles: true })
const HEAD = exportBatchSchema.omit({ files: true })
/** Approximate size of one write, in UTF-16 code units. */
const PORTION = 1 << 20

/** Writes the record durably. Throws the system's error, and one for an invalid record. */
export async function writeExportRecord(
  place: FilePlace,
  head: ExportHead,
  files: Iterable<ListedFile>,
): Promise<void> {
  const file = await GrowingFile.open(place)
  try {
    for (const text of inPortions(sealed(textOf(head, files)))) await file.add(Buffer.from(text))
  } catch (error) {
    await file.drop()
    throw error
  }
  await file.finish()
}

/** The text and, at its end, its hash. */
function* sealed(pieces: Iterable<string>): Generator<string> {
  const hash = createHash('sha256')
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
  yield `,\n  "seal": "${hash.update(END).digest('hex')}"${END}\n`
}

const END = '\n}'

/** Everything but the end. */
function* textOf(head: ExportHead, files: Iterable<ListedFile>): Generator<string> {
  const { log, ...rest } = HEAD.parse(head)
  yield `${openText(rest, 0)},\n  "files": `
  yield* listText(files, 2, fileText)
  if (log) yield `,\n  "log": ${indented(log, 2)}`
}

function* fileText({ articles, ...file }: ListedFile): Generator<string> {
  const { from, changed, ...head } = FILE.parse(file)
  yield `${openText(head, 4)},\n      "articles": `
  yield* listText(articles, 6, function* (article) {
    yield indented(exportedArticleSchema.parse(article), 8)
  })
  if (from !== undefined) yield `,\n      "from": ${JSON.stringify(from)}`
  if (changed !== undefined) yield `,\n      "changed": ${indented(changed, 6)}`
  yield '\n    }'
}

function* listText<T>(items: Iterable<T>, indent: number, text: (item: T) => Iterable<string>): Generator<string> {
  let n = 0
  for (const item of items) {
    yield `${n === 0 ? '[' : ','}\n${' '.repeat(indent + 2)}`
    yield* text(item)
    n += 1
  }
  yield n === 0 ? '[]' : `\n${' '.repeat(indent)}]`
}

/** The text of an object without its closing brace. */
function openText(value: object, indent: number): string {
  const text = indented(value, indent)
  return text.slice(0, text.lastIndexOf('\n'))
}

function indented(value: object, indent: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(indent)}`)
}

function* inPortions(pieces: Iterable<string>): Generator<string> {
  let [gathered, size]: [string[], number] = [[], 0]
  for (const piece of pieces) {
    gathered.push(piece)
    size += piece.length
    if (size < PORTION) continue
    yield gathered.join('')
    gathered = []
    size = 0
  }
  yield gathered.join('')
}

/** An exported article, and the name of the file that contains it. */
export interface ListedArticle {
  readonly file: string
  readonly article: ExportedArticle
}

/**
 * Reads the record at a path inside the archive; `take` is given what `keep` returned for each article once the
 * record's seal has proved valid. Returns null when there is none. Throws a ProblemError (damaged), or the system's
 * error.
 */
export async function readExportRecord<Kept>(
  folder: string,
  path: string,
  keep: (listed: ListedArticle) => Kept | null,
  take: (kept: Kept, head: ExportHead) => void,
): Promise<ExportHead | null> {
  const read = (await readInPieces(folder, path, keep)) ?? (await readWhole(folder, path, keep))
  if (read === null) return null
  for (const kept of read.kept) take(kept, read.head)
  return read.head
}

interface Read<Kept> {
  readonly head: ExportHead
  readonly kept: readonly Kept[]
}

async function readWhole<Kept>(
  folder: string,
  path: string,
  keep: (listed: ListedArticle) => Kept | null,
): Promise<Read<Kept> | null> {
  const { data } = await readRecord(folder, path, exportCodec)
  if (data === null) return null
  const { files, ...head } = data
  const listed = files.flatMap(({ name, articles }) => articles.map((article) => ({ file: name, article })))
  return { head, kept: listed.flatMap((one) => keep(one) ?? []) }
}

const ARTICLE_ENDS = ['        }', '        },']
const SEAL = /^ {2}"seal": "([0-9a-f]{64})"$/

/**
 * null when there is no file, or its layout or seal is not as written here: it must then be read whole to find out why.
 */
async function readInPieces<Kept>(
  folder: string,
  path: string,
  keep: (listed: ListedArticle) => Kept | null,
): Promise<Read<Kept> | null> {
  const hash = createHash('sha256')
  const [around, kept]: [string[], Kept[]] = [[], []]
  let [object, file, seal]: [string[], string, string] = [[], '', '']
  let [isInFiles, isInArticles, isArticle] = [false, false, false]
  let before: string | null = null
  try {
    for await (const line of linesOf(folder, path)) {
      seal = SEAL.exec(line)?.[1] ?? seal
      if (seal === '' && before !== null) hash.update(`${before}\n`)
      else if (before !== null && SEAL.test(line)) hash.update(before.slice(0, -1)).update(END)
      before = line
      if (line === '  "files": [') isInFiles = true
      else if (line === '  ],' && isInFiles) isInFiles = false
      else if (!isInFiles && line !== '  "files": [],') around.push(line)
      else if (line === '      "articles": [') isInArticles = true
      else if (line.startsWith('      ]')) isInArticles = false
      else if (isInArticles && line === '        {') isArticle = true
      else if (line.startsWith('      "name": ')) file = JSON.parse(line.slice(14, -1))
      else if (isArticle && ARTICLE_ENDS.includes(line)) {
        const article = exportedArticleSchema.parse(JSON.parse(`{${object.join('')}}`))
        const result = keep({ file, article })
        if (result !== null) kept.push(result)
        isArticle = false
        object = []
      } else if (isArticle) object.push(line)
    }
    if (seal === '' || hash.digest('hex') !== seal) return null
    const { seal: _, ...head } = JSON.parse(around.join(''))
    return { head: HEAD.parse(head), kept }
  } catch {
    return null
  }
}

async function* linesOf(folder: string, path: string): AsyncGenerator<string> {
  const { handle } = await openPlainFile(folder, path)
  try {
    const input = handle.createReadStream({ autoClose: false, highWaterMark: PORTION, encoding: 'utf8' })
    let rest = ''
    for await (const chunk of input) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest !== '') yield rest
  } finally {
    await handle.close().catch(() => {})
  }
}
