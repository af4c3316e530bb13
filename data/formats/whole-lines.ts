// Tells lines that are whole paragraphs from hard-wrapped prose.
import { endsSentence, hasRoom, startsAnew, widthOf } from './line-shapes.ts'

/** Nobody wraps copy at more than this, in UTF-16 code units; a longer line with many words is a paragraph. */
const WIDEST_WRAP = 160
const WORDS_OF_A_LONG_LINE = 10
/** Breaks in mid-sentence: hardly any between paragraphs, about three in four in wrapped prose. */
const MOST_MID_SENTENCE_BREAKS = 0.2
/** Lines that end a sentence: nearly all paragraphs, about one wrapped line in three where paragraphs are short. */
const LEAST_SENTENCE_ENDS = 0.6
/** Between blank lines it takes this many lines to conclude from sentence ends alone. */
const LEAST_LINES = 4

/**
 * Whether each of these lines is a paragraph of its own. Never when more than one break in five is in mid-sentence (no
 * stop before it, a lower-case letter behind it). Then yes when a line is longer than anybody wraps, or when most lines
 * but the last, headline lines apart, end a sentence although there was room for the next word. `isOnly`: the copy has
 * no blank line; where it has, blank lines already part paragraphs and more evidence is asked for.
 */
export function areParagraphs(lines: readonly string[], isOnly: boolean): boolean {
  const breaks = lines.slice(1).map((next, index) => ({ line: lines[index] ?? '', next }))
  const torn = breaks.filter(({ line, next }) => !endsSentence(line) && !startsAnew(next)).length
  if (torn > breaks.length * MOST_MID_SENTENCE_BREAKS) return false
  if (lines.some(isLong)) return true
  if (!isOnly && lines.length < LEAST_LINES) return false
  const width = widthOf(lines)
  const roomy = breaks.filter(({ line, next }) => hasRoom(line, next, width)).length
  const lead = countLeadLines(lines)
  const inner = lines.slice(lead, -1)
  if (inner.length === 0) return isOnly && isHeadlineAndStory(lines)
  return inner.filter(endsSentence).length >= inner.length * LEAST_SENTENCE_ENDS && roomy >= (breaks.length - 1) / 2
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
