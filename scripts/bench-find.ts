// `npm run bench:find [-- --articles N]`: archive-wide find against ripgrep over the record files, pattern by pattern,
// warm and interleaved. ripgrep uses all processors and does not ignore accents; find uses up to four.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ArchiveFind, type FindPattern, openArchive } from '../data/index.ts'
import { articlesAsked, BENCH_OPTIONS, benchArchive, quantile, timed } from './bench-archives.ts'
import { type BenchLine, report } from './bench-report.ts'
import { CannotGoOn, runScript } from './run-tool.ts'

const ROUNDS = 5
const LISTED = 5000
const AT_MOST = { median: 1, worst: 3 }
const PLAIN = { isRegex: false, hasCase: false, hasAccents: false, isWord: false }

/** The pattern, and ripgrep's arguments for the same. */
const PATTERNS: readonly { readonly name: string; readonly ours: FindPattern; readonly rg: readonly string[] }[] = [
  { name: 'a word nobody wrote', ours: { ...PLAIN, text: 'zyzzyva' }, rg: ['-i', 'zyzzyva'] },
  { name: 'a common word', ours: { ...PLAIN, text: 'harbour' }, rg: ['-i', 'harbour'] },
  { name: 'words, whole', ours: { ...PLAIN, text: 'harbour trust', isWord: true }, rg: ['-iw', 'harbour trust'] },
  {
    name: 'a name with any accents',
    ours: { ...PLAIN, text: 'francois' },
    rg: ['-i', 'fran[cç]ois'],
  },
  {
    name: 'exactly, case and accents',
    ours: { ...PLAIN, text: 'Wójcik', hasCase: true, hasAccents: true },
    rg: ['Wójcik'],
  },
  {
    name: 'one of several',
    ours: { ...PLAIN, text: 'brigadier|harbourmaster|coroner', isRegex: true },
    rg: ['-i', 'brigadier|harbourmaster|coroner'],
  },
  {
    name: 'an ending',
    ours: { ...PLAIN, text: '\\b\\p{Lu}\\w+oğlu\\b', isRegex: true, hasCase: true, hasAccents: true },
    rg: ['\\b\\p{Lu}\\w+oğlu\\b'],
  },
  {
    name: 'numbers before a word',
    ours: { ...PLAIN, text: '\\d{1,3},000 tonnes', isRegex: true },
    rg: ['-i', '\\d{1,3},000 tonnes'],
  },
  {
    name: 'two words, some way apart',
    ours: { ...PLAIN, text: 'council\\W+(?:\\w+\\W+){1,4}harbour', isRegex: true },
    rg: ['-i', 'council\\W+(?:\\w+\\W+){1,4}harbour'],
  },
]

function ripgrep(folder: string, pattern: readonly string[]): void {
  const { status, error } = spawnSync('rg', ['--no-ignore', '--count-matches', ...pattern, join(folder, 'articles')], {
    stdio: 'ignore',
  })
  if (error) throw new CannotGoOn('This bench compares with ripgrep: install it (rg) and run it again.')
  if (status !== 0 && status !== 1) throw new Error(`rg failed: ${status}`)
}

async function search(finder: ArchiveFind, pattern: FindPattern): Promise<void> {
  const found = await finder.find({ pattern, ids: null, limit: LISTED }, { onFound: () => {} })
  if (!found.ok || found.value.end !== 'whole') throw new Error(JSON.stringify(found))
}

async function compared(finder: ArchiveFind, folder: string): Promise<readonly BenchLine[]> {
  const lines: BenchLine[] = []
  const ratios: number[] = []
  for (const { name, ours, rg } of PATTERNS) {
    const times = { ours: [] as number[], rg: [] as number[] }
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [theirs, mine] = [await timed(async () => ripgrep(folder, rg)), await timed(() => search(finder, ours))]
      if (round > 0) times.rg.push(theirs)
      if (round > 0) times.ours.push(mine)
    }
    const [mine, theirs] = [quantile(times.ours, 0.5), quantile(times.rg, 0.5)]
    ratios.push(mine / theirs)
    lines.push({ what: `${name}: ${mine.toFixed(0)} ms, rg ${theirs.toFixed(0)} ms`, value: mine / theirs, unit: '×' })
  }
  const middle = { what: 'find against rg, median of the patterns', value: quantile(ratios, 0.5), unit: '×' } as const
  const worst = { what: 'find against rg, worst pattern', value: Math.max(...ratios), unit: '×' } as const
  return [...lines, { ...middle, atMost: AT_MOST.median }, { ...worst, atMost: AT_MOST.worst }]
}

async function main(): Promise<number> {
  const articles = articlesAsked()
  const folder = await benchArchive(articles)
  process.env.CORRIGENDA_CACHE = await mkdtemp(join(tmpdir(), 'corrigenda-bench-cache-'))
  try {
    const opened = await openArchive(folder, { ...BENCH_OPTIONS, mode: 'read' })
    if (!opened.ok) throw new Error(opened.problem.code)
    const once = async (): Promise<number> => {
      const finder = new ArchiveFind(opened.value)
      const time = await timed(() => search(finder, { ...PLAIN, text: 'zyzzyva' }))
      await finder.close()
      return time
    }
    const first = await once()
    const again = await once()
    const finder = new ArchiveFind(opened.value)
    const lines = await compared(finder, folder)
    await finder.close()
    await opened.value.close()
    await report('find', articles, [
      { what: 'the very first search: all records are read', value: first / 1000, unit: 's' },
      { what: 'the first search of a program: all stamps are looked at', value: again / 1000, unit: 's' },
      ...lines,
    ])
    return 0
  } finally {
    await rm(process.env.CORRIGENDA_CACHE ?? '', { recursive: true, force: true })
  }
}

await runScript(main)
