// Finds words in one text: exactly, or as search does, ignoring case, accents and punctuation variants. Pure.
import { exactSource, fold, foldedSource, isGraphemeBoundary, type Span } from '../../../../electron/contract/index.ts'

/** Every occurrence of `find`, left to right, not overlapping, in whole graphemes; UTF-16 offsets. */
export function findMatches(text: string, find: string, isExact: boolean): readonly Span[] {
  return [...eachMatch(text, find, isExact)]
}

/** The same one by one, for those who do not take all of them at once. */
export function* eachMatch(text: string, find: string, isExact: boolean): Generator<Span> {
  if (find === '' || (!isExact && fold(find) === '')) return
  const pattern = isExact ? new RegExp(exactSource(find), 'gu') : new RegExp(foldedSource(find, false), 'giu')
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { index: from, 0: match } = found
    const to = from + match.length
    if (isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to)) yield { from, to }
    else pattern.lastIndex = from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1)
  }
}
