// Ctrl C cancels long work at a safe point; a second one ends the program as usual.

/** A signal aborted by the first Ctrl C. */
export function cancelOnInterrupt(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}
