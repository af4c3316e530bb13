// Long work on an archive: the window that started it follows and cancels it by a name it chose, and all work ends
// before the archive is closed.
import type { Broadcasts } from '../../contract/index.ts'

type Tell = (progress: Broadcasts['job:progress']) => void

/** What a job is given: when to stop, and whom to tell how far it is. */
export interface Follow {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, of: number) => void
}

type Work<T> = (follow: Follow) => Promise<T>

/** Minimum interval between progress messages; the end is always sent. */
const EVERY_MS = 60

export interface JobOptions {
  /** Whether closing the window asks first, because the work produces something the user may want to wait for. */
  readonly asksBeforeClosing?: boolean
}

interface Running {
  readonly job: string
  /** The owner: names are unique per window. */
  readonly of: Jobs
  readonly controller: AbortController
  readonly asksBeforeClosing: boolean
  readonly end: Promise<unknown>
}

export class Jobs {
  constructor(
    private readonly tell: Tell,
    private readonly running = new Set<Running>(),
  ) {}

  /**
   * This window's view of the jobs: only it receives their messages and can cancel them; all are counted and stopped
   * together.
   */
  heardBy(tell: Tell): Jobs {
    return new Jobs(tell, this.running)
  }

  /** Number of running jobs that ask before closing. */
  get awaited(): number {
    return [...this.running].filter(({ asksBeforeClosing }) => asksBeforeClosing).length
  }

  /** Runs work under a name; a second job of the same name is a separate run. */
  async run<T>(job: string, work: Work<T>, { asksBeforeClosing = false }: JobOptions = {}): Promise<T> {
    const controller = new AbortController()
    const end = work({ signal: controller.signal, onProgress: this.follow(job) })
    const running: Running = { job, of: this, controller, asksBeforeClosing, end }
    this.running.add(running)
    try {
      return await end
    } finally {
      this.running.delete(running)
    }
  }

  /** Asks this window's work to stop; has no effect if it is over or unknown. */
  cancel(job: string): void {
    for (const running of this.running) if (running.job === job && running.of === this) running.controller.abort()
  }

  /** Asks all work to stop and waits until it has. */
  async stopAll(): Promise<void> {
    const all = [...this.running]
    for (const { controller } of all) controller.abort()
    await Promise.allSettled(all.map(({ end }) => end))
  }

  private follow(job: string): Follow['onProgress'] {
    let last = 0
    return (done, of) => {
      const now = Date.now()
      if (done < of && now - last < EVERY_MS) return
      last = now
      this.tell({ job, done, of })
    }
  }
}
