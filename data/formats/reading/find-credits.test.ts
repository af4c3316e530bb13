// Credit lines, and brackets that are prose.
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../testing/processor-time.ts'
import { isCredit } from './find-credits.ts'

describe('isCredit', () => {
  it.each([
    '(With inputs from ANI)',
    '(With inputs from agencies)',
    '(With agency inputs from Harbour Wire)',
    '(Edited by Jane Doe and John Roe)',
    '(EDITED BY JANE DOE)',
    '(Reporting by Jane Doe in Oslo; Editing by John Roe)',
    '(Additional reporting by Jane Doe)',
    '(Writing by Ðóra Ágústsdóttir)',
    '(Compiled by our staff)',
    '(Translated by Jane Doe (Paris) and John Roe)',
    '(Photos by 李明)',
    '(Reporting by Jane Doe) (Editing by John Roe)',
    '  (Edited by Jane Doe).',
  ])('recognises %s', (paragraph) => {
    expect(isCredit(paragraph)).toBe(true)
  })

  it.each([
    'Edited by Jane Doe',
    '(Edited by hand, the pages were hard to read.)',
    '(Edited by Jane Doe) was printed on the cover.',
    '(Edited by Jane Doe) said the cover (and the spine)',
    'The cover said (Edited by Jane Doe)',
    '(Edited by Jane Doe',
    'Edited by Jane Doe)',
    '(Reporting from Oslo is difficult.)',
    '(With inputs falling, the plant closed.)',
    '(Written by candlelight)',
    '()',
    '',
  ])('does not take for one: %s', (paragraph) => {
    expect(isCredit(paragraph)).toBe(false)
  })

  it('takes no time over text made to confuse it', () => {
    const took = processorTime(() => {
      for (const piece of ['(', ')', '()', '(Edited by ', '(with inputs from ']) isCredit(piece.repeat(100_000))
    })
    expect(took).toBeLessThan(3)
  })
})
