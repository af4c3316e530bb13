// The proposals as rows, of which one is open.
import type { OpenProposal } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { ReviewedRows } from '../../../session/reviewed-rows.tsx'
import { useViewState } from '../../../session/view-state.ts'
import { openProposalAt, placeIn } from './proposal-acts.ts'
import { ProposalRow } from './proposal-row.tsx'
import {
  chooseAllProposals,
  dropProposals,
  keyOf,
  reachProposal,
  toggleProposal,
  useProposalSelection,
} from './proposal-selection.ts'

export function ProposalRows({ proposals }: { readonly proposals: readonly OpenProposal[] }) {
  const place = useViewState(({ correctionId }) => placeIn(proposals, correctionId))
  const chosen = useProposalSelection((state) => state.chosen)
  return (
    <ReviewedRows
      label={words('proposals.list')}
      name="proposal"
      total={proposals.length}
      place={place}
      rowHeight={88}
      onOpen={(next) => openProposalAt(proposals, next)}
      selection={{
        onToggle: (at) => toggleProposal(proposals, at),
        onReach: (at) => reachProposal(proposals, at),
        onAll: () => chooseAllProposals(proposals),
        onDrop: (isSpoken) => dropProposals({ isSpoken }),
      }}
      row={(index, position) => {
        const proposal = proposals[index]
        if (!proposal) return null
        const isOpen = index === place
        const isSelected = chosen.size > 0 ? chosen.has(keyOf(proposal)) : isOpen
        const looks = { proposal, isOpen: isOpen && chosen.size > 0, isSelected }
        return <ProposalRow key={keyOf(proposal)} {...position} {...looks} />
      }}
    />
  )
}
