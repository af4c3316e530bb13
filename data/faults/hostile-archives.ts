// Archives from strangers: links that lead out of the folder, pipes that never end, prepared journals and plans.
// Whatever is done to such an archive, nothing outside it is revealed, written, moved or deleted, and nothing waits
// forever. File names are written out here rather than imported, so that a name the program overlooks is tried too.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { inParallel } from '../store/disk.ts'
import { archiveCommands, type CommandPlace } from './archive-commands.ts'
import { type Outcome, skipped } from './outcome.ts'
import { CLI, hasProgram } from './programs.ts'
import { type Ended, type Limits, runProgram } from './run-program.ts'
import type { Workshop } from './workshop.ts'

const PROGRAM = resolve(import.meta.dirname, 'use-archive.ts')
/** Far more than any command takes here. */
const LONGEST: Limits = { busyMs: 60_000, idleMs: 60_000 }
/** Contained in every file outside; it must not occur in anything the program prints or writes to the archive. */
const SECRET = 'corrigenda-outside-secret'

/** Where a hostile archive is made: the archive, the folder outside it, and one of its records. */
export interface HostilePlace {
  readonly archive: string
  readonly outside: string
  /** Paths inside the archive. */
  readonly record: string
  readonly source: string
  readonly batch: string
}

export interface Hostile {
  readonly name: string
  readonly make: (place: HostilePlace) => Promise<void>
}

const ROOMS = ['articles', 'sources', 'batches', 'exports', 'withdrawn', 'journal', 'backups', 'stylebook']
const FILES = [
  ...[
    'archive.json',
    'vocabulary.json',
    'searches.json',
    'ignored.json',
    'checks.json',
    'notices.json',
    'acts.jsonl',
    'lock',
  ],
  ...['.gitignore', '.gitattributes', 'stylebook/names.yml', 'stylebook/styles/House/Rule.yml'],
  ...['journal/00000000000000ab.jsonl', 'journal/00000000000000ab.plan.json', 'journal/00000000000000ab'],
  ...['backups/2026-01-01T00.00.00Z/backup.json', 'backups/2026-01-01T00.00.00Z/archive.json', 'lock.taking'],
  ...['exports/00000000000000ab.json', 'withdrawn/00000000000000ab.json', 'lock.00000000000000ab'],
  'set-aside/overwritten/00000000000000ab-0123456789ab.json',
]

/** Replaces a file, given its path inside the archive. */
type Hurt = (place: HostilePlace, path: string) => Promise<void>

const linkToFile: Hurt = async ({ archive, outside }, path) => await put(archive, path, join(outside, 'plain.json'))
const linkToFolder: Hurt = async ({ archive, outside }, path) => await put(archive, path, outside)
const pipe: Hurt = async ({ archive }, path) => {
  await clear(archive, path)
  await promisify(execFile)('mkfifo', [join(archive, path)])
}

/** Every archive that is tried. */
export function hostileArchives(): readonly Hostile[] {
  const files: readonly (readonly [string, (place: HostilePlace) => string])[] = [
    ...FILES.map((path) => [path, () => path] as const),
    ['a record', ({ record }) => record],
    ['a source', ({ source }) => source],
    ['a batch', ({ batch }) => batch],
  ]
  const at = (how: string, hurt: Hurt) =>
    files.map(([what, path]): Hostile => ({ name: `${how}: ${what}`, make: (place) => hurt(place, path(place)) }))
  const rooms = [...ROOMS, 'set-aside', 'set-aside/journal', 'set-aside/overwritten'].map((room): Hostile => {
    return { name: `room is a link: ${room}`, make: (place) => linkToFolder(place, room) }
  })
  const moved = (what: string, path: (place: HostilePlace) => string): Hostile => ({
    name: `${what} was moved out and linked`,
    make: async (place) => await moveOut(place, path(place)),
  })
  return [
    ...rooms,
    moved('a shard', ({ record }) => dirname(record)),
    moved('a shard of sources', ({ source }) => dirname(source)),
    moved('a record', ({ record }) => record),
    moved('all articles', () => 'articles'),
    { name: 'a pipe for a room', make: (place) => pipe(place, 'journal') },
    { name: 'a flood of rules', make: floodOfRules },
    { name: 'patterns that never end', make: endlessPatterns },
    ...plans(),
    { name: 'a backup with a link', make: linkedBackup },
    ...at('link to a file', linkToFile),
    ...at('link to a folder', linkToFolder),
    ...at('pipe', pipe),
  ]
}

