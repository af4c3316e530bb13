// Blank lines, hard wraps, whole-paragraph lines, indents, lists: what parts and what only wraps.
import { describe, expect, it } from 'vitest'
import { sampleArticles } from '../../sample/sample-articles.ts'
import { splitParagraphs } from './split-paragraphs.ts'

const split = (...lines: readonly string[]): readonly string[] =>
  splitParagraphs(lines.join('\n')).map(({ text }) => text)

const LONG = 'The ferry had been late on nine days out of ten, and passengers who had waited in the rain said '
const WHOLE_LINE = `${LONG}that they would rather swim across the river than stand on the pier for another hour.`

describe('between blank lines', () => {
  it('joins wrapped lines by one space and trims line ends', () => {
    expect(split('The ferry was late on  ', 'nine days\t', '  out of ten.', '', 'It rained.')).toEqual([
      'The ferry was late on nine days out of ten.',
      'It rained.',
    ])
  })

  it('takes any number of blank lines, with blanks in them, also at the ends', () => {
    expect(split('', ' ', 'One.', '\t', '', ' \f', 'Two.', '', '')).toEqual(['One.', 'Two.'])
  })

  it('counts the lines of each paragraph', () => {
    expect(splitParagraphs('One\ntwo\nthree.\n\nFour.').map(({ lines }) => lines)).toEqual([3, 1])
  })

  it('keeps no-break spaces, line separators, inner blanks and the indentation of a first line', () => {
    const odd = ['\u00a0Ten\u00a0boats\u00a0', 'One\u2028two  three\tfour', '   Indented.', '\u00a0']
    expect(split(odd.join('\n\n'))).toEqual(odd)
  })

  it('does not conclude from two short sentences that lines are paragraphs', () => {
    expect(split('He left.', 'She stayed.', '', 'Nobody came.')).toEqual(['He left. She stayed.', 'Nobody came.'])
  })

  it('sees that lines longer than anybody wraps are paragraphs', () => {
    expect(split('Ferry late again', '', WHOLE_LINE, 'She swam.', WHOLE_LINE)).toEqual([
      ...['Ferry late again', WHOLE_LINE, 'She swam.', WHOLE_LINE],
    ])
  })

  it('joins even wide lines when they break in mid-sentence', () => {
    expect(split(`${WHOLE_LINE.slice(0, -1)} and`, 'others agreed.', '', 'It rained.')).toHaveLength(2)
  })

  it('parts four and more whole sentences, each on a line that had room', () => {
    const lines = [
      'The ferry was late.',
      'It rained hard on the pier.',
      'Nobody came.',
      'The captain said sorry twice.',
    ]
    expect(split('Ferry late', '', ...lines)).toEqual(['Ferry late', ...lines])
  })

  it('parts headline, byline and dateline typed line under line', () => {
    expect(
      split('Ferry late again', 'By Jane Doe', 'NESSBY — The ferry was late on nine', 'days out of ten.', '', 'End.'),
    ).toEqual(['Ferry late again', 'By Jane Doe', 'NESSBY — The ferry was late on nine days out of ten.', 'End.'])
    expect(split('Ferry late again and again and', 'again', 'By Jane Doe', '', 'It rained.')).toEqual([
      ...['Ferry late again and again and again', 'By Jane Doe', 'It rained.'],
    ])
    expect(split('Ferry late again', '', 'By Jane Doe', 'The ferry was late on nine', 'days out of ten.')).toEqual([
      ...['Ferry late again', 'By Jane Doe', 'The ferry was late on nine days out of ten.'],
    ])
  })

  it('parts credits and footers typed line under line', () => {
    const end = ['(With inputs from Harbour Wire)', '(Edited by Jane Doe)', '© 2021 Tide Times. All rights reserved.']
    expect(split('It rained.', '', ...end)).toEqual(['It rained.', ...end])
  })

  it('joins a wrapped footer, which would name half a publication otherwise', () => {
    expect(
      split('The post Ferry Late Again appeared first on Tide', 'Times.', '', '© 2021 Tide', 'Times Ltd.'),
    ).toEqual([...['The post Ferry Late Again appeared first on Tide Times.', '© 2021 Tide Times Ltd.']])
  })

  it('keeps list items apart, with their wrapped lines', () => {
    expect(split('The ferry needs:', '- paint, and a coat of', '  tar', '- ropes', '', 'It has none.')).toEqual([
      ...['The ferry needs:', '- paint, and a coat of tar', '- ropes', 'It has none.'],
    ])
    expect(split('1. Nessby', '2. Skelhaven', '', 'End.')).toEqual(['1. Nessby', '2. Skelhaven', 'End.'])
  })

  it('does not take a dash at a line start, or a year, for a list', () => {
    expect(split('The ferry', '- late again -', 'was full.', '', 'End.')).toEqual([
      'The ferry - late again - was full.',
      'End.',
    ])
    expect(split('It closed in May', '12. It opened', '13. June.', '', 'End.')).toHaveLength(2)
  })
})

