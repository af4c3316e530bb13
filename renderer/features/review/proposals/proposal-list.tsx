// The list pane showing proposals: each opens in its article and is decided on by key, then the next.
import type { OpenProposal } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useProposals } from '../../../queries/proposals.ts'
import { readArticle } from '../../../session/article/open-article.ts'
import { switchSuggesting } from '../../../session/suggesting.ts'
import { useViewState } from '../../../session/view-state.ts'
import { useFollowing, type Worklist } from '../../../session/worklist.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { WorklistFrame } from '../../../ui/worklist.tsx'
import { WorklistRows } from '../../../ui/worklist-rows.tsx'
import { openProposalAt, placeIn, stepProposal, useProposalFilter } from './proposal-acts.ts'
import { filteredProposals, NO_FILTER } from './proposal-filter.ts'
import { ProposalFilters, Together } from './proposal-heading.tsx'
import { ProposalRow } from './proposal-row.tsx'
import {
  chooseAllProposals,
  dropProposals,
  keyOf,
  reachProposal,
  toggleProposal,
  useProposalSelection,
} from './proposal-selection.ts'

export const PROPOSALS: Worklist = {
  List: ProposalList,
  step: stepProposal,
  stepAnywhere: stepProposal,
}

function ProposalList() {
  const archive = useOpenArchive()
  const { proposals, unread, problem, retry } = useProposals(archive.id)
  const filter = useProposalFilter()
  const correctionId = useViewState((state) => state.correctionId)
  const shown = filteredProposals(proposals ?? [], filter, new Date().toISOString())
  const place = placeIn(shown, correctionId)
  useFollowing({ items: proposals && shown, place, openId: correctionId, open: openProposalAt })
  const isReadOnly = archive.readOnly !== null
  return (
    <WorklistFrame
      title={words('proposals.title')}
      total={proposals === null ? words('proposals.counting') : totalWords(shown, proposals)}
      head={
        <>
          <ProposalFilters proposals={proposals ?? []} filter={filter} />
          {shown.length > 1 && !isReadOnly && <Together shown={shown} />}
        </>
      }
      problem={problem}
      onRetry={retry}
      note={unread > 0 ? words('proposals.unread', { count: unread }) : null}
    >
      {proposals?.length === 0 && <NothingProposed isReadOnly={isReadOnly} />}
      {proposals !== null && proposals.length > 0 && shown.length === 0 && <NothingShown />}
      {shown.length > 0 && <Rows shown={shown} place={place} />}
    </WorklistFrame>
  )
}

interface RowsProps {
  readonly shown: readonly OpenProposal[]
  readonly place: number
}

function Rows({ shown, place }: RowsProps) {
  const chosen = useProposalSelection((state) => state.chosen)
  return (
    <WorklistRows
      label={words('proposals.list')}
      name="proposal"
      total={shown.length}
      place={place}
      rowHeight={88}
      onOpen={(at) => openProposalAt(shown, at)}
      onRead={readArticle}
      selection={{
        onToggle: (at) => toggleProposal(shown, at),
        onReach: (at) => reachProposal(shown, at),
        onAll: () => chooseAllProposals(shown),
        onDrop: dropProposals,
      }}
      isReviewed
    >
      {(rows) =>
        rows.map((row) => {
          const proposal = shown[row.index]
          if (!proposal) return null
          const isOpen = row.index === place
          const isSelected = chosen.size > 0 ? chosen.has(keyOf(proposal)) : isOpen
          return <ProposalRow key={keyOf(proposal)} {...row} {...{ proposal, isOpen, isSelected }} />
        })
      }
    </WorklistRows>
  )
}

/** Corrections proposed together are counted individually, as in the sidebar. */
function totalWords(shown: readonly OpenProposal[], all: readonly OpenProposal[]): string {
  const [some, total] = [correctionsIn(shown), correctionsIn(all)]
  return words(some === total ? 'proposals.all' : 'proposals.of', { shown: some, total })
}

function correctionsIn(proposals: readonly OpenProposal[]): number {
  return proposals.reduce((sum, { corrections }) => sum + corrections.length, 0)
}

function NothingProposed({ isReadOnly }: { readonly isReadOnly: boolean }) {
  return (
    <EmptyState title={words('proposals.none-title')}>
      <p>{words('proposals.none-hint')}</p>
      {!isReadOnly && <TextButton onPress={switchSuggesting}>{words('proposals.none-suggest')}</TextButton>}
    </EmptyState>
  )
}

function NothingShown() {
  return (
    <EmptyState title={words('proposals.none-filtered')}>
      <TextButton kind="primary" onPress={() => useProposalFilter.setState(NO_FILTER)}>
        {words('proposals.clear')}
      </TextButton>
    </EmptyState>
  )
}
