// Real folders with everything in them that must not be imported, or hang the walk.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FindOptions, findImportFiles, type ImportFind } from './find-import-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-find-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (...names: readonly string[]): void => {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), 'copy')
  }
}
const find = async (paths: readonly string[], options?: FindOptions): Promise<readonly ImportFind[]> => {
  const finds: ImportFind[] = []
  for await (const each of findImportFiles(paths, options)) finds.push(each)
  return finds
}
const inShort = (finds: readonly ImportFind[]): readonly string[] =>
  finds.map((each) => {
    if (each.kind === 'problem') return `${each.problem.code}: ${JSON.stringify(each.problem.details)}`
    return each.kind === 'file' ? each.name : `${each.name}: ${each.reason}`
  })
const unreadable = (path: string, detail: string): string => `unreadable: ${JSON.stringify({ path, detail })}`
const isPosix = process.platform !== 'win32'

describe('findImportFiles', () => {
  it('finds files in folders in the order of their names, whatever order the disk has them in', async () => {
    put('b.txt', 'a/z.txt', 'a.txt', 'a/b/c.txt', 'B.txt', 'é.txt', '10.txt', '9.txt')
    const names = ['10.txt', '9.txt', 'B.txt', 'a/b/c.txt', 'a/z.txt', 'a.txt', 'b.txt', 'é.txt']
    expect(inShort(await find([folder]))).toEqual(names)
  })

  it('answers where a file is, its name and its size', async () => {
    put('a/b.txt')
    const path = join(folder, 'a', 'b.txt')
    expect(await find([folder])).toEqual([{ kind: 'file', path, name: 'a/b.txt', bytes: 4 }])
    expect(await find([path])).toEqual([{ kind: 'file', path, name: 'b.txt', bytes: 4 }])
  })

  it('passes over hidden entries in silence, but not one that was named', async () => {
    put('.git/config', '.DS_Store', 'Thumbs.db', 'sub/desktop.ini', '__MACOSX/x', '.drafts/one.txt', 'two.txt')
    expect(inShort(await find([folder]))).toEqual(['two.txt'])
    expect(inShort(await find([join(folder, '.drafts')]))).toEqual(['one.txt'])
  })

  it('finds each file once, also when paths overlap', async () => {
    put('a/one.txt', 'a/two.txt')
    const paths = [join(folder, 'a', 'two.txt'), folder, join(folder, 'a', '..', 'a')]
    expect(inShort(await find(paths))).toEqual(['two.txt', 'a/one.txt'])
  })

  it.runIf(isPosix)('skips links in folders with a reason, and follows one that was named', async () => {
    put('a/one.txt')
    symlinkSync(folder, join(folder, 'a', 'loop'))
    symlinkSync('/etc/passwd', join(folder, 'a', 'passwd'))
    symlinkSync('gone', join(folder, 'a', 'dangling'))
    expect(inShort(await find([join(folder, 'a')]))).toEqual([
      ...['dangling: symbolic-link', 'loop: symbolic-link', 'one.txt', 'passwd: symbolic-link'],
    ])
    symlinkSync('a', join(folder, 'named'))
    expect(inShort(await find([join(folder, 'named')]))).toContain('one.txt')
  })

  it('reports what is missing and goes on', async () => {
    put('one.txt')
    const [gone, below] = [join(folder, 'gone'), join(folder, 'one.txt', 'below')]
    expect(inShort(await find([gone, below, folder]))).toEqual([
      ...[unreadable(gone, 'ENOENT'), unreadable(below, 'ENOTDIR'), 'one.txt'],
    ])
  })

  it.runIf(isPosix)('reports pipes, sockets and devices without opening them', async () => {
    put('one.txt')
    const pipe = join(folder, 'a-pipe')
    execFileSync('mkfifo', [pipe])
    const socket = join(folder, 'b-socket')
    const server = createServer().listen(socket)
    await new Promise((resolve) => server.once('listening', resolve))
    const expected = [unreadable(pipe, 'fifo'), unreadable(socket, 'socket')]
    expect(inShort(await find([folder]))).toEqual([...expected, 'one.txt'])
    expect(inShort(await find([pipe, socket, '/dev/null']))).toEqual([
      ...[...expected, unreadable('/dev/null', 'character-device')],
    ])
    server.close()
  })

  it.skipIf(!isPosix || process.getuid?.() === 0)('reports a folder it may not list (skipped as root)', async () => {
    put('closed/one.txt', 'two.txt')
    const closed = join(folder, 'closed')
    chmodSync(closed, 0)
    expect(inShort(await find([folder]))).toEqual([unreadable(closed, 'EACCES'), 'two.txt'])
    chmodSync(closed, 0o700)
  })

  it('goes no deeper than it may, and says where it stopped', async () => {
    put('a/b/c/deep.txt', 'a/b/two.txt', 'one.txt')
    expect(inShort(await find([folder], { maxDepth: 2 }))).toEqual(['a/b/c: too-deep', 'a/b/two.txt', 'one.txt'])
    put(`${'d/'.repeat(40)}deepest.txt`)
    expect(inShort(await find([join(folder, 'd')]))).toEqual([`${'d/'.repeat(33).slice(0, -1)}: too-deep`])
  })

  it('finds no more files than it may, and says so once', async () => {
    put('a/1.txt', 'a/2.txt', 'b/3.txt', 'b/4.txt', 'c/5.txt')
    expect(inShort(await find([folder, folder], { maxFiles: 3 }))).toEqual([
      ...['a/1.txt', 'a/2.txt', 'b/3.txt', 'b/4.txt: too-many'],
    ])
  })

  it('skips a folder with too many entries and goes on', async () => {
    put('a/1.txt', 'a/2.txt', 'a/3.txt', 'b/4.txt')
    expect(inShort(await find([folder], { maxFiles: 2 }))).toEqual(['a: too-many', 'b/4.txt'])
  })

  it('ends quietly when aborted', async () => {
    put('1.txt', '2.txt', '3.txt')
    const controller = new AbortController()
    const seen: string[] = []
    for await (const each of findImportFiles([folder, folder], { signal: controller.signal })) {
      if (each.kind === 'file') seen.push(each.name)
      if (seen.length === 2) controller.abort()
    }
    expect(seen).toEqual(['1.txt', '2.txt'])
    expect(await find([folder], { signal: controller.signal })).toEqual([])
  })

  it('finds nothing in an empty folder', async () => {
    expect(await find([folder])).toEqual([])
    expect(await find([])).toEqual([])
  })
})