/** Forged plans and journals, in the present format and earlier ones. */
function plans(): readonly Hostile[] {
  const id = '00000000000000ab'
  const placed = ['home/.bashrc', 'home/autostart/entry.desktop']
  const plan = { aside: 'home/aside', placed, removed: ['home/plain.json', 'home/folder'] }
  const forged = { archive: '', machine: '0123456789abcdef', seal: '0'.repeat(64) }
  const staged = async ({ archive, outside }: HostilePlace, text: string): Promise<void> => {
    await put(archive, 'home', outside)
    for (const path of placed) await write(archive, `journal/${id}/${path}`, 'echo run')
    await write(archive, `journal/${id}.plan.json`, text)
  }
  const journal = async ({ archive, outside }: HostilePlace, path: string, by?: object): Promise<void> => {
    await put(archive, 'stylebook/home', outside)
    const lines = [
      { path, text: 'forged' },
      { path: 'vocabulary.json', text: '{"terms":[]}' },
    ].map((line) => `${JSON.stringify(line)}\n`)
    const sha256 = createHash('sha256').update(lines.join('')).digest('hex')
    const commit = `${JSON.stringify({ commit: lines.length, sha256, ...(by && { by }) })}\n`
    await write(archive, `journal/${id}.jsonl`, lines.join('') + commit)
  }
  return [
    { name: 'a prepared plan', make: (place) => staged(place, `${JSON.stringify(plan)}\n`) },
    {
      name: 'a prepared plan with a seal',
      make: (place) => staged(place, `${JSON.stringify({ plan: JSON.stringify(plan), by: forged })}\n`),
    },
    {
      name: 'a prepared plan through a room',
      make: async (place) => {
        await staged(place, `${JSON.stringify(plan)}\n`)
        await put(place.archive, 'articles/home', place.outside)
      },
    },
    { name: 'a prepared journal', make: (place) => journal(place, 'stylebook/home/rule.yml') },
    { name: 'a prepared journal with a seal', make: (place) => journal(place, 'stylebook/home/rule.yml', forged) },
    { name: 'a prepared journal that climbs', make: (place) => journal(place, 'articles/../../outside/rule.yml') },
    { name: 'a prepared journal of its own articles', make: (place) => journal(place, place.record) },
  ]
}

/** Forty files of 1.9 MB, each of which takes seconds to parse. */
async function floodOfRules({ archive }: HostilePlace): Promise<void> {
  const tokens = Array.from({ length: 110_000 }, (_, n) => `  - token${n}\n`).join('')
  for (let n = 0; n < 40; n += 1) {
    const text = `extends: existence\nmessage: Not %s\ntokens:\n${tokens}`
    await write(archive, `stylebook/styles/Flood/rule${n}.yml`, text)
  }
}

/** Patterns that try every way to split a word, in a rule and among the accepted words, and YAML nested and repeated without end. */
async function endlessPatterns({ archive }: HostilePlace): Promise<void> {
  const pattern = '(?:(?:\\w+\\s?)+)+#'
  const rule = `extends: existence\nmessage: Not %s\nraw: ['${pattern}']\n`
  const aliases = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join('')
  await write(archive, 'stylebook/styles/Slow/rule.yml', rule)
  await write(archive, 'stylebook/styles/config/vocabularies/Slow/accept.txt', `${pattern}\n`)
  await write(archive, 'stylebook/styles/Slow/deep.yml', '['.repeat(100_000))
  await write(archive, 'stylebook/styles/Slow/aliases.yml', `a0: &a0 [x]\n${aliases}`)
}

async function linkedBackup({ archive, outside }: HostilePlace): Promise<void> {
  const backup = join(archive, 'backups', '2026-01-01T00.00.00Z')
  await mkdir(backup, { recursive: true })
  for (const name of ['articles', 'sources', 'archive.json'])
    await cp(join(archive, name), join(backup, name), { recursive: true })
  const { id, title } = JSON.parse(readFileSync(join(archive, 'archive.json'), 'utf8'))
  const known = { archive: { id, title }, at: '2026-01-01T00:00:00.000Z', reason: 'asked', damaged: [] }
  const record = { format: 'corrigenda-backup', version: 1, ...known, articles: 1, files: 1, bytes: 1 }
  await writeFile(join(backup, 'backup.json'), JSON.stringify(record))
  await symlink(outside, join(backup, 'stylebook'))
  await symlink(join(outside, 'plain.json'), join(backup, 'vocabulary.json'))
  await symlink(outside, join(archive, 'backups', '2026-01-02T00.00.00Z.making'))
  await symlink(outside, join(archive, 'backups', '2026-01-03T00.00.00Z'))
}

async function moveOut({ archive, outside }: HostilePlace, path: string): Promise<void> {
  const away = join(outside, 'moved', path)
  await mkdir(dirname(away), { recursive: true })
  await rename(join(archive, path), away)
  await symlink(away, join(archive, path))
}

async function clear(archive: string, path: string): Promise<void> {
  await rm(join(archive, path), { recursive: true, force: true })
  await mkdir(dirname(join(archive, path)), { recursive: true })
}

async function put(archive: string, path: string, target: string): Promise<void> {
  await clear(archive, path)
  await symlink(target, join(archive, path))
}

async function write(archive: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(archive, path)), { recursive: true })
  await writeFile(join(archive, path), text)
}

