// Acts on one article, one after the other: a key pressed while a save is in hand waits for it, and then means what is selected
// by then. What waits is dropped when the act before it failed, asked something, or when another article is open by then.
import { useViewState } from '../view-state.ts'

interface Line {
  end: Promise<unknown>
  /** Counts up when those waiting are to be dropped. */
  broken: number
  waiting: number
}

const lines = new Map<string, Line>()

/** Runs an act once those before it on the article have ended; it answers whether those waiting behind it may go on. */
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

/** Once everything asked for on the article so far has ended. */
export async function settledTurns(articleId: string): Promise<void> {
  await lines.get(articleId)?.end
}
