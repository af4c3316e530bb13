// One line of text with the marks of its corrections; without them in views that show none.
import { Fragment } from 'react'
import type { Field, ProjectedBlock } from '../../../../electron/contract/index.ts'
import type { View } from '../../../session/view-state.ts'
import { BlockMark } from './block-mark.tsx'
import { ChangeMark } from './change-mark.tsx'
import { FormattedText } from './formatted-text.tsx'
import { piecesOf } from './mark-groups.ts'

export interface MarkedLineProps {
  readonly field: Field
  readonly block: ProjectedBlock
  readonly view: View
}

/** `data-field` tells selecting and finding to which text this line belongs. */
export function MarkedLine({ field, block, view }: MarkedLineProps) {
  return (
    <>
      {view === 'marked' && block.changed && <BlockMark changed={block.changed} now={block.block} />}
      <span data-field={field}>{view === 'marked' ? <MarkedPieces block={block} /> : <PlainRuns block={block} />}</span>
    </>
  )
}

function PlainRuns({ block: { runs } }: { readonly block: ProjectedBlock }) {
  return runs.map(({ text, format }, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run is identified by its position only
    <FormattedText key={n} text={text} format={format} />
  ))
}

function MarkedPieces({ block }: { readonly block: ProjectedBlock }) {
  return piecesOf(block).map(({ correction, runs }, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is identified by its position only
    <Fragment key={n}>
      {correction === null ? <PlainRuns block={{ ...block, runs }} /> : <ChangeMark id={correction} runs={runs} />}
    </Fragment>
  ))
}
