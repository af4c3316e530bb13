// Which acts over many articles have nothing left to revert, because it was reverted article by article or by other acts.
import type { Archive } from '../../archive/archive.ts'
import { leftOf, type UndoBatch, undoIn, undoOf } from '../../reports/taken-back.ts'
import { type Batch, type ClockAndIds, ok, type Result } from '../../schema/index.ts'
import { batchCodec } from '../../store/codec.ts'
import { BATCHES } from '../../store/layout.ts'
import { readRoom } from '../../store/read-room.ts'
import { guarded } from '../../work/environment.ts'
import { type Follow, Pace } from '../../work/pace.ts'
import { batchArticles, readBatch, stepsBack } from './undo-batch.ts'

/**
 * Ids of the batches a revert would not change, without those reverted as a whole. Reads the articles of each batch up to the first with
 * something to revert. An article that blocks its own revert counts, since the revert names it. Problems: cancelled, those of the
 * environment.
 */
export async function spentBatches(
  archive: Archive,
  clock: ClockAndIds,
  follow: Follow = {},
): Promise<Result<readonly string[]>> {
  return await guarded(archive.folder, async () => {
    const { values } = await readRoom(archive.folder, BATCHES, batchCodec, undoIn)
    const spent: string[] = []
    const standing = values.filter((batch) => isStanding(batch, values))
    const pace = new Pace(follow, standing.length)
    for (const { id } of standing) {
      const batch = await readBatch(archive, id)
      if (batch.ok && (await isSpent(archive, batch.value, leftOf(batch.value, values), clock, follow))) spent.push(id)
      await pace.step()
    }
    return ok(spent)
  })
}

function isStanding(batch: UndoBatch, all: readonly UndoBatch[]): boolean {
  return undoOf(batch, all) === null || leftOf(batch, all) !== null
}

async function isSpent(
  archive: Archive,
  batch: Batch,
  left: readonly string[] | null,
  clock: ClockAndIds,
  { signal }: Follow,
): Promise<boolean> {
  const ids = left ?? batchArticles(batch)
  const stepBack = stepsBack(archive, batch, false)
  const pace = new Pace(signal ? { signal } : {}, ids.length)
  for (const id of ids) {
    const step = await stepBack(id, { ...clock, author: batch.by, batchId: clock.newId() })
    if (!step.ok && step.problem.code !== 'not-found') return false
    if (step.ok && Object.values(step.value).some((records) => records.length > 0)) return false
    await pace.step()
  }
  return true
}
