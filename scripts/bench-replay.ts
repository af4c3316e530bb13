// `npm run bench:replay`: opening an article with two thousand corrections, which rebuilds every version of it from its
// log, against only parsing the same file as JSON. In turns in one run; each time from the bytes, nothing cached.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { correctSpans, openArticle } from '../data/index.ts'
import { articleCodec } from '../data/store/codec.ts'
import { articlePath, inArchive } from '../data/store/layout.ts'
import { archiveOf, BENCH_CONTEXT, quantile, timed } from './bench-archives.ts'
import { report } from './bench-report.ts'

const CORRECTIONS = 2000
/** Corrections per act. */
const IN_ONE_ACT = 20
const ROUNDS = 15
const AT_MOST_MS = 250
const RULING = { category: 'name', reason: 'bench', status: 'accepted' } as const

function story(): string {
  const sentence = (n: number): string => `Councillor Bozie number ${n} told the meeting that the wall would stand.`
  const sentences = Array.from({ length: CORRECTIONS }, (_, n) => sentence(n))
  const paragraphs = sentences.flatMap((_, n) => (n % 5 === 0 ? [sentences.slice(n, n + 5).join(' ')] : []))
  return `The long meeting\n\n${paragraphs.join('\n\n')}\n`
}

/** The file of an article, corrected from its end to its beginning in a hundred acts. */
async function correctedRecord(folder: string): Promise<string> {
  const { archive, ids } = await archiveOf(folder, [story()])
  const [id = ''] = ids
  for (let act = 0; act < CORRECTIONS / IN_ONE_ACT; act += 1) {
    const article = await archive.openArticle(id)
    if (!article.ok) throw new Error(article.problem.code)
    const text = article.value.fields.get('body')?.workingText() ?? ''
    const places = [...text.matchAll(/Bozie/g)]
      .slice(-IN_ONE_ACT)
      .map(({ index }) => ({ field: 'body', from: index, to: index + 5, after: 'Bozizé' }))
    const done = correctSpans(article.value, places, RULING, BENCH_CONTEXT)
    if (!done.ok) throw new Error(done.problem.code)
    const committed = await archive.commit(done.value.change)
    if (!committed.ok) throw new Error(committed.problem.code)
  }
  await archive.close()
  return await readFile(inArchive(folder, articlePath(id)), 'utf8')
}

const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'corrigenda-bench-'))
try {
  const text = await correctedRecord(join(folder, 'archive'))
  const [parse, replay]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    parse.push(await timed(async () => JSON.parse(text)))
    replay.push(
      await timed(async () => {
        const article = openArticle(articleCodec.decode(text, 'bench'))
        if (!article.ok || article.value.corrections.length !== CORRECTIONS)
          throw new Error('not all of it was rebuilt')
      }),
    )
  }
  const ours = quantile(replay, 0.5)
  await report('replay', 1, [
    {
      what: `the file of ${Math.round(text.length / 1000)} thousand characters parsed as JSON`,
      value: quantile(parse, 0.5),
      unit: 'ms',
    },
    {
      what: `checked, and rebuilt from ${CORRECTIONS} corrections: median`,
      value: ours,
      unit: 'ms',
      atMost: AT_MOST_MS,
    },
    { what: 'against only parsing it', value: ours / quantile(parse, 0.5), unit: '×' },
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}
