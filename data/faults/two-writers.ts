// Two processes try to write at once: each either succeeds or is told who has the archive, and nothing done is lost.
import { join } from 'node:path'
import { openArchive, openArticle } from '../index.ts'
import { faultActs } from './acts.ts'
import type { Outcome } from './outcome.ts'
import { rudeness } from './refused-calls.ts'
import { runAct } from './run-act.ts'
import { FAULT_OPTIONS, freshArchive, type Workshop } from './workshop.ts'

/** Runs rounds of three processes that correct different articles at the same moment. */
export async function twoWriters(workshop: Workshop, rounds: number): Promise<Outcome> {
  const archive = join(workshop.root, 'archive')
  await freshArchive(workshop, archive)
  const correct = faultActs(workshop, archive).find(({ name }) => name === 'correct')
  if (!correct) throw new Error('there is no act called correct')
  const failures: string[] = []
  const done: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const ids = workshop.ids.slice(round * 3, round * 3 + 3)
    const runs = await Promise.all(
      ids.map((id) => runAct({ ...correct, args: correct.args.map((arg) => (arg === workshop.ids[0] ? id : arg)) })),
    )
    for (const [n, run] of runs.entries()) {
      if (run.isAcknowledged) done.push(ids[n] ?? '')
      else if (!run.stdout.includes('"locked"')) failures.push(rudeness(run) ?? run.stdout.trim())
    }
  }
  const opened = await openArchive(archive, { ...FAULT_OPTIONS, mode: 'read' })
  if (!opened.ok) return { kind: 'two writers', what: 'correct', cases: rounds * 3, failures: [opened.problem.code] }
  for (const id of done) {
    const record = await opened.value.readArticle(id)
    const article = record.ok ? openArticle(record.value) : record
    if (!article.ok || article.value.corrections.length !== 1)
      failures.push(`${id}: an acknowledged correction is lost`)
  }
  return { kind: 'two writers', what: 'correct', cases: rounds * 3, failures }
}
