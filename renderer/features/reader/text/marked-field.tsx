// A field of one line, such as the headline, drawn inside an element of its own.
import { Fragment } from 'react'
import type { Field, ProjectedBlock } from '../../../../electron/contract/index.ts'
import type { View } from '../../../session/view-state.ts'
import { MarkedLine } from './marked-line.tsx'

export interface MarkedFieldProps {
  readonly field: Field
  readonly blocks: readonly ProjectedBlock[]
  readonly view: View
}

export function MarkedField({ field, blocks, view }: MarkedFieldProps) {
  return blocks.map((block, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
    <Fragment key={n}>
      {n > 0 && <br />}
      <MarkedLine field={field} block={block} view={view} />
    </Fragment>
  ))
}
