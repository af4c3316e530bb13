// Kinds of findings, switched on and off for an archive: the same for everyone who opens it.

import type { Archive } from '../archive/archive.ts'
import { checksFile, ignoredFile } from '../archive/side-file.ts'
import { allSwitches, type CheckSwitch, type FindingKind, ok, type Result, type Unreported } from '../schema/index.ts'

/** Every kind and whether it is reported. Problems: damaged (checks.json), environment. */
export async function checkSwitches(archive: Archive): Promise<Result<readonly CheckSwitch[]>> {
  const kept = await checksFile.read(archive)
  return kept.ok ? ok(allSwitches(kept.value)) : kept
}

/** Switches kinds on or off. Problems: read-only, damaged (checks.json), environment. */
export async function switchChecks(
  archive: Archive,
  kinds: readonly FindingKind[],
  isOn: boolean,
): Promise<Result<null>> {
  return await checksFile.change(archive, (kept) =>
    ok([...kept.filter(({ kind }) => !kinds.includes(kind)), ...kinds.map((kind) => ({ kind, isOn }))]),
  )
}

/** What is found and not reported in an archive. Problems: damaged (checks.json, ignored.json), environment. */
export async function unreportedIn(archive: Archive): Promise<Result<Unreported>> {
  const ignored = await ignoredFile.read(archive)
  if (!ignored.ok) return ignored
  const switches = await checkSwitches(archive)
  if (!switches.ok) return switches
  return ok({ ignored: ignored.value, off: switches.value.filter(({ isOn }) => !isOn).map(({ kind }) => kind) })
}
