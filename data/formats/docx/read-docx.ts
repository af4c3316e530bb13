// Reads a Word file as an article: its original is the text with all tracked changes rejected, and the changes come with it,
// each with who made it and when.
import type { HeadlineOrigin } from '../../schema/article-record.ts'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { isByline } from '../reading/find-headline.ts'
import { oneLine } from '../reading/known-values.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadBlock, ReadMark, TrackedChange } from '../reading/read-article.ts'
import { isHeadlineBlock } from '../reading/read-html.ts'
import { coreProperties } from './core-properties.ts'
import { openDocx } from './open-docx.ts'
import { type Tracked, type WordLine, type WordRun, wordComments, wordLines } from './word-lines.ts'

/** As WIRE_READER. */
export const DOCX_READER = 2

const LONGEST_NOTE = 4000
/** Headline, standfirst and byline are among the first. */
const LINES_ABOVE = 4
/** A book that two people edited has fewer. */
const MOST_CHANGES = 2000

/** The article of a Word file. Problems: unreadable, too-large. */
export function readDocx(bytes: Uint8Array, path: string): Result<ReadArticle> {
  const parts = openDocx(bytes, path)
  if (!parts.ok) return parts
  const lines = wordLines(parts.value)
  const { title, byline, language, description, ...core } = coreProperties(parts.value.core)
  const comments = wordComments(parts.value.comments)
  const note = [...(description === '' ? [] : [description]), ...comments]
    .join('\n')
    .slice(0, LONGEST_NOTE)
    .toWellFormed()
  const metadata = { ...core.metadata, ...(note === '' ? {} : { note }) }
  const start = lines
    .map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((text) => text !== '')
  const isSigned = start.slice(0, LINES_ABOVE).some(isByline)
  // Word proposes the beginning of the text as its title.
  const isStart = start.slice(0, 1).some((text) => text !== title && oneLine(text).startsWith(title))
  const about: AboutLines = {
    ...{ title: isStart ? '' : title, titleFrom: 'footer', byline: isSigned ? null : byline, language },
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
  }
  return articleOfLines(lines, about, path)
}

/**
 * What a document says of itself besides its lines; `title`: '' for none. `titleFrom`: 'line' when a corrected one can be written where
 * it is said.
 */
export interface AboutLines extends Pick<ReadArticle, 'byline' | 'metadata' | 'language'> {
  readonly title: string
  readonly titleFrom: HeadlineOrigin
}

/** The article of a word processor's lines. Problems: unreadable, when more changes are tracked than two people make. */
export function articleOfLines(
  tracked: readonly WordLine[],
  { title, titleFrom, ...said }: AboutLines,
  path: string,
): Result<ReadArticle> {
  const read = original(tracked.map(inOneLine))
  if (read === null) {
    const detail = `it has more than ${MOST_CHANGES.toLocaleString('en-GB')} tracked changes: accept or reject some first`
    return fail('unreadable', { path, detail })
  }
  const { lines, changes } = read
  const about = { dateline: null, source: null, ...said }
  const [first] = lines
  // A change that reaches from the first line into the next needs both in one field.
  const isParted =
    first !== undefined && changes.every(({ from, to }) => to <= first.text.length || from > first.text.length)
  const isHead = first !== undefined && (isHeadlineBlock(first) || (title !== '' && first.text.trim() === title))
  if (isHead && isParted && lines.length > 1) {
    const start = first.text.length + 1
    return ok({
      ...{ headline: { text: first.text, from: 'line' as const }, blocks: lines.slice(1), ...about },
      changes: changes.map((change) =>
        change.from < start
          ? { ...change, field: 'headline' as const }
          : { ...change, from: change.from - start, to: change.to - start },
      ),
    })
  }
  const story = lines.find(({ text }) => text.trim() !== '')?.text ?? ''
  const headline = title
    ? { text: title, from: titleFrom }
    : { text: provisionalHeadline(story), from: 'provisional' as const }
  return ok({ headline, blocks: lines.length > 0 ? lines : [{ text: '' }], ...about, changes })
}

