// Ctrl C asks long work to stop where it may; a second one ends the program as usual.

/** A signal that is aborted by the first Ctrl C. */
export function cancelOnInterrupt(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}
