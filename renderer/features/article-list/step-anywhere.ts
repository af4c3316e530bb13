// Next and previous correction across all articles of the list.
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { articleOptions } from '../../queries/article.ts'
import { knownTotal, listPageOptions, PAGE_SIZE, pageOf } from '../../queries/articles.ts'
import { client } from '../../queries/client.ts'
import { beyond, goToCorrection, openAt, stepOnwards } from '../../session/article/open-article.ts'
import { useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'

/** Maximum number of pages searched for an article with corrections. */
const MOST_PAGES = 100

/** Next (1) or previous (-1) correction: first in this article, then in the articles after or before it. */
export function stepAnywhere(direction: 1 | -1): void {
  if (!stepOnwards(direction)) void stepToOther(direction)
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
