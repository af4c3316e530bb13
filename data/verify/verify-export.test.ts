// An exported file is what was exported under its name, and its manifest is what was written next to it.
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportArticles } from '../acts/export/export-articles.ts'
import { systemContext } from '../acts/system-context.ts'
import { EXPORT_FORMATS } from '../index.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { verifyExport } from './verify-export.ts'

interface Exported {
  readonly folder: string
  readonly manifest: string
  readonly files: readonly string[]
}

/** Three articles of the sample archive as text. `runs`: how many times they are exported over each other. */
async function exported(runs = 1): Promise<Exported> {
  const place = await temporaryFolder()
  const context = systemContext('Ana Editor')
  const archive = await openSampleCopy(join(place, 'archive'), { context, app: 'test' })
  const format = EXPORT_FORMATS.find(({ name }) => name === 'text')
  if (!format) throw new Error('no text')
  const folder = join(place, 'out')
  const ids = (await archive.articleIds()).slice(0, 3)
  const how = { oneFile: false, recipient: 'Tide Times', allowStale: false, keepFooters: false } as const
  let report: Awaited<ReturnType<typeof exportArticles>> | null = null
  for (let run = 0; run < runs; run += 1) {
    const view = run === 0 ? 'corrected' : 'original'
    const keepFooters = run > 0
    const request = { ...how, ids, formats: [format], view, out: folder, keepFooters, ifExists: 'overwrite' } as const
    report = await exportArticles(archive, request, context)
  }
  await archive.close()
  if (!report?.ok) throw new Error('not exported')
  return { folder, manifest: report.value.manifest, files: Array.from(report.value.files, ({ path }) => path) }
}

async function verdictOn(path: string): Promise<readonly (string | boolean)[]> {
  const verdict = await verifyExport(path)
  if (!verdict.ok) return [verdict.problem.code]
  return [verdict.value.ok, verdict.value.isSealed, ...verdict.value.problems.map(({ code }) => code)]
}

describe('verifyExport', () => {
  it('is content with files and manifest as they were written', async () => {
    const { manifest, files } = await exported()
    for (const path of [manifest, ...files]) expect(await verdictOn(path)).toEqual([true, true])
  })

  it('tells a changed file, one with the content of another, a renamed one and one nobody exported', async () => {
    const { folder, manifest, files } = await exported()
    const [first = '', second = '', third = ''] = files
    await copyFile(second, first)
    await writeFile(third, `${await readFile(third, 'utf8')} `)
    expect(await verdictOn(first)).toEqual([false, true, 'swapped'])
    expect(await verdictOn(third)).toEqual([false, true, 'changed'])
    expect(await verdictOn(manifest)).toEqual([false, true, 'swapped', 'changed'])
    await rename(second, join(folder, 'renamed.txt'))
    expect(await verdictOn(join(folder, 'renamed.txt'))).toEqual([false, true, 'renamed'])
    expect(await verdictOn(manifest)).toEqual([false, true, 'swapped', 'missing', 'changed'])
    await writeFile(join(folder, 'mine.txt'), 'mine')
    expect(await verdictOn(join(folder, 'mine.txt'))).toEqual([false, true, 'not-in-manifest'])
  })

  it('tells a manifest that was changed, also by one letter, and takes nothing from it', async () => {
    const { manifest, files } = await exported()
    const text = await readFile(manifest, 'utf8')
    await writeFile(manifest, text.replace('Tide Times', 'Tide Timas'))
    expect(await verdictOn(manifest)).toEqual([false, true, 'manifest-damaged'])
    expect(await verdictOn(files[0] ?? '')).toEqual([false, true, 'not-in-manifest', 'manifest-damaged'])
    await writeFile(manifest, '{}')
    expect(await verdictOn(manifest)).toEqual([false, false, 'manifest-damaged'])
  })

  it('reads a manifest from before manifests had seals, and says so', async () => {
    const { manifest, files } = await exported()
    const { seal, ...unsealed } = JSON.parse(await readFile(manifest, 'utf8'))
    expect(seal).toMatch(/^[0-9a-f]{64}$/)
    await writeFile(manifest, `${JSON.stringify(unsealed, null, 2)}\n`)
    for (const path of [manifest, ...files]) expect(await verdictOn(path)).toEqual([true, false])
  })

  it('takes the word of the export that wrote the file last', async () => {
    const { files } = await exported(2)
    expect(await verdictOn(files[0] ?? '')).toEqual([true, true])
  })

  it('judges a folder: every file its manifests name, and every file in it', async () => {
    const { folder, manifest, files } = await exported(2)
    const counted: string[] = []
    const good = await verifyExport(folder, (done, of) => counted.push(`${done}/${of}`))
    expect(good).toMatchObject({ value: { ok: true, isSealed: true, files: 3 } })
    expect(counted).toEqual(['1/3', '2/3', '3/3'])
    const [first = '', second = ''] = files
    await writeFile(first, 'other words')
    await rename(second, join(folder, 'moved.txt'))
    await writeFile(join(folder, '.DS_Store'), 'nobody sees it')
    const bad = await verifyExport(folder)
    const problems = [basename(first), basename(second), 'moved.txt']
    const codes = { [problems[0] ?? '']: 'changed', [problems[1] ?? '']: 'missing', 'moved.txt': 'renamed' }
    const expected = problems.sort().map((file) => ({ file, code: codes[file] }))
    expect(bad).toMatchObject({ value: { ok: false, files: 4, problems: expected } })
    await writeFile(manifest, '{}')
    expect(await verdictOn(folder)).toContain('manifest-damaged')
    expect(await verdictOn(await temporaryFolder())).toEqual(['no-manifest'])
  })

  it('needs a manifest', async () => {
    const path = join(await temporaryFolder(), 'alone.txt')
    await writeFile(path, 'x')
    expect(await verdictOn(path)).toEqual(['no-manifest'])
    expect(await verdictOn(join(path, 'nowhere'))).toEqual(['unreadable'])
  })
})
