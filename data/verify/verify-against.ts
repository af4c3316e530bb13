// Compares a file exported in its original format with the one imported: anyone with both can see, without the archive,
// that nothing but the places its manifest lists was changed.
import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { containerDifference, differenceOutside, type MemberPlaces } from '../files/container-back.ts'
import { readExportFile } from '../files/write-export-file.ts'
import { type ChangedPlace, type ExportVerdict, fail, ok, type Result } from '../schema/index.ts'
import { systemCode } from '../store/file-kind.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { type FoundManifest, MANIFEST_ENDING, manifestsIn, readManifest } from './export-manifest.ts'
import { verifyExport } from './verify-export.ts'

/**
 * Checks an exported file as verifyExport does, and then byte by byte against the original it was made from. Given a
 * manifest or a folder, checks every file in it that was made from the original. Problems: no-manifest, unreadable,
 * environment. If a manifest names no original, or another one, the verdict says so.
 */
export async function verifyAgainst(path: string, original: string): Promise<Result<ExportVerdict>> {
  const given = resolve(path)
  const verdict = await verifyExport(given)
  if (!verdict.ok || !verdict.value.ok) return verdict
  const before = await read(resolve(original))
  if (typeof before === 'string') return fail('unreadable', { path: resolve(original), detail: before })
  const listed = (await manifestsNear(given)).flatMap(({ batch }) => batch?.files ?? [])
  const isOne = !(await isFolder(given)) && !given.endsWith(MANIFEST_ENDING)
  // verifyExport has confirmed that a manifest lists the file.
  const candidates = listed.filter(({ name, from }) =>
    isOne ? name === basename(given) && from !== undefined : from === hashBytes(before),
  )
  const folder = (await isFolder(given)) ? given : dirname(given)
  let compared = 0
  for (const each of candidates) {
    const file = await read(join(folder, each.name))
    if (typeof file === 'string') return fail('unreadable', { path: join(folder, each.name), detail: file })
    // An older manifest of the folder may list a file that has been overwritten since.
    if (hashBytes(file) !== each.sha256) continue
    compared += 1
    const detail = differenceFrom(before, file, each)
    if (detail !== null) return ok(withProblem(verdict.value, each.name, detail))
  }
  if (compared > 0) return verdict
  const detail = isOne
    ? 'its manifest does not say which file it was made from'
    : 'no file in it was made from this one'
  return ok(withProblem(verdict.value, basename(given), detail))
}

async function manifestsNear(path: string): Promise<readonly FoundManifest[]> {
  if (path.endsWith(MANIFEST_ENDING)) return [await readManifest(dirname(path), basename(path))]
  return await manifestsIn((await isFolder(path)) ? path : dirname(path))
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory()
}

function withProblem(verdict: ExportVerdict, file: string, detail: string): ExportVerdict {
  return { ...verdict, ok: false, problems: [{ file, code: 'changed', detail }] }
}

async function read(path: string): Promise<Buffer | string> {
  return await readExportFile(join(dirname(path), basename(path))).catch(systemCode)
}

interface Listed {
  readonly from?: string | undefined
  readonly changed?: readonly ChangedPlace[] | undefined
  readonly members?: readonly MemberPlaces[] | undefined
}

/** null: only the listed places differ; of a ZIP or mailbox, only those of the listed files in it. */
function differenceFrom(before: Buffer, after: Buffer, { from, changed = [], members }: Listed): string | null {
  if (hashBytes(before) !== from) return 'it was made from another file than this one'
  return differenceOutside(before, after, changed) ?? (members ? containerDifference(before, after, members) : null)
}
