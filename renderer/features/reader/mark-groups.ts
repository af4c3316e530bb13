// The runs of a line gathered into marks: what one correction deletes and inserts side by side is one thing to look at.
import type { ProjectedBlock, Run } from '../../../electron/contract/index.ts'

/** Plain text, or the neighbouring runs of one correction. */
export type Piece =
  | { readonly correction: null; readonly text: string }
  | { readonly correction: string; readonly runs: readonly Run[] }

/** The pieces of a line, in order. A line break that a correction deleted or inserted counts as a run of it. */
export function piecesOf({ runs, end }: ProjectedBlock): readonly Piece[] {
  const closing: readonly Run[] = end.correction === null ? [] : [{ ...end, text: '\n' }]
  const pieces: Piece[] = []
  for (const run of [...runs, ...closing]) {
    const last = pieces.at(-1)
    if (run.correction === null) pieces.push({ correction: null, text: run.text })
    else if (last && last.correction === run.correction) {
      pieces[pieces.length - 1] = { correction: run.correction, runs: [...last.runs, run] }
    } else pieces.push({ correction: run.correction, runs: [run] })
  }
  return pieces
}
