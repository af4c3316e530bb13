// Reads wire text: headline, byline, dateline, credits and syndication footers are recognised, and nothing is cut out.
import type { Span } from '../../schema/original.ts'
import { isCredit } from './find-credits.ts'
import { findDateline } from './find-dateline.ts'
import { isFooter, readPostFooter, readSource } from './find-footers.ts'
import { isByline, isHeadline } from './find-headline.ts'
import { withPlainLineEnds } from './line-ends.ts'
import { provisionalHeadline } from './provisional-headline.ts'
import type { ReadArticle, ReadBlock } from './read-article.ts'
import { type Paragraph, splitParagraphs } from './split-paragraphs.ts'

/**
 * Raised whenever the reader takes some copy apart in another way than before: records name the version that read them,
 * and verify reads their sources again only with the same one.
 */
export const WIRE_READER = 3

/**
 * Reads decoded copy (well formed, not blank, no byte order mark) as one article. Every sort of line end becomes LF (line-ends.ts);
 * nothing else is normalised. Headline (if from a line), byline and blocks, separated by blank lines, are the source with its wrapped
 * lines joined and line ends trimmed, otherwise character for character (formats.md, corrections.md). No problems.
 */
export function readWireText(source: string): ReadArticle {
  const paragraphs = splitParagraphs(withPlainLineEnds(source))
  const [first, second] = paragraphs
  const hasLine = first?.kept === null && paragraphs.length > 1 && isHeadline(first.text, first.lines)
  const hasByline = hasLine && paragraphs.length > 2 && second !== undefined && isByline(second.text)
  const body = paragraphs.slice(Number(hasLine) + Number(hasByline)).flatMap(toBlocks)
  const blocks = markRoles(body.length > 0 ? body : [{ text: '' }])
  const posts = blocks.flatMap(({ role, text }) => (role === 'footer' ? (readPostFooter(text) ?? []) : []))
  const sources = blocks.flatMap(({ role, text }) => (role === 'footer' ? (readSource(text) ?? []) : []))
  return {
    headline: hasLine ? { text: first.text, from: 'line' } : standInHeadline(blocks, posts[0]?.title),
    byline: hasByline ? second.text : null,
    blocks,
    dateline: findBodyDateline(blocks),
    source: posts[0]?.site ?? sources[0] ?? null,
    language: null,
  }
}

/** Plain text without a headline of its own as blocks, for formats that have the headline elsewhere. */
export function plainBlocks(text: string): readonly ReadBlock[] {
  return splitParagraphs(withPlainLineEnds(text)).flatMap(toBlocks)
}

/** A paragraph as one block, verse and tables as one a line. */
function toBlocks({ text, kept }: Paragraph): readonly ReadBlock[] {
  if (kept === null) return [{ text }]
  return text.split('\n').map((line, index) => ({
    text: line,
    ...(kept === 'table' ? { type: 'pre' as const } : {}),
    ...(index > 0 ? { cont: true as const } : {}),
  }))
}

/** Credits count anywhere; footers only at the end, where nothing but credits and footers follows. */
function markRoles(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const isCreditAt = blocks.map(({ text }) => isCredit(text))
  const end = blocks.findLastIndex(({ text }, index) => !isCreditAt[index] && !isFooter(text))
  return blocks.map((block, index) => {
    if (isCreditAt[index]) return { ...block, role: 'credit' }
    return index > end ? { ...block, role: 'footer' } : block
  })
}

function standInHeadline(blocks: readonly ReadBlock[], title: string | undefined): ReadArticle['headline'] {
  if (title !== undefined) return { text: title, from: 'footer' }
  const story = blocks.find((block) => !block.role && /\p{L}/u.test(block.text) && !isByline(block.text))
  const text = (story ?? blocks.find((block) => /[^\s\p{Cf}]/u.test(block.text)))?.text ?? ''
  return { text: provisionalHeadline(text.slice(findDateline(text)?.textFrom ?? 0)), from: 'provisional' }
}

/** The first paragraph of the story has it; a byline that stands in the body is stepped over. */
function findBodyDateline(blocks: readonly ReadBlock[]): Span | null {
  let offset = 0
  for (const { text } of blocks) {
    const found = findDateline(text)
    if (found) return { from: offset + found.from, to: offset + found.to }
    if (!isByline(text)) return null
    offset += text.length + 1
  }
  return null
}
