// Lines that stay lines, and lines that are joined. PROSE is what the copy around them looks like.
import { describe, expect, it } from 'vitest'
import { readWireText } from './read-wire-text.ts'
import { splitParagraphs } from './split-paragraphs.ts'

const PROSE = `The ferry at Nessby has been late on nine days out of ten this year, the council said on Monday, and passengers
who had waited in the rain for most of the morning told this newspaper that they would rather swim across.`
const LONG = `${PROSE.replaceAll('\n', ' ')} “We would,” said one of them, “if only somebody kept an eye on our clothes.”`

/** The second paragraph of a copy. */
function between(lines: string, prose: string): string {
  const [, paragraph] = splitParagraphs([prose, lines, prose].join('\n\n'))
  return paragraph?.text ?? ''
}

const KEPT = [
  'Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.',
  'The sea is calm tonight.\nThe tide is full, the moon lies fair\nUpon the straits; on the French coast the light\nGleams and is gone; the cliffs of England stand,',
  'Two roads diverged in a yellow wood,\nAnd sorry I could not travel both',
  'so much depends\nupon\na red wheel',
  'i have eaten\nthe plums\nthat were in\nthe icebox',
  'O wild West Wind,\n  thou breath of Autumn’s being,\nThou',
  'Harbour Office\n12 Quay Street\nNessby',
  'Jane Doe\nTel. 01234 567890',
  'Nessby 3, Skelhaven 1\nTolderbridge 0, Marram End 2',
  'Men’s fours: 1 Skelhaven\nWomen’s fours: 1 Nessby\nMixed: 1 Roscoff',
  'Nessby        12   7   3\nSkelhaven     11   6   5\nMarram End     9   9   4',
  'Club          Played  Won\nNessby            12    7\nSkelhaven         11    6',
  'Nessby\t12\t7\t3\nSkelhaven\t11\t6\t5',
  'Nessby ...... 12\nSkelhaven ... 11\nRoscoff ..... 10',
  'MONDAY\nHigh water 06.14, 18.40\nTUESDAY\nHigh water 07.01, 19.22',
  'Él vino de Bangui,\nÁrboles y lluvia,\nÉl se fue.',
  '“Blow, winds,\nCrack your cheeks!”\nRage! Blow!',
  'Ingredients:\n200 g flour\n2 eggs\nHalf a litre of milk',
  'Mar 3  Nessby       1-0\nMar 9  Skelhaven    2-2\nApr 1  Roscoff      0-4',
  '1998 The ferry is launched\n2004 It sinks\n2011 It is raised',
]

const JOINED = [
  'The ferry at Nessby was late again on Monday and on Tuesday, and nobody who\nwaited for it was told why.',
  'The ferry was late on nine days out of ten,\nand riders said so.',
  'He left.\nshe stayed.',
  'The council said that Skelhaven and Nessby would\nshare the cost of the ferry with the county, which\nwould pay for half of it.',
  'It was, said the captain of the ferry from\nNessby to Skelhaven, a question of tides.',
  'The post Ferry Late Again appeared first on Tide\nTimes.',
  '(Reporting by Jane Doe in Nessby;\nEditing by John Roe)',
  '© 2021 Tide\nTimes Ltd.',
  'A spokesman said the ferry\nwould sail at noon.',
  'She said the ferry, which had been built in 1998 by\nHarbour Yards, would be sold.',
  'Riders who had waited in the rain for most of the morning told this\nnewspaper that they would rather swim across than stand on the pier\nfor another hour, and that the council knew it.',
  'The ferry was late.  It rained all day in Nessby.  Nobody came but the\ncaptain.  He said sorry twice to those who had gone.  Then he went home\nhimself.  The ferry stayed.',
  'The vote was 12 to 3, with two councillors away and\none asleep.',
  'Members of the Nessby and Skelhaven Harbour Board,\nwhich owns the ferry, meet on Tuesday.',
  '“It was late,” said a rider. “It is always late. I have\nstopped looking at the clock.”',
  'In 2013 the board sold the old ferry to a yard\nin Roscoff, which broke it up.',
  'THE FERRY WAS LATE ON NINE DAYS OUT OF TEN THIS\nYEAR, AND RIDERS SAID SO.',
  'The captain, Maëlle Kerbrat of Roscoff, said that the\nSkelhaven boats were no better.',
  'A ferry leaves at noon, another at three, and a third\nat six if anybody comes.',
]

describe('lines that are short on purpose', () => {
  it.each(KEPT)('stay lines: %j', (lines) => {
    for (const prose of [PROSE, LONG]) expect(between(lines, prose)).toBe(lines)
  })

  it('stay lines in a poem that has nothing around it', () => {
    expect(splitParagraphs(KEPT[0] ?? '').map(({ text, kept }) => [text, kept])).toEqual([[KEPT[0], 'verse']])
  })

  it('are blocks that continue each other, a table in a type of its own', () => {
    const read = readWireText([LONG, KEPT[0], LONG, KEPT[12]].join('\n\n'))
    expect(read.blocks.slice(1, 5)).toEqual([
      { text: 'Roses are red,' },
      { text: 'Violets are blue,', cont: true },
      { text: 'Sugar is sweet,', cont: true },
      { text: 'And so are you.', cont: true },
    ])
    expect(read.blocks.slice(6)).toEqual([
      { text: 'Nessby\t12\t7\t3', type: 'pre' },
      { text: 'Skelhaven\t11\t6\t5', type: 'pre', cont: true },
    ])
  })
})

describe('wrapped prose', () => {
  it.each(JOINED)('is joined: %j', (lines) => {
    const joined = lines.replaceAll('\n', ' ')
    for (const prose of [PROSE, LONG]) expect(between(lines, prose)).toBe(joined)
  })

  it('is joined where a headline is wrapped over short lines', () => {
    expect(readWireText(`Ferry Late Again\nAnd Again\n\n${LONG}\n\n${LONG}`).headline.text).toBe(
      'Ferry Late Again And Again',
    )
  })
})
