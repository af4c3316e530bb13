// `npm run make-archive -- --articles 100000 --out FOLDER [--seed N]`: an archive of generated articles for
// experiments.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { progressOn } from '../data/cli/progress.ts'
import { sentenceFor } from '../data/cli/words.ts'
import { makeArchive } from '../data/testing/make-archive/make-archive.ts'
import { CannotGoOn, runScript } from './run-tool.ts'

const USAGE = 'npm run make-archive -- --articles 100000 --out FOLDER [--seed N]'

function asked(): { readonly articles: number; readonly out: string; readonly seed: number } {
  const options = {
    articles: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  } as const
  try {
    const { articles = '', out = '', seed } = parseArgs({ options }).values
    const isNumber = /^[1-9]\d{0,6}$/.test(articles) && /^\d{1,9}$/.test(seed)
    if (!isNumber || out === '') throw new Error('how many articles, and where?')
    return { articles: Number(articles), out: resolve(process.env.INIT_CWD ?? '.', out), seed: Number(seed) }
  } catch (error) {
    throw new CannotGoOn(`${(error as Error).message}\n${USAGE}`)
  }
}

async function main(): Promise<number> {
  const { articles, out, seed } = asked()
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const progress = progressOn(process.stderr, false)
  const startedAt = performance.now()
  const onProgress = (done: number, of: number): void => progress('articles', done, of)
  const made = await makeArchive(out, { articles, seed, onProgress, signal: stop.signal })
  if (!made.ok) throw new CannotGoOn(sentenceFor(made.problem))
  const { articles: count, corrected, bytes } = made.value
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `${count} articles (${(bytes / count / 1000).toFixed(2)} KB each), ${corrected} worked on, in ${seconds} s: ${out}`,
  )
  return count === articles ? 0 : 130
}

await runScript(main)
