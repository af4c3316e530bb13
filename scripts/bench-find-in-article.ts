// `npm run bench:find-in-article`: the cost of a key while an article of 100,000 words is searched, against one pass of
// a plain expression over the same text. The window paints only visible matches (placed-lines.ts), independent of the
// article's length.
import { findMatches } from '../renderer/features/reader/find/find-matches.ts'
import { type BenchLine, report } from './bench-report.ts'
import { runScript } from './run-tool.ts'

const WORDS = [
  'The',
  'harbour',
  'wall',
  'François',
  'Bozizé',
  'said',
  'council,',
  'of',
  'the',
  '“old”',
  'mole',
  'stands\n',
]
const COUNT = 100_000
const RUNS = 7

function text(): string {
  return Array.from({ length: COUNT }, (_, n) => WORDS[(n * 7 + (n >> 3)) % WORDS.length]).join(' ')
}

function median(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now()
    run()
    return performance.now() - before
  })
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0
}

async function main(): Promise<number> {
  const copy = text()
  findMatches('', 'e', false) // The table of letters is built once, with the first key.
  const lines = ['e', 'bozize', 'the harbour'].flatMap((find): readonly BenchLine[] => {
    const plain = median(() => void copy.match(new RegExp(find, 'giu')))
    const ours = median(() => void findMatches(copy, find, false))
    return [
      { what: `“${find}”: a key, against one pass of a plain expression`, value: ours / plain, unit: '×', atMost: 60 },
      { what: `“${find}”: a key`, value: ours, unit: 'ms' },
    ]
  })
  await report('find-in-article', 1, lines)
  return 0
}

await runScript(main)
