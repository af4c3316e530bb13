// Checks an exported file against the manifest beside it, without the archive.
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { readExportFile } from '../files/write-export-file.ts'
import { type ExportBatch, exportBatchSchema, fail, ok, type Result } from '../schema/index.ts'
import { guarded } from '../store/environment.ts'
import { hashBytes } from '../store/hash-bytes.ts'

export interface ExportProblem {
  readonly file: string
  readonly code: 'changed' | 'missing' | 'not-in-manifest' | 'manifest-damaged'
  readonly detail: string
}

export interface ExportVerdict {
  readonly ok: boolean
  readonly problems: readonly ExportProblem[]
  readonly files: number
}

const MANIFEST_ENDING = '.manifest.json'

/** Checks one exported file, or, given a manifest, every file it names. Problems: no-manifest, unreadable, environment. */
export async function verifyExport(path: string): Promise<Result<ExportVerdict>> {
  const file = resolve(path)
  return await guarded(file, async () => {
    const folder = dirname(file)
    const name = basename(file)
    if (name.endsWith(MANIFEST_ENDING)) return ok(await verifyAll(folder, name))
    const bytes = await readExportFile(file).catch(() => null)
    if (bytes === null) return fail('unreadable', { path: file, detail: 'the file cannot be read' })
    return await verifyOne(folder, name, bytes)
  })
}

async function verifyAll(folder: string, manifestName: string): Promise<ExportVerdict> {
  const manifest = await readManifest(join(folder, manifestName))
  if (!manifest)
    return verdict([{ file: manifestName, code: 'manifest-damaged', detail: 'it is not a manifest of an export' }], 0)
  const problems: ExportProblem[] = []
  for (const { name, sha256 } of manifest.files) {
    const isInside = basename(name) === name
    const bytes = isInside ? await readExportFile(join(folder, name)).catch(() => null) : null
    if (bytes === null) problems.push({ file: name, code: 'missing', detail: 'the file is not beside its manifest' })
    else if (hashBytes(bytes) !== sha256)
      problems.push({ file: name, code: 'changed', detail: `its SHA-256 is ${hashBytes(bytes)}, not ${sha256}` })
  }
  return verdict(problems, manifest.files.length)
}

/** By content first, so that a renamed file is still known; then by name, so that a changed one is told. */
async function verifyOne(folder: string, name: string, bytes: Buffer): Promise<Result<ExportVerdict>> {
  const names = (await readdir(folder)).filter((each) => each.endsWith(MANIFEST_ENDING))
  const manifests = await Promise.all(names.map((each) => readManifest(join(folder, each))))
  const known = manifests.flatMap((manifest) => manifest?.files ?? [])
  if (names.length === 0) return fail('no-manifest', { path: join(folder, name) })
  const sha256 = hashBytes(bytes)
  if (known.some((file) => file.sha256 === sha256)) return ok(verdict([], 1))
  const named = known.find((file) => file.name === name)
  const problem: ExportProblem = named
    ? { file: name, code: 'changed', detail: `its SHA-256 is ${sha256}, not ${named.sha256}` }
    : { file: name, code: 'not-in-manifest', detail: 'no manifest in this folder names it' }
  return ok(verdict([problem], 1))
}

async function readManifest(path: string): Promise<ExportBatch | null> {
  try {
    return exportBatchSchema.parse(JSON.parse((await readExportFile(path)).toString('utf8')))
  } catch {
    return null
  }
}

function verdict(problems: readonly ExportProblem[], files: number): ExportVerdict {
  return { ok: problems.length === 0, problems, files }
}
