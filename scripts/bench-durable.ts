// `npm run bench:durable`: one act over 5,000 articles, durable and all or nothing, against writing the same files one
// after the other without any fsync. Interleaved in one run, as ratios of medians.
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { tagArticles } from '../data/acts/tag-articles.ts'
import type { Archive } from '../data/index.ts'
import { articlePath, inArchive } from '../data/store/layout.ts'
import { archiveOf, BENCH_CONTEXT, quantile, timed } from './bench-archives.ts'
import { report } from './bench-report.ts'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 5000)
const ROUNDS = 5
const AT_MOST = 3

function story(n: number): string {
  const sentence = 'The council heard on Monday that the harbour wall would be mended before the storms came back. '
  const paragraphs = Array.from({ length: 8 }, (_, p) => `${p + 1}. ${sentence.repeat(4).trim()}`)
  return `Harbour report ${n}\n\n${paragraphs.join('\n\n')}\n`
}

async function tagAll(archive: Archive, ids: readonly string[], tag: string): Promise<void> {
  const done = await tagArticles(archive, ids, { add: [tag], remove: [] }, BENCH_CONTEXT)
  if (!done.ok) throw new Error(done.problem.code)
}

/** What a careless program does: each file rewritten and renamed, nothing synced. */
async function looseWrites(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files) {
    await writeFile(`${path}.tmp`, bytes)
    await rename(`${path}.tmp`, path)
  }
}

/** The articles' present files, under another folder. */
async function copiesOf(archive: Archive, ids: readonly string[], folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const id of ids) {
    const path = inArchive(folder, articlePath(id))
    await mkdir(dirname(path), { recursive: true })
    files.set(path, await readFile(inArchive(archive.folder, articlePath(id))))
  }
  return files
}

const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'corrigenda-bench-'))
try {
  const { archive, ids } = await archiveOf(
    join(folder, 'archive'),
    Array.from({ length: ARTICLES }, (_, n) => story(n)),
  )
  const [act, loose]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    act.push(await timed(() => tagAll(archive, ids, `round ${round}`)))
    const files = await copiesOf(archive, ids, join(folder, 'loose'))
    loose.push(await timed(() => looseWrites(files)))
  }
  await archive.close()
  const ratio = quantile(act, 0.5) / quantile(loose, 0.5)
  await report('durable', ARTICLES, [
    { what: 'all files written in a loop, no fsync', value: quantile(loose, 0.5), unit: 'ms' },
    {
      what: 'one act that reads, decides and writes all of them: durable, all or nothing',
      value: quantile(act, 0.5),
      unit: 'ms',
    },
    { what: 'the act against the loop', value: ratio, unit: '×', atMost: AT_MOST },
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}
