// The power fails during a save: a real file system in a file, shut down under a running writer so that only what was
// synced survives; mounted again, opened again.
import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openArchive, openArticle, publishedText, verifyArchive } from '../index.ts'
import { countingArticle } from './counting-article.ts'
import { type Outcome, skipped } from './outcome.ts'
import { hasProgram, isRoot, run } from './programs.ts'
import { FAULT_OPTIONS, type Workshop } from './workshop.ts'

const WRITER = resolve(import.meta.dirname, '../testing/save-forever.ts')

interface FileSystem {
  readonly name: string
  readonly make: readonly string[]
  readonly options: string
}

const FILE_SYSTEMS: readonly FileSystem[] = [
  { name: 'ext4', make: ['mkfs.ext4', '-q', '-F'], options: 'loop,noauto_da_alloc' },
  { name: 'xfs', make: ['mkfs.xfs', '-q', '-f'], options: 'loop' },
]

/** Cuts the power `cuts` times on each file system. */
export async function* powerCuts(workshop: Workshop, cuts: number): AsyncIterable<Outcome> {
  for (const system of FILE_SYSTEMS) {
    const why = await whyNot(system)
    yield why === null ? await cutOften(workshop, system, cuts) : skipped('power cut', system.name, why)
  }
}

async function whyNot({ make: [program = ''] }: FileSystem): Promise<string | null> {
  if (!isRoot) return 'only root may mount one'
  for (const needed of [program, 'xfs_io']) if (!(await hasProgram(needed))) return `${needed} is not installed`
  return null
}

async function cutOften(workshop: Workshop, system: FileSystem, cuts: number): Promise<Outcome> {
  const [image, disk] = [join(workshop.root, `${system.name}.img`), join(workshop.root, system.name)]
  await mkdir(disk, { recursive: true })
  await run('truncate', '-s', '512M', image)
  const [program = '', ...args] = system.make
  await run(program, ...args, image)
  const mount = (): Promise<unknown> => run('mount', '-o', system.options, image, disk)
  if (
    !(await mount().then(
      () => true,
      () => false,
    ))
  ) {
    return skipped('power cut', system.name, 'it cannot be mounted from a file here')
  }
  const archive = join(disk, 'archive')
  const failures: string[] = []
  try {
    await cp(workshop.base, archive, { recursive: true })
    const id = await countingArticle(archive)
    await run('sync')
    let counted = 0
    for (let cut = 0; cut < cuts; cut += 1) {
      const acknowledged = await writeUntilCut(disk, [archive, id, String(counted)])
      await run('umount', disk)
      await mount()
      const now = await countIn(archive, id)
      // Unlike a lock's holder in a power cut, this process survives: its lock must not come back.
      await run('sync')
      const wrong = typeof now === 'string' ? now : lost(now, acknowledged)
      if (wrong) failures.push(`cut ${cut + 1}: ${wrong}`)
      if (typeof now === 'number') counted = now
    }
  } finally {
    await run('umount', '-l', disk).catch(() => '')
    await rm(image, { force: true })
  }
  return { kind: 'power cut', what: `${system.name}, one save after the other`, cases: cuts, failures }
}

function lost(now: number, acknowledged: number): string | null {
  return now < acknowledged ? `${acknowledged} was acknowledged, ${now} is there` : null
}

/**
 * Returns the last number the writer acknowledged before the disk was shut down. Later output does not count: a file
 * system that was shut down may acknowledge syncing a folder with nothing left to write, where a computer would be off.
 */
async function writeUntilCut(disk: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  let [last, saves, isCut] = [Number(args[2]), 0, false]
  const wanted = 1 + Math.floor(Math.random() * 12)
  const cut = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done, Math.random() * 4))
    isCut = true
    // Without flushing the file system's log: everything unsynced is lost.
    await run('xfs_io', '-x', '-c', 'shutdown', disk)
    child.kill('SIGKILL')
  }
  let cutting: Promise<void> | null = null
  for await (const line of linesOf(child)) {
    if (line === 'open' || isCut) continue
    last = Number(line)
    saves += 1
    if (saves === wanted) cutting = cut()
  }
  await cutting
  return last
}

async function* linesOf({ stdout }: ChildProcess): AsyncIterable<string> {
  let rest = ''
  for await (const chunk of stdout ?? []) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** The number in the article, or what is wrong. */
async function countIn(archive: string, id: string): Promise<number | string> {
  const opened = await openArchive(archive, { ...FAULT_OPTIONS, mode: 'write' })
  if (!opened.ok) return opened.problem.code
  const record = await opened.value.readArticle(id)
  await opened.value.close()
  const article = record.ok ? openArticle(record.value) : record
  if (!article.ok) return article.problem.code
  const { problems } = await verifyArchive(archive)
  if (problems.length > 0) return problems.map((each) => `${each.id} ${each.code}`).join(', ')
  return Number(/Count (\d+)\./.exec(publishedText(article.value, 'body'))?.[1])
}
