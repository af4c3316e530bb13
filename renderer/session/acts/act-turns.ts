// Runs the acts that keys trigger one at a time: a key pressed while an act is running waits for it, and then applies to
// the selection at that time. Waiting acts are dropped when an earlier one of their kind failed or asked something, and
// acts on an article when another article has been opened.
import { useViewState } from '../view-state.ts'

/** What an act is about: the open article, or a list that several articles share. */
export type About = { readonly article: string } | 'undo' | 'names' | 'proposals'

let end: Promise<unknown> = Promise.resolve()
let underway = 0
/** By kind: incremented when its waiting acts are to be dropped. */
const broken = new Map<string, number>()

/** Runs an act once all earlier ones have ended; it returns whether those of its kind waiting after it may run. */
export async function inTurn(about: About, act: () => Promise<boolean>): Promise<void> {
  const kind = typeof about === 'string' ? about : `article ${about.article}`
  const breaks = (): number => broken.get(kind) ?? 0
  const before = breaks()
  const run = async (): Promise<void> => {
    try {
      const isDropped = breaks() !== before || !isOpen(about)
      if (!isDropped && !(await act())) broken.set(kind, breaks() + 1)
    } finally {
      underway -= 1
      if (underway === 0) broken.clear()
    }
  }
  underway += 1
  const ended = end.then(run)
  end = ended.catch(() => undefined)
  await ended
}

/** Whether an act is running. A key that is held down then does not add another: it would go on after it is released. */
export function isActing(): boolean {
  return underway > 0
}

/** Resolves once everything queued has ended. */
export async function settledTurns(): Promise<void> {
  await end
}

function isOpen(about: About): boolean {
  return typeof about === 'string' || useViewState.getState().articleId === about.article
}
