// A difference between two texts as a reader's paragraphs: what is equal, deleted and inserted in each.
import type { Hunk } from '../../../electron/contract/index.ts'

export interface DifferencePiece {
  readonly kind: 'same' | 'del' | 'ins'
  readonly text: string
}

/** A paragraph; a deleted or inserted line break stays inside its piece. */
export interface DifferenceRow {
  readonly pieces: readonly DifferencePiece[]
  readonly isChanged: boolean
}

/** The text as paragraphs with deletions and insertions. */
export function differenceRows(before: string, hunks: readonly Hunk[]): readonly DifferenceRow[] {
  const rows: DifferencePiece[][] = [[]]
  const put = (kind: DifferencePiece['kind'], text: string): void => {
    if (text !== '') rows.at(-1)?.push({ kind, text })
  }
  const keep = (text: string): void => {
    for (const [n, line] of text.split('\n').entries()) {
      if (n > 0) rows.push([])
      put('same', line)
    }
  }
  let at = 0
  for (const hunk of hunks) {
    keep(before.slice(at, hunk.from))
    put('del', hunk.before)
    put('ins', hunk.after)
    at = hunk.to
  }
  keep(before.slice(at))
  return rows.map((pieces) => ({ pieces, isChanged: pieces.some(({ kind }) => kind !== 'same') }))
}

/** Changed paragraphs, and between them the number of equal ones. */
export type ShownRow = { readonly row: DifferenceRow } | { readonly alike: number }

/**
 * Leaves out equal paragraphs; a single one between two changed ones stays, since saying so would take as much space.
 */
export function shownRows(rows: readonly DifferenceRow[], isWhole: boolean): readonly ShownRow[] {
  if (isWhole) return rows.map((row) => ({ row }))
  const shown: ShownRow[] = []
  for (let at = 0; at < rows.length; at += 1) {
    const changed = rows.findIndex(({ isChanged }, n) => n >= at && isChanged)
    const alike = (changed < 0 ? rows.length : changed) - at
    if (alike === 1 || alike === 0) shown.push(...rows.slice(at, at + 1).map((row) => ({ row })))
    else {
      shown.push({ alike })
      at += alike - 1
    }
  }
  return shown
}
