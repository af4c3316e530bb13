// What was decided about a page when it was read, moved to where it is after corrections, so that the outcome is read as the page
// was: a correction must not change what is taken for the article.
import type { PageChoice, Stretch } from '../reading/read-article.ts'
import type { Edit } from './pieces.ts'

/**
 * `edits`: of the characters of the page, in order. What is inserted at the edge of a stretch belongs to it; a new paragraph, which has
 * markup with it, belongs to the body wherever it is.
 */
export function movedChoice({ body, headline, standfirst }: PageChoice, edits: readonly Edit[]): PageChoice {
  const move = (stretches: readonly Stretch[]): readonly Stretch[] => movedStretches(stretches, edits)
  return {
    body: joined([...move(body), ...newStretches(edits)]),
    headline: headline && move(headline),
    standfirst: standfirst && move(standfirst),
  }
}

function newStretches(edits: readonly Edit[]): readonly Stretch[] {
  let moved = 0
  return edits.flatMap((edit) => {
    const at = edit.from + moved
    moved += grown(edit)
    return /<\/?[a-z]/i.test(edit.text) ? [{ at, end: at + edit.text.length }] : []
  })
}

/** In order, those that overlap as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const stretch of [...stretches].sort((a, b) => a.at - b.at)) {
    const last = out.at(-1)
    if (last && stretch.at < last.end) out[out.length - 1] = { at: last.at, end: Math.max(last.end, stretch.end) }
    else out.push(stretch)
  }
  return out
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