describe('another archive among the copy', () => {
  const manifest = JSON.stringify({ format: 'corrigenda-archive', version: 1, title: 'Courier' })
  const putArchive = (name: string, text: string | null = manifest): void => {
    put(`${name}/articles/ab/x.json`, `${name}/sources/ab/x`, `${name}/stylebook/names.yml`, `${name}/stylebook/a.txt`)
    for (const room of ['batches', 'journal']) mkdirSync(join(folder, name, room), { recursive: true })
    if (text !== null) writeFileSync(join(folder, name, 'archive.json'), text)
  }

  it('is skipped whole and named as an archive, wherever it is', async () => {
    put('a.txt', 'z.txt')
    putArchive('deep/Courier')
    expect(inShort(await find([folder]))).toEqual(['a.txt', 'deep/Courier: archive', 'z.txt'])
    expect(inShort(await find([join(folder, 'deep', 'Courier')]))).toEqual(['Courier: archive'])
  })

  it('is known by its rooms when its manifest is damaged or gone', async () => {
    putArchive('damaged', '{"format": "corrig')
    putArchive('gone', null)
    expect(inShort(await find([folder]))).toEqual(['damaged: archive', 'gone: archive'])
  })

  it('is told apart from a backup', async () => {
    putArchive('2021-02-05T10.00.00Z')
    put('2021-02-05T10.00.00Z/backup.json')
    expect(inShort(await find([folder]))).toEqual(['2021-02-05T10.00.00Z: backup'])
  })

  it('is not what only looks like one', async () => {
    put('site/articles/a.txt', 'site/sources/b.txt')
    writeFileSync(join(folder, 'site', 'archive.json'), '{"format": "wordpress"}')
    expect(inShort(await find([folder]))).toEqual(['site/archive.json', 'site/articles/a.txt', 'site/sources/b.txt'])
  })
})
