// How every bench reports its measurements: lines of one form, printed as a table and saved in out/bench/<name>.json,
// where `npm run bench` finds them.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeSqlite } from '../data/search/sqlite/open-database.ts'
import { PROJECT } from './run-tool.ts'

/** One figure. `atMost`: the target, in the same unit; absent for a figure without a target. */
export interface BenchLine {
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | '×' | ''
  readonly atMost?: number
}

export interface BenchReport {
  readonly bench: string
  readonly articles: number
  /** What it ran on: Node, and the SQLite engine the index uses there. */
  readonly engine: string
  readonly lines: readonly BenchLine[]
}

const FOLDER = join(PROJECT, 'out', 'bench')

function engine(): string {
  return `Node ${process.versions.node} with ${nodeSqlite() === null ? 'node-sqlite3-wasm' : 'node:sqlite'}`
}

/** Prints the lines and saves them. */
export async function report(bench: string, articles: number, lines: readonly BenchLine[]): Promise<void> {
  const whole: BenchReport = { bench, articles, engine: engine(), lines }
  console.log(tableOf([whole]))
  await mkdir(FOLDER, { recursive: true })
  await writeFile(join(FOLDER, `${bench}.json`), `${JSON.stringify(whole, null, 2)}\n`)
}

/** Saved reports of the named benches, or of all. */
export async function reports(names?: readonly string[]): Promise<readonly BenchReport[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'))
  const selected = files.filter((name) => names?.includes(name.slice(0, -'.json'.length)) ?? true)
  const all = await Promise.all(selected.map(async (name) => JSON.parse(await readFile(join(FOLDER, name), 'utf8'))))
  return (all as Partial<BenchReport>[]).filter((one): one is BenchReport => Array.isArray(one.lines))
}

/** The figures as rows: name, value, target, whether it is met. */
export function tableOf(all: readonly BenchReport[]): string {
  const rows = all.flatMap(({ bench, articles, engine, lines }) => [
    `${bench}, ${articles.toLocaleString('en-GB')} articles${engine ? `, ${engine}` : ''}`,
    ...lines.map(
      ({ what, value, unit, atMost }) =>
        `  ${what.padEnd(76)} ${shown(value, unit).padStart(10)}  ${atMost === undefined ? '' : verdict(value, atMost, unit)}`,
    ),
  ])
  return rows.map((row) => row.trimEnd()).join('\n')
}

function verdict(value: number, atMost: number, unit: BenchLine['unit']): string {
  return `at most ${shown(atMost, unit)}${value <= atMost ? '' : '  MISSED'}`
}

function shown(value: number, unit: BenchLine['unit']): string {
  const digits = unit === '×' || Math.abs(value) < 10 ? 2 : 0
  return `${value.toFixed(digits)} ${unit}`.trim()
}
