// What an entry of the palette does. The palette is gone before, so that a command finds the focus where it was.
import { runCommand } from '../../app/commands.ts'
import { goToArticle } from '../../app/open-article.ts'
import { closeOverlay } from '../../app/overlay.ts'
import { focusPane } from '../../app/pane-focus.ts'
import { filterBy, look } from '../../app/view-state.ts'
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
  } else if (entry.kind === 'article') void goToArticle(entry.id)
}
