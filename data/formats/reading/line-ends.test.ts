import { describe, expect, it } from 'vitest'
import { withPlainLineEnds } from './line-ends.ts'
import { readWireText } from './read-wire-text.ts'

const bodyOf = (text: string): readonly string[] => readWireText(text).blocks.map((block) => block.text)

describe('line ends', () => {
  it.each([
    ['CR LF', 'one\r\ntwo', 'one\ntwo'],
    ['CR', 'one\rtwo\r\rthree', 'one\ntwo\n\nthree'],
    ['CR CR LF, written twice in text mode', 'one\r\r\ntwo\r\r\n\r\r\nthree', 'one\ntwo\n\nthree'],
    ['Word’s manual line break', 'one\vtwo', 'one\ntwo'],
    ['a page feed inside a line', 'one\ftwo', 'one\ntwo'],
    ['a page feed at a line’s edge', 'one\n\ftwo\f\nthree', 'one\ntwo\nthree'],
    ['a page feed on a line of its own', 'one\n\f\ntwo', 'one\n\ntwo'],
    ['NEL', 'one\u0085two', 'one\ntwo'],
    ['a line separator', 'one\u2028two', 'one\ntwo'],
    ['a paragraph separator', 'one\u2029two\u2029\nthree', 'one\n\ntwo\n\nthree'],
    ['the ellipsis of windows-1252 that lost its way', 'He said \u0093no\u0094\u0085', 'He said \u0093no\u0094\u0085'],
  ])('%s', (_, text, plain) => {
    expect(withPlainLineEnds(text)).toBe(plain)
  })

  it('never join words, and are in no paragraph', () => {
    for (const end of ['\v', '\f', '\u0085', '\u2028']) {
      expect(bodyOf(`Wall mended\n\nFirst line${end}second line. To repair${end}the wall.`)).toEqual([
        'First line second line. To repair the wall.',
      ])
    }
    expect(bodyOf('Wall mended\u2029The wall was cracked.\u2029It is repaired.')).toEqual([
      'The wall was cracked.',
      'It is repaired.',
    ])
  })
})
