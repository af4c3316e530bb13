// What verify reports when the log of acts, or a record it names, is gone.
import { execFile } from 'node:child_process'
import { link, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { openArchive } from '../index.ts'
import type { Batch, ExportBatch } from '../schema/index.ts'
import { batchCodec, type Codec, exportCodec } from '../store/codec.ts'
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

  it.each([
    ['emptied', () => ''],
    ['gone', () => null],
    ...[1, 2, 3].map(
      (left) =>
        [`cut after line ${left}`, (lines: readonly string[]) => `${lines.slice(0, left).join('\n')}\n`] as const,
    ),
    ['cut within its last line', (lines: readonly string[]) => lines.join('\n').slice(0, -30)],
    ['with bytes behind it', (lines: readonly string[]) => `${lines.join('\n')}more`],
    ['with a line behind it', (lines: readonly string[]) => `${lines.join('\n')}{}\n`],
    ['without its first line', (lines: readonly string[]) => lines.slice(1).join('\n')],
  ] as const)('is named when it is %s, and mended by the next act without losing what was there', async (_, damage) => {
    const { folder, log } = await busyArchive()
    const whole = await readFile(log, 'utf8')
    const damaged = damage(whole.split('\n'))
    if (damaged === null) await rm(log)
    else await writeFile(log, damaged)
    expect((await problemsOf(folder)).filter((each) => each.startsWith(ACT_LOG))).not.toEqual([])
    await tagAll(folder)
    expect(await problemsOf(folder)).toEqual([])
    const mended = await readFile(log, 'utf8')
    expect(mended.startsWith(whole)).toBe(true)
    expect(mended.split('\n')).toHaveLength(6)
    const isPart = damaged === null || whole.startsWith(damaged)
    expect(await asideIn(folder)).toEqual(isPart ? [] : [damaged])
  })

  it('still misses a record that was taken away together with its line', async () => {
    const { folder, log } = await busyArchive()
    const lines = (await readFile(log, 'utf8')).split('\n')
    const { path } = JSON.parse(lines[1] ?? '') as { readonly path: string }
    await rm(join(folder, path))
    await rm(log)
    expect(await problemsOf(folder)).toContain(`${ACT_LOG}: missing`)
    await tagAll(folder)
    expect(await problemsOf(folder)).toContain(`${ACT_LOG}: chain`)
  })

  it.skipIf(process.platform === 'win32').each([
    ['a link', (log: string, other: string) => symlink(other, log)],
    ['a link to nothing', (log: string) => symlink(`${log}.nothing`, log)],
    ['a second name of another file', (log: string, other: string) => link(other, log)],
    ['a pipe', async (log: string) => void (await promisify(execFile)('mkfifo', [log]))],
    ['a folder', (log: string) => mkdir(log)],
  ])('is named when %s is in its place, which is left alone and set aside', async (what, put) => {
    const { folder, log } = await busyArchive()
    const other = join(folder, '..', 'other.txt')
    await writeFile(other, 'not yours')
    await rm(log)
    await put(log, other)
    const problems = (await problemsOf(folder)).filter((each) => each.startsWith(ACT_LOG))
    if (what !== 'a second name of another file') expect(problems).toEqual([`${ACT_LOG}: no-file`])
    await tagAll(folder)
    expect(await readFile(other, 'utf8')).toBe('not yours')
    expect(await readdir(join(folder, 'set-aside', 'acts'))).toHaveLength(1)
    expect(await problemsOf(folder)).toEqual([])
  })

  it('gets the line of an act that a crash kept from it when the archive is opened again', async () => {
    const { folder, log } = await busyArchive()
    const whole = await readFile(log, 'utf8')
    await writeFile(log, whole.slice(0, -100))
    const dead = { id: 'a', pid: 2 ** 22 + 1, started: 'x/1', host: hostname(), holder: 'Ana', since: '' }
    await writeFile(join(folder, 'lock'), JSON.stringify(dead))
    const opened = await openArchive(folder, { context: systemContext('Ana'), app: 'test', mode: 'write' })
    if (opened.ok) await opened.value.close()
    expect(await readFile(log, 'utf8')).toBe(whole)
    expect(await problemsOf(folder)).toEqual([])
  })

  it('is not asked for in an archive of an older version', async () => {
    const { folder, log } = await busyArchive()
    for (const room of ['batches', 'exports'] as const) {
      for (const name of await readdir(join(folder, room))) await withoutWitness(join(folder, room, name))
    }
    await rm(log)
    expect(await problemsOf(folder)).toEqual([])
    await tagAll(folder)
    expect((await readFile(log, 'utf8')).split('\n')).toHaveLength(2)
    expect(await problemsOf(folder)).toEqual([])
  })
})

async function tagAll(folder: string): Promise<void> {
  const { document } = await typeJson<{ articles: { id: string }[] }>('list', folder)
  await typeJson('tag', folder, '--ids', document.articles[0]?.id ?? '', '--add', 'war')
}

/** Copies of the log that were set aside. */
async function asideIn(folder: string): Promise<readonly string[]> {
  const aside = join(folder, 'set-aside', 'acts')
  const names = await readdir(aside).catch(() => [])
  return await Promise.all(names.map((name) => readFile(join(aside, name), 'utf8')))
}

/** A record as older versions wrote it, without a witness of the log. */
async function withoutWitness(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const codec: Codec<Batch> | Codec<ExportBatch> = path.includes('exports') ? exportCodec : batchCodec
  const { log: _, ...record } = codec.decode(text, path)
  await writeFile(path, codec.encode(record as never))
}
