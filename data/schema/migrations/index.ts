// Every step from the oldest format to the present one, in order. An archive passes through them one after the other,
// so that no step has to know more than two versions. To add one: its file, its line here, ARCHIVE_VERSION one higher.
import { fromVersion0 } from './from-version-0.ts'
import type { Json, Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [fromVersion0]

/** A manifest of any older version as one of this version; anything else unchanged, for the schema to reject. */
export function migrateManifest(value: unknown): unknown {
  return MIGRATIONS.reduce<unknown>(
    (manifest, step) => (isOfVersion(manifest, step.from) ? step.manifest(manifest) : manifest),
    value,
  )
}

function isOfVersion(value: unknown, version: number): value is Json {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === version
}
