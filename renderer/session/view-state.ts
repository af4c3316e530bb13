// What this window shows. View state only: it is lost when the window closes, and the data is in main.
import { create } from 'zustand'
import type { SortOrder } from '../queries/sort-orders.ts'

export const VIEWS = ['original', 'marked', 'corrected'] as const
export type View = (typeof VIEWS)[number]

export const INSPECTOR_TABS = ['corrections', 'findings', 'details', 'history'] as const
export type InspectorTab = (typeof INSPECTOR_TABS)[number]

/** What the list pane may show. */
export const SHOWN = ['articles', 'needs-a-look', 'proposals', 'notices', 'names', 'house-style'] as const
export type Shown = (typeof SHOWN)[number]

/** UTF-16 offset of a match in the corrected text of a field. */
export interface WantedPlace {
  readonly articleId: string
  readonly field: string
  readonly start: number
  readonly match: string
  /** The list this place is of: its words are looked for while that list is shown. Left out: until the user ends it. */
  readonly list?: Shown
}

export interface ViewState {
  /** What the list pane shows. */
  readonly shown: Shown
  /** Filter of the list, in the filter language. */
  readonly query: string
  readonly sort: SortOrder
  /** Index of the open article in the list, from 0; null while the list does not show it. */
  readonly place: number | null
  readonly articleId: string | null
  /** Articles selected in the list besides the open one, in list order; [] while only the open one is selected. */
  readonly selectedIds: readonly string[]
  readonly view: View
  /** The selected correction. */
  readonly correctionId: string | null
  /** The selected finding; one that no longer exists is ignored. */
  readonly findingId: string | null
  readonly tab: InspectorTab
  /**
   * A side pane opened in a window too narrow to show it next to the others: the sidebar covers them, for the inspector
   * another gives way.
   */
  readonly drawer: 'sidebar' | 'inspector' | null
  /** Which pane a one-pane window shows. */
  readonly onePane: 'list' | 'article'
  /** A place the reader goes to once its article has loaded, from archive-wide search: in the corrected text. */
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

/** Selects a correction: scrolls to its mark and shows its card. */
export function selectCorrection(correctionId: string): void {
  changeView({ correctionId, tab: 'corrections' })
}

/** Selects a finding: scrolls to it and shows its card. */
export function selectFinding(findingId: string): void {
  changeView({ findingId, tab: 'findings' })
}

/** Resets the state for another archive, or none. */
export function forgetView(): void {
  changeView(START)
}
