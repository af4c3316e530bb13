// The floors the checks must hold on the ground truth (data/testing/proofing); `npm run bench:proofing` prints the figures.

import { beforeAll, describe, expect, it } from 'vitest'
import { CheckService } from '../checking/check-service.ts'
import { type FindingKind, fixOf } from '../schema/index.ts'
import { copyOf, groundTruth, type ProofText } from '../testing/proofing/ground-truth.ts'
import { type KindMetrics, measureProofing, type ProofingMetrics } from '../testing/proofing/measure.ts'

const share = ({ found, planted }: KindMetrics): number => found / planted

describe('on the ground truth', () => {
  let metrics: ProofingMetrics
  beforeAll(async () => {
    metrics = await measureProofing()
  }, 600_000)

  it('has texts and errors enough to tell', () => {
    expect(metrics.texts).toBeGreaterThanOrEqual(60)
    expect(metrics.errors).toBeGreaterThanOrEqual(1500)
  })

  it('finds names, and hardly any that are right', () => {
    const { names, falseNames, byKind } = metrics
    const [name, place] = [byKind.get('name'), byKind.get('place')]
    expect(name && share(name), name?.missed.join('\n')).toBeGreaterThanOrEqual(0.93)
    expect(place && share(place), place?.missed.join('\n')).toBeGreaterThanOrEqual(0.85)
    expect(names.found / (names.found + falseNames.length), falseNames.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('finds mechanical errors, and marks none where there are none', () => {
    const { mechanical, mechanicalOnClean, words, marksOnClean } = metrics
    expect(share(mechanical), mechanical.missed.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect((mechanicalOnClean / words) * 1000, marksOnClean.join('\n')).toBeLessThanOrEqual(0.5)
  })

  it('finds misspellings, with the right form among the first three', () => {
    const { spelling } = metrics
    expect(share(spelling), spelling.missed.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(spelling.rightInThree / spelling.found).toBeGreaterThanOrEqual(0.85)
    expect(
      spelling.wrongFirst.length / (spelling.found - spelling.choices),
      spelling.wrongFirst.join('\n'),
    ).toBeLessThan(0.05)
  })

  it('leaves clean copy nearly alone', () => {
    expect((metrics.marksOnClean.length / metrics.words) * 1000, metrics.marksOnClean.join('\n')).toBeLessThanOrEqual(3)
  })
})

describe('every finding', () => {
  it('quotes what is at its place, and its first suggestion or choice makes it go away', async () => {
    const service = new CheckService()
    const find = async (of: ProofText, text: string, kind?: FindingKind) =>
      (await service.check([copyOf(of, text)], kind ? [kind] : null))[0]?.findings ?? []
    const staying: string[] = []
    let applied = 0
    for (const of of groundTruth()) {
      const { name, text } = of
      for (const finding of await find(of, text)) {
        const { start, end, quote, kind, check } = finding
        expect(text.slice(start, end)).toBe(quote)
        const best = fixOf(finding)
        if (best === null) continue
        applied += 1
        const after = await find(of, text.slice(0, start) + best + text.slice(end), kind)
        const stays = after.some((other) => other.start === start && other.quote === quote && other.check === check)
        if (stays) staying.push(`${name}: ${kind} “${quote}” → “${best}”`)
      }
    }
    expect(applied).toBeGreaterThan(300)
    expect(staying).toEqual([])
  })
})
