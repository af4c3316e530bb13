// An act on any number of articles while it is being decided: each record is checked against what the archive holds, is
// written to disk under a temporary name, and is not kept in memory. No file is moved into place before all are
// written.
import {
  type ArticleRecord,
  type Change,
  type Problem,
  ProblemError,
  type RecordChange,
  type Result,
  type SourceBytes,
} from '../schema/index.ts'
import { type ChangeRest, ChangeWriter } from '../store/write-change.ts'
import { checkBefore, checkGrowth } from './check-change.ts'
import type { FileState, OutsideChanges } from './outside-changes.ts'
import { KEPT_RECORDS } from './record-cache.ts'

/** The parts of a change that are passed on one record at a time. */
type Records = Pick<Change, 'articles' | 'withdrawn' | 'restored' | 'sources'>

export class GrowingAct {
  private readonly writer: ChangeWriter
  /** Articles it changes, withdraws or restores. */
  readonly ids: string[] = []
  /** The last records written, as many as are cached anyway. */
  readonly written = new Map<string, ArticleRecord>()
  /** By article: the state of the file to be replaced (null: there is none), and the modification time of the new one. */
  private readonly states = new Map<string, FileState | null>()
  private readonly newTimes = new Map<string, number>()

  constructor(
    folder: string,
    private readonly read: (id: string) => Promise<Result<ArticleRecord>>,
    private readonly outside: OutsideChanges,
  ) {
    this.writer = new ChangeWriter(folder)
  }

  /** Takes all records of a change in turn; calls `step` after each. Throws as `article`. */
  async take(
    { articles, withdrawn = [], restored = [], sources = [] }: Records,
    step: () => Promise<void> = async () => {},
  ): Promise<void> {
    for (const source of sources) await this.writer.source(source)
    for (const article of articles) await this.article(article).then(step)
    for (const record of withdrawn) await this.withdraw(record).then(step)
    for (const record of restored) await this.restore(record).then(step)
  }

  /** The untouched bytes an article came from. */
  async source(source: SourceBytes): Promise<void> {
    await this.writer.source(source)
  }

  /**
   * Takes an article before (null: new) and after. Throws a ProblemError: changed-meanwhile, damaged (a record that
   * rewrites its past or would not be valid), those of reading; and the system's error.
   */
  async article(change: RecordChange<ArticleRecord>): Promise<void> {
    const { before, after } = change
    await this.check(after.id, { before, after })
    refuse(checkGrowth(change))
    this.note(after.id, after)
    await this.writer.article(change, this.replacing(before, after.id))
  }

  /** Withdraws an article, given its current record. Throws as `article`. */
  async withdraw(record: ArticleRecord): Promise<void> {
    await this.check(record.id, { before: record, after: record })
    this.note(record.id, null)
    await this.writer.withdraw(record, this.replacing(record, null))
  }

  /** Restores a withdrawn article unchanged. Throws as `article`. */
  async restore(record: ArticleRecord): Promise<void> {
    await this.check(record.id, { before: null, after: record })
    this.note(record.id, record)
    this.states.set(record.id, null)
    await this.writer.restore(record)
  }

  /**
   * Takes the rest of the change after the last article, then waits until everything is on disk. Throws as `article`,
   * also when others have changed one of the files meanwhile.
   */
  async end(rest: ChangeRest): Promise<void> {
    await this.writer.rest(rest)
    await this.writer.settle()
    await this.outside.checkStates(this.states)
  }

  /** Moves everything into place. */
  async carryOut(): Promise<void> {
    await this.writer.carryOut()
    this.outside.noteOwn(this.newTimes)
  }

  async drop(): Promise<void> {
    await this.writer.drop()
  }

  private async check(id: string, change: RecordChange<ArticleRecord>): Promise<void> {
    if (this.writer.has(id)) refuse({ code: 'changed-meanwhile', details: { article: id } })
    refuse(await checkBefore(change, this.read))
  }

  private note(id: string, record: ArticleRecord | null): void {
    this.ids.push(id)
    if (record === null) return
    this.written.set(id, record)
    const [oldest] = this.written.keys()
    if (this.written.size > KEPT_RECORDS && oldest !== undefined) this.written.delete(oldest)
  }

  private replacing(before: ArticleRecord | null, after: string | null) {
    return {
      mayReplace: async (): Promise<void> => {
        if (before !== null) this.states.set(before.id, await this.outside.stateToReplace(before))
      },
      onWritten: (mtimeMs: number): void => {
        if (after !== null) this.newTimes.set(after, mtimeMs)
      },
    }
  }
}

function refuse(problem: Problem | null): void {
  if (problem !== null) throw new ProblemError(problem)
}
