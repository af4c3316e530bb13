// Runs a command of the command line in this process: as fast as a function call, with its output captured.
import { main } from '../cli/run-command.ts'
import type { CliRun } from './run-cli.ts'

/** Runs one command and returns its output and exit status. Not for two commands at a time. */
export async function typeCommand(...args: readonly string[]): Promise<CliRun> {
  const printed = { stdout: '', stderr: '' }
  const writers = { stdout: process.stdout.write, stderr: process.stderr.write }
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = ((chunk: string) => {
      printed[stream] += chunk
      return true
    }) as typeof process.stdout.write
  }
  try {
    const status = await main(args)
    return { status, ...printed }
  } finally {
    process.stdout.write = writers.stdout
    process.stderr.write = writers.stderr
  }
}

/** Runs one command with --json; the document must be the only thing on stdout. */
export async function typeJson<T>(...args: readonly string[]): Promise<CliRun & { readonly document: T }> {
  const run = await typeCommand(...args, '--json')
  return { ...run, document: JSON.parse(run.stdout) as T }
}
