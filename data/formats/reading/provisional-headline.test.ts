// Stand-in headlines: whole first sentences where they fit, else cut between words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../../testing/hostile-text.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import { provisionalHeadline } from './provisional-headline.ts'

describe('provisionalHeadline', () => {
  it.each([
    ['The ferry was late again on Monday. It rained.', 'The ferry was late again on Monday.'],
    ['Will the ferry ever be on time? Nobody knows.', 'Will the ferry ever be on time?'],
    ['“The ferry is very late.” So said the sign.', '“The ferry is very late.”'],
    ['The new captain, Mr. Doe of St. Ives, was late. It rained.', 'The new captain, Mr. Doe of St. Ives, was late.'],
    [
      'It was the first ferry to the U.S. Virgin Islands. It rained.',
      'It was the first ferry to the U.S. Virgin Islands.',
    ],
    ['No. The ferry is not late.', 'No. The ferry is not late.'],
    ['Ten\u00a0boats\tand\u2028one ferry', 'Ten boats and one ferry'],
  ])('of %j', (story, headline) => {
    expect(provisionalHeadline(story)).toBe(headline)
  })

  it('cuts a long sentence between words, within 90 units', () => {
    const story =
      'The ferry was late on nine days out of ten, and riders who had waited in the rain for hours, said so.'
    const headline = provisionalHeadline(story)
    expect(headline).toBe('The ferry was late on nine days out of ten, and riders who had waited in the rain for…')
  })

  it('cuts a script without blanks between graphemes', () => {
    expect(provisionalHeadline('漢'.repeat(200))).toBe(`${'漢'.repeat(89)}…`)
    expect(provisionalHeadline('👩‍👩‍👧‍👦'.repeat(40))).toBe(`${'👩‍👩‍👧‍👦'.repeat(8)}…`)
    expect(provisionalHeadline(`a${'\u0301'.repeat(300)}`)).toHaveLength(90)
  })

  it('is well formed and within bounds for any text, and empty for none that can be seen', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 6 }), (pieces) => {
        const headline = provisionalHeadline(pieces.join(' '))
        expect(headline.length).toBeLessThanOrEqual(90)
        expect(headline.isWellFormed()).toBe(true)
        expect(headline).not.toMatch(/[\n\r\t]/)
        expect(headline === '').toBe(pieces.join(' ').trim() === '')
      }),
      propertyRuns(),
    )
  })
})
