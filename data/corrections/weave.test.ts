// The algebra's properties (corrections.md 1–4) over random edits, decisions and cascades on hostile text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Status } from '../schema/index.ts'
import { atom, hostileText } from '../testing/hostile-text.ts'
import { propertyRuns } from '../testing/property-runs.ts'
import { conflictsOf, offTogether, violations } from './conflicts.ts'
import { hashText } from './hash.ts'
import { type Edit, isLive, type Run, Weave } from './weave.ts'

type Step =
  | { readonly kind: 'edit'; readonly at: number; readonly length: number; readonly after: string }
  | { readonly kind: 'status'; readonly pick: number; readonly to: Status }
  | { readonly kind: 'cascade'; readonly pick: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      at: fc.nat(),
      length: fc.nat(7),
      after: fc.array(atom, { maxLength: 3 }).map((atoms) => atoms.join('')),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      pick: fc.nat(),
      to: fc.constantFrom<Status>('accepted', 'rejected', 'reverted', 'proposed'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cascade' as const), pick: fc.nat() }) },
)
const scenario = fc.tuple(hostileText, fc.array(step, { maxLength: 25 }))

type Logged = { readonly edit: Edit } | { readonly ids: readonly string[]; readonly to: Status }

function applyLogged(weave: Weave, entry: Logged): void {
  if ('edit' in entry) expect(weave.insert(entry.edit)).toBeNull()
  else {
    expect(conflictsOf(weave, entry.ids, entry.to)).toEqual([])
    for (const id of entry.ids) weave.setStatus(id, entry.to)
  }
}

/** Turns a step into a log entry that fits the weave, or null when it is not permitted. */
function entryFor(weave: Weave, move: Step): Logged | null {
  if (move.kind === 'edit') return editFor(weave, move)
  if (weave.edits.length === 0) return null
  const { id } = weave.edits[move.pick % weave.edits.length] as Edit
  if (move.kind === 'status') return conflictsOf(weave, [id], move.to).length > 0 ? null : { ids: [id], to: move.to }
  const ids = offTogether(weave, [id]).filter((other) => isLive(weave.statusOf(other)))
  return ids.length > 0 ? { ids, to: 'reverted' } : null
}

function editFor(weave: Weave, move: Extract<Step, { kind: 'edit' }>): Logged | null {
  const text = weave.workingText()
  const from = wholeCharacter(text, move.at % (text.length + 1), -1)
  const to = wholeCharacter(text, Math.min(text.length, from + move.length), 1)
  const before = text.slice(from, to)
  return before === move.after ? null : { edit: { id: `c${weave.edits.length}`, from, to, before, after: move.after } }
}

function wholeCharacter(text: string, at: number, direction: 1 | -1): number {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '') ? at + direction : at
}

const joined = (runs: readonly Run[], without: Run['kind']): string =>
  runs.map((run) => (run.kind === without ? '' : run.text)).join('')

function checkInvariants(weave: Weave): void {
  for (const [isActive, text] of [
    [weave.isWorking, weave.workingText()],
    [weave.isPublished, weave.publishedText()],
  ] as const) {
    expect(violations(weave, isActive)).toEqual([])
    expect(joined(weave.runs(isActive), 'ins')).toBe(weave.original)
    expect(joined(weave.runs(isActive), 'del')).toBe(text)
  }
  expect(weave.segments.every((segment) => segment.text !== '')).toBe(true)
}

function play(
  original: string,
  steps: readonly Step[],
): { readonly weave: Weave; readonly log: Logged[]; readonly hashes: string[] } {
  const weave = Weave.of(original)
  const log: Logged[] = []
  const hashes: string[] = []
  for (const move of steps) {
    const entry = entryFor(weave, move)
    if (!entry) continue
    applyLogged(weave, entry)
    log.push(JSON.parse(JSON.stringify(entry)) as Logged)
    hashes.push(hashText(weave.workingText().toWellFormed()))
    checkInvariants(weave)
  }
  return { weave, log, hashes }
}

const liveIds = (weave: Weave): string[] => weave.edits.map(({ id }) => id).filter((id) => isLive(weave.statusOf(id)))

