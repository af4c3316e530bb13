// Find in the archive: the pattern, the search running in main, and its results so far. All of it is kept when the
// sheet is closed, so that the user can go through the places one by one.

import { create } from 'zustand'
import {
  type Broadcasts,
  type FindPattern,
  type FindProgress,
  type FindSummary,
  type FoundArticle,
  newId,
} from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { forgetProgress } from '../../queries/job-progress.ts'
import { goToArticle } from '../../session/article/open-article.ts'
import { closeOverlay, openOverlay } from '../../session/overlay.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'
import { type FoundRow, rowsOf } from './found-rows.ts'

export interface ArchiveFindState {
  readonly pattern: FindPattern
  /** Whether only articles the list's filter finds are searched. */
  readonly isFiltered: boolean
  /** The search these results belong to; null before the first. */
  readonly job: string | null
  readonly stage: FindProgress['stage']
  readonly articles: readonly FoundArticle[]
  readonly rows: readonly FoundRow[]
  /** null while it runs. */
  readonly summary: FindSummary | null
  readonly problem: AnyProblem | null
  /** The active row. */
  readonly active: number
}

const START: ArchiveFindState = {
  pattern: { text: '', isRegex: false, hasCase: false, hasAccents: false, isWord: false },
  isFiltered: false,
  ...{ job: null, stage: 'searching', articles: [], rows: [], summary: null, problem: null, active: 0 },
}
/** Pause in typing after which a search begins. */
const PAUSE_MS = 300

export const useArchiveFind = create<ArchiveFindState>()(() => START)

let pause: ReturnType<typeof setTimeout> | undefined

/** Opens the sheet, searching for the selected words, if any. */
export function openArchiveFind(): void {
  const selected = getSelection()?.toString().trim() ?? ''
  openOverlay('archive-find')
  if (selected !== '' && selected.length < 200 && !selected.includes('\n')) findWith({ text: selected, isRegex: false })
}

export function closeArchiveFind(): void {
  closeOverlay('archive-find')
}

/** Resets the state for another archive, or none: main has stopped any search. */
export function forgetArchiveFind(): void {
  clearTimeout(pause)
  useArchiveFind.setState(START)
  closeOverlay('archive-find')
}

/** Changes the pattern; the search begins after a pause in typing. */
export function findWith(change: Partial<FindPattern> & { readonly isFiltered?: boolean }): void {
  const { isFiltered = useArchiveFind.getState().isFiltered, ...pattern } = change
  stopSearch()
  useArchiveFind.setState((state) => ({
    pattern: { ...state.pattern, ...pattern },
    isFiltered,
    job: null,
    problem: null,
  }))
  clearTimeout(pause)
  pause = setTimeout(() => void search(), PAUSE_MS)
}

/** Searches at once. */
export async function search(): Promise<void> {
  clearTimeout(pause)
  const { pattern, isFiltered } = useArchiveFind.getState()
  const none = { articles: [], rows: [], summary: null, problem: null, active: 0 }
  if (pattern.text === '') return useArchiveFind.setState({ ...none, job: null })
  const job = newId()
  useArchiveFind.setState({ ...none, job, stage: 'searching' })
  try {
    const query = isFiltered ? useViewState.getState().query : null
    const summary = await api.findRun({ job, pattern, query })
    finish(job, { summary })
  } catch (error) {
    finish(job, { problem: problemOf(error) })
  }
}

function finish(job: string, end: Pick<Partial<ArchiveFindState>, 'summary' | 'problem'>): void {
  forgetProgress(job)
  if (useArchiveFind.getState().job !== job) return
  useArchiveFind.setState(end)
  if (end.summary) announce(words('archive-find.totals', { hits: end.summary.hits, articles: end.summary.articles }))
}

/** Asks the running search to end; its results stay. */
export function stopSearch(): void {
  const { job, summary, problem } = useArchiveFind.getState()
  if (job !== null && summary === null && problem === null) api.jobCancel({ job }).catch(() => undefined)
}

/** Adds results sent by main; ignores those of an abandoned search. */
export function takeFound({ job, stage, articles: found }: Broadcasts['find:told']): void {
  if (useArchiveFind.getState().job !== job) return
  useArchiveFind.setState(({ articles, rows }) =>
    found.length === 0 ? { stage } : { stage, articles: [...articles, ...found], rows: [...rows, ...rowsOf(found)] },
  )
}

/** Opens the article of a row at its place. */
export function openFound(row: FoundRow | undefined): void {
  if (!row) return
  const { article, place } = row
  closeArchiveFind()
  changeView({ wantedPlace: { articleId: article.id, field: place.field, start: place.start, match: place.match } })
  // The focus returns to its pane only after this frame.
  requestAnimationFrame(() => requestAnimationFrame(() => goToArticle(article.id)))
}
