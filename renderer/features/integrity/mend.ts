// Bringing files back from the integrity sheet: what was found is of before, from then on.

import { useIntegrity } from './integrity-acts.ts'
import { bringBack, type RestoreWhat, useRecovery } from './recovery/recovery-acts.ts'

/** Brings files back; when that was done, what the check found is dated. */
export async function mend(what: RestoreWhat): Promise<void> {
  useIntegrity.setState({ asked: null })
  await bringBack(what)
  if (useRecovery.getState().problem === null) useIntegrity.setState({ isDated: true })
}
