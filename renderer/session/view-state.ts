// What this window is looking at. View state only: it is gone when the window closes, and the truth is in main.
import { create } from 'zustand'
import type { SortOrder } from '../queries/sort-orders.ts'

export const VIEWS = ['original', 'marked', 'corrected'] as const
export type View = (typeof VIEWS)[number]

export const INSPECTOR_TABS = ['corrections', 'findings', 'details', 'history'] as const
export type InspectorTab = (typeof INSPECTOR_TABS)[number]

/** What the list pane may list. */
export const SHOWN = ['articles', 'needs-a-look', 'proposals', 'notices', 'names', 'house-style'] as const
export type Shown = (typeof SHOWN)[number]

/** UTF-16 offset of a match in the corrected text of a field. */
export interface WantedPlace {
  readonly articleId: string
  readonly field: string
  readonly start: number
  readonly match: string
}

export interface ViewState {
  /** What the list pane lists. */
  readonly shown: Shown
  /** Filter of the list, in the filter language. */
  readonly query: string
  readonly sort: SortOrder
  /** Place of the open article in the list, from 0; null while the list does not show it. */
  readonly place: number | null
  readonly articleId: string | null
  /** Articles chosen in the list besides the open one, in the order of the list; [] while only the open one is meant. */
  readonly selectedIds: readonly string[]
  readonly view: View
  /** The correction whose mark and card are selected. */
  readonly correctionId: string | null
  /** The finding whose underline and card are selected; one that is gone counts for nothing. */
  readonly findingId: string | null
  readonly tab: InspectorTab
  /** A side pane called for in a window too narrow to have it next to the others: the sidebar lies over them, another gives way to the inspector. */
  readonly drawer: 'sidebar' | 'inspector' | null
  /** Which pane a window of one pane shows. */
  readonly onePane: 'list' | 'article'
  /** A place the reader goes to once its article is there, as archive-wide find has it: in the corrected text. */
  readonly wantedPlace: WantedPlace | null
}

const START: ViewState = {
  shown: 'articles',
  query: '',
  sort: 'newest',
  place: null,
  articleId: null,
  selectedIds: [],
  view: 'marked',
  correctionId: null,
  findingId: null,
  tab: 'corrections',
  drawer: null,
  onePane: 'list',
  wantedPlace: null,
}

export const useViewState = create<ViewState>()(() => START)

/** Changes some of the view state. */
export function changeView(at: Partial<ViewState>): void {
  useViewState.setState(at)
}

/** Filters the list. The open article stays open. */
export function filterBy(query: string): void {
  const { query: before, shown } = useViewState.getState()
  if (before !== query) changeView({ query, place: null, selectedIds: [] })
  if (shown !== 'articles') changeView({ shown: 'articles' })
}

/** Selects a correction: its mark is brought into view and its card is shown. */
export function selectCorrection(correctionId: string): void {
  changeView({ correctionId, tab: 'corrections' })
}

/** Selects a finding: it is brought into view and its card is shown. */
export function selectFinding(findingId: string): void {
  changeView({ findingId, tab: 'findings' })
}

/** Another archive, or none: nothing of what was looked at applies any more. */
export function forgetView(): void {
  changeView(START)
}
