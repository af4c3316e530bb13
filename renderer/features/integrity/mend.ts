// Restoring files from the integrity sheet: from then on the results are out of date.

import { useIntegrity } from './integrity-acts.ts'
import { bringBack, type RestoreWhat, useRecovery } from './recovery/recovery-acts.ts'

/** Restores files; if that was done, marks the check's results as out of date. */
export async function mend(what: RestoreWhat): Promise<void> {
  useIntegrity.setState({ asked: null })
  await bringBack(what)
  if (useRecovery.getState().problem === null) useIntegrity.setState({ isDated: true })
}
