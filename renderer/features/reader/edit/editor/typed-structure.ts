// The marks and lines of a typed text: what follows from its words, by the algebra itself, with the formatting applied
// on top.
import {
  type Block,
  type Field,
  type FieldFormats,
  type Hunk,
  type MarkType,
  markValues,
  type Weave,
  workingLines,
} from '../../../../../electron/contract/index.ts'
import { isSameKind } from '../../format/format-act.ts'
import type { MarkedStretch } from '../../text/copied-html.ts'

const MARK_TYPES = ['strong', 'em', 'link'] as const satisfies readonly MarkType[]

/** A change of a mark or a line on top of the typed words; offsets and lines refer to the typed text. */
export type TypedFormat =
  | {
      readonly kind: 'mark'
      readonly field: Field
      readonly from: number
      readonly to: number
      readonly type: MarkType
      readonly before: string | null
      readonly after: string | null
      readonly text: string
    }
  | {
      readonly kind: 'block'
      readonly field: Field
      readonly line: number
      readonly before: Block
      readonly after: Block
      readonly text: string
    }

export interface TypedLine {
  readonly from: number
  readonly block: Block
  readonly isChanged: boolean
}

/** A weave with the typed changes applied; the hunks must be relative to its working text. null: they are not. */
export function wovenWith(weave: Weave, hunks: readonly Hunk[]): Weave | null {
  const copy = weave.copy()
  let shift = 0
  for (const [n, { from, to, before, after }] of hunks.entries()) {
    if (copy.insert({ id: `typed/${n}`, from: from + shift, to: to + shift, before, after })) return null
    shift += after.length - before.length
  }
  return copy
}

/** What the formatting changes in a typed text: only where it is not already so. */
export function typedFormats(typed: Weave, field: Field, { marks, blocks }: FieldFormats): readonly TypedFormat[] {
  const text = typed.workingText()
  const lines = blocks.length > 0 ? workingLines(typed) : []
  return [
    ...marks.flatMap(({ from, to, type, after }) =>
      markValues(typed, type, { from, to: Math.min(to, text.length) })
        .filter(({ value }) => value !== after)
        .map(({ value: before, ...span }): TypedFormat => {
          return { kind: 'mark', field, ...span, type, before, after, text: text.slice(span.from, span.to) }
        }),
    ),
    ...blocks.flatMap(({ at, after }): readonly TypedFormat[] => {
      const line = lines.findIndex(({ from }) => from === at)
      const found = lines[line]
      if (!found || isSameKind(found.block, after)) return []
      return [{ kind: 'block', field, line, before: found.block, after, text: text.slice(found.from, found.to) }]
    }),
  ].sort((one, other) => startIn(one, lines) - startIn(other, lines))
}

function startIn(format: TypedFormat, lines: ReturnType<typeof workingLines>): number {
  return format.kind === 'mark' ? format.from : (lines[format.line]?.from ?? 0)
}

/** The formatting without anything that changes nothing. */
export function pruned(typed: Weave, field: Field, formats: FieldFormats): FieldFormats {
  const isOf = (one: FieldFormats): boolean => typedFormats(typed, field, one).length > 0
  return {
    marks: formats.marks.filter((mark) => isOf({ marks: [mark], blocks: [] })),
    blocks: formats.blocks.filter((block) => isOf({ marks: [], blocks: [block] })),
  }
}

/** The marks of a typed text, formatting included, by type and in order. */
export function markedStretches(typed: Weave, { marks }: FieldFormats): readonly MarkedStretch[] {
  if (typed.marks.length === 0 && typed.markings.length === 0 && marks.length === 0) return []
  const whole = { from: 0, to: typed.workingText().length }
  return MARK_TYPES.flatMap((type) => {
    const set = marks.filter((mark) => mark.type === type)
    const base = markValues(typed, type, whole).flatMap((stretch) => set.reduce(without, [stretch]))
    const over = set.map(({ from, to, after }) => ({ from, to, value: after }))
    return [...base, ...over].flatMap(({ from, to, value }) => (value === null ? [] : [{ from, to, type, value }]))
  }).sort((one, other) => one.from - other.from)
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly value: string | null
}

function without(stretches: readonly Stretch[], gone: { readonly from: number; readonly to: number }): Stretch[] {
  return stretches.flatMap((stretch) =>
    [
      { ...stretch, to: Math.min(stretch.to, gone.from) },
      { ...stretch, from: Math.max(stretch.from, gone.to) },
    ].filter(({ from, to }) => from < to),
  )
}

/** The lines of a typed text and the kind of each, formatting included. */
export function typedLines(typed: Weave, { blocks }: FieldFormats): readonly TypedLine[] {
  return workingLines(typed).map(({ from, block }) => {
    const set = blocks.find(({ at }) => at === from)?.after
    return { from, block: set ?? block, isChanged: set !== undefined && !isSameKind(set, block) }
  })
}
