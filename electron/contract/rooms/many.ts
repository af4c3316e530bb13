// What a window may ask to be done to many articles at once. All but the preview are acts: counted, and cancelled they change nothing.
import {
  type DetailsPreview,
  detailsEditSchema,
  type Problem,
  REASON_MOST,
  tagSchema,
  z,
} from '../../../data/schema/index.ts'
import { answers, ids, job, type Room } from '../call.ts'

/** Articles an act over many changed and left; some of those that were left are named with the reason. */
export interface ManyEdited {
  readonly changed: number
  readonly left: number
  readonly named: readonly { readonly id: string; readonly problem: Problem }[]
}

const tags = z.array(tagSchema).max(100)

export const many = {
  /** What an edit would change; counted and cancellable, it changes nothing. */
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
    answer: answers<{ readonly changed: number }>(),
  },
  'many:withdraw': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids, reason: z.string().trim().min(1).max(REASON_MOST) }),
    answer: answers<ManyEdited>(),
  },
  'many:put-back': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids }),
    answer: answers<ManyEdited>(),
  },
  /** Composes their notices again. */
  'many:compose-notices': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids }),
    answer: answers<ManyEdited>(),
  },
  /** Withdrawn articles alone; the others are left and counted. */
  'many:remove': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, ids }),
    answer: answers<ManyEdited>(),
  },
} as const satisfies Room<'many'>
