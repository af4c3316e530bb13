// What the log of acts misses when it is gone.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportCodec } from '../store/codec.ts'
import { ACT_LOG } from '../store/layout.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeJson } from '../testing/type-command.ts'
import { WIRE_COPY } from '../testing/wire-copy.ts'
import { verifyArchive } from './verify-archive.ts'

/** An archive with an import, a bulk tag and two exports. */
async function busyArchive(): Promise<{ readonly folder: string; readonly log: string }> {
  const place = await temporaryFolder()
  const folder = join(place, 'archive')
  await writeFile(join(place, 'convoys.txt'), WIRE_COPY)
  await typeJson('create', folder)
  const { document } = await typeJson<{ imported: { id: string }[] }>('import', folder, join(place, 'convoys.txt'))
  const id = document.imported[0]?.id ?? ''
  await typeJson('tag', folder, '--ids', id, '--add', 'africa')
  for (const to of ['text', 'html']) await typeJson('export', folder, '--ids', id, '--to', to, '--out', join(place, to))
  expect((await verifyArchive(folder)).problems).toEqual([])
  return { folder, log: join(folder, ACT_LOG) }
}

async function problemsOf(folder: string): Promise<readonly string[]> {
  return (await verifyArchive(folder)).problems.map(({ id, code }) => `${id}: ${code}`)
}

describe('the log of acts', () => {
  it.each(['batches', 'exports'])('names every one of %s that was taken away', async (room) => {
    const { folder } = await busyArchive()
    for (const name of await readdir(join(folder, room))) {
      const path = join(folder, room, name)
      const text = await readFile(path)
      await rm(path)
      expect(await problemsOf(folder)).toEqual([`${room}/${name}: missing`])
      await writeFile(path, text)
    }
    expect(await problemsOf(folder)).toEqual([])
  })

  it('names an export that was written anew with a seal that fits', async () => {
    const { folder } = await busyArchive()
    const [name = ''] = await readdir(join(folder, 'exports'))
    const path = join(folder, 'exports', name)
    const exported = exportCodec.decode(await readFile(path, 'utf8'), path)
    await writeFile(path, exportCodec.encode({ ...exported, recipient: 'nobody' }))
    expect(await problemsOf(folder)).toEqual([`exports/${name}: chain`])
  })

  it('notices a line that was taken out of it, or changed', async () => {
    const { folder, log } = await busyArchive()
    const lines = (await readFile(log, 'utf8')).split('\n')
    expect(lines).toHaveLength(5)
    await writeFile(log, lines.toSpliced(1, 1).join('\n'))
    expect(await problemsOf(folder)).toEqual([`${ACT_LOG}: chain`])
    await writeFile(log, lines.with(1, 'x').join('\n'))
    expect(await problemsOf(folder)).toEqual([`${ACT_LOG}: not-json`, `${ACT_LOG}: chain`])
  })

  it('goes on behind what a crash left of a line, and does without in an older archive', async () => {
    const { folder, log } = await busyArchive()
    const id = (await typeJson<{ articles: { id: string }[] }>('list', folder)).document.articles[0]?.id ?? ''
    await writeFile(log, `${await readFile(log, 'utf8')}{"path":"exp`)
    expect(await problemsOf(folder)).toEqual([])
    await typeJson('tag', folder, '--ids', id, '--add', 'war')
    expect((await readFile(log, 'utf8')).split('\n')).toHaveLength(6)
    expect(await problemsOf(folder)).toEqual([])
    await rm(log)
    await typeJson('tag', folder, '--ids', id, '--add', 'peace')
    expect(await problemsOf(folder)).toEqual([])
  })
})
