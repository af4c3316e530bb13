// A single-line field, such as the headline, inside its own element.
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
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its position only
    <Fragment key={n}>
      {n > 0 && <br />}
      <MarkedLine field={field} block={block} view={view} />
    </Fragment>
  ))
}
