// A log. An unexpected problem gets a short reference that is shown to the user and can be found here. Logging never
// makes the program fail: what cannot be written goes to stderr.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../schema/index.ts'

export interface Log {
  readonly file: string
  /** Logs one line of information. */
  note(message: string): void
  /** Logs something that should not have happened, with its stack; returns the reference (6 characters). */
  trouble(what: string, error?: unknown): string
}

export interface LogOptions {
  readonly now?: () => Date
  /** Repeats every entry on stderr. */
  readonly isEchoed?: boolean
  /** The file's name without its ending. */
  readonly name?: string
}

const LARGEST_BYTES = 1_000_000

/**
 * Opens a log, main.log by default, in a folder, which is created if missing. A log over 1 MB becomes main.old.log, at
 * the start and while the program runs.
 */
export function openLog(
  folder: string,
  { now = () => new Date(), isEchoed = false, name = 'main' }: LogOptions = {},
): Log {
  const file = join(folder, `${name}.log`)
  const old = join(folder, `${name}.old.log`)
  makeRoom(folder, file, old)
  let written = 0
  const write = (entry: string): void => {
    const line = `${now().toISOString()} ${entry}\n`
    written += line.length
    if (written > LARGEST_BYTES) {
      makeRoom(folder, file, old)
      written = 0
    }
    if (isEchoed) process.stderr.write(line)
    try {
      appendFileSync(file, line)
    } catch {
      if (!isEchoed) process.stderr.write(line)
    }
  }
  return {
    file,
    note: (message) => write(oneLine(message)),
    trouble(what, error) {
      const reference = newId().slice(0, 6)
      write(`[${reference}] ${oneLine(what)}${error === undefined ? '' : `\n${stackOf(error)}`}`)
      return reference
    },
  }
}

function makeRoom(folder: string, file: string, old: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > LARGEST_BYTES) renameSync(file, old)
  } catch (error) {
    process.stderr.write(`The log cannot be kept in ${folder}: ${String(error)}\n`)
  }
}

/** Text from windows may hold anything; a line break in it must not look like a separate entry. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ')
}

function stackOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return text.replaceAll(/^/gm, '    ')
}
