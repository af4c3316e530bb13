// Compares one exported file with manifests: the same content under the same name, or how it differs.
import type { ExportBatch, ExportProblem, Sha256 } from '../schema/index.ts'
import type { FoundManifest } from './export-manifest.ts'

export type ListedFile = ExportBatch['files'][number]

/** `isSealed`: the manifest that vouches for the file, or every one that names it, has a seal. */
export interface FileVerdict {
  readonly problem: ExportProblem | null
  readonly isSealed: boolean
}

/** A file exported again over an older one is named by several manifests; one that vouches for it is enough. */
export function judgeFile(name: string, sha256: Sha256, manifests: readonly FoundManifest[]): FileVerdict {
  const naming = manifests.filter(({ batch }) => batch?.files.some((file) => file.name === name))
  const isListed = ({ batch }: FoundManifest): boolean =>
    batch?.files.some((file) => file.name === name && file.sha256 === sha256) ?? false
  const vouching = naming.find((each) => isListed(each) && each.isSealed) ?? naming.find(isListed)
  if (vouching) return { problem: null, isSealed: vouching.isSealed }
  const known = manifests.flatMap(({ batch }) => batch?.files ?? [])
  const listed = known.findLast((file) => file.name === name)
  const problem = listed ? differenceOf(listed, sha256, known) : unlisted(name, sha256, known)
  const isSealed = (naming.length > 0 ? naming : manifests).some((each) => each.isSealed)
  return { problem, isSealed }
}

/** How a file differs from what is listed; null: it does not. */
export function differenceOf(listed: ListedFile, sha256: Sha256, known: readonly ListedFile[]): ExportProblem | null {
  if (listed.sha256 === sha256) return null
  const other = known.find((file) => file.sha256 === sha256 && file.name !== listed.name)
  if (other) {
    return { file: listed.name, code: 'swapped', detail: `it has the content of ${other.name}`, other: other.name }
  }
  return { file: listed.name, code: 'changed', detail: `its SHA-256 is ${sha256}, not ${listed.sha256}` }
}

export function missingFile(file: string): ExportProblem {
  return { file, code: 'missing', detail: 'the file is not beside its manifest' }
}

/** The problem of a manifest that cannot be used. */
export function damagedManifest({ name: file, detail }: FoundManifest): ExportProblem {
  return { file, code: 'manifest-damaged', detail }
}

function unlisted(file: string, sha256: Sha256, known: readonly ListedFile[]): ExportProblem {
  const other = known.find((each) => each.sha256 === sha256)
  if (other) return { file, code: 'renamed', detail: `it was exported as ${other.name}`, other: other.name }
  return { file, code: 'not-in-manifest', detail: 'no manifest in this folder names it' }
}
