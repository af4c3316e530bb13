// Undo and redo of every act since the archive was opened, each with its name. Taking an act back is itself an act: it
// adds events and never removes any. Several windows ask one history, also while it takes something back.
import { reverse } from '../corrections/index.ts'
import {
  type ActContext,
  type ActName,
  type ArticleRecord,
  type Change,
  fail,
  ok,
  type Result,
  type UndoState,
} from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { guarded } from '../store/environment.ts'
import { type Follow, inPasses, Pace } from '../store/pace.ts'
import { Turns } from '../threads/turns.ts'

interface Done {
  readonly name: ActName
  readonly change: Change
}

/** More acts than this are not remembered. */
const DEPTH = 200

export class UndoHistory {
  private done: Done[] = []
  private undone: Done[] = []
  private readonly turns = new Turns()

  constructor(
    private readonly archive: Archive,
    private readonly context: () => ActContext,
  ) {}

  get state(): UndoState {
    return { undo: this.done.at(-1)?.name ?? null, redo: this.undone.at(-1)?.name ?? null }
  }

  /** Remembers an act that was committed. What was undone before can no longer be redone. */
  remember(name: ActName, change: Change): void {
    this.done.push({ name, change })
    if (this.done.length > DEPTH) this.done.shift()
    this.undone = []
  }

  /** Takes the last act back. Problems: no-change (nothing to undo), cancelled, and what stands in the way. */
  async undo(follow: Follow = {}): Promise<Result<ActName>> {
    return await this.turns.take(() => this.swap('undo', follow))
  }

  /** Does again what was undone last. Problems: no-change, cancelled, and what stands in the way. */
  async redo(follow: Follow = {}): Promise<Result<ActName>> {
    return await this.turns.take(() => this.swap('redo', follow))
  }

  /** Reverses the last of one list and, once that is durable, moves it with its reversal to the other. */
  private async swap(direction: 'undo' | 'redo', follow: Follow): Promise<Result<ActName>> {
    const last = (direction === 'undo' ? this.done : this.undone).at(-1)
    if (!last) return fail('no-change', { what: '' })
    const ids = idsTouched(last.change)
    const { reading, writing } = inPasses(follow, ids.length, ['reading', 'writing'])
    const current = await this.currentRecords(ids, reading)
    if (!current.ok) return current
    const reversed = reverse(last.change, (id) => current.value.get(id), this.context())
    if (!reversed.ok) return reversed
    const committed = await this.archive.commit(reversed.value, writing)
    if (!committed.ok) return committed
    // Something else may have been remembered meanwhile: then it is not the last any more, and what was undone stays to be redone.
    const swapped = { name: last.name, change: reversed.value }
    this.done = this.done.filter((act) => act !== last)
    this.undone = this.undone.filter((act) => act !== last)
    if (direction === 'undo') this.undone.push(swapped)
    else this.done.push(swapped)
    return ok(last.name)
  }

  private async currentRecords(
    ids: readonly string[],
    follow: Follow,
  ): Promise<Result<ReadonlyMap<string, ArticleRecord>>> {
    return await guarded(this.archive.folder, async () => {
      const pace = new Pace(follow, ids.length)
      const records = new Map<string, ArticleRecord>()
      for (const id of ids) {
        const record = await this.archive.readArticle(id)
        if (record.ok) records.set(id, record.value)
        else if (record.problem.code !== 'not-found') return record
        await pace.step()
      }
      return ok(records)
    })
  }
}

/** Articles that are in the archive after a change. */
function idsTouched({ articles, restored = [] }: Change): readonly string[] {
  return [...articles.map(({ after }) => after), ...restored].map(({ id }) => id)
}
