// Runs an act in its own process, optionally under another program (strace, a shell with limits).
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { FaultAct } from './acts.ts'
import { CLI } from './programs.ts'

/**
 * Raises the open-file count of the one thread that works on the disk above that of Node's main thread while loading,
 * so that "the Nth openat" can only mean that thread.
 */
export const RAISED = 400
const RAISE_COUNTS = `data:text/javascript,import{open}from'node:fs/promises';for(let n=0;n<${RAISED};n++)await(await open('/dev/null')).close()`

export interface ActRun {
  /** Exit status; null: ended by a signal. */
  readonly status: number | null
  /** Whether the command reported that it is done. */
  readonly isAcknowledged: boolean
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** Words that precede node's. */
  readonly under?: readonly string[]
  readonly countsRaised?: boolean
}

/** Runs the act until it ends or is interrupted. */
export async function runAct(
  { args }: FaultAct,
  { under = [], countsRaised = false }: RunOptions = {},
): Promise<ActRun> {
  const node = [process.execPath, ...(countsRaised ? ['--import', RAISE_COUNTS] : []), CLI, ...args, '--json']
  const [program = '', ...rest] = [...under, ...node]
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0', CORRIGENDA_AUTHOR: 'Fault Suite' }
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      output[stream] += chunk.toString()
    })
  }
  const status = await new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', done)
  })
  return { status, isAcknowledged: /^\{(?!\s*"error")/.test(output.stdout), ...output }
}

/** Where an act's temporary trace goes. */
export function traceFile({ archive }: FaultAct): string {
  return join(archive, '..', 'trace.log')
}
