// First lines that are headlines and second lines that are bylines, and those that are not.
import { describe, expect, it } from 'vitest'
import { isByline, isHeadline } from './find-headline.ts'

describe('isHeadline', () => {
  it.each([
    ['Council delays vote on river bridge', 1],
    ['Will the bridge ever be built?', 1],
    ['Stop it!', 1],
    ['‘No more delays,’ mayor tells council', 1],
    ['Council delays vote on river bridge for the third time as costs rise', 2],
    ['Letters: in praise of the ferry', 1],
    ['COUNCIL VOTES DOWN BRIDGE — AGAIN', 1],
    ['मेयर ने पुल का उद्घाटन किया', 1],
  ])('takes %j', (text, lines) => {
    expect(isHeadline(text, lines)).toBe(true)
  })

  it.each([
    ['The council met on Tuesday.', 1],
    ['“We will not pay.”', 1],
    ['The council said:', 1],
    ['Dear Sir,', 1],
    ['And then …', 1],
    ['OSLO — The council met on Tuesday', 1],
    ['By Jane Doe', 1],
    ['(Edited by Jane Doe)', 1],
    ['[Names were changed]', 1],
    ['- Council delays vote', 1],
    ['https://tide.example/story', 1],
    ['© 2021 Tide Times', 1],
    ['* * *', 1],
    ['Council delays vote on river bridge as costs rise', 3],
    ['word '.repeat(31).trim(), 1],
  ])('leaves %j', (text, lines) => {
    expect(isHeadline(text, lines)).toBe(false)
  })
})

describe('isByline', () => {
  it.each([
    'By Jane Doe',
    'BY JANE DOE',
    'By Jane Doe and John Roe',
    'By Jane Doe, political correspondent, in Oslo',
    'By Jane van der Berg in The Hague',
    'By our Paris Correspondent',
    'By Zoé Łucka',
    'By Jane Doe | Tide Times',
    'By John Roe Jr.',
  ])('takes %s', (line) => {
    expect(isByline(line)).toBe(true)
  })

  it.each([
    'By the end of the day nobody was left',
    'By Monday the council had met',
    'By Monday, three had left',
    'By Jane Doe had been gone for a week.',
    'By 2020 the ferry was gone',
    'By then, Paris',
    'Bypass opens',
    'Jane Doe',
    `By Jane ${'Doe '.repeat(30)}`,
  ])('leaves %s', (line) => {
    expect(isByline(line)).toBe(false)
  })
})
