// Undo and redo of an archive's acts, each by name, including those of earlier sessions if a file stores them. Undoing
// an act is itself an act: it adds events and never removes any. Several windows share one history, even while it is
// undoing something.

import type { Archive } from '../../archive/archive.ts'
import { openArticle, publishedText, reverse } from '../../corrections/index.ts'
import {
  type ActContext,
  type ActName,
  type ArticleRecord,
  type Change,
  fail,
  ok,
  type Result,
  type SteppedAct,
  type Undoable,
  type UndoState,
} from '../../schema/index.ts'
import { guarded } from '../../work/environment.ts'
import { type Follow, inPasses, Pace } from '../../work/pace.ts'
import { Turns } from '../../work/turns.ts'
import type { ArticleStep } from '../edit-many.ts'
import { changeOf, type KeptAct, keptAct, keptActsText, parseKeptActs } from './kept-acts.ts'
import { readBatch, readWithdrawn, takeBackBatch } from './undo-batch.ts'

/** Maximum number of acts remembered. */
const DEPTH = 200
/** Articles listed by name; the others are counted. */
const MOST_NAMED = 100

/** The file that stores acts across restarts. */
export interface ActsFile {
  /** Its text; null: there is none. */
  readonly read: () => string | null
  /** Replaces it; must not throw. */
  readonly write: (text: string) => void
}

export class UndoHistory {
  private done: readonly KeptAct[] = []
  private undone: readonly KeptAct[] = []
  private readonly turns = new Turns()
  private asked: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly archive: Archive,
    private readonly context: () => ActContext,
    private readonly file: ActsFile | null = null,
  ) {
    const kept = parseKeptActs(file?.read() ?? null)
    this.done = kept.done
    this.undone = kept.undone
  }

  get state(): UndoState {
    return { undo: this.done.at(-1)?.name ?? null, redo: this.undone.at(-1)?.name ?? null }
  }

  /** An act was requested: undo and redo requested later wait for it, so that it is the one they undo. */
  awaitAct(act: Promise<unknown>): void {
    this.asked = act.catch(() => {})
  }

  /** What undo and redo would do once the act requested last has ended. */
  async settledState(): Promise<UndoState> {
    await this.asked
    return this.state
  }

  /** Remembers a committed act. Acts undone earlier can no longer be redone. */
  remember(name: ActName, done: Undoable): void {
    this.keep([...this.done, keptAct(name, done)].slice(-DEPTH), [])
  }

  /** Undoes the last act. Problems: no-change (nothing to undo), cancelled, and whatever prevents it. */
  async undo(follow: Follow = {}): Promise<Result<SteppedAct>> {
    return await this.step('undo', follow)
  }

  /** Redoes the act undone last. Problems: no-change, cancelled, and whatever prevents it. */
  async redo(follow: Follow = {}): Promise<Result<SteppedAct>> {
    return await this.step('redo', follow)
  }

  private async step(direction: 'undo' | 'redo', follow: Follow): Promise<Result<SteppedAct>> {
    const { asked } = this
    return await this.turns.take(async () => {
      await Promise.race([asked, aborted(follow.signal)])
      return follow.signal?.aborted ? fail('cancelled', {}) : await this.swap(direction, follow)
    })
  }

  private keep(done: readonly KeptAct[], undone: readonly KeptAct[]): void {
    this.done = done
    this.undone = undone
    this.file?.write(keptActsText({ done, undone }))
  }

  /** Reverses the last act of one list and, once that is durable, moves its reversal to the other list. */
  private async swap(direction: 'undo' | 'redo', follow: Follow): Promise<Result<SteppedAct>> {
    const last = (direction === 'undo' ? this.done : this.undone).at(-1)
    if (!last) return fail('no-change', { what: '' })
    const reversed =
      last.batch === null ? await this.reverse(last, follow) : await this.reverseBatch(last, last.batch, follow)
    if (!reversed.ok) return reversed
    // If another act was remembered meanwhile, this is not the last one any more, and what was undone can still be
    // redone.
    const swapped = keptAct(last.name, reversed.value.change)
    const done = this.done.filter((act) => act !== last)
    const undone = this.undone.filter((act) => act !== last)
    if (direction === 'undo') this.keep(done, [...undone, swapped])
    else this.keep([...done, swapped], undone)
    return ok(reversed.value.told.stepped(last.name))
  }

  /** An act logged as a batch is undone as a batch, so that the archive's history shows it. */
  private async reverseBatch(act: KeptAct, batch: string, follow: Follow): Promise<Result<Reversed>> {
    const record = await readBatch(this.archive, batch)
    if (!record.ok) return record
    const told = new Told()
    const stylebook = act.stylebook.map(({ path, before, after }) => ({ path, before: after, after: before }))
    const how = { isAllOrNothing: true, stylebook, onStep: (step: ArticleStep) => told.take(step) }
    const done = await takeBackBatch(this.archive, record.value, how, this.context(), follow)
    return done.ok ? ok({ change: done.value.change ?? { articles: [] }, told }) : done
  }

  private async reverse(act: KeptAct, follow: Follow): Promise<Result<Reversed>> {
    const { reading, writing } = inPasses(follow, act.articles.length, ['reading', 'writing'])
    const decide = async (): Promise<Result<Change>> => {
      const current = await this.currentRecords(act, reading)
      if (!current.ok) return current
      const { records, takenOut } = current.value
      const change = changeOf(act, records, takenOut)
      return change.ok ? reverse(change.value, (article) => records.get(article), this.context()) : change
    }
    const reversed = await this.archive.commitDecided(decide, writing)
    if (!reversed.ok) return reversed
    const told = new Told()
    told.take(reversed.value)
    return ok({ change: reversed.value, told })
  }

  private async currentRecords(act: KeptAct, follow: Follow): Promise<Result<CurrentRecords>> {
    return await guarded(this.archive.folder, async () => {
      const pace = new Pace(follow, act.articles.length)
      const records = new Map<string, ArticleRecord>()
      for (const { id } of act.articles) {
        const record = await this.archive.readArticle(id)
        if (record.ok) records.set(id, record.value)
        else if (record.problem.code !== 'not-found') return record
        await pace.step()
      }
      const takenOut: ArticleRecord[] = []
      for (const id of act.withdrawn) {
        const record = await readWithdrawn(this.archive, id)
        if (!record.ok) return record
        takenOut.push(record.value)
      }
      return ok({ records, takenOut })
    })
  }
}

