// Whether a save costs the same whatever the size of the archive: the same articles corrected in a generated archive of
// 1,000 and in one of the requested size (which begins with the same thousand), in turns.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Archive, type Article, correctFound, openArchive, publishedText } from '../data/index.ts'
import { articlePath, inArchive } from '../data/store/layout.ts'
import { BENCH_CONTEXT, BENCH_OPTIONS, benchArchive, quantile, timed, writableCopy } from './bench-archives.ts'
import type { BenchLine } from './bench-report.ts'

const FEW = 1000
const SAVES = 200
const WARMING = 20
/** Maximum ratio of a save in the large archive to one in the small. */
const AT_MOST = 1.25

const ruling = { category: 'name', reason: 'bench', status: 'accepted' } as const

async function opened(folder: string): Promise<Archive> {
  const archive = await openArchive(folder, { ...BENCH_OPTIONS, mode: 'write' })
  if (!archive.ok) throw new Error(archive.problem.code)
  return archive.value
}

async function articleIn(archive: Archive, id: string): Promise<Article> {
  const article = await archive.openArticle(id)
  if (!article.ok) throw new Error(article.problem.code)
  return article.value
}

/** Corrects the first longer word of an open article; returns the duration in milliseconds. */
async function correctOne(archive: Archive, id: string): Promise<number> {
  const article = await articleIn(archive, id)
  return await timed(() => correctFirst(archive, article))
}

async function correctFirst(archive: Archive, article: Article): Promise<void> {
  const [word = ''] = /\p{L}{5,}/u.exec(publishedText(article, 'body')) ?? []
  const done = correctFound(article, { find: word, replace: `${word}s`, nth: 1 }, ruling, BENCH_CONTEXT)
  if (!done.ok) throw new Error(`${done.problem.code}: ${word}`)
  const committed = await archive.commit(done.value.change)
  if (!committed.ok) throw new Error(committed.problem.code)
}

/** Articles without corrections, so that any word can be corrected. */
async function untouched(archive: Archive): Promise<readonly string[]> {
  const ids = (await archive.articleIds()).slice(0, 2 * SAVES)
  const texts = await Promise.all(ids.map((id) => readFile(inArchive(archive.folder, articlePath(id)), 'utf8')))
  return ids
    .filter((_, n) => (JSON.parse(texts[n] as string) as { events: unknown[] }).events.length === 0)
    .slice(0, SAVES)
}

/** Lines about saves in archives of 1,000 and of `articles`, which are copied to the folder. */
export async function savesBySize(folder: string, articles: number): Promise<readonly BenchLine[]> {
  const times: { readonly few: number[]; readonly many: number[] } = { few: [], many: [] }
  await writableCopy(await benchArchive(FEW), join(folder, 'few'))
  await writableCopy(await benchArchive(articles), join(folder, 'many'))
  const [few, many] = [await opened(join(folder, 'few')), await opened(join(folder, 'many'))]
  const ids = await untouched(few)
  for (const [n, id] of ids.entries()) {
    const turns = n % 2 === 0 ? [few, many] : [many, few]
    const took = new Map<Archive, number>()
    for (const archive of turns) took.set(archive, await correctOne(archive, id))
    times.few.push(took.get(few) ?? Number.NaN)
    times.many.push(took.get(many) ?? Number.NaN)
  }
  await few.close()
  await many.close()
  const median = (all: readonly number[]): number => quantile(all.slice(WARMING), 0.5)
  const [inFew, inMany] = [median(times.few), median(times.many)]
  const count = articles.toLocaleString('en-GB')
  return [
    { what: 'one correction in an archive of 1,000: median', value: inFew, unit: 'ms' },
    { what: `the same correction in one of ${count}: median`, value: inMany, unit: 'ms' },
    { what: 'against the archive of 1,000', value: inMany / inFew, unit: '×', atMost: AT_MOST },
  ]
}
