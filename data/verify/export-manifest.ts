// Reads the manifests next to exported files. One of an older version has no seal: it can be read, but proves less.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readExportFile } from '../files/write-export-file.ts'
import { type ExportBatch, exportBatchSchema } from '../schema/index.ts'
import { exportCodec } from '../store/codec.ts'

export const MANIFEST_ENDING = '.manifest.json'

/** A manifest as found. `batch` is null when it was changed after it was written, or is not a manifest. */
export interface FoundManifest {
  readonly name: string
  readonly batch: ExportBatch | null
  readonly isSealed: boolean
  /** What is wrong with it, in technical terms; '' when nothing is. */
  readonly detail: string
}

/** All manifests of a folder. Throws the system's error when the folder cannot be read. */
export async function manifestsIn(folder: string): Promise<readonly FoundManifest[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(MANIFEST_ENDING))
  return await Promise.all(names.sort().map((name) => readManifest(folder, name)))
}

/** One manifest. */
export async function readManifest(folder: string, name: string): Promise<FoundManifest> {
  const none = { name, batch: null, isSealed: false }
  const bytes = await readExportFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) return { ...none, detail: `it cannot be read (${bytes.code ?? bytes.message})` }
  const text = bytes.toString('utf8')
  const value = parsed(text)
  if (typeof value === 'object' && value !== null && 'seal' in value) return sealedManifest(none, text)
  const unsealed = exportBatchSchema.safeParse(value)
  if (unsealed.success) return { ...none, batch: unsealed.data, detail: '' }
  return { ...none, detail: 'it is not a manifest of an export' }
}

function sealedManifest(none: Omit<FoundManifest, 'detail'>, text: string): FoundManifest {
  try {
    return { ...none, batch: exportCodec.decode(text, none.name), isSealed: true, detail: '' }
  } catch {
    return { ...none, isSealed: true, detail: 'it was changed since it was written: its seal does not fit' }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
