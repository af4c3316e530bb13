// Groups the runs of a line: adjacent text deleted, inserted or formatted by one correction is one mark.
import type { ProjectedBlock, Run } from '../../../../electron/contract/index.ts'

/** Adjacent runs of one correction, or one run that none changes (null). */
export interface Piece {
  readonly correction: string | null
  readonly runs: readonly Run[]
}

/** The pieces of a line, in order. A line break deleted or inserted by a correction counts as one of its runs. */
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
