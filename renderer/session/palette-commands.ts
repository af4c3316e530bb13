// The commands the palette offers, in the order of its list; only those this window knows, so that none of them does nothing.

import { actNameWords } from '../messages/act-words.ts'
import { words } from '../messages/words.ts'
import { currentActs } from '../queries/acts.ts'
import { isCommand } from './commands.ts'

export const OFFERED = [
  'accept',
  'reject',
  'edit-text',
  'correct-words',
  'bold',
  'emphasis',
  'link',
  'line-kinds',
  'line-paragraph',
  'line-heading-2',
  'line-heading-3',
  'line-quote',
  'line-item',
  'line-numbered',
  'split-line',
  'join-lines',
  'compose-notice',
  'find',
  'find-in-archive',
  'find-and-correct',
  'tag',
  'edit-details',
  'flag',
  'withdraw',
  'put-back',
  'remove',
  'undo',
  'redo',
  'next-article',
  'previous-article',
  'next-correction',
  'previous-correction',
  'next-anywhere',
  'previous-anywhere',
  'next-sought',
  'previous-sought',
  'new-article',
  'bring-in',
  'export',
  'print',
  'filter',
  'clear-filter',
  'save-search',
  'select-all',
  'library',
  'needs-a-look',
  'check-the-rest',
  'proposed',
  'notices',
  'withdrawn',
  'house-notices',
  'names',
  'house-style',
  'suggest',
  'view-original',
  'view-marked',
  'view-corrected',
  'tab-corrections',
  'tab-findings',
  'tab-details',
  'tab-history',
  'compare-versions',
  'archive-history',
  'integrity',
  'article-integrity',
  'save-life',
  'state-new',
  'state-in-work',
  'state-checked',
  'state-done',
  'sidebar',
  'inspector',
  'reset-panes',
  'density',
  'text-larger',
  'text-smaller',
  'text-usual',
  'appearance-light',
  'appearance-dark',
  'appearance-system',
  'settings',
  'guide',
  'introduction',
  'key-sheet',
  'change-keys',
  'about',
  'back-up',
  'backups',
  'new-archive',
  'open-archive',
  'new-window',
  'open-in-new-window',
  'open-sample',
  'close-archive',
] as const

export interface PaletteCommand {
  readonly id: string
  readonly name: string
}

/** Undo and redo by the act they would take back; they are left out while there is none. */
export function paletteCommands(): readonly PaletteCommand[] {
  return OFFERED.flatMap((id): readonly PaletteCommand[] => {
    if (!isCommand(id)) return []
    if (id !== 'undo' && id !== 'redo') return [{ id, name: words(`command.${id}`) }]
    const act = currentActs()[id]
    return act === null ? [] : [{ id, name: words(`undo.${id}`, { act: actNameWords(act) }) }]
  })
}
