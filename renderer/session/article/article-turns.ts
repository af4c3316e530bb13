// Runs acts on one article one at a time: a key pressed during a save waits for it, and then applies to the selection
// at that time. Waiting acts are dropped when the act before them failed or asked something, or when another article
// has been opened.
import { useViewState } from '../view-state.ts'

interface Line {
  end: Promise<unknown>
  /** Incremented when waiting acts are to be dropped. */
  broken: number
  waiting: number
}

const lines = new Map<string, Line>()

/** Runs an act once earlier ones on the article have ended; it returns whether those waiting after it may run. */
export async function inTurn(articleId: string, act: () => Promise<boolean>): Promise<void> {
  const line = lines.get(articleId) ?? { end: Promise.resolve(), broken: 0, waiting: 0 }
  lines.set(articleId, line)
  const { broken } = line
  line.waiting += 1
  const run = async (): Promise<void> => {
    try {
      if (line.broken !== broken || useViewState.getState().articleId !== articleId) return
      if (!(await act())) line.broken += 1
    } finally {
      line.waiting -= 1
      if (line.waiting === 0) lines.delete(articleId)
    }
  }
  const ended = line.end.then(run)
  line.end = ended.catch(() => undefined)
  await ended
}

/** Resolves once everything queued for the article has ended. */
export async function settledTurns(articleId: string): Promise<void> {
  await lines.get(articleId)?.end
}
