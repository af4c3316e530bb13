// Names of format changes, for the popover and the list of typed changes.

import { blockWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import type { FormatChange } from '../../../session/article/correcting.ts'

/** "Make bold", "Make it Heading 2". */
export function formatTitle(format: FormatChange): string {
  switch (format.kind) {
    case 'mark':
      return words(`format.${format.after === null ? 'no-' : ''}${format.type}`)
    case 'line':
      return words('format.line', { kind: format.lines[0] ? blockWords(format.lines[0].after) : '' })
    default:
      return words(`format.${format.kind}`)
  }
}
