// Checks the log of acts against the records of batches and exports, which finds records that were removed or
// rewritten; and the records against the log, which finds a truncated, emptied or removed log.
import { type Damage, type LogHead, ProblemError, type Sha256 } from '../schema/index.ts'
import { type ActLine, hashLine, parseActLog } from '../store/act-log.ts'
import { ACT_LOG } from '../store/layout.ts'
import { isLocked } from '../store/lock.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { damageIn } from './read-checked.ts'
import type { Witnesses } from './read-witnesses.ts'

type Problem = Damage & { readonly id: string }

/** Longest delay between writing an act's record and its line in the log. */
const LOGGED_WITHIN_MS = 500

/**
 * What is wrong with the log, and with the records it names. Acts of older versions are not in it, and their records do
 * not mention a log.
 */
export async function checkActs(folder: string, known: Witnesses): Promise<readonly Problem[]> {
  const problems = await problemsNow(folder, known)
  if (!problems.some(({ id }) => id === ACT_LOG) || !(await isLocked(folder))) return problems
  // Someone is working on the archive: an act's line follows its record after a moment.
  await new Promise((resolve) => setTimeout(resolve, LOGGED_WITHIN_MS))
  return await problemsNow(folder, known)
}

async function problemsNow(folder: string, { hashes, paths, logs }: Witnesses): Promise<readonly Problem[]> {
  const text = await readLog(folder)
  if (typeof text !== 'string') return [{ id: ACT_LOG, ...text }]
  const { lines, rest } = parseActLog(text)
  const problems: Problem[] = []
  const latest = new Map<string, ActLine>()
  const seen = new Set<string | null>([null])
  for (const [n, { text: line, act }] of lines.entries()) {
    if (act === null) problems.push({ id: ACT_LOG, code: 'not-json', detail: `line ${n + 1} cannot be read` })
    else if (!seen.has(act.prev))
      problems.push({ id: ACT_LOG, code: 'chain', detail: `the line before line ${n + 1} is gone or was changed` })
    if (act !== null) latest.set(act.path, act)
    seen.add(hashLine(line))
  }
  if (rest !== '')
    problems.push({ id: ACT_LOG, code: 'not-json', detail: `what follows line ${lines.length} is not a line` })
  for (const { path, sha256 } of latest.values()) {
    const hash = hashes.get(path)
    if (!paths.has(path))
      problems.push({ id: path, code: 'missing', detail: `it is not there, but ${ACT_LOG} names it` })
    else if (hash !== undefined && hash !== sha256)
      problems.push({
        id: path,
        code: 'chain',
        detail: `it is not what was written: its SHA-256 is not that in ${ACT_LOG}`,
      })
  }
  return [...problems, ...lackingIn(latest, seen, logs, text === '')]
}

/** The text of the log, '' when there is none, or why it cannot be read. */
async function readLog(folder: string): Promise<string | Damage> {
  try {
    return (await readPlainFile(folder, ACT_LOG)).toString('utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return ''
    const known = error instanceof ProblemError ? damageIn(error) : null
    return known ?? { code: 'unreadable', detail: code ?? message }
  }
}

/** The first thing records say of the log that it does not contain. */
function lackingIn(
  logged: ReadonlyMap<string, ActLine>,
  hashes: ReadonlySet<Sha256 | null>,
  logs: ReadonlyMap<string, LogHead>,
  isEmpty: boolean,
): readonly Problem[] {
  const unlogged = [...logs.keys()].filter((path) => !logged.has(path)).sort()
  const [first] = unlogged
  if (first !== undefined && isEmpty)
    return [
      { id: ACT_LOG, code: 'missing', detail: `it is empty or gone, but ${first} and others say that it was kept` },
    ]
  if (first !== undefined)
    return [{ id: ACT_LOG, code: 'chain', detail: `it is too short: it has no line for ${unlogged.join(', ')}` }]
  const [behind] = [...logs].find(([, { head }]) => head !== null && !hashes.has(head)) ?? []
  if (behind === undefined) return []
  return [{ id: ACT_LOG, code: 'chain', detail: `the line before that of ${behind} is gone or was changed` }]
}
