// The baselines search is measured against, in the same run: the minimum any program would have to do.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ARTICLES, inArchive } from '../data/store/layout.ts'

/** readdir and stat of every article file, as fast as Node does it. */
export async function bareStat(folder: string): Promise<number> {
  const articles = inArchive(folder, ARTICLES)
  const counts = await Promise.all(
    (await readdir(articles)).map(async (shard) => {
      const names = await readdir(join(articles, shard))
      await Promise.all(names.map((name) => stat(join(articles, shard, name))))
      return names.length
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Reads and parses every article file, one after the other. */
export function readAndParse(folder: string): void {
  const articles = inArchive(folder, ARTICLES)
  for (const shard of readdirSync(articles)) {
    for (const name of readdirSync(join(articles, shard))) {
      JSON.parse(readFileSync(join(articles, shard, name), 'utf8'))
    }
  }
}

/** Reads one file with the list rows of all articles. */
export async function readMetadata(path: string): Promise<number> {
  return (JSON.parse(await readFile(path, 'utf8')) as unknown[]).length
}

/** Whether ripgrep is available. */
export function hasRipgrep(): boolean {
  return spawnSync('rg', ['--version']).status === 0
}

/** Counts the articles that contain a text. */
export function ripgrep(folder: string, text: string): number {
  const { stdout } = spawnSync('rg', ['-l', '-i', '-F', '--', text, inArchive(folder, ARTICLES)], {
    maxBuffer: 2 ** 28,
  })
  return stdout.length
}

/** Milliseconds of processor time used by this process, with all its threads. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
