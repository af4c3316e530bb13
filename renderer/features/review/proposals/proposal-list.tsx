// The list pane when it lists what is proposed: each opened where it stands, decided on by key, then the next.
import { useEffect, useRef } from 'react'
import type { OpenProposal } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useProposals } from '../../../queries/proposals.ts'
import { switchSuggesting } from '../../../session/suggesting.ts'
import { useViewState } from '../../../session/view-state.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { openProposalAt, placeIn, useProposalFilter } from './proposal-acts.ts'
import { filteredProposals, NO_FILTER } from './proposal-filter.ts'
import { ProposalHeading } from './proposal-heading.tsx'
import { ProposalRows } from './proposal-rows.tsx'
import styles from './proposals.module.css'

export function ProposalList() {
  const archive = useOpenArchive()
  const { proposals, unread, problem, retry } = useProposals(archive.id)
  const filter = useProposalFilter()
  const shown = filteredProposals(proposals ?? [], filter, new Date().toISOString())
  useFollowing(shown)
  return (
    <>
      <ProposalHeading proposals={proposals} shown={shown} filter={filter} isReadOnly={archive.readOnly !== null} />
      {problem && (
        <div className={styles.problem}>
          <ErrorStrip problem={problem} onRetry={retry} />
        </div>
      )}
      {unread > 0 && <p className={styles.unread}>{words('proposals.unread', { count: unread })}</p>}
      {proposals?.length === 0 && <NothingProposed isReadOnly={archive.readOnly !== null} />}
      {proposals !== null && proposals.length > 0 && shown.length === 0 && <NothingShown />}
      {shown.length > 0 && <ProposalRows proposals={shown} />}
    </>
  )
}

/** Opens the first proposal, and, once the one looked at is decided on, the one that has its place then. */
function useFollowing(proposals: readonly OpenProposal[]): void {
  const correctionId = useViewState((state) => state.correctionId)
  const last = useRef<{ readonly place: number; readonly correctionId: string | null }>({
    place: -1,
    correctionId: null,
  })
  const place = placeIn(proposals, correctionId)
  useEffect(() => {
    const isGone = last.current.place >= 0 && last.current.correctionId === correctionId
    if (place >= 0) last.current = { place, correctionId }
    else if (proposals.length > 0 && (isGone || last.current.place < 0))
      openProposalAt(proposals, Math.max(0, last.current.place))
  }, [proposals, place, correctionId])
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
