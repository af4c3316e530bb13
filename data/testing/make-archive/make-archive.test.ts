// The generated archive is valid, reproducible, and realistic.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemContext } from '../../acts/system-context.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { statistics } from '../../reports/statistics.ts'
import { verifyArchive } from '../../verify/verify-archive.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { makeArchive } from './make-archive.ts'

async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')] as const),
  )
  return new Map(texts)
}

describe('makeArchive', () => {
  it('makes an archive in which nothing was edited silently, with work of every kind on a tenth of it', async () => {
    const folder = join(await temporaryFolder(), 'made')
    const counted: number[] = []
    const made = await makeArchive(folder, { articles: 1000, onProgress: (done, of) => counted.push(done, of) })
    expect(made).toMatchObject({ ok: true, value: { articles: 1000 } })
    expect(counted).toEqual([1000, 1000])
    expect(await verifyArchive(folder)).toEqual({ ok: true, articles: 1000, problems: [] })
    const opened = await openArchive(folder, { mode: 'read', context: systemContext('Ana Editor'), app: 'test' })
    if (!opened.ok) throw new Error(opened.problem.code)
    const { corrections, corrected, notices } = await statistics(opened.value)
    expect(Object.keys(corrections.byStatus).sort()).toEqual(['accepted', 'proposed', 'rejected', 'reverted'])
    expect(Object.keys(corrections.byCategory).sort()).toEqual(['grammar', 'name', 'number'])
    expect(corrected).toBeGreaterThan(50)
    expect(notices).toBeGreaterThan(3)
  })

  it('is the same for the same seed, begins the same whatever its size, and differs for another', async () => {
    const root = await temporaryFolder()
    const make = async (name: string, articles: number, seed: number): Promise<ReadonlyMap<string, string>> => {
      const made = await makeArchive(join(root, name), { articles, seed })
      if (!made.ok) throw new Error(made.problem.code)
      return await filesOf(join(root, name))
    }
    const [one, again, larger, other] = [
      await make('a', 60, 7),
      await make('b', 60, 7),
      await make('c', 80, 7),
      await make('d', 60, 8),
    ]
    expect(again).toEqual(one)
    const records = [...one].filter(([path]) => /^.(articles|sources)/.test(path))
    expect(records.length).toBe(120)
    for (const [path, text] of records) expect(larger.get(path)).toBe(text)
    for (const [path] of records) expect(other.has(path)).toBe(false)
  })

  it('refuses a folder that is not empty, and an invalid number of articles', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'mine.txt'), 'mine')
    expect(await makeArchive(folder, { articles: 3 })).toMatchObject({
      ok: false,
      problem: { code: 'folder-not-empty' },
    })
    expect(await readdir(folder)).toEqual(['mine.txt'])
    expect(await makeArchive(join(folder, 'new'), { articles: 0 })).toMatchObject({
      ok: false,
      problem: { code: 'bad-input' },
    })
  })

  it('stopped, leaves the batches it made as a valid archive', async () => {
    const folder = join(await temporaryFolder(), 'made')
    const stop = new AbortController()
    const made = await makeArchive(folder, { articles: 5000, onProgress: () => stop.abort(), signal: stop.signal })
    expect(made).toMatchObject({ ok: true, value: { articles: 1000 } })
    expect(await verifyArchive(folder)).toMatchObject({ ok: true, articles: 1000 })
  })
})
