// Long work a window started: it can be followed and cancelled by the name the window gave it.
import type { Broadcasts } from '../contract/index.ts'

type Tell = (progress: Broadcasts['job:progress']) => void

/** Windows hear of progress at most this often, and of the end. */
const EVERY_MS = 60

export class Jobs {
  private readonly running = new Map<string, AbortController>()

  constructor(private readonly tell: Tell) {}

  /** Runs work under a name; a second one of the same name is another run of it. */
  async run<T>(
    job: string,
    work: (signal: AbortSignal, onProgress: (done: number, of: number) => void) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController()
    this.running.set(job, controller)
    let last = 0
    const onProgress = (done: number, of: number): void => {
      const now = Date.now()
      if (done < of && now - last < EVERY_MS) return
      last = now
      this.tell({ job, done, of })
    }
    try {
      return await work(controller.signal, onProgress)
    } finally {
      if (this.running.get(job) === controller) this.running.delete(job)
    }
  }

  /** Asks work to stop; one that is over or unknown is fine. */
  cancel(job: string): void {
    this.running.get(job)?.abort()
  }
}
