// What is made once and kept must not be a failure: too many open files, say, is over a moment later.

/**
 * Calls `forget` if the work fails, so that whoever asks next has it done again. Returns the work, whose failure is left
 * to those who wait for it.
 */
export function orForget<T>(work: Promise<T>, forget: () => void): Promise<T> {
  work.catch(forget)
  return work
}
