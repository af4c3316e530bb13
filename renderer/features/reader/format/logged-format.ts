// An existing correction of marks or of a line, as a change that can be made again with another reason, category or
// address.

import {
  type BlockCorrection,
  type Field,
  type MarkCorrection,
  type Weave,
  workingLines,
} from '../../../../electron/contract/index.ts'
import type { FormatChange } from '../../../session/article/correcting.ts'

/** `from`/`to`: its place in the working text (UTF-16, half-open). `after`: the address of a link, '' for others. */
export interface LoggedFormat {
  readonly here: { readonly field: Field; readonly from: number; readonly to: number; readonly before: string }
  readonly format: FormatChange
  readonly after: string
}

/** null when none of its characters are in the text, or when it removed a link, which has no address to edit. */
export function loggedFormat(weave: Weave, correction: MarkCorrection | BlockCorrection): LoggedFormat | null {
  return correction.kind === 'mark' ? ofMark(weave, correction) : ofLine(weave, correction)
}

function ofMark(weave: Weave, { id, field, mark }: MarkCorrection): LoggedFormat | null {
  const number = weave.numberOf(id)
  const anchors = weave.markings.find((each) => each.number === number)?.anchors ?? []
  let position = 0
  let [from, to] = [-1, -1]
  for (const segment of weave.segments) {
    if (!weave.isVisible(segment, weave.isWorking)) continue
    const { by, at, text } = segment
    for (const anchor of anchors) {
      const [left, right] = [Math.max(at, anchor.from), Math.min(at + text.length, anchor.to)]
      if (anchor.by !== by || left >= right) continue
      if (from < 0) from = position + left - at
      to = position + right - at
    }
    position += text.length
  }
  if (from < 0) return null
  const here = { field, from, to, before: weave.workingText().slice(from, to) }
  if (mark.type === 'link') return mark.after === null ? null : { here, format: { kind: 'link' }, after: mark.after }
  return { here, format: { kind: 'mark', type: mark.type, after: mark.after === null ? null : '' }, after: '' }
}

function ofLine(weave: Weave, { id, field, block }: BlockCorrection): LoggedFormat | null {
  const number = weave.numberOf(id)
  const lines = workingLines(weave)
  const line = lines.findIndex(({ group }) =>
    group.some(({ blockings }) => blockings.some((each) => each.number === number)),
  )
  const found = lines[line]
  if (!found) return null
  const here = { field, from: found.from, to: found.to, before: weave.workingText().slice(found.from, found.to) }
  return { here, format: { kind: 'line', lines: [{ line, ...block }] }, after: '' }
}
