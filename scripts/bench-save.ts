// `npm run bench:save`: one durable correction against the bare system calls for the same bytes, and against a single
// file of 10,000 articles in lowdb; then in archives of 1,000 and of --articles N. All in one run, interleaved, as
// ratios of medians.
import { cp, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { type Archive, correctFound } from '../data/index.ts'
import { articlePath, inArchive } from '../data/store/layout.ts'
import { archiveOf, articlesAsked, BENCH_CONTEXT, quantile, timed } from './bench-archives.ts'
import { report } from './bench-report.ts'
import { savesBySize } from './bench-save-sizes.ts'

const SAVES = 300
const SINGLE_FILE_ARTICLES = 10_000
const SINGLE_FILE_SAVES = 5
const TARGETS = { bare: 1.3, singleFile: 1 / 500 }

const ruling = { category: 'name', reason: 'bench', status: 'accepted' } as const

/** About 4.9 KB of record: an archive's average. */
function story(n: number): string {
  const sentence =
    'The council heard on Monday that the harbour wall would be mended before the winter storms came back. '
  const paragraphs = Array.from({ length: 8 }, (_, p) => `${p + 1}. ${sentence.repeat(4).trim()}`)
  return `Harbour report ${n}\n\nMayor Bozie spoke first.\n\n${paragraphs.join('\n\n')}\n`
}

/** The minimum of a durable save, on the same file of a copy of the archive: temp file, fsync, rename, folder fsync. */
async function bareSave(path: string, bytes: Uint8Array): Promise<void> {
  const temp = `${path}.tmp`
  const file = await open(temp, 'wx')
  await file.write(bytes)
  await file.sync()
  await file.close()
  await rename(temp, path)
  const folder = await open(dirname(path), 'r')
  await folder.sync()
  await folder.close()
}

async function correctOne(archive: Archive, id: string): Promise<void> {
  const article = await archive.openArticle(id)
  if (!article.ok) throw new Error(article.problem.code)
  const done = correctFound(article.value, { find: 'Bozie', replace: 'Bozizé' }, ruling, BENCH_CONTEXT)
  if (!done.ok) throw new Error(done.problem.code)
  const committed = await archive.commit(done.value.change)
  if (!committed.ok) throw new Error(committed.problem.code)
}

/** The same record ten thousand times, in one file. */
async function singleFileSaves(folder: string, record: string): Promise<readonly number[]> {
  const articles = Array.from({ length: SINGLE_FILE_ARTICLES }, () => JSON.parse(record) as { events: object[] })
  const db = await JSONFilePreset(join(folder, 'db.json'), { articles })
  await db.write()
  const times: number[] = []
  for (let n = 0; n < SINGLE_FILE_SAVES; n += 1) {
    const add = (): Promise<void> =>
      db.update((data) => void data.articles[n]?.events.push({ before: 'Bozie', after: 'Bozizé' }))
    times.push(await timed(add))
  }
  return times
}

const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'corrigenda-bench-'))
try {
  const { archive, ids } = await archiveOf(
    join(folder, 'archive'),
    Array.from({ length: SAVES }, (_, n) => story(n)),
  )
  const twin = join(folder, 'twin')
  await cp(archive.folder, twin, { recursive: true })
  const record = await readFile(inArchive(twin, articlePath(ids[0] as string)), 'utf8')
  const [ours, bare]: [number[], number[]] = [[], []]
  for (const id of ids) {
    ours.push(await timed(() => correctOne(archive, id)))
    const bytes = await readFile(inArchive(archive.folder, articlePath(id)))
    bare.push(await timed(() => bareSave(inArchive(twin, articlePath(id)), bytes)))
  }
  await archive.close()
  const single = await singleFileSaves(folder, record)
  const warm = { ours: ours.slice(SAVES / 10), bare: bare.slice(SAVES / 10), single }
  const median = { ours: quantile(warm.ours, 0.5), bare: quantile(warm.bare, 0.5), single: quantile(single, 0.5) }
  const ratios = {
    bare: median.ours / median.bare,
    singleFile: median.ours / median.single,
    floor: median.bare / median.single,
  }
  await report('save', SINGLE_FILE_ARTICLES, [
    { what: 'bare temp + fsync + rename + folder fsync: median', value: median.bare, unit: 'ms' },
    { what: 'the same: p95', value: quantile(warm.bare, 0.95), unit: 'ms' },
    {
      what: `one correction, durable (a record of ${record.length} characters): median`,
      value: median.ours,
      unit: 'ms',
    },
    { what: 'the same: p95', value: quantile(warm.ours, 0.95), unit: 'ms' },
    { what: 'against the bare calls', value: ratios.bare, unit: '×', atMost: TARGETS.bare },
    { what: `single-file lowdb (no fsync), one change: median`, value: median.single, unit: 'ms' },
    {
      what: 'thousandths of it that one correction takes',
      value: 1000 * ratios.singleFile,
      unit: '',
      atMost: 1000 * TARGETS.singleFile,
    },
    { what: 'thousandths of it that the bare calls alone take', value: 1000 * ratios.floor, unit: '' },
    ...(await savesBySize(folder, articlesAsked())),
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}
