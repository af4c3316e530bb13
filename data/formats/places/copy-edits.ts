// The corrections of a field where a file says it again: whole, as a title with the name of the site behind it; a part of it, as one
// of two authors, which no other field may be: “Sport” is a section, whatever a headline says of it; or with other line ends and cuts, as a text without its markup, where each correction goes to the one place that says
// the same around it.
import type { Field } from '../../schema/index.ts'
import { type Edit, isRefusal, type Refusal } from './pieces.ts'
import { type Layers, lowerThrough, sliceLayers } from './places.ts'

/** A shorter text can be a part of any other by chance. */
const LEAST_PART = 3
/** Characters on either side of a correction, without blanks, that show which place it is. */
const AROUND = 24

export interface CopyEdits {
  /** Of the characters of the file; none where the place says something else, or a part that is not corrected. */
  readonly edits: readonly Edit[]
  /** Indexes of the corrections that were written here. */
  readonly done: readonly number[]
}

/** `wanted`: in order, of the original text of the field. Of a body the place has text, which is written in other lines. */
export function copyEdits(
  original: string,
  wanted: readonly Edit[],
  layers: Layers,
  field: Field,
): CopyEdits | Refusal {
  const { text } = layers[0]
  const whole = indexOfWords(text, original)
  if (whole >= 0) return written(sliceLayers(layers, whole, whole + original.length), wanted, wanted, 0)
  if (field === 'body') return writtenWhereSaid(original, wanted, layers)
  const said = text.trim()
  const from = field !== 'byline' || said.length < LEAST_PART ? -1 : indexOfWords(original, said)
  if (from < 0) return { edits: [], done: [] }
  const to = from + said.length
  const own = wanted.filter((edit) => from <= edit.from && edit.to <= to)
  const at = text.indexOf(said)
  return written(sliceLayers(layers, at, at + said.length), own, wanted, from)
}

/** Where a text is in another, not within a word; -1: nowhere. */
function indexOfWords(text: string, said: string): number {
  if (said === '') return -1
  const isWithin = (at: number): boolean => /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
  let at = text.indexOf(said)
  while (at >= 0 && ((at > 0 && isWithin(at)) || isWithin(at + said.length))) at = text.indexOf(said, at + 1)
  return at
}

function written(layers: Layers, own: readonly Edit[], wanted: readonly Edit[], from: number): CopyEdits | Refusal {
  const edits = lowerThrough(
    layers,
    own.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  )
  return isRefusal(edits) ? edits : { edits, done: own.map((edit) => wanted.indexOf(edit)) }
}

function writtenWhereSaid(original: string, wanted: readonly Edit[], layers: Layers): CopyEdits | Refusal {
  const [mine, theirs] = [withoutBlanks(original), withoutBlanks(layers[0].text)]
  const own: Edit[] = []
  const done: number[] = []
  for (const [n, edit] of wanted.entries()) {
    const at = placeSaid(original, mine, theirs, edit)
    if (!at || at.from < (own.at(-1)?.to ?? 0)) continue
    own.push({ ...edit, ...at })
    done.push(n)
  }
  const edits = lowerThrough(layers, own)
  return isRefusal(edits) ? edits : { edits, done }
}

interface Bare {
  readonly text: string
  /** Where each of its characters is, and, last, where the text ends. */
  readonly at: readonly number[]
}

function withoutBlanks(text: string): Bare {
  const at: number[] = []
  for (let n = 0; n < text.length; n += 1) if (/\S/.test(text[n] as string)) at.push(n)
  return { text: at.map((n) => text[n]).join(''), at: [...at, text.length] }
}

/** The one stretch that says what is corrected with what is around it; null: there is none, or there are several. */
function placeSaid(
  original: string,
  mine: Bare,
  theirs: Bare,
  { from, to, text }: Edit,
): Pick<Edit, 'from' | 'to'> | null {
  if (text.includes('\n') || original.slice(from, to).includes('\n')) return null
  const [first, last] = [indexAt(mine, from), indexAt(mine, to)]
  // Not beyond the line: a copy may have this paragraph alone.
  const begin = indexAt(mine, original.lastIndexOf('\n', from - 1) + 1)
  const next = original.indexOf('\n', to)
  const end = next < 0 ? mine.text.length : indexAt(mine, next)
  const before = mine.text.slice(Math.max(begin, first - AROUND), first)
  const said = before + mine.text.slice(first, Math.min(end, last + AROUND))
  const found = said.length < LEAST_PART * 4 ? -1 : theirs.text.indexOf(said)
  if (found < 0 || theirs.text.indexOf(said, found + 1) >= 0) return null
  const start = found + before.length
  const length = last - first
  if (length === 0) {
    // Between two words it is not clear on which side of the blank; inside of one there is a single place.
    const isInside = mine.at[first] === from && mine.at[first - 1] === from - 1
    const [left, right] = [theirs.at[start - 1], theirs.at[start]]
    return isInside && left !== undefined && right === left + 1 ? { from: right, to: right } : null
  }
  // Blanks at the ends of what is corrected would have to be those of the copy.
  if (mine.at[first] !== from || mine.at[last - 1] !== to - 1) return null
  return { from: theirs.at[start] as number, to: (theirs.at[start + length - 1] as number) + 1 }
}

/** Which of the characters that are no blanks is the first at or behind an offset. */
function indexAt({ at }: Bare, offset: number): number {
  let [low, high] = [0, at.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] as number) >= offset) high = middle
    else low = middle + 1
  }
  return low
}
