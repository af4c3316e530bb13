// Selecting several articles of the list, as in any file manager: Ctrl adds or removes one, Shift extends from the one
// selected last, Ctrl A selects everything the filter finds. The selection is in view-state.selectedIds.
import { api } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { knownTotal, listPageOptions, PAGE_SIZE, pageOf } from '../../queries/articles.ts'
import { client } from '../../queries/client.ts'
import { showProblem } from '../../session/archive-acts.ts'
import { openAt } from '../../session/article/open-article.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'
import { beside, placesBetween, withToggled } from './selection-range.ts'

/** Where a Shift selection begins; valid for one list. */
let anchor: { readonly place: number; readonly list: string } | null = null

function listName(): string {
  const { query, sort } = useViewState.getState()
  return `${sort} ${query}`
}

function setAnchor(place: number): void {
  anchor = { place, list: listName() }
}

/** Opens the article at a place and makes it the only one selected. */
export function chooseOnly(place: number): void {
  setAnchor(place)
  dropSelection()
  void openAt(place)
}

/** Reduces the selection to the open article; returns whether more was selected. */
export function dropSelection({ isSpoken = false } = {}): boolean {
  if (useViewState.getState().selectedIds.length === 0) return false
  changeView({ selectedIds: [] })
  if (isSpoken) announce(words('list.selected-one'))
  return true
}

/** Adds the article at a place to the selection, or removes it. */
export async function toggleAt(place: number): Promise<void> {
  const [id] = await idsBetween(place, place)
  if (id === undefined) return
  const { selectedIds, articleId } = useViewState.getState()
  const before = selectedIds.length > 0 || articleId === null ? selectedIds : [articleId]
  const isAdded = !before.includes(id)
  setAnchor(place)
  if (isAdded) void openAt(place)
  choose(withToggled(before, id), isAdded ? id : articleId)
}

/** Selects everything from the anchor to a place, and opens the article there. */
export async function reachTo(place: number): Promise<void> {
  const from = anchor?.list === listName() ? anchor.place : (useViewState.getState().place ?? place)
  anchor = { place: from, list: listName() }
  void openAt(place)
  const ids = await idsBetween(from, place)
  if (useViewState.getState().place === place) choose(ids, null)
}

/** Selects everything the filter finds. */
export async function chooseAll(): Promise<void> {
  const { query, articleId } = useViewState.getState()
  try {
    const ids = await api.articlesIds({ query })
    if (useViewState.getState().query === query) choose(ids, articleId)
  } catch (error) {
    showProblem(error)
  }
}

function choose(ids: readonly string[], openId: string | null): void {
  const selectedIds = beside(ids, openId)
  changeView({ selectedIds })
  announce(selectedIds.length === 0 ? words('list.selected-one') : selectedWords(selectedIds.length))
}

/** "3 of 28 selected", of the list with its present filter. */
export function selectedWords(count: number, total: number | null = totalNow()): string {
  return words('list.selected', { count, total: Math.max(count, total ?? 0) })
}

function totalNow(): number | null {
  const archive = currentArchive()
  if (!archive) return null
  const { query, sort } = useViewState.getState()
  return knownTotal(archive.id, { query, sort })
}

/** Ids of the list from one place to another, in order; requests missing pages. */
async function idsBetween(one: number, other: number): Promise<readonly string[]> {
  const archive = currentArchive()
  if (!archive) return []
  const { query, sort } = useViewState.getState()
  const { first, last } = placesBetween(one, other)
  const pages = Array.from({ length: pageOf(last) - pageOf(first) + 1 }, (_, n) => pageOf(first) + n)
  const found = await Promise.all(
    pages.map((page) => client.ensureQueryData(listPageOptions(archive.id, { query, sort }, page)).catch(() => null)),
  )
  const skipped = pageOf(first) * PAGE_SIZE
  const ids = found.flatMap((page) => page?.articles.map(({ id }) => id) ?? [])
  return ids.slice(first - skipped, last - skipped + 1)
}
