// Runs work that can be broken off, even inside a regular expression that would go on for years. Node can interrupt only
// what runs as a script with a time limit, so that is what the work is called from.
import { Script } from 'node:vm'

const SLOT = Symbol.for('corrigenda.bounded-run')
const script = new Script(`globalThis[Symbol.for('corrigenda.bounded-run')]()`)

/** Runs the work; answers whether it came to its end within `ms`. Starting costs a thread: do much at a time. */
export function runBounded(work: () => void, ms: number): boolean {
  const slots = globalThis as Record<symbol, unknown>
  slots[SLOT] = work
  try {
    script.runInThisContext({ timeout: ms })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  } finally {
    delete slots[SLOT]
  }
}
