// Tells lines that are whole paragraphs from hard-wrapped prose.
import { endsSentence, hasRoom, startsAnew, widthOf } from './line-shapes.ts'

/** No copy is wrapped at more than this, in UTF-16 code units; a longer line with many words is a paragraph. */
const WIDEST_WRAP = 160
const WORDS_OF_A_LONG_LINE = 10
/** Breaks in mid-sentence: hardly any between paragraphs, about three in four in wrapped prose. */
const MOST_MID_SENTENCE_BREAKS = 0.2
/**
 * What it takes to conclude from sentence ends: lines in all, the share of them that end a sentence (nearly all
 * paragraphs do, and about one wrapped line in three where paragraphs are short), and the share of breaks, one aside,
 * with room for the next word (no break of wrapped prose has it). Blank lines elsewhere in the copy part paragraphs
 * already, so more is asked for then.
 */
const IN_COPY_WITHOUT_BLANK_LINES = { lines: 2, sentenceEnds: 0.6, roomy: 0.5 }
const BETWEEN_BLANK_LINES = { lines: 4, sentenceEnds: 0.8, roomy: 0.75 }

/**
 * Whether each of these lines is a paragraph of its own. Never when more than one break in five is in mid-sentence (no
 * stop before it, a lower-case letter behind it). Then yes when a line is longer than anybody wraps, or when most lines
 * but the last (and but those of the headline) end a sentence although there was room for the next word. `isOnly`: the
 * copy has no blank line.
 */
export function areParagraphs(lines: readonly string[], isOnly: boolean): boolean {
  const breaks = lines.slice(1).map((next, index) => ({ line: lines[index] ?? '', next }))
  const torn = breaks.filter(({ line, next }) => !endsSentence(line) && !startsAnew(next)).length
  if (torn > breaks.length * MOST_MID_SENTENCE_BREAKS) return false
  if (lines.some(isLong)) return true
  const least = isOnly ? IN_COPY_WITHOUT_BLANK_LINES : BETWEEN_BLANK_LINES
  if (lines.length < least.lines) return false
  const width = widthOf(lines)
  const roomy = breaks.filter(({ line, next }) => hasRoom(line, next, width)).length
  const inner = lines.slice(isOnly ? countLeadLines(lines) : 0, -1)
  if (inner.length === 0) return isHeadlineAndStory(lines)
  const ends = inner.filter(endsSentence).length
  return ends >= inner.length * least.sentenceEnds && roomy >= (breaks.length - 1) * least.roomy
}

function isLong(line: string): boolean {
  return line.length > WIDEST_WRAP && line.split(' ').length > WORDS_OF_A_LONG_LINE
}

/** Headline and byline: up to two lines at the top that end no sentence. */
function countLeadLines(lines: readonly string[]): number {
  const first = lines.findIndex(endsSentence)
  return Math.min(first < 0 ? lines.length : first, 2, lines.length - 1)
}

/** A wrapped sentence ends in a shorter line; a story is longer than its headline and starts with a capital. */
function isHeadlineAndStory(lines: readonly string[]): boolean {
  const story = lines.at(-1) ?? ''
  return startsAnew(story) && lines.slice(0, -1).every(({ length }) => length < story.length)
}
