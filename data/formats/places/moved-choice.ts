// What was decided about a page when it was read, moved to where it is after corrections, so that the outcome is read as the page
// was: a correction must not change what is taken for the article.
import type { PageChoice, Stretch } from '../reading/read-article.ts'
import type { Edit } from './pieces.ts'

/** `edits`: of the characters of the page, in order. What is inserted at the edge of a stretch belongs to it. */
export function movedChoice({ body, headline, standfirst }: PageChoice, edits: readonly Edit[]): PageChoice {
  const move = (stretches: readonly Stretch[]): readonly Stretch[] => movedStretches(stretches, edits)
  return {
    body: move(body),
    headline: headline && move(headline),
    standfirst: standfirst && move(standfirst),
  }
}

function movedStretches(stretches: readonly Stretch[], edits: readonly Edit[]): readonly Stretch[] {
  let [n, moved] = [0, 0]
  return stretches.map(({ at, end }) => {
    for (; n < edits.length && (edits[n] as Edit).to <= at && (edits[n] as Edit).from < at; n += 1)
      moved += grown(edits[n] as Edit)
    const from = at + moved
    let inside = 0
    for (let m = n; m < edits.length && (edits[m] as Edit).from <= end; m += 1) {
      const edit = edits[m] as Edit
      if (edit.from < end || edit.to === edit.from) inside += grown(edit)
    }
    return { at: from, end: end + moved + inside }
  })
}

function grown({ from, to, text }: Edit): number {
  return text.length - (to - from)
}
