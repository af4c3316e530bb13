// Formatting commands: on words selected in the reader, or in the editor.

import { useEditing } from '../../features/reader/edit/editing.ts'
import { formatEditor } from '../../features/reader/edit/editor/format-editor.ts'
import { type FormatAct, LINE_ACTS, type LineAct } from '../../features/reader/format/format-act.ts'
import { formatSelection } from '../../features/reader/format/format-selection.ts'
import { openLineKinds } from '../../features/reader/format/line-kinds.ts'
import { selectedPlace } from '../../features/reader/places/selected-place.ts'
import { currentArchive } from '../../queries/archive.ts'
import { openedNow } from '../../session/article/opened.ts'
import { mayWrite } from '../../session/may-write.ts'

export const FORMAT_COMMANDS = {
  bold: () => format({ kind: 'mark', type: 'strong' }),
  emphasis: () => format({ kind: 'mark', type: 'em' }),
  link: () => format({ kind: 'link' }),
  'line-kinds': () => void (currentArchive() && openLineKinds()),
  'line-paragraph': () => formatLine('line-paragraph'),
  'line-heading-2': () => formatLine('line-heading-2'),
  'line-heading-3': () => formatLine('line-heading-3'),
  'line-quote': () => formatLine('line-quote'),
  'line-item': () => formatLine('line-item'),
  'line-numbered': () => formatLine('line-numbered'),
  'split-line': () => formatLine('split-line'),
  'join-lines': () => formatLine('join-lines'),
} as const satisfies Readonly<Record<string, () => void>>

/** Whether there are words to format: the article is being edited, or some of its words are selected. */
export function canFormat(): boolean {
  const pane = document.activeElement?.closest('[data-pane=article]')
  if (!pane) return false
  return useEditing.getState().now === null ? selectedPlace() !== null : isInEditor(document.activeElement)
}

function isInEditor(element: Element | null): boolean {
  return element?.closest('[data-editor]') != null
}

function formatLine(name: LineAct): void {
  format(LINE_ACTS[name].act)
}

function format(act: FormatAct): void {
  const opened = openedNow()
  if (!opened || !mayWrite()) return
  if (useEditing.getState().now) formatEditor(act)
  else formatSelection(opened.article, act)
}
