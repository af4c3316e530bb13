// Changes entries of names.yml as an editor would by hand: only the entry is rewritten; every other line, comment and
// the order stay. The result is parsed again before it is used.
import { isDeepStrictEqual } from 'node:util'
import { Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml'
import { fail, type NameRuling, nameRulingSchema, ok, type Result } from '../schema/index.ts'
import { setEntry } from './name-entry.ts'
import { withoutMark } from './parse-yaml.ts'
import { commentsIn } from './yaml-comments.ts'

/** One entry before and after; `before` null: a new one, `after` null: removed. */
export interface NamesEdit {
  readonly before: NameRuling | null
  readonly after: NameRuling | null
}

/** The list's nodes, and the values of its entries. */
interface Names {
  readonly document: Document
  readonly list: YAMLSeq
  readonly values: readonly unknown[]
}

/**
 * The text with the entries changed. Problems: unreadable (not YAML, or not a list of names), file-changed (the entry
 * has changed).
 */
export function editNames(text: string, path: string, edits: readonly NamesEdit[]): Result<string> {
  const plain = withoutMark(text)
  let edited: Result<string> = ok(plain)
  for (const edit of edits) if (edited.ok) edited = editOne(edited.value, path, edit)
  // A byte order mark at the start of the file is kept.
  return edited.ok ? ok(text.slice(0, text.length - plain.length) + edited.value) : edited
}

function editOne(text: string, path: string, edit: NamesEdit): Result<string> {
  const read = readNames(text, path)
  if (!read.ok) return read
  const { list, values } = read.value
  const at = edit.before === null ? list.items.length : values.findIndex(isEntry(edit.before))
  if (at < 0) return fail('file-changed', { path })
  const expected = values.toSpliced(at, edit.before === null ? 0 : 1, ...(edit.after === null ? [] : [edit.after]))
  const kept = edit.after === null ? 0 : commentsIn(text).length
  const spliced = splice(text, list, at, edit)
  for (const candidate of [spliced, rewritten(text, path, at, edit)]) {
    if (candidate !== null && holds(candidate, path, expected) && commentsIn(candidate).length >= kept)
      return ok(candidate)
  }
  return fail('unreadable', { path, detail: 'this entry is written in a way that cannot be changed here' })
}

/** The list and its values; an empty file is an empty list. */
function readNames(text: string, path: string): Result<Names> {
  const document: Document = parseDocument(text, { prettyErrors: true, strict: true })
  const [error] = document.errors
  if (error) return fail('unreadable', { path, detail: error.message.split('\n')[0] ?? error.code })
  if (isEmpty(document)) document.contents = new YAMLSeq()
  const list = document.contents
  if (!isSeq(list)) return fail('unreadable', { path, detail: 'it is not a list of names' })
  try {
    return ok({ document, list, values: document.toJS({ maxAliasCount: 20 }) as unknown[] })
  } catch (thrown) {
    return fail('unreadable', { path, detail: (thrown as Error).message })
  }
}

function isEmpty({ contents }: Document): boolean {
  return contents === null || (isScalar(contents) && contents.value === null)
}

function isEntry(ruling: NameRuling): (value: unknown) => boolean {
  return (value) => {
    const read = nameRulingSchema.safeParse(value)
    return read.success && isDeepStrictEqual(read.data, ruling)
  }
}

function holds(text: string, path: string, wanted: readonly unknown[]): boolean {
  const read = readNames(text, path)
  const plain = (values: readonly unknown[]): readonly unknown[] =>
    values.map((value) => {
      const entry = nameRulingSchema.safeParse(value)
      return entry.success ? entry.data : value
    })
  return read.ok && isDeepStrictEqual(plain(read.value.values), plain(wanted))
}

/** The text with one entry rewritten in place; null where the list is not written one entry per line. */
function splice(text: string, list: YAMLSeq, at: number, { before, after }: NamesEdit): string | null {
  if (list.flow) return null
  if (before === null) return appended(text, list, after)
  const node = list.items[at]
  if (!isMap(node) || !node.range) return null
  const [start, end] = [node.range[0], trimmedEnd(text, node.range[1])]
  if (after === null) return text.slice(0, lineStart(text, start)) + text.slice(lineEnd(text, end))
  setEntry(node, after)
  const lines = rendered(node)
  const indent = ' '.repeat(start - lineStart(text, start))
  return text.slice(0, start) + lines.join(`${newline(text)}${indent}`) + text.slice(end)
}

function appended(text: string, list: YAMLSeq, after: NameRuling | null): string | null {
  if (after === null) return text
  const entry = new YAMLMap()
  setEntry(entry, after)
  const [first] = list.items
  const start = isMap(first) && first.range ? lineStart(text, first.range[0]) : null
  const indent = start === null ? '' : (/^[ \t]*/.exec(text.slice(start))?.[0] ?? '')
  const lines = rendered(entry).map((line, number) => `${indent}${number === 0 ? '- ' : '  '}${line}`)
  const gap = text === '' || text.endsWith('\n') ? '' : newline(text)
  return `${text}${gap}${lines.join(newline(text))}${newline(text)}`
}

/** The whole document rewritten: where an entry cannot be separated from its neighbours in the text. */
function rewritten(text: string, path: string, at: number, { after }: NamesEdit): string | null {
  const read = readNames(text, path)
  if (!read.ok) return null
  const { document, list } = read.value
  const node = list.items[at]
  if (after === null) list.items.splice(at, 1)
  else {
    const entry = isMap(node) ? node : new YAMLMap()
    setEntry(entry, after)
    list.items[at] = entry
  }
  return document.toString({ lineWidth: 0 }).replaceAll('\n', newline(text))
}

/** An entry’s own lines, without surrounding ones. */
function rendered(node: YAMLMap): readonly string[] {
  const alone = node.clone() as YAMLMap
  alone.commentBefore = null
  alone.comment = null
  alone.spaceBefore = false
  const flow = alone.flow ?? false
  const text = new Document(alone).toString({ lineWidth: 0, collectionStyle: flow ? 'flow' : 'any' })
  return text.replace(/\n$/, '').split('\n')
}

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}

function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
