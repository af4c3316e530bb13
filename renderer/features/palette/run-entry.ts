// What an entry of the palette does. The palette is gone before, so that a command finds the focus where it was.
import { runCommand } from '../../app/commands.ts'
import { openAt } from '../../app/open-article.ts'
import { closeOverlay } from '../../app/overlay.ts'
import { focusPane } from '../../app/pane-focus.ts'
import { filterBy, look, useViewState } from '../../app/view-state.ts'
import { currentArchive } from '../../queries/archive.ts'
import { listPageOptions } from '../../queries/article-list.ts'
import { client } from '../../queries/client.ts'
import type { PaletteEntry } from './palette-entries.ts'
import { rememberCommand } from './recent-commands.ts'

export function runEntry(entry: PaletteEntry): void {
  closeOverlay('palette')
  if (entry.kind === 'command') {
    rememberCommand(entry.id)
    // The focus is back in its pane only after this frame.
    requestAnimationFrame(() => requestAnimationFrame(() => runCommand(entry.id)))
  } else if (entry.kind === 'filter') {
    filterBy(entry.query)
    look({ onePane: 'list' })
    requestAnimationFrame(() => focusPane('list'))
  } else if (entry.kind === 'article') void goTo(entry.id)
}

/** Opens an article; when the list as it is filtered shows it nearby, it is selected there too. */
async function goTo(id: string): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  const { query, sort } = useViewState.getState()
  const page = await client.ensureQueryData(listPageOptions(archive.id, { query, sort }, 0)).catch(() => null)
  const place = page?.articles.findIndex((row) => row.id === id) ?? -1
  look({ selectedIds: [], onePane: 'article' })
  if (place >= 0) await openAt(place)
  else look({ articleId: id, correctionId: null, place: null })
  requestAnimationFrame(() => focusPane('article'))
}
