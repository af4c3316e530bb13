// A program that imports, withdraws, reimports and tags copy, and exits at the Nth file system call that changes
// something; with 0 it survives, copies the archive after each act, and reports what was not synced by then. It exits
// by itself rather than being killed, so that the unit tests can run it anywhere.
import { cpSync, rmSync, writeSync } from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const [folder = '', nth = ''] = process.argv.slice(2)
const NAMES = ['open', 'rename', 'unlink', 'mkdir'] as const
const HANDLE_NAMES = ['write', 'sync', 'close'] as const
let calls = 0
/** Calls of the current act that move or remove a file: between them an act is half-done. */
let moves: number[] = []
let isDying = false
const pending = new Set<unknown>()

type Calls = Record<string, (...values: unknown[]) => unknown>

/**
 * Counts calls to a function of an object; the Nth of all is never made, and those before it have completed when the
 * program exits.
 */
function count(object: Calls, name: string): void {
  const whole = object[name]
  object[name] = function counted(this: unknown, ...values: unknown[]): unknown {
    calls += 1
    if (name === 'rename' || name === 'unlink') moves.push(calls)
    if (calls === Number(nth)) die()
    if (isDying) return new Promise(() => {})
    const made = Promise.resolve(whole?.apply(this, values))
    pending.add(made)
    const forget = (): void => void pending.delete(made)
    made.then(forget, forget)
    return made
  }
}

function die(): void {
  isDying = true
  void Promise.allSettled(pending).then(() => process.kill(process.pid, 'SIGKILL'))
}

const { importChange, ImportPlanner } = await import('../acts/import/import-copy.ts')
const { tagArticles } = await import('../acts/tag-articles.ts')
const { UndoHistory } = await import('../acts/undo/undo-history.ts')
const { openArchive } = await import('../archive/open-archive.ts')
const { SyncWatch } = await import('./watch-syncs.ts')
const { FAULT_CONTEXT, FAULT_OPTIONS, story } = await import('./workshop.ts')
const opened = await openArchive(folder, { ...FAULT_OPTIONS, mode: 'write' })
if (!opened.ok) throw new Error(opened.problem.code)
const archive = opened.value
// What all file handles share. The handle itself is closed: the collector would complain about it in the middle of an act.
const handle = await promises.open(import.meta.filename)
const handles = Object.getPrototypeOf(handle) as Calls
await handle.close()
const watch = nth === '0' ? new SyncWatch(promises as unknown as Calls, handles) : null
for (const name of HANDLE_NAMES) count(handles, name)
for (const name of NAMES) count(promises as unknown as Calls, name)
syncBuiltinESMExports()

const history = new UndoHistory(archive, () => FAULT_CONTEXT)
const planner = new ImportPlanner(() => null, FAULT_CONTEXT)
for (let n = 0; n < 4; n += 1) planner.add({ name: `${n}.txt`, bytes: Buffer.from(story(n)) })
const plan = planner.plan()
const change = importChange(plan, { terms: [] }, FAULT_CONTEXT)
const ids = plan.records.map(({ id }) => id)
history.remember({ act: 'import', count: ids.length, what: '' }, change)
const acts = [
  () => archive.commit(change),
  () => history.undo(),
  () => history.redo(),
  () => tagArticles(archive, ids, { add: ['harbour', 'council'], remove: [] }, FAULT_CONTEXT),
]

for (const [n, act] of acts.entries()) {
  const done = await act()
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  writeSync(1, `${JSON.stringify({ end: calls, moves })}\n`)
  moves = []
  for (const unsynced of watch?.promised(folder) ?? []) writeSync(2, `act ${n + 1}: ${unsynced}\n`)
  if (nth === '0') keepCopy(`${folder}-${n + 1}`)
}
await archive.close()

/** As a copy no one has open. */
function keepCopy(copy: string): void {
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, 'lock'))
}
