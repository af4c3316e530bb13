// Calls about the proof that nothing was edited silently.
import { type ExportVerdict, idSchema, type VerifyReport, z } from '../../../data/schema/index.ts'
import { answers, job, type Room, token } from '../call.ts'
import type { PickedFolder } from '../picked.ts'

export const integrity = {
  /** Proves that nothing was edited silently, in the whole archive or one article. Read-only; reports progress. */
  'integrity:verify': {
    needs: 'open',
    request: z.strictObject({ job, id: idSchema.nullable() }),
    answer: answers<VerifyReport>(),
  },
  'integrity:pick': {
    needs: 'nothing',
    request: z.strictObject({ what: z.enum(['file', 'folder']) }),
    answer: answers<PickedFolder | null>(),
  },
  /** Checks what was picked against the manifests next to it. */
  'integrity:verify-export': {
    needs: 'nothing',
    request: z.strictObject({ job, token }),
    answer: answers<ExportVerdict>(),
  },
} as const satisfies Room<'integrity'>
