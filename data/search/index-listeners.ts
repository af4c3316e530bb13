// Who listens to an index.
import type { ArticleIndex, IndexListener } from './article-index.ts'

export class IndexListeners {
  private readonly listeners = new Set<IndexListener>()

  readonly subscribe: ArticleIndex['subscribe'] = (listener) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly tell: IndexListener = (status, foundChanged) => {
    for (const listener of this.listeners) listener(status, foundChanged)
  }

  /** Waits for the work of an index, and reports its progress meanwhile. Throws what the work throws. */
  async during(
    work: readonly Promise<void>[],
    onProgress: (done: number, of: number) => void = () => {},
  ): Promise<void> {
    const stop = this.subscribe(({ progress }) => {
      if (progress && progress.of > 0) onProgress(progress.done, progress.of)
    })
    await Promise.all(work).finally(stop)
  }

  /** No one listens any more. */
  clear(): void {
    this.listeners.clear()
  }
}
