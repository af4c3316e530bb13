// One line of text with the marks of its corrections; without them in the views that show none.
import { Fragment } from 'react'
import type { ProjectedBlock } from '../../../electron/contract/index.ts'
import type { View } from '../../app/view-state.ts'
import { ChangeMark } from './change-mark.tsx'
import { piecesOf } from './mark-groups.ts'

export interface MarkedLineProps {
  readonly block: ProjectedBlock
  readonly view: View
}

export function MarkedLine({ block, view }: MarkedLineProps) {
  if (view !== 'marked') return block.runs.map(({ text }) => text).join('')
  return piecesOf(block).map((piece, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity but its place
    <Fragment key={n}>
      {piece.correction === null ? piece.text : <ChangeMark id={piece.correction} runs={piece.runs} />}
    </Fragment>
  ))
}
