// Real files: whole, too large, changing while being read, and things that are not files.
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_IMPORT_BYTES, readImportFile } from './read-import-file.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-read-'))
  path = join(folder, 'copy.txt')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const unreadable = (at: string, detail: string): unknown => ({
  ok: false,
  problem: { code: 'unreadable', details: { path: at, detail } },
})
const isPosix = process.platform !== 'win32'

/** Changes the file after its first read, as another program would. */
async function afterFirstRead(work: () => void): Promise<void> {
  writeFileSync(join(folder, 'probe'), '')
  const probe = await open(join(folder, 'probe'))
  const prototype = Object.getPrototypeOf(probe) as FileHandle
  await probe.close()
  const read = prototype.read
  let isFirst = true
  vi.spyOn(prototype, 'read').mockImplementation(async function (this: FileHandle, ...args: unknown[]) {
    const result = await Reflect.apply(read, this, args)
    if (isFirst) work()
    isFirst = false
    return result
  })
}

describe('readImportFile', () => {
  it('answers the bytes as they are', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)
    writeFileSync(path, bytes)
    const result = await readImportFile(path)
    expect(result.ok && Buffer.from(result.value).equals(bytes)).toBe(true)
  })

  it('answers no bytes for an empty file', async () => {
    writeFileSync(path, '')
    expect(await readImportFile(path)).toEqual({ ok: true, value: new Uint8Array() })
  })

  it('takes a file of exactly 10 MB and refuses one byte more before reading', async () => {
    writeFileSync(path, '')
    truncateSync(path, MAX_IMPORT_BYTES)
    expect(await readImportFile(path)).toMatchObject({ ok: true, value: { length: MAX_IMPORT_BYTES } })
    truncateSync(path, MAX_IMPORT_BYTES + 1)
    expect(await readImportFile(path)).toEqual({
      ok: false,
      problem: { code: 'too-large', details: { path, bytes: MAX_IMPORT_BYTES + 1, limit: MAX_IMPORT_BYTES } },
    })
  })

  it('reports what is missing or a folder with the code of the system', async () => {
    const gone = join(folder, 'gone')
    expect(await readImportFile(gone)).toEqual(unreadable(gone, 'ENOENT'))
    mkdirSync(path)
    expect(await readImportFile(path)).toEqual(unreadable(path, 'EISDIR'))
  })

  it.runIf(isPosix)('follows no link, not even one to a good file', async () => {
    writeFileSync(join(folder, 'good.txt'), 'copy')
    symlinkSync('good.txt', path)
    expect(await readImportFile(path)).toEqual(unreadable(path, 'ELOOP'))
  })

  it.runIf(isPosix)('waits for no pipe, socket or device', async () => {
    execFileSync('mkfifo', [path])
    expect(await readImportFile(path)).toEqual(unreadable(path, 'fifo'))
    const socket = join(folder, 'socket')
    const server = createServer().listen(socket)
    await new Promise((resolve) => server.once('listening', resolve))
    expect(await readImportFile(socket)).toEqual(unreadable(socket, 'socket'))
    server.close()
    expect(await readImportFile('/dev/zero')).toEqual(unreadable('/dev/zero', 'character-device'))
  })

  it.skipIf(!isPosix || process.getuid?.() === 0)('reports a file it may not read (skipped as root)', async () => {
    writeFileSync(path, 'copy')
    chmodSync(path, 0)
    expect(await readImportFile(path)).toEqual(unreadable(path, 'EACCES'))
  })

  it.each([
    ['grows', (): void => appendFileSync(path, ' and more')],
    ['shrinks', (): void => truncateSync(path, 2)],
    ['is rewritten', (): void => writeFileSync(path, 'yapc')],
  ])('refuses a file that %s while it is read', async (_, work) => {
    writeFileSync(path, 'copy')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await afterFirstRead(work)
    expect(await readImportFile(path)).toEqual(unreadable(path, 'changed-while-read'))
  })

  it('stops at a file that grows past the limit while it is read', async () => {
    writeFileSync(path, 'copy')
    await afterFirstRead(() => truncateSync(path, 2 ** 30))
    expect(await readImportFile(path, 100)).toEqual({
      ok: false,
      problem: { code: 'too-large', details: { path, bytes: 2 ** 30, limit: 100 } },
    })
  })

  it('reports a disk that fails in the middle', async () => {
    writeFileSync(path, 'copy')
    await afterFirstRead(() => {
      throw Object.assign(new Error('input/output error'), { code: 'EIO' })
    })
    expect(await readImportFile(path)).toEqual(unreadable(path, 'EIO'))
  })

  it('throws what is a bug and no failure of the system', async () => {
    writeFileSync(path, 'copy')
    await afterFirstRead(() => {
      throw new TypeError('a bug')
    })
    await expect(readImportFile(path)).rejects.toThrow('a bug')
  })
})
