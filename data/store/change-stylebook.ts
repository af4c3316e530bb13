// Changing a file of the stylebook, which people also edit by hand and share: it is read as it is, in its turn among all that
// is written, and never replaced by what was made of something else.
import { lstat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail, ok, ProblemError, type Result } from '../schema/index.ts'
import type { Archive } from './archive.ts'
import { ensureFolder, removeDurably, writeDurably } from './disk.ts'
import { guarded } from './environment.ts'
import { inArchive, STYLEBOOK } from './layout.ts'
import { readPlainFile } from './plain-file.ts'

/** A file of the stylebook before and after, whole; null: there is none. `path` is inside its folder, with /. */
export interface StylebookEdit {
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

const INSIDE = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\:\0]{1,300}\.(?:ya?ml|txt)$/i

/** Whether a path is one of a file the stylebook reads. */
export function isStylebookPath(path: string): boolean {
  return INSIDE.test(path)
}

/**
 * Changes a file durably: `edit` is given its text, or null when there is none, and answers what it is to be, or null when it
 * is to go. Problems: read-only, unreadable (no UTF-8, a link), those of `edit`, those of the environment.
 */
export async function changeStylebookFile(
  archive: Archive,
  path: string,
  edit: (text: string | null) => Result<string | null>,
): Promise<Result<StylebookEdit>> {
  if (!archive.isWritable) return fail('read-only', { folder: archive.folder })
  if (!isStylebookPath(path)) return fail('bad-input', { path, detail: 'no name of a file of the stylebook' })
  const shown = `${STYLEBOOK}/${path}`
  return await archive.quietly(
    async () =>
      await guarded(shown, async () => {
        const before = await readText(archive.folder, shown)
        const edited = edit(before)
        if (!edited.ok) return edited
        await write(inArchive(archive.folder, shown), before, edited.value)
        return ok({ path, before, after: edited.value })
      }),
  )
}

/** Writes back what an edit replaced. Problems: as changeStylebookFile; file-changed when the file is not as the edit left it. */
export async function undoStylebookEdit(
  archive: Archive,
  { path, before, after }: StylebookEdit,
): Promise<Result<StylebookEdit>> {
  return await changeStylebookFile(archive, path, (text) =>
    text === after ? ok(before) : fail('file-changed', { path: `${STYLEBOOK}/${path}` }),
  )
}

async function write(path: string, before: string | null, after: string | null): Promise<void> {
  if (after === before) return
  if (after === null) await removeDurably(path)
  else {
    await ensureFolder(dirname(path))
    await writeDurably({ path, bytes: Buffer.from(after) })
  }
}

async function readText(folder: string, shown: string): Promise<string | null> {
  await refuseLinks(folder, shown)
  const bytes = await readPlainFile(inArchive(folder, shown)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unreadable(shown, 'it is not UTF-8')
  }
}

/** A link would be replaced by a file, or lead out of the archive. */
async function refuseLinks(folder: string, shown: string): Promise<void> {
  const parts = shown.split('/')
  for (let many = 1; many <= parts.length; many += 1) {
    const part = parts.slice(0, many).join('/')
    const stats = await lstat(inArchive(folder, part)).catch(() => null)
    if (stats?.isSymbolicLink()) throw unreadable(part, 'it is a link; edit what it leads to')
  }
}

function unreadable(path: string, detail: string): ProblemError {
  return new ProblemError({ code: 'unreadable', details: { path, detail } })
}
