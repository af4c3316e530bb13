// Calls about reader notices and the house's wording.
import {
  type ListedNotice,
  type NoticeProfile,
  noticeProfileSchema,
  type Problem,
  z,
} from '../../../data/schema/index.ts'
import { answers, ids, nothing, type Room } from '../call.ts'

/** The house's wording of notices. `problem`: why its own profile cannot be used; `profile` is then the neutral one. */
export interface HouseNotices {
  readonly profile: NoticeProfile
  readonly problem: Problem | null
}

export const notices = {
  /** Notices of these articles, or of all (null). */
  'notices:list': {
    needs: 'open',
    request: z.strictObject({ ids: ids.nullable() }),
    answer: answers<{ readonly notices: readonly ListedNotice[]; readonly unread: number }>(),
  },
  'notices:house': { needs: 'open', request: nothing, answer: answers<HouseNotices>() },
  'notices:set-house': {
    needs: 'writable',
    request: z.strictObject({ profile: noticeProfileSchema }),
    answer: answers<null>(),
  },
} as const satisfies Room<'notices'>