/** Uses every one of these archives, two at a time. */
export async function tryHostile(workshop: Base, hostile: readonly Hostile[], use: Use = useBuilt): Promise<Outcome> {
  const what = `${hostile.length} archives from strangers`
  if (!(await hasProgram('mkfifo'))) return skipped('hostile', what, 'there is no mkfifo')
  const failures = await inParallel(
    hostile,
    async ({ name, make }) => (await wrongWith(workshop, { name, make }, use)).map((wrong) => `${name}: ${wrong}`),
    2,
  )
  return { kind: 'hostile', what, cases: hostile.length, failures: failures.flat() }
}

/** What is copied for every case. */
export type Base = Pick<Workshop, 'root' | 'base' | 'wire' | 'ids' | 'batch'>

async function wrongWith(workshop: Base, { name, make }: Hostile, use: Use): Promise<readonly string[]> {
  const scratch = join(workshop.root, `hostile-${name.replaceAll(/[^a-z0-9]+/gi, '-')}`)
  const [archive, outside] = [join(scratch, 'archive'), join(scratch, 'outside')]
  try {
    await cp(workshop.base, archive, { recursive: true })
    await cp(workshop.wire, join(scratch, 'wire'), { recursive: true })
    await decoy(outside)
    const place = { archive, outside, ...pathsIn(archive) }
    await make(place)
    const before = snapshot(outside)
    const { said, isEnded } = await use({ archive, scratch, id: workshop.ids[0] ?? '', batch: workshop.batch })
    const after = snapshot(outside)
    return [
      ...(isEnded ? [] : ['it hangs']),
      ...(after === before ? [] : [`what is outside was changed:\n${differenceOf(before, after)}`]),
      ...(said.includes(SECRET) ? ['what is outside was read out'] : []),
      ...(said.includes('\n! ')
        ? [`a command broke down: ${said.slice(said.indexOf('\n! '), said.indexOf('\n! ') + 400)}`]
        : []),
      ...copiesIn(archive).map((path) => `what is outside was copied to ${path}`),
    ]
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** A folder that looks usable: names the program uses, hidden ones, temporary ones. */
async function decoy(outside: string): Promise<void> {
  const names = ['plain.json', '.profile', 'note.txt', 'names.yml', '0123.tmp', '00000000000000aa.jsonl', 'lock.old']
  const inside = ['folder/deep.json', '00000000000000aa/kept.json', 'ab/0000000000000000.json', 'ab/stray.tmp']
  for (const name of [...names, ...inside]) await write(outside, name, `{"secret": "${SECRET}"}\n`)
}

/** Everything in a folder with its kind, size, content and times, as text to compare. */
function snapshot(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const { mode, ino, mtimeMs, size } = lstatSync(path)
      const text = lstatSync(path).isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''
      return `${name} ${mode} ${ino} ${mtimeMs} ${size} ${text}`
    })
    .join('\n')
}

function differenceOf(before: string, after: string): string {
  const [had, has] = [new Set(before.split('\n')), new Set(after.split('\n'))]
  const gone = [...had].filter((line) => !has.has(line)).map((line) => `      - ${line}`)
  return [...gone, ...[...has].filter((line) => !had.has(line)).map((line) => `      + ${line}`)].join('\n')
}

/** Plain files inside the archive, no link followed, with content from outside. */
function copiesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return copiesIn(path)
    return entry.isFile() && readFileSync(path).includes(SECRET) ? [path] : []
  })
}

/** The first record, its source and the batch it came from. */
function pathsIn(archive: string): Pick<HostilePlace, 'record' | 'source' | 'batch'> {
  const filesIn = (room: string): readonly string[] =>
    readdirSync(join(archive, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => lstatSync(join(archive, room, name)).isFile())
      .map((name) => `${room}/${name}`)
      .sort()
  const [record = ''] = filesIn('articles')
  const sha256 = JSON.parse(readFileSync(join(archive, record), 'utf8')).source.sha256 as string
  return { record, source: `sources/${sha256.slice(0, 2)}/${sha256}`, batch: filesIn('batches')[0] ?? '' }
}

/** Does everything an editor can do with an archive. */
export type Use = (place: CommandPlace) => Promise<Ended>

/** Every command of the built command line, each in its own process. */
export const useBuilt: Use = async (place) => {
  let said = ''
  for (const { args } of archiveCommands(place)) {
    const done = await ended([CLI, ...args, '--quiet'])
    said += `\n$ ${args[0]}\n${done.said}`
    // A bug in the program prints a stack trace.
    if (/^ {4}at /m.test(done.said)) said += '\n! see above'
    if (!done.isEnded) return { said, isEnded: false }
  }
  return { said, isEnded: true }
}

/** The commands that need no thread, from sources, in one process: faster than building. */
export const useSources: Use = async ({ archive, scratch, id, batch }) =>
  await ended(['--import', 'tsx', PROGRAM, archive, scratch, id, batch])

async function ended(args: readonly string[]): Promise<Ended> {
  return await runProgram(process.execPath, args, LONGEST)
}
