// A bug: one sentence for the user, and everything else in the log under a reference.

import { openLog } from '../work/log.ts'
import { logFolder } from '../work/user-folders.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { said } from './said.ts'
import { writeJson, writeText } from './terminal-text.ts'

/** Logs the bug, reports it on stderr (with --json on stdout) and returns the exit status. */
export function tellFault(error: unknown): ExitStatus {
  const words = process.argv.slice(2)
  const log = openLog(logFolder(), { name: 'command-line' })
  const reference = log.trouble(`corrigenda ${words[0] ?? ''}`, error)
  const message = said`Something went wrong in Corrigenda. Everything reported as saved is safe; reference ${reference} in ${log.file} has the details.`
  if (words.includes('--json'))
    writeJson(process.stdout, { error: { code: 'internal', message, details: { reference } } })
  else writeText(process.stderr, `corrigenda: ${message}\n`)
  return EXIT.fault
}
