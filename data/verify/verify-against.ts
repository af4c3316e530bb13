// A file that went back as it came in, against the one that came in: whoever holds both sees, without the archive, that nothing
// but the places its manifest lists was touched.
import { basename, dirname, join, resolve } from 'node:path'
import { readExportFile } from '../files/write-export-file.ts'
import { type ChangedPlace, type ExportVerdict, fail, ok, type Result } from '../schema/index.ts'
import { systemCode } from '../store/file-kind.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { manifestsIn } from './export-manifest.ts'
import { verifyExport } from './verify-export.ts'

/**
 * Checks one exported file as verifyExport does, and then byte by byte against the original it was made from. Problems:
 * no-manifest, unreadable, environment. A manifest that names no original, or another one, is said in the verdict.
 */
export async function verifyAgainst(path: string, original: string): Promise<Result<ExportVerdict>> {
  const file = resolve(path)
  const verdict = await verifyExport(file)
  if (!verdict.ok || !verdict.value.ok) return verdict
  const [after, before] = await Promise.all([read(file), read(resolve(original))])
  if (typeof after === 'string') return fail('unreadable', { path: file, detail: after })
  if (typeof before === 'string') return fail('unreadable', { path: resolve(original), detail: before })
  const name = basename(file)
  const manifests = await manifestsIn(dirname(file))
  const sha256 = hashBytes(after)
  const listed = manifests
    .flatMap(({ batch }) => batch?.files ?? [])
    .find((each) => each.name === name && each.sha256 === sha256 && each.from !== undefined)
  const detail = listed
    ? differenceFrom(before, after, listed)
    : 'its manifest does not say which file it was made from'
  return detail === null
    ? verdict
    : ok({ ...verdict.value, ok: false, problems: [{ file: name, code: 'changed', detail }] })
}

async function read(path: string): Promise<Buffer | string> {
  return await readExportFile(join(dirname(path), basename(path))).catch(systemCode)
}

interface Listed {
  readonly from?: string | undefined
  readonly changed?: readonly ChangedPlace[] | undefined
}

/** null: nothing differs but the places that are listed. */
function differenceFrom(before: Buffer, after: Buffer, { from, changed = [] }: Listed): string | null {
  if (hashBytes(before) !== from) return 'it was made from another file than this one'
  let [here, there] = [0, 0]
  const rest = { at: before.length, end: before.length, bytes: 0 }
  for (const { at, end, bytes } of [...changed, rest]) {
    const kept = at - here
    const isKept = kept >= 0 && end >= at && before.subarray(here, at).equals(after.subarray(there, there + kept))
    if (!isKept) return `bytes between ${here} and ${at} of the original are not as they were`
    here = end
    there += kept + bytes
  }
  return there === after.length ? null : 'it goes on behind where the original ends'
}
