// Where a mark or block correction applies: checked against the working text, anchored to its characters.
import type { Block, MarkType } from '../schema/index.ts'
import { type Anchor, type CharacterRef, cutsOf, type Marking } from './formats.ts'
import { type Blocking, groupsOf, headOf, type Line } from './lines.ts'
import type { EditProblem, Segment, WovenText } from './woven-text.ts'

/** The part of a mark correction the weave needs; offsets are UTF-16, half-open, in the working text. */
export interface MarkEdit {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly mark: { readonly type: MarkType; readonly before: string | null; readonly after: string | null }
}

/** The part of a block correction the weave needs; the span is a whole line of the working text. */
export interface BlockEdit {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly block: { readonly before: Block; readonly after: Block }
}

/** Anchors a mark correction, or returns why it does not fit: it must see the same value on every character. */
export function placeMark(weave: WovenText, { from, to, text, mark }: MarkEdit, number: number): Marking | EditProblem {
  const { type, before, after } = mark
  if (before === after) return 'no-change'
  const working = weave.workingText()
  if (from < 0 || from >= to || to > working.length) return 'out-of-range'
  const anchors = anchorsOf(weave, from, to)
  const isSeen = piecesOf(weave, anchors).every((ref) => weave.formats(weave.isWorking).valueOf(type, ref) === before)
  if (working.slice(from, to) !== text || !isSeen) return 'before-differs'
  return { number, type, before, after, anchors }
}

/** Stretches of a working span, with a mark's value on each; adjacent stretches with equal values are merged. */
export function markValues(
  weave: WovenText,
  type: MarkType,
  span: { readonly from: number; readonly to: number },
): readonly { readonly from: number; readonly to: number; readonly value: string | null }[] {
  const formats = weave.formats(weave.isWorking)
  const values: { from: number; to: number; value: string | null }[] = []
  let position = span.from
  for (const { by, from, to } of cutAnchors(weave, anchorsOf(weave, span.from, span.to))) {
    const value = formats.valueOf(type, { by, at: from })
    const last = values.at(-1)
    const end = position + to - from
    if (last && last.value === value) values[values.length - 1] = { ...last, to: end }
    else values.push({ from: position, to: end, value })
    position = end
  }
  return values
}

/** The characters of a working span, grouped by owner. */
function anchorsOf(weave: WovenText, from: number, to: number): readonly Anchor[] {
  const anchors: Anchor[] = []
  let position = 0
  for (const segment of weave.segments) {
    if (!weave.isVisible(segment, weave.isWorking)) continue
    const start = position
    position += segment.text.length
    const left = Math.max(from, start) - start
    const right = Math.min(to, position) - start
    if (left < right) anchors.push({ by: segment.by, from: segment.at + left, to: segment.at + right })
  }
  return anchors
}

/** One character of every stretch within which the format cannot differ. */
export function piecesOf(weave: WovenText, anchors: readonly Anchor[]): readonly CharacterRef[] {
  return cutAnchors(weave, anchors).map(({ by, from }) => ({ by, at: from }))
}

/** Anchors split where a format may change. */
function cutAnchors(weave: WovenText, anchors: readonly Anchor[]): readonly Anchor[] {
  const cuts = cutsOf(weave)
  return anchors.flatMap(({ by, from, to }) => {
    const inside = (cuts.get(by) ?? []).filter((cut) => from < cut && cut < to)
    const ends = [from, ...inside, to]
    return ends.slice(1).map((end, n) => ({ by, from: ends[n] as number, to: end }))
  })
}

/** A visible line, with its span in the text (UTF-16, half-open, without the line feed). */
export interface ShownLine {
  readonly from: number
  readonly to: number
  readonly block: Block
  readonly group: readonly Line<Segment>[]
}

/** The lines of the working text, in order. */
export function workingLines(weave: WovenText): readonly ShownLine[] {
  let position = 0
  return groupsOf(weave.lines(weave.isWorking)).map((group) => {
    const from = position
    for (const { parts } of group) for (const part of parts) if (part.isVisible) position += part.to - part.from
    const to = position
    position += 1
    return { from, to, block: headOf(group).block, group }
  })
}

/** Anchors a block correction, or returns why it does not fit: the span must be a line of the expected kind. */
export function placeBlock(
  weave: WovenText,
  { from, to, text, block }: BlockEdit,
  number: number,
): Blocking | EditProblem {
  const line = workingLines(weave).find((each) => each.from === from && each.to === to)
  if (isSameBlock(block.before, block.after)) return 'no-change'
  if (!line) return 'out-of-range'
  const head = headOf(line.group)
  if (weave.workingText().slice(from, to) !== text || !isSameBlock(head.block, block.before)) return 'before-differs'
  const first = head.parts.find(({ isVisible }) => isVisible)
  const anchor = first ? { by: first.segment.by, at: first.segment.at + first.from } : head.opener
  const owners = [anchor, line.group[0]?.opener, line.group.at(-1)?.closer?.ref].flatMap((ref) => (ref ? [ref.by] : []))
  const needs = [...new Set(owners)].filter((owner) => owner >= 0)
  const parent = head.blockings.findLast((each) => weave.isWorking(each.number))
  const root = parent?.root ?? head.blockings.at(-1)?.root ?? number
  return { number, after: block.after, anchor, isEmptyLine: !first, needs, parent: parent?.number ?? null, root }
}

const BLOCK_KEYS = ['type', 'role', 'level', 'ordered', 'depth', 'cont'] as const

/** Whether two blocks are equivalent. */
export function isSameBlock(a: Block, b: Block): boolean {
  return BLOCK_KEYS.every((key) => a[key] === b[key])
}
