// Lists everything awaiting a decision in an archive: found by the index, read from the records.

import type { Archive } from '../archive/archive.ts'
import { openProposals } from '../corrections/index.ts'
import { type OpenProposal, ok, type Result } from '../schema/index.ts'
import { guarded } from '../work/environment.ts'
import type { Follow } from '../work/pace.ts'
import { gather } from './gather.ts'

/** `unread`: articles with proposals, according to the index, that cannot be read. */
export interface ProposalList {
  readonly proposals: readonly OpenProposal[]
  readonly unread: number
}

/** Open proposals of some articles, or of all. Problems: cancelled, the index's. */
export async function listProposals(
  archive: Archive,
  wanted: readonly string[] | null,
  follow: Follow = {},
): Promise<Result<ProposalList>> {
  return await guarded(archive.folder, async () => {
    const found = await gather(archive, wanted ?? { query: 'has:proposal' }, openProposals, follow)
    return found.ok ? ok({ proposals: found.value.items, unread: found.value.unread }) : found
  })
}
