// Which windows open when the app starts: those open last, or one for the archive it was started with. Pure.
import type { SavedWindow } from '../user-data/settings.ts'

/**
 * At least one, the one in front last. `named`: folder (absolute path) of the archive the app was started with, which
 * then opens alone. A window with nothing open is reopened only if no other is.
 */
export function windowsAtStart(saved: readonly SavedWindow[], named: string | null): readonly SavedWindow[] {
  const front = saved.at(-1) ?? { folder: null, bounds: null }
  if (named !== null) {
    const known = saved.find(({ folder }) => folder === named) ?? front
    return [{ folder: named, bounds: known.bounds }]
  }
  const withArchive = saved.filter(({ folder }) => folder !== null)
  return withArchive.length > 0 ? withArchive : [front]
}
