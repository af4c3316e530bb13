// Every worklist. The compiler reports a missing one.
import { ARTICLES } from '../features/article-list/article-list.tsx'
import { HOUSE_STYLE } from '../features/house-style/house-style-place.tsx'
import { NAMES } from '../features/names/name-list.tsx'
import { NOTICES } from '../features/notices/list/notice-list.tsx'
import { NEEDS_A_LOOK } from '../features/review/needs-a-look/needs-a-look-list.tsx'
import { PROPOSALS } from '../features/review/proposals/proposal-list.tsx'
import { type Shown, useViewState } from '../session/view-state.ts'
import type { Worklist } from '../session/worklist.ts'

const WORKLISTS: Readonly<Record<Shown, Worklist>> = {
  articles: ARTICLES,
  'needs-a-look': NEEDS_A_LOOK,
  proposals: PROPOSALS,
  notices: NOTICES,
  names: NAMES,
  'house-style': HOUSE_STYLE,
}

/** The shown worklist, for code outside components. */
export function worklistNow(): Worklist {
  return WORKLISTS[useViewState.getState().shown]
}

/** The shown worklist. */
export function useWorklist(): Worklist {
  return WORKLISTS[useViewState((state) => state.shown)]
}
