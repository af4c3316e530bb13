// What is made once and kept must not be a failure: too many open files, say, is over a moment later.

/** Calls `forget` if the work fails, so that it is done again when next needed. Returns the work, which fails as before. */
export function orForget<T>(work: Promise<T>, forget: () => void): Promise<T> {
  work.catch(forget)
  return work
}