describe('weave', () => {
  it('replays through JSON to the same state, hash by hash', () => {
    fc.assert(
      fc.property(scenario, ([original, steps]) => {
        const { weave, log, hashes } = play(original, steps)
        const again = Weave.of(original)
        for (const [n, entry] of log.entries()) {
          applyLogged(again, entry)
          expect(hashText(again.workingText().toWellFormed())).toBe(hashes[n])
        }
        expect(again.publishedText()).toBe(weave.publishedText())
        expect(again.edits.map(({ id }) => again.statusOf(id))).toEqual(weave.edits.map(({ id }) => weave.statusOf(id)))
      }),
      propertyRuns(),
    )
  })

  it('gives the original back, byte for byte, when everything is taken back in any permitted order', () => {
    fc.assert(
      fc.property(scenario, fc.infiniteStream(fc.nat()), ([original, steps], random) => {
        const { weave } = play(original, steps)
        for (let live = liveIds(weave); live.length > 0; live = liveIds(weave)) {
          const free = live.filter((id) => conflictsOf(weave, [id], 'reverted').length === 0)
          expect(free.length).toBeGreaterThan(0)
          weave.setStatus(free[(random.next().value as number) % free.length] as string, 'reverted')
        }
        expect(Buffer.from(weave.workingText(), 'utf16le').equals(Buffer.from(original, 'utf16le'))).toBe(true)
      }),
      propertyRuns(),
    )
  })

  it('gives the same text in whatever permitted order a set is taken back', () => {
    fc.assert(
      fc.property(
        scenario,
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        ([original, steps], picks, random) => {
          const { weave } = play(original, steps)
          const live = liveIds(weave)
          if (live.length === 0) return
          const set = new Set(picks.flatMap((pick) => offTogether(weave, [live[pick % live.length] as string])))
          const takeBack = (): string => {
            const trial = weave.copy()
            const left = new Set([...set].filter((id) => isLive(trial.statusOf(id))))
            while (left.size > 0) {
              const free = [...left].filter((id) => conflictsOf(trial, [id], 'reverted').length === 0)
              const next = free.length > 0 ? [free[(random.next().value as number) % free.length] as string] : [...left]
              expect(conflictsOf(trial, next, 'reverted')).toEqual([])
              for (const id of next) {
                trial.setStatus(id, 'reverted')
                left.delete(id)
              }
            }
            return trial.workingText()
          }
          expect(takeBack()).toBe(takeBack())
        },
      ),
      propertyRuns(),
    )
  })

  it('is as before when a correction is taken back and reinstated', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), ([original, steps], pick) => {
        const { weave } = play(original, steps)
        const { id } = weave.edits[pick % Math.max(1, weave.edits.length)] ?? {}
        if (id === undefined || !isLive(weave.statusOf(id)) || conflictsOf(weave, [id], 'reverted').length > 0) return
        const [text, status] = [weave.workingText(), weave.statusOf(id)]
        weave.setStatus(id, 'reverted')
        expect(conflictsOf(weave, [id], status)).toEqual([])
        weave.setStatus(id, status)
        expect(weave.workingText()).toBe(text)
      }),
      propertyRuns(),
    )
  })

  it('leaves everything as it was when an edit does not fit', () => {
    const weave = weaveOf('one two', [0, 3, 'six'])
    const edit = { id: 'x', from: 0, to: 3, before: 'one', after: '1' }
    expect(weave.insert(edit)).toBe('before-differs')
    expect(weave.insert({ ...edit, from: 5, to: 99 })).toBe('out-of-range')
    expect(weave.insert({ ...edit, id: 'c0' })).toBe('duplicate')
    expect(weave.insert({ ...edit, after: 'one' })).toBe('no-change')
    expect(weave.workingText()).toBe('six two')
    expect(weave.edits).toHaveLength(1)
  })
})

function weaveOf(original: string, ...edits: readonly (readonly [number, number, string])[]): Weave {
  const weave = Weave.of(original)
  for (const [n, [from, to, after]] of edits.entries()) {
    expect(weave.insert({ id: `c${n}`, from, to, before: weave.workingText().slice(from, to), after })).toBeNull()
  }
  return weave
}

describe('conflicts', () => {
  it('says built-on when a later correction edits my insertion, and offers both', () => {
    const weave = weaveOf('Jon Smith', [0, 3, 'John'], [0, 4, 'Johnny'])
    expect(conflictsOf(weave, ['c0'], 'reverted')).toEqual([{ kind: 'built-on', correction: 'c0', with: ['c1'] }])
    expect(offTogether(weave, ['c0'])).toEqual(['c1', 'c0'])
    expect(conflictsOf(weave, ['c0', 'c1'], 'reverted')).toEqual([])
  })

  it('keeps an insertion inside an insertion with its host, also in the published text', () => {
    const weave = weaveOf('ab', [1, 1, 'XXYY'], [3, 3, '-'])
    expect(conflictsOf(weave, ['c0'], 'reverted')).toMatchObject([{ kind: 'built-on', with: ['c1'] }])
    expect(conflictsOf(weave, ['c1'], 'accepted')).toMatchObject([{ kind: 'needs', with: ['c0'] }])
  })

  it('says overlap when two corrections claim the same words', () => {
    const weave = weaveOf('one two three', [0, 7, 'six'])
    weave.setStatus('c0', 'rejected')
    expect(weave.insert({ id: 'y', from: 4, to: 7, before: 'two', after: '2' })).toBeNull()
    expect(conflictsOf(weave, ['c0'], 'proposed')).toMatchObject([{ kind: 'overlap', with: ['y'] }])
  })

  it('says overlap when text was inserted inside what a taken-back correction deletes', () => {
    const weave = weaveOf('one two three', [0, 7, 'six'])
    weave.setStatus('c0', 'reverted')
    expect(weave.insert({ id: 'x', from: 3, to: 3, before: '', after: '!' })).toBeNull()
    expect(conflictsOf(weave, ['c0'], 'proposed')).toMatchObject([{ kind: 'overlap', with: ['x'] }])
  })

  it('lets neighbours be', () => {
    const weave = weaveOf('Jon Smith', [0, 3, 'John'], [5, 10, 'Smyth'])
    expect(conflictsOf(weave, ['c0'], 'reverted')).toEqual([])
    weave.setStatus('c0', 'reverted')
    expect(weave.workingText()).toBe('Jon Smyth')
  })
})