/** Resolves when the signal is aborted. */
async function aborted(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    if (signal?.aborted) resolve()
    else signal?.addEventListener('abort', () => resolve(), { once: true })
  })
}

interface CurrentRecords {
  readonly records: ReadonlyMap<string, ArticleRecord>
  readonly takenOut: readonly ArticleRecord[]
}

/** The committed reversal of an act, and its description for people. */
interface Reversed {
  readonly change: Undoable
  readonly told: Told
}

/** What undoing or redoing an act has changed. */
class Told {
  private readonly articles: { readonly id: string; readonly headline: string }[] = []
  private total = 0
  private isThere = true
  private correction: string | null = null

  take({ articles, withdrawn = [], restored = [] }: ArticleStep): void {
    const records = [...articles.map(({ after }) => after), ...restored, ...withdrawn]
    for (const record of records.slice(0, MOST_NAMED - this.articles.length))
      this.articles.push({ id: record.id, headline: headlineOf(record) })
    this.total += records.length
    if (withdrawn.length > 0) this.isThere = false
    this.correction ??= correctionIn(articles)
  }

  stepped(name: ActName): SteppedAct {
    const { articles, total, isThere, correction } = this
    return { ...name, articles, total, isThere, correction }
  }
}

function headlineOf(record: ArticleRecord): string {
  const article = openArticle(record)
  return article.ok ? publishedText(article.value, 'headline') : ''
}

/** The first correction mentioned by a change's events. */
function correctionIn(articles: Change['articles']): string | null {
  for (const { before, after } of articles) {
    const event = after.events.slice(before?.events.length ?? 0).find(({ type }) => type === 'status')
    if (event?.type === 'status') return event.ids[0] ?? null
  }
  return null
}