/** Line ends in a line, which other ways of writing it have, are blanks, and controls nothing. */
function inOneLine(line: WordLine): WordLine {
  const runs = line.runs.map((run) => ({ ...run, text: run.text.replaceAll(/[\r\n]/g, ' ').replaceAll(CONTROLS, '') }))
  return { ...line, runs: runs.filter(({ text }) => text !== '') }
}

const CONTROLS = /(?!\t)\p{Cc}/gu

/**
 * The lines as they were before anybody tracked a change, and the changes as edits of those lines joined by line feeds; null: there are
 * more changes than are read.
 */
function original(
  lines: readonly WordLine[],
): { readonly lines: readonly ReadBlock[]; readonly changes: readonly TrackedChange[] } | null {
  const blocks: ReadBlock[] = []
  const changes: TrackedChange[] = []
  let start = 0
  let open: { text: string; marks: ReadMark[]; kind: WordLine['kind'] } | null = null
  const change = (tracked: Tracked, text: string, at: number): void => {
    const last = changes.at(-1)
    const isOne = last && last.to === at && last.author === tracked.author && last.at === tracked.at
    // What is put in and then taken out again is two changes; what is taken out and replaced is one.
    if (isOne && tracked.kind === 'ins') changes[changes.length - 1] = { ...last, after: last.after + text }
    else if (isOne) changes[changes.length - 1] = { ...last, to: at + text.length }
    else {
      const to = tracked.kind === 'del' ? at + text.length : at
      const after = tracked.kind === 'ins' ? text : ''
      changes.push({ field: 'body', from: at, to, after, author: tracked.author, at: tracked.at })
    }
  }
  for (const [n, line] of lines.entries()) {
    open ??= { text: '', marks: [], kind: line.kind }
    // A paragraph's mark holds what the paragraph is: two that become one are what the second was.
    if (line.kind.cont === undefined) open.kind = line.kind
    for (const run of line.runs) {
      if (run.tracked) change(run.tracked, run.text, start + open.text.length)
      if (run.tracked?.kind !== 'ins') addRun(open, run)
    }
    const isLast = n === lines.length - 1
    if (line.end && !isLast) change(line.end, '\n', start + open.text.length)
    if (changes.length > MOST_CHANGES) return null
    if (line.end?.kind === 'ins' && !isLast) continue
    const { text, marks, kind } = open
    blocks.push({ text, ...kind, ...(marks.length > 0 ? { marks } : {}) })
    start += text.length + 1
    open = null
  }
  return withoutEmptyLines(blocks, changes)
}

function addRun(open: { text: string; marks: ReadMark[] }, { text, strong, em, href }: WordRun): void {
  const from = open.text.length
  open.text += text
  const to = open.text.length
  const add = (type: ReadMark['type'], address?: string): void => {
    const at = open.marks.findLastIndex((mark) => mark.type === type)
    const last = open.marks[at]
    if (last && last.to === from && last.href === address) open.marks[at] = { ...last, to }
    else open.marks.push({ type, from, to, ...(address === undefined ? {} : { href: address }) })
  }
  if (strong) add('strong')
  if (em) add('em')
  if (href !== null) add('link', href)
}

/** Word parts paragraphs with empty ones; those that no change touches are layout. */
function withoutEmptyLines(
  blocks: readonly ReadBlock[],
  changes: readonly TrackedChange[],
): { readonly lines: readonly ReadBlock[]; readonly changes: readonly TrackedChange[] } {
  const lines: ReadBlock[] = []
  let [start, gone] = [0, 0]
  const cuts: { readonly at: number; readonly gone: number }[] = []
  for (const block of blocks) {
    const end = start + block.text.length
    if (block.text.trim() === '' && !changes.some(({ from, to }) => from <= end + 1 && to >= start)) {
      gone += block.text.length + 1
      cuts.push({ at: end + 1, gone })
    } else lines.push(block)
    start = end + 1
  }
  const moved = (at: number): number => at - (cuts.findLast((cut) => cut.at <= at)?.gone ?? 0)
  return { lines, changes: changes.map((each) => ({ ...each, from: moved(each.from), to: moved(each.to) })) }
}
