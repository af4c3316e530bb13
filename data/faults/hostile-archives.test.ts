// The short form: a few archives from strangers of each kind. `npm run test:faults -- hostile` runs all of them, on the
// built command line.
import { expect, it } from 'vitest'
import { hostileArchives, tryHostile, useSources } from './hostile-archives.ts'
import { openWorkshop } from './workshop.ts'

const TRIED = [
  ...['room is a link: journal', 'room is a link: backups', 'a shard was moved out and linked', 'a backup with a link'],
  ...['a prepared plan', 'a prepared plan with a seal', 'a prepared journal', 'a prepared journal of its own articles'],
  ...['link to a folder: a record', 'patterns that never end'],
  ...['pipe: lock', 'pipe: journal/00000000000000ab.plan.json', 'pipe: backups/2026-01-01T00.00.00Z/backup.json'],
]

it('leaves everything outside alone and waits for nothing, whatever is done', { timeout: 240_000 }, async () => {
  const workshop = await openWorkshop(2)
  try {
    const hostile = hostileArchives().filter(({ name }) => TRIED.includes(name))
    expect(hostile).toHaveLength(TRIED.length)
    const { failures } = await tryHostile(workshop, hostile, useSources)
    expect(failures).toEqual([])
  } finally {
    await workshop.close()
  }
})
