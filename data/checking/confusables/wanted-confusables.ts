// Confusables of an archive, looked for only while they are wanted, and with what was found in it before.

import type { ConfusedPlace } from '../../checks/confusables/confused-place.ts'
import { orForget } from '../../work/or-forget.ts'
import type { ConfusablesFile } from './confusables-file.ts'
import { type ConfusablesSource, ConfusablesThread } from './confusables-thread.ts'

export class WantedConfusables implements ConfusablesSource {
  private opening: Promise<ConfusablesThread> | null = null
  private thread: ConfusablesThread | null = null
  /** Counts those who wait for one article, so that only the newest is gone on for. */
  private newest = 0

  /** `openFile` opens what was found in the archive before. */
  constructor(
    private readonly openFile: () => Promise<ConfusablesFile>,
    public isWanted: boolean,
  ) {}

  /** From now on they are wanted, or not: then the memory is given back. */
  async want(isWanted: boolean): Promise<void> {
    if (this.isWanted === isWanted) return
    this.isWanted = isWanted
    const { opening } = this
    this.opening = null
    this.thread = null
    await (await opening)?.close()
  }

  known(text: string): readonly ConfusedPlace[] | null {
    return this.thread?.known(text) ?? null
  }

  isDone(texts: readonly string[]): boolean {
    return this.thread?.isDone(texts) ?? false
  }

  async find(texts: readonly string[]): Promise<void> {
    await (await this.opened())?.find(texts)
  }

  /** As `find`, but given up as soon as others are asked for. */
  async findForNewest(texts: readonly string[]): Promise<void> {
    this.newest += 1
    const mine = this.newest
    await (await this.opened())?.find(texts, () => mine === this.newest)
  }

  private async opened(): Promise<ConfusablesThread | null> {
    if (!this.isWanted) return null
    if (this.opening) return await this.opening
    const opening = orForget(this.open(), () => {
      if (this.opening === opening) this.opening = null
    })
    this.opening = opening
    return await opening
  }

  private async open(): Promise<ConfusablesThread> {
    this.thread = new ConfusablesThread(await this.openFile())
    return this.thread
  }
}
