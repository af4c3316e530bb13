// Lists everything awaiting a decision in an archive: found by the index, read from the records.

import type { Archive } from '../archive/archive.ts'
import { openProposals } from '../corrections/index.ts'
import { type OpenProposal, ok, type Result } from '../schema/index.ts'
import { guarded } from '../work/environment.ts'
import { type Follow, Pace } from '../work/pace.ts'

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
  const found = wanted === null ? await (await archive.index()).ask('ids', 'has:proposal') : ok(wanted)
  if (!found.ok) return found
  return await guarded(archive.folder, async () => {
    const pace = new Pace(follow, found.value.length)
    const proposals: OpenProposal[] = []
    let unread = 0
    for (const id of found.value) {
      const article = await archive.openArticle(id)
      if (article.ok) proposals.push(...openProposals(article.value))
      else if (article.problem.code !== 'not-found') unread += 1
      await pace.step()
    }
    return ok({ proposals, unread })
  })
}
