// `npm run bench:acts [-- --articles N] [--only PATTERN]`: every act over a whole archive, each in its own program: its
// processor time, relative to the least any program needs for it (docs/decisions/0156-what-an-act-must-do.md), which a
// busy machine changes less than duration; its duration; and its peak memory (resident set).
import { spawn } from 'node:child_process'
import { link, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { inParallel } from '../data/store/disk.ts'
import { benchArchive, writableCopy } from './bench-archives.ts'
import { type BenchLine, report } from './bench-report.ts'
import commandLine from './cli.vite.config.ts'
import { PROJECT, runScript } from './run-tool.ts'

/** Megabytes, at any size of archive. */
const MOST_MEMORY = 600
/** Multiple of the unavoidable work. */
const MOST_TIME = 1.5
/** The least is measured again once the records are this many times as long. */
const GROWN = 1.1
const DEFAULT_ARTICLES = '5000'
/**
 * Prints the program's peak memory, in KB, and its processor time, in microseconds, when it ends: Linux's own count of
 * memory, which a parent's does not affect.
 */
const PEAK = `data:text/javascript,import{readFileSync as r,writeSync as w}from'node:fs';process.on('exit',()=>{const u=process.cpuUsage();let k;try{k=/VmHWM:\\s+(\\d+)/.exec(r('/proc/self/status','utf8'))[1]}catch{k=process.resourceUsage().maxRSS}try{w(2,'\\nPEAK '+k+' '+(u.user+u.system)+'\\n')}catch{}})`

/** The least an act does: read and parse every record; also replace all of them durably; also write a file of each. */
type Floor = 'read' | 'rewrite' | 'copies'
const FLOORS: Readonly<Record<Floor, string>> = {
  read: 'reading and parsing every record',
  rewrite: 'that, a journal, and every record replaced durably',
  copies: 'that, and a file an article',
}

interface WholeAct {
  readonly name: string
  readonly floor: Floor
  /** Arguments for the command line, or for bench-act.ts, which performs acts of the window. */
  readonly command: readonly string[] | ((state: State) => readonly string[])
  readonly isScript?: boolean
}

interface State {
  readonly archive: string
  readonly out: string
  readonly sources: string
  /** The batch of the last act. */
  readonly batch: string
}

const EVERYTHING = ['--query', '']
const REASON = ['--reason', 'bench']

function acts(): readonly WholeAct[] {
  const cli = (
    name: string,
    floor: Floor,
    command: (state: State) => readonly string[],
    isScript = false,
  ): WholeAct => ({ name, floor, command, isScript })
  const exported = (format: string, ...more: readonly string[]) =>
    cli(
      `export --to ${[format, ...more].join(' ')}`,
      more.length > 0 || format === 'log-csv' ? 'read' : 'copies',
      (s) => [
        ...[
          'export',
          s.archive,
          ...EVERYTHING,
          '--to',
          format,
          '--allow-stale',
          '--out',
          join(s.out, `${format}${more.length}`),
        ],
        ...more,
      ],
    )
  const undone = (what: string) => cli(`undo of ${what}`, 'rewrite', (s) => ['undo', s.archive, s.batch])
  return [
    cli('stats', 'read', (s) => ['stats', s.archive]),
    cli('history', 'read', (s) => ['history', s.archive]),
    cli('notices listed', 'read', (s) => ['notices', s.archive]),
    cli('tag', 'rewrite', (s) => ['tag', s.archive, ...EVERYTHING, '--add', 'bench']),
    undone('the tags'),
    cli('details', 'rewrite', (s) => ['details', s.archive], true),
    cli('undo in the window', 'rewrite', (s) => ['undo', s.archive], true),
    cli('redo in the window', 'rewrite', (s) => ['redo', s.archive], true),
    cli('find and correct', 'rewrite', (s) => [
      ...['replace', s.archive, 'said', 'told', '--word', '--category', 'style', ...REASON, '--status', 'proposed'],
    ]),
    cli('decide on proposals', 'rewrite', (s) => ['decide', s.archive], true),
    cli('a name used everywhere', 'rewrite', (s) => ['name', s.archive], true),
    cli('compose notices', 'rewrite', (s) => ['notices', s.archive], true),
    cli('withdraw', 'rewrite', (s) => ['withdraw', s.archive, ...EVERYTHING, ...REASON]),
    cli('remove', 'rewrite', (s) => ['remove', s.archive, '--query', 'is:withdrawn', '--yes']),
    undone('the removal'),
    cli('put back', 'rewrite', (s) => ['put-back', s.archive, '--query', 'is:withdrawn']),
    exported('json', '--one-file'),
    exported('text', '--one-file'),
    exported('html', '--one-file'),
    exported('log-csv'),
    exported('text'),
    exported('json'),
    exported('docx'),
    cli('history after exports', 'read', (s) => ['history', s.archive]),
    cli('check', 'read', (s) => ['check', s.archive]),
    cli('import', 'rewrite', (s) => ['import', `${s.archive}-empty`, s.sources]),
    cli('undo of the import', 'rewrite', (s) => ['undo', `${s.archive}-empty`, s.batch]),
  ]
}

/** The articles' source files, as someone would import them. */
async function wireFiles(made: string, to: string): Promise<string> {
  await mkdir(to)
  for (const shard of await readdir(join(made, 'sources'))) {
    const names = await readdir(join(made, 'sources', shard))
    await inParallel(names, (name) => link(join(made, 'sources', shard, name), join(to, `${name}.txt`)))
  }
  return to
}

async function bytesIn(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return (await inParallel(files, async (file) => (await stat(file)).size)).reduce((sum, size) => sum + size, 0)
}

interface Measured {
  /** Processor time of all threads. */
  readonly worked: number
  /** From start to end. */
  readonly seconds: number
  readonly megabytes: number
  readonly stdout: string
}

/** Runs a program to its end. Exit status 1 is an act done in part: not every generated article suits every act. */
async function measured(command: readonly string[], env: NodeJS.ProcessEnv): Promise<Measured> {
  const [node = '', ...args] = command
  const started = performance.now()
  const child = spawn(node, ['--import', PEAK, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    // The part that is needed is at the beginning.
    if (stdout.length < 5000) stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-3000)
  })
  const status = await new Promise<number | null>((done) => child.once('close', done))
  const end = /.*PEAK (\d+) (\d+)/s.exec(stderr)
  if (status === null || status > 1 || end === null) {
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.trim()} ${stdout.slice(0, 500)}`)
  }
  const seconds = (performance.now() - started) / 1000
  return { seconds, megabytes: Number(end[1]) / 1024, worked: Number(end[2]) / 1e6, stdout }
}

/** The command line and bench-act.ts, built alike, so that both start as installed programs do. Returns their folder. */
async function built(): Promise<string> {
  const folder = join(PROJECT, 'out', 'bench-acts')
  const { build: options } = commandLine
  const rolldownOptions = {
    ...options?.rolldownOptions,
    input: { ...(options?.rolldownOptions?.input as object), 'bench-act': join(PROJECT, 'scripts', 'bench-act.ts') },
  }
  const logLevel = 'warn' as const
  await build({ ...commandLine, configFile: false, logLevel, build: { ...options, outDir: folder, rolldownOptions } })
  return folder
}

async function main(): Promise<number> {
  const { articles: given, only } = parseArgs({
    options: { articles: { type: 'string', default: DEFAULT_ARTICLES }, only: { type: 'string', default: '' } },
  }).values
  const articles = Number(given)
  const programs = await built()
  const made = await benchArchive(articles)
  const root = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'corrigenda-bench-acts-'))
  const env = { ...process.env, CORRIGENDA_CACHE: join(root, 'cache'), CORRIGENDA_STATE: join(root, 'state') }
  const run = (program: 'cli' | 'bench-act', ...words: readonly string[]): Promise<Measured> =>
    measured([process.execPath, join(programs, `${program}.js`), ...words], env)
  const lines: BenchLine[] = []
  const tell = (line: BenchLine): void => {
    lines.push(line)
    process.stderr.write(`${line.what}: ${line.value.toFixed(2)} ${line.unit}\n`)
  }
  try {
    await mkdir(env.CORRIGENDA_CACHE)
    const archive = join(root, 'archive')
    await writableCopy(made, archive)
    await run('cli', 'create', `${archive}-empty`)
    await run('cli', 'reindex', archive)
    /** Opens the archive and its index, which takes account of what changed since. */
    const opened = async (): Promise<number> => (await run('cli', 'list', archive, '--limit', '1')).worked
    // Commands that only read keep an index of their own.
    await opened()
    const start = await opened()
    const bare = (await run('bench-act', 'start', archive)).worked
    const floors: Record<Floor, number> = { read: 0, rewrite: 0, copies: 0 }
    let measuredAt = 0
    /** Corrections make records longer, so the least grows with them. */
    const measureFloors = async (): Promise<void> => {
      const bytes = await bytesIn(join(archive, 'articles'))
      if (bytes < measuredAt * GROWN) return
      measuredAt = bytes
      for (const floor of ['read', 'rewrite', 'copies'] as const) {
        floors[floor] = (await run('bench-act', floor, archive, join(root, 'floor'))).worked - bare
        const what = `the least, at ${(bytes / 2 ** 20).toFixed(0)} MB of records: ${FLOORS[floor]}`
        tell({ what, value: floors[floor], unit: 's' })
        await rm(join(root, 'floor'), { recursive: true, force: true })
      }
      await opened()
    }
    await measureFloors()
    const state = { archive, out: join(root, 'out'), sources: await wireFiles(made, join(root, 'wire')), batch: '' }
    for (const { name, floor, command, isScript } of acts()) {
      if (!new RegExp(only).test(name)) continue
      try {
        const words = typeof command === 'function' ? command(state) : command
        const done = await (isScript ? run('bench-act', ...words) : run('cli', ...words, '--json', '--quiet'))
        state.batch = /"batch": "([0-9a-z]+)"/.exec(done.stdout)?.[1] ?? state.batch
        const worked = done.worked - start
        const times = `${worked.toFixed(1)} s of processor time, ${done.seconds.toFixed(1)} s`
        const against = { value: worked / floors[floor], unit: '×', atMost: MOST_TIME } as const
        tell({ what: `${name} (${times}), against ${FLOORS[floor]}`, ...against })
        if (floor === 'rewrite')
          tell({ what: `${name}, against ${FLOORS.read} alone`, value: worked / floors.read, unit: '×' })
        tell({ what: `${name}: most memory`, value: done.megabytes, unit: 'MB', atMost: MOST_MEMORY })
        if (floor === 'rewrite') {
          const caughtUp = ((await opened()) - start) / floors.read
          tell({ what: `the index after ${name}, against ${FLOORS.read}`, value: caughtUp, unit: '×' })
          await measureFloors()
        }
      } catch (error) {
        process.stderr.write(`${name}: ${(error as Error).message.slice(0, 600)}\n`)
        lines.push({ what: `${name}: DIED`, value: Number.POSITIVE_INFINITY, unit: 'MB', atMost: MOST_MEMORY })
      }
    }
    await report('acts', articles, lines)
    return lines.some(({ value, atMost }) => atMost !== undefined && value > atMost) ? 1 : 0
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

await runScript(main)
