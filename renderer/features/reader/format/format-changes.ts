// A format change in the form the store takes.

import { linkAddress } from '../../../../electron/contract/index.ts'
import type { FormatChange, WorkingPlace } from '../../../session/article/correcting.ts'

/**
 * The edits, marks and lines of a format at a place; `after` is a link's address, or the text that splits or joins
 * lines.
 */
export function formatChanges({ field, from, to, before }: WorkingPlace, format: FormatChange, after: string) {
  switch (format.kind) {
    case 'mark':
      return { edits: [], marks: [{ field, from, to, type: format.type, after: format.after }], blocks: [] }
    case 'link':
      return { edits: [], marks: [{ field, from, to, type: 'link' as const, after: linkAddress(after) }], blocks: [] }
    case 'line':
      return {
        edits: [],
        marks: [],
        blocks: format.lines.map(({ line, after: block }) => ({ field, line, after: block })),
      }
    default:
      return { edits: [{ field, from, to, before, after }], marks: [], blocks: [] }
  }
}

/** Whether a typed address is one a link may not have. */
export function isRefused(format: FormatChange | undefined, address: string): boolean {
  return format?.kind === 'link' && address.trim() !== '' && linkAddress(address) === null
}
