// Runs the real command line in its own process, as a script or a cron job would.
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

const SCRIPT = resolve(import.meta.dirname, '../../scripts/corrigenda.mjs')

export interface CliRun {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command and returns its output and exit status. */
export async function runCli(...args: readonly string[]): Promise<CliRun> {
  const env = { ...process.env, INIT_CWD: undefined, CORRIGENDA_AUTHOR: 'Ana Editor' }
  return await new Promise((done) => {
    execFile(process.execPath, [SCRIPT, ...args], { env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      done({ status: error ? Number(error.code ?? -1) : 0, stdout, stderr })
    })
  })
}

/** Runs one command with --json and returns the document, which must be the only thing on stdout. */
export async function runCliJson<T>(...args: readonly string[]): Promise<CliRun & { readonly document: T }> {
  const run = await runCli(...args, '--json')
  return { ...run, document: JSON.parse(run.stdout) as T }
}
