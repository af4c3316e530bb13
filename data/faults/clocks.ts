// Clocks that jump: years ahead beyond what 32 bits can count, back before the last act, twice through the same hour.
// Acts keep their order, whatever times they carry, and nothing refuses to work.
import { join } from 'node:path'
import { openArchive, openArticle, publishedText, verifyArchive } from '../index.ts'
import { faultActs } from './acts.ts'
import { type Outcome, skipped } from './outcome.ts'
import { CLI, hasProgram, run } from './programs.ts'
import { rudeness } from './refused-calls.ts'
import { runAct } from './run-act.ts'
import { FAULT_OPTIONS, freshArchive, type Workshop } from './workshop.ts'

/** The clock's time, and the correction made then. One hour occurs twice on the last Sunday of October in Paris. */
const MOMENTS = [
  { clock: '2038-01-20 04:00:00', find: 'Bozie', replace: 'Bozizé' },
  { clock: '1999-12-31 23:59:59', find: 'spoke', replace: 'talked' },
  { clock: '1970-01-02 00:00:05', find: 'an hour', replace: 'a day' },
  { clock: '2025-10-26 02:59:58', find: 'wall', replace: 'quay' },
  { clock: '2025-10-26 02:00:01', find: 'metres', replace: 'yards' },
] as const

/** Corrects one article at each moment, with a backup at each, and checks the result. */
export async function clocks(workshop: Workshop): Promise<Outcome> {
  const what = `${MOMENTS.length} jumps`
  if (!(await hasProgram('faketime'))) return skipped('clocks', what, 'faketime is not installed')
  const archive = join(workshop.root, 'archive')
  const [id = ''] = workshop.ids
  await freshArchive(workshop, archive)
  const [act] = faultActs(workshop, archive)
  if (!act) throw new Error('there are no acts')
  const failures: string[] = []
  for (const { clock, find, replace } of MOMENTS) {
    const under = ['env', 'TZ=Europe/Paris', 'faketime', '-f', `@${clock}`]
    const args = [
      'correct',
      archive,
      id,
      '--find',
      find,
      '--replace',
      replace,
      '--category',
      'name',
      '--reason',
      'faults',
    ]
    for (const each of [args, ['backup', archive]]) {
      const done = await runAct({ ...act, args: each }, { under })
      if (!done.isAcknowledged) failures.push(`${each[0]} at ${clock}: ${rudeness(done) ?? done.stdout.trim()}`)
    }
  }
  return { kind: 'clocks', what, cases: MOMENTS.length, failures: [...failures, ...(await wrongIn(archive, id))] }
}

async function wrongIn(archive: string, id: string): Promise<readonly string[]> {
  const opened = await openArchive(archive, { ...FAULT_OPTIONS, mode: 'write' })
  if (!opened.ok) return [opened.problem.code]
  const record = await opened.value.readArticle(id)
  await opened.value.close()
  const article = record.ok ? openArticle(record.value) : record
  if (!article.ok) return [article.problem.code]
  const text = publishedText(article.value, 'body')
  const order = article.value.corrections.map(({ after }) => after)
  const wanted = MOMENTS.map(({ replace }) => replace)
  const years = new Set(article.value.corrections.map(({ createdAt }) => createdAt.slice(0, 4)))
  const history = JSON.parse(await run(process.execPath, CLI, 'history', archive, id, '--json'))
  const seqs = (history.events as { readonly seq: number }[]).map(({ seq }) => seq)
  const { problems } = await verifyArchive(archive)
  return [
    ...(String(order) === String(wanted) ? [] : [`corrections stand as ${order.join(', ')}`]),
    ...wanted.filter((each) => !text.includes(each)).map((each) => `${each} is lost`),
    ...(years.size === 4 ? [] : [`the clock was not changed: ${[...years].join(', ')}`]),
    ...(String(seqs) === String(seqs.toSorted((a, b) => a - b)) ? [] : [`the history goes ${seqs.join(', ')}`]),
    ...problems.map((problem) => `verify: ${problem.id} ${problem.code}`),
  ]
}
