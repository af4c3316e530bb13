// Records name the version of the reader that took them out of their sources. Whoever changes how copy is read has to
// raise it, or verify would call honest records forged; this test remembers what each version read.
import { expect, it } from 'vitest'
import { hashValue } from '../corrections/hash.ts'
import { WIRE_COPY } from '../testing/wire-copy.ts'
import { readWireText, WIRE_READER } from './read-wire-text.ts'

const COPIES = [
  WIRE_COPY,
  'Ferry late again\nBy Jane Doe\nNESSBY, March 3 (Wire) — The ferry was late on nine\ndays out of ten.\n\nIt rained.',
  'The ferry was late again on Monday.\nIt rained on the pier.\nShe said: “No.”',
  '   The ferry was late on nine days\nout of ten, a rider said.\n   “We swim,” she said, and showed\nher wet coat.',
  'The ferry needs:\n- paint, and a coat of\n  tar\n- ropes\n\nIt has none.',
  'Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.',
  'Results\n\nNessby\t12\t7\nSkelhaven\t11\t6\n\n(With inputs from ANI)\n\n© 2021 Tide\nTimes Ltd.',
]

it('reads as its version always has: raise WIRE_READER with the second hash', () => {
  expect([WIRE_READER, hashValue(COPIES.map(readWireText))]).toEqual([
    2,
    '65fd258349f715dbdb38b25822f661591f37b8810b8ce3fae0c07987d2d5565c',
  ])
})
