// Several processes and one index: one writes and indexes and is killed at random moments, others read meanwhile.
// Readers always find all acknowledged articles, and the next writer's lists match the articles.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { stateWithLists } from './archive-state.ts'
import type { Outcome } from './outcome.ts'
import { CLI, run } from './programs.ts'
import { freshArchive, type Workshop } from './workshop.ts'

/** Kills a writer working on the index `rounds` times, each time later, while another process lists and searches. */
export async function indexHolders(workshop: Workshop, rounds: number): Promise<Outcome> {
  const archive = join(workshop.root, 'archive')
  await freshArchive(workshop, archive)
  const failures: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const writer = spawn(process.execPath, [CLI, 'reindex', archive, '--quiet'], { stdio: 'ignore' })
    const ended = new Promise((resolve) => writer.once('close', resolve))
    const reader = count(archive).catch((error: Error) => `a reader failed: ${error.message.slice(0, 200)}`)
    await after(writer, 60 + (round * 900) / Math.max(1, rounds - 1))
    writer.kill('SIGKILL')
    await ended
    const read = await reader
    if (read !== workshop.ids.length) failures.push(`round ${round + 1}: a reader found ${read}`)
    const wrong = (await stateWithLists(archive)).split('\n').filter((line) => line.startsWith('!'))
    if (wrong.length > 0) failures.push(`round ${round + 1}: ${wrong.join('; ')}`)
  }
  return { kind: 'two processes', what: 'one index, killed and read', cases: rounds, failures }
}

/** How many articles another process finds. */
async function count(archive: string): Promise<number> {
  const { total } = JSON.parse(await run(process.execPath, CLI, 'list', archive, 'harbour', '--limit', '1', '--json'))
  return total as number
}

async function after(writer: ChildProcess, ms: number): Promise<void> {
  await Promise.race([
    new Promise((resolve) => setTimeout(resolve, ms)),
    new Promise((resolve) => writer.once('close', resolve)),
  ])
}
