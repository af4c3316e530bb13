// A waiting program stays alive exactly as long as it should: the counting, and a real process that imports and ends at
// once.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCliJson } from '../testing/run-cli.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { KeepAlive } from './keep-alive.ts'

it('holds the program while anybody waits, and to the end once the end is waited for', () => {
  const worker = {
    isHeld: true,
    ref: () => Object.assign(worker, { isHeld: true }),
    unref: () => Object.assign(worker, { isHeld: false }),
  }
  const alive = new KeepAlive(worker)
  expect(worker.isHeld).toBe(false)
  alive.hold()
  alive.hold()
  alive.release()
  expect(worker.isHeld).toBe(true)
  alive.release()
  expect(worker.isHeld).toBe(false)
  alive.hold()
  // Closing waits for the end; a call made before it still returns.
  alive.hold()
  alive.release()
  expect(worker.isHeld).toBe(true)
})

it('lets the command line answer although the index still reads what came in', async () => {
  const folder = await temporaryFolder()
  const copy = join(folder, 'copy')
  await mkdir(copy)
  for (let n = 1; n <= 260; n += 1) await writeFile(join(copy, `${n}.txt`), `Ferry ${n} is late\n\nIt ran late, ${n}.`)
  await runCliJson('create', join(folder, 'archive'))
  const done = await runCliJson<{ imported: unknown[] }>('import', join(folder, 'archive'), copy)
  expect([done.status, done.document.imported.length]).toEqual([0, 260])
})
