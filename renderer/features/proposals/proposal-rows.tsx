// The proposals as rows, of which one is open.
import type { OpenProposal } from '../../../electron/contract/index.ts'
import { openProposalAt, placeIn } from '../../app/proposals/proposal-acts.ts'
import { ReviewedRows } from '../../app/reviewed-rows.tsx'
import { useViewState } from '../../app/view-state.ts'
import { words } from '../../messages/words.ts'
import { ProposalRow } from './proposal-row.tsx'

export function ProposalRows({ proposals }: { readonly proposals: readonly OpenProposal[] }) {
  const place = useViewState(({ correctionId }) => placeIn(proposals, correctionId))
  return (
    <ReviewedRows
      label={words('proposals.list')}
      name="proposal"
      total={proposals.length}
      place={place}
      rowHeight={88}
      onOpen={(next) => openProposalAt(proposals, next)}
      row={(index, position) => {
        const proposal = proposals[index]
        if (!proposal) return null
        return <ProposalRow key={proposal.corrections[0]} {...position} proposal={proposal} isOpen={index === place} />
      }}
    />
  )
}
