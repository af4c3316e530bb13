// Runs an entry of the palette. The palette closes first, so that a command finds the focus where it was.

import { goToArticle } from '../../session/article/open-article.ts'
import { runNamed } from '../../session/commands.ts'
import { closeOverlay } from '../../session/overlay.ts'
import { focusPaneNext } from '../../session/panes/pane-focus.ts'
import { changeView, filterBy } from '../../session/view-state.ts'
import type { PaletteEntry } from './palette-entries.ts'
import { rememberCommand } from './recent-commands.ts'

export function runEntry(entry: PaletteEntry): void {
  closeOverlay('palette')
  if (entry.kind === 'command') {
    rememberCommand(entry.id)
    // The focus returns to its pane only after this frame.
    requestAnimationFrame(() => requestAnimationFrame(() => runNamed(entry.id)))
  } else if (entry.kind === 'filter') {
    filterBy(entry.query)
    changeView({ onePane: 'list' })
    focusPaneNext('list')
  } else if (entry.kind === 'article') goToArticle(entry.id)
}
