// Durable writing when the system does less than requested: short writes, a size that differs from what was written, a
// failed sync or rename, a rename refused for a moment as on Windows.
import fs from 'node:fs'
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { stageMany, writeDurably } from './disk.ts'

type Handles = Record<'write' | 'sync' | 'stat', (...values: never[]) => Promise<unknown>>

const RECORD = 'record.json'
const OLD = 'the old text'
const NEW = Buffer.from('a new text, and longer than the old one')
const { rename } = promises
let folder: string
let path: string
let handles: Handles

beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder, RECORD)
  await promises.writeFile(path, OLD)
  const handle: FileHandle = await promises.open(path)
  handles = Object.getPrototypeOf(handle) as Handles
  await handle.close()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  promises.rename = rename
  syncBuiltinESMExports()
})

/** The system's error. */
function refusal(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** Refuses the first `times` renames. */
function refuseRenames(times: number, code: string): () => number {
  let tries = 0
  promises.rename = async (from, to) => {
    tries += 1
    if (tries <= times) throw refusal(code)
    await rename(from, to)
  }
  syncBuiltinESMExports()
  return () => tries
}

async function left(): Promise<readonly string[]> {
  return [await promises.readFile(path, 'utf8'), ...(await promises.readdir(folder))]
}

it('writes on until every byte is down', async () => {
  const { write } = handles
  const few = vi.spyOn(handles, 'write').mockImplementation(function short(this: unknown, ...values: unknown[]) {
    const [bytes, from, length, at] = values as [Buffer, number, number, number]
    return write.call(this, ...([bytes, from, Math.min(7, length), at] as never[]))
  })
  await writeDurably({ folder, path: RECORD, bytes: NEW })
  expect(few).toHaveBeenCalledTimes(Math.ceil(NEW.length / 7))
  expect(await left()).toEqual([NEW.toString(), 'record.json'])
})

it('waits for no call to the file system, which would stop every window', async () => {
  const calls = ['fstatSync', 'lstatSync', 'statSync', 'openSync', 'fsyncSync', 'renameSync'] as const
  const spies = calls.map((name) => vi.spyOn(fs, name))
  syncBuiltinESMExports()
  await writeDurably({ folder, path: RECORD, bytes: NEW })
  for (const spy of spies) expect(spy).not.toHaveBeenCalled()
})

it.each([
  ['nothing more can be written', 'ENOSPC', () => vi.spyOn(handles, 'write').mockResolvedValue({ bytesWritten: 0 })],
  ['the disk is full', 'ENOSPC', () => vi.spyOn(handles, 'write').mockRejectedValue(refusal('ENOSPC'))],
  ['fewer bytes arrived', 'EIO', () => vi.spyOn(handles, 'stat').mockResolvedValue({ size: NEW.length - 1 })],
  ['it cannot be synced', 'EIO', () => vi.spyOn(handles, 'sync').mockRejectedValue(refusal('EIO'))],
  ['it cannot be put in its place', 'EPERM', () => refuseRenames(Number.POSITIVE_INFINITY, 'EPERM')],
])('leaves the old file and no other when %s', async (_, code, fail) => {
  fail()
  await expect(writeDurably({ folder, path: RECORD, bytes: NEW })).rejects.toMatchObject({ code })
  expect(await left()).toEqual([OLD, 'record.json'])
})

it('leaves none of many when one cannot be staged', async () => {
  const files = Array.from({ length: 40 }, (_, n) => ({ folder, path: `${n}.json`, bytes: NEW }))
  const { sync } = handles
  let syncs = 0
  vi.spyOn(handles, 'sync').mockImplementation(function some(this: unknown) {
    syncs += 1
    return syncs === 20 ? Promise.reject(refusal('EIO')) : sync.call(this)
  })
  await expect(stageMany(files)).rejects.toMatchObject({ code: 'EIO' })
  expect(await left()).toEqual([OLD, 'record.json'])
})

it.each(['EPERM', 'EACCES', 'EBUSY'])('tries again on Windows where a rename meets %s', async (code) => {
  vi.stubGlobal('process', Object.create(process, { platform: { value: 'win32' } }))
  const tries = refuseRenames(2, code)
  await writeDurably({ folder, path: RECORD, bytes: NEW })
  expect(tries()).toBe(3)
  expect(await left()).toEqual([NEW.toString(), 'record.json'])
})

it('does not try again elsewhere', async () => {
  const tries = refuseRenames(1, 'EPERM')
  await expect(writeDurably({ folder, path: RECORD, bytes: NEW })).rejects.toMatchObject({ code: 'EPERM' })
  expect(tries()).toBe(1)
})
