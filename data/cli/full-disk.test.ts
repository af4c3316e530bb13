// The archive's disk is full: what is possible without space is done and reported. On a real, small disk.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_SMALL_DISK, type SmallDisk, smallDisk } from '../testing/small-disk.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeJson } from '../testing/type-command.ts'
import { WIRE_COPY } from '../testing/wire-copy.ts'

interface Exported {
  readonly batch: string | null
  readonly recorded: boolean
  readonly unrecorded: { readonly code: string } | null
  readonly files: readonly { readonly path: string }[]
  readonly manifest: string | null
  readonly failed: readonly { readonly code: string }[]
}

async function archiveOn(disk: SmallDisk): Promise<{ readonly archive: string; readonly id: string }> {
  const archive = join(disk.folder, 'archive')
  const copy = join(await temporaryFolder(), 'convoys.txt')
  await writeFile(copy, WIRE_COPY)
  await typeJson('create', archive)
  const { document } = await typeJson<{ imported: { id: string }[] }>('import', archive, copy)
  return { archive, id: document.imported[0]?.id ?? '' }
}

describe('a full disk under the archive', () => {
  it.for([
    ['not even a lock', 0],
    ['no record', 4],
  ] as const)('exports elsewhere all the same, with room for %s', async ([, free], { skip }) => {
    const disk = await smallDisk(256)
    if (!disk) return skip(NO_SMALL_DISK)
    const { archive, id } = await archiveOn(disk)
    await disk.fill(free)
    const out = join(await temporaryFolder(), 'out')
    const exporting = ['export', archive, '--ids', id, '--to', 'text', '--out', out] as const
    const { status, document } = await typeJson<Exported>(...exporting)
    expect(status).toBe(1)
    expect(document).toMatchObject({ batch: null, recorded: false, unrecorded: { code: 'disk-full' }, failed: [] })
    expect(await readFile(document.files[0]?.path ?? '', 'utf8')).toContain('Aid convoys reached two towns')
    expect((await typeJson('verify-export', document.files[0]?.path ?? '')).document).toMatchObject({ ok: true })
    expect((await typeJson('verify', archive)).document).toMatchObject({ ok: true, articles: 1 })

    await rm(join(disk.folder, 'filler'))
    const again = await typeJson<Exported>(...exporting)
    expect([again.status, again.document.recorded, again.document.unrecorded]).toEqual([0, true, null])
  })
})

describe('a full disk under the exported files', () => {
  it('keeps what was written, says what was not, and records what there is', async ({ skip }) => {
    const disk = await smallDisk(64)
    if (!disk) return skip(NO_SMALL_DISK)
    const folder = await temporaryFolder()
    const archive = join(folder, 'archive')
    for (const n of [1, 2, 3]) await writeFile(join(folder, `${n}.txt`), WIRE_COPY.replaceAll('Monday', `Monday ${n}`))
    await typeJson('create', archive)
    await typeJson('import', archive, ...[1, 2, 3].map((n) => join(folder, `${n}.txt`)))
    await disk.fill(4)
    const exporting = ['export', archive, '--query', 'convoys', '--to', 'text', '--out', disk.folder] as const
    const { status, document } = await typeJson<Exported>(...exporting)
    expect([status, document.recorded, document.files.length]).toEqual([1, true, 1])
    expect(document.failed.map(({ code }) => code)).toEqual(['disk-full', 'disk-full'])
    expect((await readdir(disk.folder)).filter((name) => !name.endsWith('.txt'))).toEqual(['filler'])
    expect(await readdir(join(archive, 'exports'))).toHaveLength(1)
  })
})
