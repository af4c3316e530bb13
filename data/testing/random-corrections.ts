// Random corrections of every kind on one field, for properties of the algebra: words, marks, blocks, decisions,
// cascades.
import fc from 'fast-check'
import { conflictsOf, offTogether } from '../corrections/conflicts.ts'
import { type BlockEdit, isSameBlock, type MarkEdit, markValues, workingLines } from '../corrections/place-structure.ts'
import { type Edit, isLive, type Structure, Weave } from '../corrections/weave.ts'
import type { Block, Mark, MarkType, Status } from '../schema/index.ts'
import { atom, hostileText } from './hostile-text.ts'

const BLOCKS: readonly Block[] = [
  { type: 'p' },
  { type: 'h', level: 2 },
  { type: 'quote' },
  { type: 'li' },
  { type: 'li', ordered: true, depth: 1 },
]
const block = fc.constantFrom(...BLOCKS)
const markType = fc.constantFrom<MarkType>('strong', 'em', 'link')
const address = fc.constantFrom('https://a.example', 'https://b.example')

export type Step =
  | { readonly kind: 'edit'; readonly at: number; readonly length: number; readonly after: string }
  | {
      readonly kind: 'mark'
      readonly at: number
      readonly length: number
      readonly type: MarkType
      readonly href: string
      readonly isOn: boolean
    }
  | { readonly kind: 'block'; readonly at: number; readonly after: Block }
  | { readonly kind: 'status'; readonly pick: number; readonly to: Status }
  | { readonly kind: 'cascade'; readonly pick: number }

const words = fc.array(atom, { maxLength: 3 }).map((atoms) => atoms.join(''))
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), at: fc.nat(), length: fc.nat(7), after: words }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('mark' as const),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 9 }),
      type: markType,
      href: address,
      isOn: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('block' as const), at: fc.nat(), after: block }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      pick: fc.nat(),
      to: fc.constantFrom<Status>('accepted', 'rejected', 'reverted', 'proposed'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cascade' as const), pick: fc.nat() }) },
)

interface Begin {
  readonly text: string
  readonly structure: Structure
}

const begin: fc.Arbitrary<Begin> = fc
  .tuple(
    hostileText,
    fc.array(block, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(9), markType, address), { maxLength: 4 }),
  )
  .map(([text, some, spans]) => {
    const blocks = text.split('\n').map((_, n) => some[n % some.length] as Block)
    const marks = spans.flatMap(([at, length, type, href], n): Mark[] => {
      const from = wholeCharacter(text, text === '' ? 0 : at % text.length, -1)
      const to = wholeCharacter(text, Math.min(text.length, from + length), 1)
      return from < to ? [{ id: `m${n}`, from, to, type, ...(type === 'link' ? { href } : {}) }] : []
    })
    return { text, structure: { blocks, marks } }
  })

/** An original with structure and up to 25 steps on it. */
export const scenario = fc.tuple(begin, fc.array(step, { maxLength: 25 }))

export type Logged =
  | { readonly text: Edit }
  | { readonly mark: MarkEdit }
  | { readonly block: BlockEdit }
  | { readonly ids: readonly string[]; readonly to: Status }

/** Applies one entry; throws when it does not fit. */
export function apply(weave: Weave, entry: Logged): void {
  if ('ids' in entry) {
    if (conflictsOf(weave, entry.ids, entry.to).length > 0) throw new Error(`not permitted: ${JSON.stringify(entry)}`)
    for (const id of entry.ids) weave.setStatus(id, entry.to)
    return
  }
  const problem =
    'text' in entry
      ? weave.insert(entry.text)
      : 'mark' in entry
        ? weave.insertMark(entry.mark)
        : weave.insertBlock(entry.block)
  if (problem) throw new Error(`${problem}: ${JSON.stringify(entry)}`)
}

/** Plays the permitted steps; returns the weave and the log, as read back from a file. */
export function play([{ text, structure }, steps]: readonly [Begin, readonly Step[]]): {
  readonly weave: Weave
  readonly log: readonly Logged[]
} {
  const weave = Weave.of(text, structure)
  const log: Logged[] = []
  for (const move of steps) {
    const entry = entryFor(weave, move)
    if (!entry) continue
    apply(weave, entry)
    log.push(JSON.parse(JSON.stringify(entry)) as Logged)
  }
  return { weave, log }
}

function entryFor(weave: Weave, move: Step): Logged | null {
  const id = `c${weave.edits.length}`
  if (move.kind === 'edit') return editFor(weave, move, id)
  if (move.kind === 'mark') return markFor(weave, move, id)
  if (move.kind === 'block') return blockFor(weave, move, id)
  if (weave.edits.length === 0) return null
  const picked = weave.idOf(move.pick % weave.edits.length)
  if (move.kind === 'status')
    return conflictsOf(weave, [picked], move.to).length > 0 ? null : { ids: [picked], to: move.to }
  const ids = offTogether(weave, [picked]).filter((other) => isLive(weave.statusOf(other)))
  return ids.length > 0 ? { ids, to: 'reverted' } : null
}

function editFor(weave: Weave, { at, length, after }: Extract<Step, { kind: 'edit' }>, id: string): Logged | null {
  const text = weave.workingText()
  const from = wholeCharacter(text, at % (text.length + 1), -1)
  const to = wholeCharacter(text, Math.min(text.length, from + length), 1)
  const before = text.slice(from, to)
  return before === after ? null : { text: { id, from, to, before, after } }
}

function markFor(
  weave: Weave,
  { at, length, type, href, isOn }: Extract<Step, { kind: 'mark' }>,
  id: string,
): Logged | null {
  const text = weave.workingText()
  if (text === '') return null
  const from = wholeCharacter(text, at % text.length, -1)
  const after = isOn ? (type === 'link' ? href : '') : null
  const span = { from, to: wholeCharacter(text, Math.min(text.length, from + length), 1) }
  const stretch = markValues(weave, type, span).find(({ value }) => value !== after)
  if (!stretch) return null
  const { value: before, ...where } = stretch
  return { mark: { id, ...where, text: text.slice(where.from, where.to), mark: { type, before, after } } }
}

function blockFor(weave: Weave, { at, after }: Extract<Step, { kind: 'block' }>, id: string): Logged | null {
  const lines = workingLines(weave)
  const line = lines[at % lines.length]
  if (!line || isSameBlock(line.block, after)) return null
  const { from, to, block: before } = line
  return { block: { id, from, to, text: weave.workingText().slice(from, to), block: { before, after } } }
}

function wholeCharacter(text: string, at: number, direction: 1 | -1): number {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '') ? at + direction : at
}
