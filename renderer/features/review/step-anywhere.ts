// Next and previous correction over everything that is shown: from article to article of the list, from proposal to
// proposal, or from finding to finding.

import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { articleOptions } from '../../queries/article.ts'
import { knownTotal, listPageOptions, PAGE_SIZE, pageOf } from '../../queries/article-list.ts'
import { client } from '../../queries/client.ts'
import type { NumberedCorrection } from '../../queries/number-corrections.ts'
import { goToCorrection, openAt } from '../../session/article/open-article.ts'
import { openedNow } from '../../session/article/opened.ts'
import { useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'
import { stepFindingAnywhere } from './needs-a-look/look-acts.ts'
import { stepProposal } from './proposals/proposal-acts.ts'

/** Pages of the list looked through for an article with corrections; nobody would wait for more. */
const MOST_PAGES = 100

/** Next (1) or previous (-1) correction of the view; the article's own first, then the articles after or before it. */
export async function stepAnywhere(direction: 1 | -1): Promise<void> {
  const { shown, correctionId } = useViewState.getState()
  if (shown === 'proposals') {
    stepProposal(direction)
    return
  }
  if (shown === 'look') {
    stepFindingAnywhere(direction)
    return
  }
  const known = openedNow()?.corrections ?? []
  const here = beyond(known, correctionId, direction)
  if (here) goToCorrection(here, known.length)
  else await stepToOther(direction)
}

/** The correction in the text after (1) or before (-1) the selected one; none beyond the ends. */
export function beyond(
  corrections: readonly NumberedCorrection[],
  selected: string | null,
  direction: 1 | -1,
): NumberedCorrection | null {
  const onwards = direction === 1 ? corrections : corrections.toReversed()
  const at = onwards.findIndex(({ correction }) => correction.id === selected)
  return onwards.slice(at + 1).find(({ isInText }) => isInText) ?? null
}

async function stepToOther(direction: 1 | -1): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  const { place } = useViewState.getState()
  const found = await placeWithCorrections(archive.id, place, direction)
  if (found === null) {
    announce(words('mark.none-beyond'))
    return
  }
  await openAt(found)
  const { articleId } = useViewState.getState()
  if (articleId === null) return
  const { corrections } = await client.ensureQueryData(articleOptions(archive.id, articleId))
  const first = beyond(corrections, null, direction)
  if (first) goToCorrection(first, corrections.length)
}

async function placeWithCorrections(archiveId: string, from: number | null, direction: 1 | -1): Promise<number | null> {
  const { query, sort } = useViewState.getState()
  const view = { query, sort }
  let place = from === null ? 0 : from + direction
  const last = (knownTotal(archiveId, view) ?? Number.POSITIVE_INFINITY) - 1
  for (let pages = 0; pages < MOST_PAGES && place >= 0 && place <= last; pages += 1) {
    const page = await client.ensureQueryData(listPageOptions(archiveId, view, pageOf(place))).catch(() => null)
    const rows = page?.articles ?? []
    if (rows.length === 0) return null
    const start = pageOf(place) * PAGE_SIZE
    for (; place >= start && place < start + rows.length; place += direction) {
      const row = rows[place - start]
      if (row && row.corrections + row.proposed > 0) return place
    }
  }
  return null
}
