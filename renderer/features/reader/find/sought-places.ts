// Where a view shows the words that match a query. Pure.
import {
  type FoldedWord,
  placesOfWords,
  type SoughtWords,
  type Span,
  type Weave,
  wordsWithPlaces,
} from '../../../../electron/contract/index.ts'
import { shownPieces, shownSpan } from '../../../session/shown-text/shown-pieces.ts'
import type { ShownPlace } from '../../../session/shown-text/text-places.ts'
import type { View } from '../../../session/view-state.ts'

/** One text of a field, word by word, and where the view shows its parts. */
export interface ReadText {
  readonly field: string
  readonly words: readonly FoldedWord[]
  readonly shownAt: (span: Span) => Span | null
}

/** Yields after every word, so that a long article can be processed in slices; returns all texts the view shows. */
export function* readTexts(fields: ReadonlyMap<string, Weave>, view: View): Generator<undefined, readonly ReadText[]> {
  const read: ReadText[] = []
  for (const [field, weave] of fields) {
    for (const { text, shownAt } of textsOf(weave, view)) {
      const words: FoldedWord[] = []
      for (const word of wordsWithPlaces(text)) {
        words.push(word)
        yield
      }
      read.push({ field, words, shownAt })
    }
  }
  return read
}

/** Marked text shows two: the present one, which the list was searched by, and the one with proposals applied. */
function textsOf(weave: Weave, view: View): readonly (Pick<ReadText, 'shownAt'> & { readonly text: string })[] {
  if (view !== 'marked') {
    const text = shownPieces(weave, view)
      .map((piece) => piece.text)
      .join('')
    return [{ text, shownAt: (span) => span }]
  }
  const [working, published] = [weave.workingText(), weave.publishedText()]
  const inWorking = shownPieces(weave, view)
  const texts = [{ text: working, shownAt: (span: Span) => shownSpan(inWorking, span) }]
  if (published === working) return texts
  const inPublished = shownPieces(weave, view, weave.isPublished)
  return [...texts, { text: published, shownAt: (span) => shownSpan(inPublished, span) }]
}

/** The places of the sought words, in reading order, each once. */
export function soughtPlaces(texts: readonly ReadText[], sought: readonly SoughtWords[]): readonly ShownPlace[] {
  const fields = new Map<string, Map<number, ShownPlace>>()
  for (const { field, words, shownAt } of texts) {
    const places = fields.get(field) ?? new Map<number, ShownPlace>()
    fields.set(field, places)
    const applicable = sought.filter(({ inHeadline }) => !inHeadline || field === 'headline')
    for (const span of placesOfWords(words, applicable)) {
      const shown = shownAt(span)
      if (shown && !places.has(shown.from)) places.set(shown.from, { field, ...shown })
    }
  }
  return [...fields.values()].flatMap((places) => [...places.values()].sort((one, other) => one.from - other.from))
}
