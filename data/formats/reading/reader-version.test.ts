// Records name the version of the reader that took them out of their sources. A change to how copy is read has to
// raise it, or verify would call honest records forged; this test remembers what each version read.
import { expect, it } from 'vitest'
import { hashValue } from '../../corrections/hash.ts'
import { WIRE_COPY } from '../../testing/wire-copy.ts'
import { readWireText, WIRE_READER } from './read-wire-text.ts'

const COPIES = [
  WIRE_COPY,
  'Ferry late again\nBy Jane Doe\nNESSBY, March 3 (Wire) — The ferry was late on nine\ndays out of ten.\n\nIt rained.',
  'The ferry was late again on Monday.\nIt rained on the pier.\nShe said: “No.”',
  '   The ferry was late on nine days\nout of ten, a rider said.\n   “We swim,” she said, and showed\nher wet coat.',
  'The ferry needs:\n- paint, and a coat of\n  tar\n- ropes\n\nIt has none.',
  'Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.',
  'Ferry late\r\r\n\r\r\nThe har\u00ad\r\r\nbour ferry is a well-\r\r\nknown sight.\vIt was\flate.\u2029海堤\n修复',
  'Results\n\nNessby\t12\t7\nSkelhaven\t11\t6\n\n(With inputs from ANI)\n\n© 2021 Tide\nTimes Ltd.',
]

it('reads as its version always has: raise WIRE_READER with the second hash', () => {
  expect([WIRE_READER, hashValue(COPIES.map(readWireText))]).toEqual([
    3,
    '0c2190d242baa425dc0babd2657107473a2016829ef51c18a33eb987b9b1fdd8',
  ])
})
