// Checks an exported file against the manifest beside it, without the archive: the content under this very name.
import { basename, dirname, join, resolve } from 'node:path'
import { systemCode } from '../files/file-kind.ts'
import { readExportFile } from '../files/write-export-file.ts'
import { type ExportBatch, fail, ok, type Result } from '../schema/index.ts'
import { guarded } from '../store/environment.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { type FoundManifest, MANIFEST_ENDING, manifestsIn, readManifest } from './export-manifest.ts'

/**
 * changed: other bytes than exported. swapped: the content of another file of the manifest. renamed: exported under
 * another name. manifest-damaged: its seal does not fit, or it is none.
 */
export interface ExportProblem {
  readonly file: string
  readonly code: 'changed' | 'swapped' | 'renamed' | 'missing' | 'not-in-manifest' | 'manifest-damaged'
  readonly detail: string
}

/** `isSealed`: the manifest that speaks for the files carries a seal and it fits. Older ones have none. */
export interface ExportVerdict {
  readonly ok: boolean
  readonly isSealed: boolean
  readonly problems: readonly ExportProblem[]
  readonly files: number
}

type ListedFile = ExportBatch['files'][number]

/** Checks one exported file, or, given a manifest, every file it names. Problems: no-manifest, unreadable, environment. */
export async function verifyExport(path: string): Promise<Result<ExportVerdict>> {
  const file = resolve(path)
  return await guarded(file, async () => {
    const folder = dirname(file)
    const name = basename(file)
    if (name.endsWith(MANIFEST_ENDING)) return ok(await verifyAll(folder, await readManifest(folder, name)))
    const bytes = await readExportFile(file).catch(systemCode)
    if (typeof bytes === 'string') return fail('unreadable', { path: file, detail: bytes })
    const manifests = await manifestsIn(folder)
    if (manifests.length === 0) return fail('no-manifest', { path: join(folder, name) })
    return ok(verifyOne(name, hashBytes(bytes), manifests))
  })
}

async function verifyAll(folder: string, manifest: FoundManifest): Promise<ExportVerdict> {
  const { batch, isSealed, name: file, detail } = manifest
  if (!batch) return verdict([{ file, code: 'manifest-damaged', detail }], isSealed, 0)
  const problems: ExportProblem[] = []
  for (const listed of batch.files) {
    const isInside = basename(listed.name) === listed.name
    const bytes = isInside ? await readExportFile(join(folder, listed.name)).catch(() => null) : null
    const problem = bytes === null ? missing(listed) : differenceOf(listed, hashBytes(bytes), batch.files)
    if (problem) problems.push(problem)
  }
  return verdict(problems, isSealed, batch.files.length)
}

/** A file exported again over the old one is named by several manifests; one that vouches for it is enough. */
function verifyOne(name: string, sha256: string, manifests: readonly FoundManifest[]): ExportVerdict {
  const naming = manifests.filter(({ batch }) => batch?.files.some((file) => file.name === name))
  const isListed = ({ batch }: FoundManifest): boolean =>
    batch?.files.some((file) => file.name === name && file.sha256 === sha256) ?? false
  const vouching = naming.find((each) => isListed(each) && each.isSealed) ?? naming.find(isListed)
  if (vouching) return verdict([], vouching.isSealed, 1)
  const damaged = manifests
    .filter(({ batch }) => batch === null)
    .map(({ name: file, detail }): ExportProblem => ({ file, code: 'manifest-damaged', detail }))
  const known = manifests.flatMap(({ batch }) => batch?.files ?? [])
  const listed = known.findLast((file) => file.name === name)
  const problem = listed ? differenceOf(listed, sha256, known) : unlisted(name, sha256, known)
  const isSealed = (naming.length > 0 ? naming : manifests).some((each) => each.isSealed)
  return verdict([...(problem ? [problem] : []), ...damaged], isSealed, 1)
}

function missing({ name: file }: ListedFile): ExportProblem {
  return { file, code: 'missing', detail: 'the file is not beside its manifest' }
}

function differenceOf(listed: ListedFile, sha256: string, known: readonly ListedFile[]): ExportProblem | null {
  if (listed.sha256 === sha256) return null
  const other = known.find((file) => file.sha256 === sha256 && file.name !== listed.name)
  if (other) return { file: listed.name, code: 'swapped', detail: `it has the content of ${other.name}` }
  return { file: listed.name, code: 'changed', detail: `its SHA-256 is ${sha256}, not ${listed.sha256}` }
}

function unlisted(file: string, sha256: string, known: readonly ListedFile[]): ExportProblem {
  const other = known.find((each) => each.sha256 === sha256)
  if (other) return { file, code: 'renamed', detail: `it was exported as ${other.name}` }
  return { file, code: 'not-in-manifest', detail: 'no manifest in this folder names it' }
}

function verdict(problems: readonly ExportProblem[], isSealed: boolean, files: number): ExportVerdict {
  return { ok: problems.length === 0, isSealed, problems, files }
}
