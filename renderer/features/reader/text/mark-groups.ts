// The runs of a line gathered into marks: what one correction deletes, inserts or formats side by side is one thing to look at.
import type { ProjectedBlock, Run } from '../../../../electron/contract/index.ts'

/** Neighbouring runs of one correction, or one run that none changes (null). */
export interface Piece {
  readonly correction: string | null
  readonly runs: readonly Run[]
}

/** The pieces of a line, in order. A line break that a correction deleted or inserted counts as a run of it. */
export function piecesOf({ runs, end }: ProjectedBlock): readonly Piece[] {
  const closing: readonly Run[] = end.correction === null ? [] : [{ ...end, text: '\n' }]
  const pieces: Piece[] = []
  for (const run of [...runs, ...closing]) {
    const correction = run.correction ?? run.reformatted?.correction ?? null
    const last = pieces.at(-1)
    if (last && correction !== null && last.correction === correction) {
      pieces[pieces.length - 1] = { correction, runs: [...last.runs, run] }
    } else pieces.push({ correction, runs: [run] })
  }
  return pieces
}
