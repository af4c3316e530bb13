// Formatting set on a text while typing: marks, and line kinds. Everything else follows from the words.
import type { BlockSetting, FieldFormats, MarkSetting } from '../../../../../electron/contract/index.ts'
import type { MapOffset } from '../../places/map-offsets.ts'

export const NO_FORMATS: FieldFormats = { marks: [], blocks: [] }

/** With a mark set, replacing any of that type there. */
export function withMark({ marks, blocks }: FieldFormats, setting: MarkSetting): FieldFormats {
  const others = marks.flatMap((mark) => (mark.type === setting.type ? outside(mark, setting) : [mark]))
  return { marks: [...others, setting], blocks }
}

/** With a line's kind set, replacing any earlier one. */
export function withBlock({ marks, blocks }: FieldFormats, setting: BlockSetting): FieldFormats {
  return { marks, blocks: [...blocks.filter(({ at }) => at !== setting.at), setting] }
}

/** The parts of a mark before and after another. */
function outside(mark: MarkSetting, { from, to }: MarkSetting): readonly MarkSetting[] {
  const parts = [
    { ...mark, to: Math.min(mark.to, from) },
    { ...mark, from: Math.max(mark.from, to) },
  ]
  return parts.filter((part) => part.from < part.to)
}

/**
 * The formatting after a change of the text: marks on deleted words are dropped, as is the kind of a line joined to the
 * one before. `text` is the new text.
 */
export function mappedFormats({ marks, blocks }: FieldFormats, map: MapOffset, text: string): FieldFormats {
  return {
    marks: marks
      .map((mark) => ({ ...mark, from: map(mark.from, 1), to: map(mark.to, -1) }))
      .filter(({ from, to }) => from < to),
    blocks: blocks.flatMap(({ at, after }) => {
      const start = text.lastIndexOf('\n', map(at, 1) - 1) + 1
      return start >= map(at, -1) ? [{ at: start, after }] : []
    }),
  }
}

/** Whether there is no formatting. */
export function isPlain({ marks, blocks }: FieldFormats): boolean {
  return marks.length === 0 && blocks.length === 0
}
