// One line of text with the marks of its corrections; without them in the views that show none.
import { Fragment } from 'react'
import type { Field, ProjectedBlock } from '../../../electron/contract/index.ts'
import type { View } from '../../app/view-state.ts'
import { ChangeMark } from './change-mark.tsx'
import { piecesOf } from './mark-groups.ts'

export interface MarkedLineProps {
  readonly field: Field
  readonly block: ProjectedBlock
  readonly view: View
}

/** `data-field` tells selecting and finding which text this is a line of. */
export function MarkedLine({ field, block, view }: MarkedLineProps) {
  return (
    <span data-field={field}>
      {view === 'marked' ? <MarkedPieces block={block} /> : block.runs.map(({ text }) => text).join('')}
    </span>
  )
}

function MarkedPieces({ block }: { readonly block: ProjectedBlock }) {
  return piecesOf(block).map((piece, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity but its place
    <Fragment key={n}>
      {piece.correction === null ? piece.text : <ChangeMark id={piece.correction} runs={piece.runs} />}
    </Fragment>
  ))
}
