// The algebra's properties over words, marks and blocks at once: replay, reverting everything, order, no-ops, and
// marked copy without its insertions or its deletions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../schema/index.ts'
import { propertyRuns } from '../testing/property-runs.ts'
import { apply, play, scenario } from '../testing/random-corrections.ts'
import { conflictsOf, offTogether } from './conflicts.ts'
import type { Format } from './formats.ts'
import { type ProjectedBlock, projectWeave } from './project.ts'
import { isLive, type Run, Weave } from './weave.ts'

/** Everything a reader could see, in all projections. */
const seen = (weave: Weave): unknown =>
  (['original', 'corrected', 'marked', 'working'] as const).map((projection) => projectWeave(weave, projection))

const live = (weave: Weave): string[] => weave.edits.map(({ id }) => id).filter((id) => isLive(weave.statusOf(id)))

/** Each character with its format, by line, with the line's kind: equal for two projections that read alike. */
function drawn(blocks: readonly ProjectedBlock[]): unknown {
  return blocks.map(({ block, runs }) => [
    block,
    runs.flatMap(({ text, format = {} }) => [...text].map((character) => [character, format])),
  ])
}

/** The marked lines without one kind of change, joining lines whose end is removed with it. */
function without(kind: 'ins' | 'del', blocks: readonly ProjectedBlock[]): readonly ProjectedBlock[] {
  const out: ProjectedBlock[] = []
  let runs: Run[] = []
  let block: Block | null = null
  for (const line of blocks) {
    const kept = line.runs.filter((run) => run.kind !== kind)
    const own = kind === 'ins' && line.changed ? line.changed.before : line.block
    block = block === null || runs.length === 0 ? own : block
    runs.push(
      ...kept.map((run): Run => ({ text: run.text, kind: 'same', correction: null, format: formatIn(kind, run) })),
    )
    if (line.end.kind === kind) continue
    out.push({ block, runs, end: line.end })
    runs = []
    block = null
  }
  return block === null ? out : [...out, { block, runs, end: { kind: 'same', correction: null } }]
}

const formatIn = (kind: 'ins' | 'del', { format = {}, reformatted }: Run): Format =>
  kind === 'ins' && reformatted ? reformatted.before : format

const textsOf = (blocks: readonly ProjectedBlock[]): unknown =>
  blocks.map(({ runs }) => runs.flatMap(({ text, format = {} }) => [...text].map((c) => [c, format])))

describe('words, marks and blocks together', () => {
  it('replay through JSON to the same state', () => {
    fc.assert(
      fc.property(scenario, ([begin, steps]) => {
        const { weave, log } = play([begin, steps])
        const again = Weave.of(begin.text, JSON.parse(JSON.stringify(begin.structure)))
        for (const entry of log) apply(again, entry)
        expect(seen(again)).toEqual(seen(weave))
      }),
      propertyRuns(),
    )
  })

  it('give the original back, structure and all, when everything is taken back in any permitted order', () => {
    fc.assert(
      fc.property(scenario, fc.infiniteStream(fc.nat()), ([begin, steps], random) => {
        const { weave } = play([begin, steps])
        for (let left = live(weave); left.length > 0; left = live(weave)) {
          const free = left.filter((id) => conflictsOf(weave, [id], 'reverted').length === 0)
          expect(free.length).toBeGreaterThan(0)
          weave.setStatus(free[(random.next().value as number) % free.length] as string, 'reverted')
        }
        const original = projectWeave(Weave.of(begin.text, begin.structure), 'original')
        expect(drawn(projectWeave(weave, 'working'))).toEqual(drawn(original))
        expect(projectWeave(weave, 'original')).toEqual(original)
      }),
      propertyRuns(),
    )
  })

  it('are the same in whatever permitted order a set is taken back', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), fc.infiniteStream(fc.nat()), ([begin, steps], pick, random) => {
        const { weave } = play([begin, steps])
        const some = live(weave)
        if (some.length === 0) return
        const set = offTogether(weave, [some[pick % some.length] as string]).filter((id) => isLive(weave.statusOf(id)))
        const takeBack = (): unknown => {
          const trial = weave.copy()
          const left = new Set(set)
          while (left.size > 0) {
            const free = [...left].filter((id) => conflictsOf(trial, [id], 'reverted').length === 0)
            const next = free.length > 0 ? [free[(random.next().value as number) % free.length] as string] : [...left]
            expect(conflictsOf(trial, next, 'reverted')).toEqual([])
            for (const id of next) {
              trial.setStatus(id, 'reverted')
              left.delete(id)
            }
          }
          return seen(trial)
        }
        expect(takeBack()).toEqual(takeBack())
      }),
      propertyRuns(),
    )
  })

  it('are as before when one is taken back and reinstated', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), ([begin, steps], pick) => {
        const { weave } = play([begin, steps])
        const free = live(weave).filter((id) => conflictsOf(weave, [id], 'reverted').length === 0)
        const id = free[pick % Math.max(1, free.length)]
        if (id === undefined) return
        const [before, status] = [seen(weave), weave.statusOf(id)]
        weave.setStatus(id, 'reverted')
        expect(conflictsOf(weave, [id], status)).toEqual([])
        weave.setStatus(id, status)
        expect(seen(weave)).toEqual(before)
      }),
      propertyRuns(),
    )
  })

  it('marked copy is the corrected text without deletions, the original without insertions, formats included', () => {
    fc.assert(
      fc.property(scenario, ([begin, steps]) => {
        const { weave } = play([begin, steps])
        const marked = projectWeave(weave, 'marked')
        expect(drawn(without('del', marked))).toEqual(drawn(projectWeave(weave, 'corrected')))
        expect(textsOf(without('ins', marked))).toEqual(textsOf(projectWeave(weave, 'original')))
      }),
      propertyRuns(),
    )
  })
})
