// How the scripts start other programs: tools of node_modules through this Node (no shell, no npx), Ctrl C left to
// the child, and a failure that is not a bug is shown as a sentence instead of a stack.
import { type SpawnOptions, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)))

const requireFromHere = createRequire(import.meta.url)

/** A failure of the environment, with a message that says what to do. Printed without a stack. */
export class CannotGoOn extends Error {}

/** Prints a message for the person at the terminal. On stderr: stdout belongs to the app and to Playwright. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** The file that runs a package's command, for `node FILE`. Throws when the package or its command is missing. */
export function toolFile(packageName: string, command: string): string {
  const manifestFile = requireFromHere.resolve(`${packageName}/package.json`)
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as {
    readonly bin?: string | Readonly<Record<string, string>>
  }
  const relative = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command]
  if (relative === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(dirname(manifestFile), relative)
}

/** The start of a command that runs one of our TypeScript files with this Node. */
export function typeScriptCommand(file: string): readonly string[] {
  return [process.execPath, '--import', import.meta.resolve('tsx'), file]
}

/**
 * Runs a command to its end and returns its exit code (128 + signal when a signal ended it). Signals are passed to the
 * child, which decides how to end. With `ownGroup` they go to all its descendants: xvfb-run alone would die and leave
 * its X server behind.
 */
export function run(
  command: readonly string[],
  options: SpawnOptions & { readonly ownGroup?: boolean } = {},
): Promise<number> {
  const { ownGroup = false, ...spawnOptions } = options
  const [program = '', ...args] = command
  const child = spawn(program, args, { stdio: 'inherit', detached: ownGroup, ...spawnOptions })
  const forward = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null) return
    if (ownGroup) process.kill(-child.pid, signal)
    else if (signal !== 'SIGINT') child.kill(signal) // The terminal has already sent Ctrl C to the child.
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, forward)
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  }).finally(() => {
    for (const signal of signals) process.off(signal, forward)
  })
}

/** Runs a command silently and returns its stdout. If it fails, throws with the end of its output. */
export async function capture(command: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const [program = '', ...args] = command
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { out: '', all: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    output.out += chunk.toString()
    output.all += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    output.all += chunk.toString()
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${program} failed (${code}): ${output.all.trim().slice(-1500)}`)
  return output.out
}

/** Runs a script's main function and ends the process with the exit code it returns. */
export async function runScript(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main())
  } catch (error) {
    say(error instanceof CannotGoOn ? `\n${error.message}` : String(error instanceof Error ? error.stack : error))
    process.exit(1)
  }
}
