// Calls that act on many articles at once. All but the preview are acts: they report progress and, if cancelled, change
// nothing.
import {
  type DetailsPreview,
  detailsEditSchema,
  PLAIN_MANY_ACTS,
  type Problem,
  REASON_MOST,
  tagSchema,
  z,
} from '../../../data/schema/index.ts'
import { answers, ids, job, type Room } from '../call.ts'

/** How many articles an act over many changed and how many it left; some of the latter are named with the reason. */
export interface ManyEdited {
  readonly changed: number
  readonly left: number
  readonly named: readonly { readonly id: string; readonly problem: Problem }[]
}

const tags = z.array(tagSchema).max(100)

export const many = {
  /** What an edit would change. Reports progress; can be cancelled; changes nothing. */
  'many:preview': {
    needs: 'open',
    request: z.strictObject({ job, ids, edit: detailsEditSchema }),
    answer: answers<DetailsPreview>(),
  },
  'many:edit': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids, edit: detailsEditSchema }),
    answer: answers<ManyEdited>(),
  },
  'many:tag': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids, add: tags, remove: tags }),
    answer: answers<ManyEdited>(),
  },
  'many:withdraw': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids, reason: z.string().trim().min(1).max(REASON_MOST) }),
    answer: answers<ManyEdited>(),
  },
  /** An act that needs nothing but its articles. Removing leaves and counts those that are not withdrawn. */
  'many:act': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids, act: z.enum(PLAIN_MANY_ACTS) }),
    answer: answers<ManyEdited>(),
  },
  /** Recomposes their notices. */
  'many:compose-notices': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids }),
    answer: answers<ManyEdited>(),
  },
} as const satisfies Room<'many'>
