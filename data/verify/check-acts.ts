// The log of acts against the records of batches and exports: one that was taken away, or written anew, is missed.
import { readFile } from 'node:fs/promises'
import type { Damage, Sha256 } from '../schema/index.ts'
import { type ActLine, hashLine, parseActLog } from '../store/act-log.ts'
import { ACT_LOG, inArchive } from '../store/layout.ts'

type Problem = Damage & { readonly id: string }

/**
 * What is wrong with the log, and with the records it names. `hashes`: of the files of all sound batches and exports, by
 * path; `present`: the paths of all of them. Archives of older versions have no log, and old acts are not in it.
 */
export async function checkActs(
  folder: string,
  hashes: ReadonlyMap<string, Sha256>,
  present: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const text = await readFile(inArchive(folder, ACT_LOG), 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (text instanceof Error) {
    return text.code === 'ENOENT' ? [] : [{ id: ACT_LOG, code: 'unreadable', detail: text.code ?? text.message }]
  }
  const problems: Problem[] = []
  const latest = new Map<string, ActLine>()
  const seen = new Set<string | null>([null])
  for (const [n, { text: line, act }] of parseActLog(text).entries()) {
    if (act === null) problems.push({ id: ACT_LOG, code: 'not-json', detail: `line ${n + 1} cannot be read` })
    else if (!seen.has(act.prev))
      problems.push({ id: ACT_LOG, code: 'chain', detail: `the line before line ${n + 1} is gone or was changed` })
    if (act !== null) latest.set(act.path, act)
    seen.add(hashLine(line))
  }
  for (const { path, sha256 } of latest.values()) {
    const hash = hashes.get(path)
    if (!present.has(path))
      problems.push({ id: path, code: 'missing', detail: `it is not there, but ${ACT_LOG} names it` })
    else if (hash !== undefined && hash !== sha256)
      problems.push({
        id: path,
        code: 'chain',
        detail: `it is not what was written: its SHA-256 is not that in ${ACT_LOG}`,
      })
  }
  return problems
}
