import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propertyRuns } from '../testing/property-runs.ts'
import { isInQuotation, quotationsIn } from './quotations.ts'

const quoted = (text: string): readonly string[] => quotationsIn(text).map(({ from, to }) => text.slice(from, to))

describe('quotationsIn', () => {
  it.each([
    ['“Yes,” she said. “No.”', ['“Yes,”', '“No.”']],
    ['"Yes," she said. "No."', ['"Yes,"', '"No."']],
    ['He called it «beau» and „schön“.', ['«beau»', '„schön“']],
    ['‘We told the players’ union,’ he said.', ['‘We told the players’ union,’']],
    ["The 'old wall' of St John's fell in the '90s.", ["'old wall'"]],
    ['“He said ‘never’ twice,” Ms Vale said.', ['“He said ‘never’ twice,”']],
    ["The club's ground and the players' tunnel.", []],
    ['It rose 5" in a day.', []],
    ['Rock ’n’ roll in the ’60s', []],
    ['— “Go,” — “Stay”', ['“Go,”', '“Stay”']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('takes paragraphs that open the quotation anew as one quotation', () => {
    const text = 'He said: “First.\n“Second.\n\n“Third,” and left.\nNobody spoke.'
    expect(quoted(text)).toEqual(['“First.\n“Second.\n\n“Third,”'])
  })

  it('ends an unclosed quotation with its paragraph and says so', () => {
    const text = 'He said: “First.\nThe rest is not said.'
    expect(quotationsIn(text)).toEqual([{ from: 9, to: 16, mark: '“', isClosed: false }])
  })

  it('answers ordered spans inside the text that do not overlap', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'“”‘’"\'«» \nas,.') })
    fc.assert(
      fc.property(soup, (text) => {
        let last = 0
        for (const { from, to } of quotationsIn(text)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      propertyRuns(),
    )
  })
})

describe('isInQuotation', () => {
  const text = 'a “bc” d “ef”'
  const quotations = quotationsIn(text)
  it.each([
    [0, 1, false],
    [3, 4, true],
    [1, 3, true],
    [6, 9, false],
    [10, 12, true],
    [4, 4, true],
  ])('%d–%d: %s', (from, to, expected) => {
    expect(isInQuotation(quotations, { from, to })).toBe(expected)
  })
})
