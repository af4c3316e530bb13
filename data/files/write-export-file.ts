// The only writer of export files. An existing file is never overwritten unless requested: the new one is numbered.
import { constants } from 'node:fs'
import { copyFile, link, readdir, rename, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { newId, ProblemError } from '../schema/index.ts'
import { syncFolder, writeDurably } from '../store/disk.ts'
import { readPlainFile } from '../store/plain-file.ts'

const MAX_NUMBER = 10_000

/** Writes bytes under a name in an existing folder, and returns the final name. Throws the system's error. */
export async function writeExportFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  overwrite: boolean,
): Promise<string> {
  if (overwrite) {
    await writeDurably({ folder, path: name, bytes })
    return name
  }
  const temp = temporaryIn(folder)
  try {
    await writeFile(temp, bytes, { flag: 'wx' })
    return await placeNumbered(folder, name, temp)
  } finally {
    await unlink(temp).catch(() => {})
  }
}

/** A hidden temporary file in the destination folder. */
export function temporaryIn(folder: string): string {
  return join(folder, `.${newId()}.tmp`)
}

/**
 * Renames a complete file (absolute path, in the same folder) to its name, and returns the final name. Throws the
 * system's error.
 */
export async function placeExportFile(folder: string, name: string, temp: string, overwrite: boolean): Promise<string> {
  if (!overwrite) return await placeNumbered(folder, name, temp)
  await rename(temp, join(folder, name))
  await syncFolder(folder)
  return name
}

async function placeNumbered(folder: string, name: string, temp: string): Promise<string> {
  for (let number = 1; number < MAX_NUMBER; number += 1) {
    const numbered = number === 1 ? name : withNumber(name, number)
    const path = join(folder, numbered)
    try {
      await link(temp, path).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') throw error
        await copyNew(temp, path)
      })
      return numbered
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  throw Object.assign(new Error('too many files of this name'), { code: 'EEXIST', path: join(folder, name) })
}

/** For file systems without hard links. A partly copied file is removed when the disk is full. */
async function copyNew(temp: string, path: string): Promise<void> {
  await copyFile(temp, path, constants.COPYFILE_EXCL).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') await unlink(path).catch(() => {})
    throw error
  })
}

function withNumber(name: string, number: number): string {
  const extension = name.endsWith('.manifest.json') ? '.manifest.json' : extname(name)
  return `${name.slice(0, name.length - extension.length)}-${number}${extension}`
}

/** Which of these names already exist as files in a folder, each once. */
export async function existingFiles(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const present = new Set(await readdir(folder).catch(() => []))
  return [...new Set(names)].filter((name) => present.has(name))
}

/** Whether a folder is empty or missing. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length === 0
}

/**
 * Reads a whole exported file, up to a limit. Throws the system's error; for anything but a plain file its code is the
 * kind.
 */
export async function readExportFile(path: string): Promise<Buffer> {
  return await readPlainFile(dirname(path), basename(path)).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'damaged') throw error
    throw Object.assign(new Error(error.problem.code), { code: error.problem.details.detail })
  })
}
