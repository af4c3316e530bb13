// Long work on an archive: the window that started it follows and cancels it by a name of its own choosing, and it is brought
// to its end before the archive is closed.
import type { Broadcasts } from '../../contract/index.ts'

type Tell = (progress: Broadcasts['job:progress']) => void
type Work<T> = (signal: AbortSignal, onProgress: (done: number, of: number) => void) => Promise<T>

/** Windows hear of progress at most this often, and of the end. */
const EVERY_MS = 60

export interface JobOptions {
  /** Whether somebody may want to wait for it before closing the window, because it leaves something behind. */
  readonly asksBeforeClosing?: boolean
}

interface Running {
  readonly job: string
  /** Whose it is: names are a window's own. */
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

  /** Jobs of one window among these: it alone hears of them and can cancel them; all are counted and stopped together. */
  heardBy(tell: Tell): Jobs {
    return new Jobs(tell, this.running)
  }

  /** How many jobs somebody may want to wait for. */
  get awaited(): number {
    return [...this.running].filter(({ asksBeforeClosing }) => asksBeforeClosing).length
  }

  /** Runs work under a name; a second one of the same name is another run of it. */
  async run<T>(job: string, work: Work<T>, { asksBeforeClosing = false }: JobOptions = {}): Promise<T> {
    const controller = new AbortController()
    const end = work(controller.signal, this.follow(job))
    const running: Running = { job, of: this, controller, asksBeforeClosing, end }
    this.running.add(running)
    try {
      return await end
    } finally {
      this.running.delete(running)
    }
  }

  /** Asks work of this window to stop; one that is over or unknown is fine. */
  cancel(job: string): void {
    for (const running of this.running) if (running.job === job && running.of === this) running.controller.abort()
  }

  /** Asks all work to stop and waits until it has. */
  async stopAll(): Promise<void> {
    const all = [...this.running]
    for (const { controller } of all) controller.abort()
    await Promise.allSettled(all.map(({ end }) => end))
  }

  private follow(job: string): (done: number, of: number) => void {
    let last = 0
    return (done, of) => {
      const now = Date.now()
      if (done < of && now - last < EVERY_MS) return
      last = now
      this.tell({ job, done, of })
    }
  }
}
