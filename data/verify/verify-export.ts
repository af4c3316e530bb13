// Checks exported files against the manifests next to them, without the archive: one file, those of one manifest, or a
// folder.
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { readExportFile } from '../files/write-export-file.ts'
import { type ExportProblem, type ExportVerdict, fail, ok, type Result } from '../schema/index.ts'
import { systemCode } from '../store/file-kind.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { guarded } from '../work/environment.ts'
import { damagedManifest, differenceOf, judgeFile, missingFile } from './compare-exported.ts'
import { type FoundManifest, MANIFEST_ENDING, manifestsIn, readManifest } from './export-manifest.ts'

type OnProgress = (done: number, of: number) => void

/**
 * Checks one exported file; given a manifest, every file it names; given a folder, every file in it (not in subfolders,
 * and no hidden ones) and every one its manifests name. Problems: no-manifest, unreadable, environment.
 */
export async function verifyExport(path: string, onProgress: OnProgress = () => {}): Promise<Result<ExportVerdict>> {
  const file = resolve(path)
  return await guarded(file, async () => {
    if (await isFolder(file)) return await verifyFolder(file, onProgress)
    const folder = dirname(file)
    const name = basename(file)
    if (name.endsWith(MANIFEST_ENDING)) {
      return ok(await verifyManifest(folder, await readManifest(folder, name), onProgress))
    }
    const bytes = await readExportFile(file).catch(systemCode)
    if (typeof bytes === 'string') return fail('unreadable', { path: file, detail: bytes })
    const manifests = await manifestsIn(folder)
    if (manifests.length === 0) return fail('no-manifest', { path: join(folder, name) })
    const { problem, isSealed } = judgeFile(name, hashBytes(bytes), manifests)
    const damaged = problem ? manifests.filter(({ batch }) => batch === null).map(damagedManifest) : []
    return ok(verdict([...(problem ? [problem] : []), ...damaged], isSealed, 1))
  })
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

async function verifyManifest(folder: string, manifest: FoundManifest, onProgress: OnProgress): Promise<ExportVerdict> {
  const { batch, isSealed } = manifest
  if (!batch) return verdict([damagedManifest(manifest)], isSealed, 0)
  const problems: ExportProblem[] = []
  for (const [n, listed] of batch.files.entries()) {
    const isInside = basename(listed.name) === listed.name
    const bytes = isInside ? await readExportFile(join(folder, listed.name)).catch(() => null) : null
    const problem = bytes === null ? missingFile(listed.name) : differenceOf(listed, hashBytes(bytes), batch.files)
    if (problem) problems.push(problem)
    onProgress(n + 1, batch.files.length)
  }
  return verdict(problems, isSealed, batch.files.length)
}

/** Every file that exists or that a manifest names, each once; unusable manifests are problems themselves. */
async function verifyFolder(folder: string, onProgress: OnProgress): Promise<Result<ExportVerdict>> {
  const manifests = await manifestsIn(folder)
  if (manifests.length === 0) return fail('no-manifest', { path: folder })
  const there = await exportedNames(folder)
  const listed = manifests.flatMap(({ batch }) => batch?.files.map(({ name }) => name) ?? [])
  const names = [...new Set([...listed, ...there])].sort()
  const problems = manifests.filter(({ batch }) => batch === null).map(damagedManifest)
  let isSealed = manifests.some(({ batch }) => batch !== null)
  for (const [n, name] of names.entries()) {
    const bytes = there.has(name) ? await readExportFile(join(folder, name)).catch(() => null) : null
    const judged = bytes === null ? null : judgeFile(name, hashBytes(bytes), manifests)
    const problem = judged === null ? missingFile(name) : judged.problem
    if (problem) problems.push(problem)
    else isSealed &&= judged?.isSealed ?? true
    onProgress(n + 1, names.length)
  }
  return ok(verdict(problems, isSealed, names.length))
}

/** Names of the visible files in a folder, except manifests. */
async function exportedNames(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
  return new Set(files.filter((name) => !name.startsWith('.') && !name.endsWith(MANIFEST_ENDING)))
}

function verdict(problems: readonly ExportProblem[], isSealed: boolean, files: number): ExportVerdict {
  return { ok: problems.length === 0, isSealed, problems, files }
}
