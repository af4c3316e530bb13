// Which programs and rights this machine has for causing faults.
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

/** The built command line. */
export const CLI = resolve(import.meta.dirname, '../../out/cli/cli.js')

const execute = promisify(execFile)

/** Runs a program to its end and returns what it printed. Throws when it fails. */
export async function run(program: string, ...args: readonly string[]): Promise<string> {
  return (await execute(program, [...args])).stdout
}

/** Whether a program can be found. */
export async function hasProgram(name: string): Promise<boolean> {
  return await execute('sh', ['-c', `command -v ${name}`]).then(
    () => true,
    () => false,
  )
}

export const isRoot = process.platform === 'linux' && process.getuid?.() === 0