describe('hard-wrapped copy with indented first lines', () => {
  it('parts at the indents', () => {
    expect(
      split(
        '   The ferry was late on nine days',
        'out of ten, a rider said.',
        '   “We swim,” she said, and showed',
        'her wet coat.',
      ),
    ).toEqual([
      '   The ferry was late on nine days out of ten, a rider said.',
      '   “We swim,” she said, and showed her wet coat.',
    ])
  })

  it('parts paragraphs of one short line', () => {
    const lines = [
      '   Sir, the ferry at Nessby is late',
      'again.',
      '   Jane Doe, Nessby',
      '   Sir, it is not late, it is',
    ]
    expect(split(...lines, 'early.', '   John Roe, Nessby', '', 'End.')).toEqual([
      ...['   Sir, the ferry at Nessby is late again.', '   Jane Doe, Nessby', '   Sir, it is not late, it is early.'],
      ...['   John Roe, Nessby', 'End.'],
    ])
  })

  it('leaves an indented quotation in one piece', () => {
    const lines = ['The sign says:', '    No ferry today, and none', '    tomorrow either', 'and it is old.']
    expect(split(...lines, '', 'End.')).toEqual([
      ...['The sign says:', '    No ferry today, and none tomorrow either and it is old.', 'End.'],
    ])
  })
})

describe('copy without any blank line', () => {
  it('has a paragraph on each line when lines are long', () => {
    const lines = ['Ferry late again', WHOLE_LINE, '“We swim,” she said.', WHOLE_LINE]
    expect(split(...lines)).toEqual(lines)
  })

  it('has a paragraph on each line when most end a sentence', () => {
    const lines = [
      'Ferry late again',
      'By Jane Doe',
      'The ferry was late.',
      'It rained on the pier.',
      'She said: “No.”',
    ]
    expect(split(...lines)).toEqual(lines)
    expect(split('The ferry was late again.', 'It rained.')).toEqual(['The ferry was late again.', 'It rained.'])
  })

  it('has headline and story on two lines', () => {
    expect(split('Ferry late', 'The ferry was late on Monday.')).toEqual([
      'Ferry late',
      'The ferry was late on Monday.',
    ])
  })

  it('is one paragraph when it is one wrapped sentence', () => {
    expect(split('The ferry was late on Monday, said the', 'Nessby council.')).toHaveLength(1)
    expect(split('The ferry was late on nine days', 'out of ten, and the council', 'knows it.')).toHaveLength(1)
  })

  it('is one paragraph when hard-wrapped, whatever letters the lines start with', () => {
    const lines = [
      'THE FERRY WAS LATE ON NINE DAYS OUT OF TEN.',
      'A RIDER SAID SHE WOULD RATHER SWIM ACROSS.',
      'IT RAINED HARD.',
    ]
    expect(split('THE FERRY AT NESSBY HAS BEEN LATE ALL YEAR', ...lines)).toHaveLength(1)
  })

  it('parts hard-wrapped paragraphs where the last line is short, and the headline above', () => {
    expect(
      split(
        'Ferry late again',
        'By Jane Doe',
        'The ferry at Nessby was late on nine days out of ten this year, said',
        'the council.',
        'Riders who had waited in the rain for most of the morning told this',
        'newspaper that they would rather swim.',
      ),
    ).toEqual([
      'Ferry late again',
      'By Jane Doe',
      'The ferry at Nessby was late on nine days out of ten this year, said the council.',
      'Riders who had waited in the rain for most of the morning told this newspaper that they would rather swim.',
    ])
  })

  it('is empty when the text is blank', () => {
    expect(split('', ' \t', '')).toEqual([])
  })
})

describe('the sample archive', () => {
  const stories = sampleArticles.map(({ text }) => text.split(/\n{2,}/).map((each) => each.replaceAll('\n', ' ')))

  it.each([60, 72, 100, 150])('comes back when wrapped at %i columns', (width) => {
    for (const story of stories) {
      expect(split(story.map((each) => wrap(each, width)).join('\n\n'))).toEqual(story)
    }
  })

  it('comes back from copy with a paragraph on each line', () => {
    for (const story of stories) expect(split(...story)).toEqual(story)
  })
})

function wrap(text: string, width: number): string {
  let column = 0
  return text.replace(/(^| )(\S+)/g, (_, gap: string, word: string) => {
    const isWrapped = gap !== '' && column + 1 + word.length > width
    column = isWrapped ? word.length : column + gap.length + word.length
    return `${isWrapped ? '\n' : gap}${word}`
  })
}
