// Acts over the selected articles: details, withdrawing, restoring, removing. Each is one act with progress in the
// status bar and one undo; articles that could not be changed are named.

import {
  type ArticleState,
  type DetailsEdit,
  MANY_ACTS,
  type ManyAct,
  type ManyEdited,
  PLAIN_MANY_ACTS,
  type PlainManyAct,
} from '../../../../electron/contract/index.ts'
import { api } from '../../../api.ts'
import { stateWords } from '../../../messages/correction-words.ts'
import { doneWords } from '../../../messages/many-done.ts'
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { isStopped, runCounted } from '../../../session/acts/running-acts.ts'
import { wayBack } from '../../../session/acts/undo.ts'
import { showProblem } from '../../../session/archive-acts.ts'
import { mayWrite } from '../../../session/may-write.ts'
import { type Overlay, openOverlay } from '../../../session/overlay.ts'
import { idsToActOn } from '../../../session/selection.ts'
import { changeView, filterBy } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'

/** The query that lists withdrawn articles. */
const WITHDRAWN_QUERY = 'is:withdrawn'

/** Opens a dialog for the articles an act would apply to now, or announces why it cannot. */
function openFor(overlay: Overlay, ids: readonly string[]): void {
  if (!mayWrite()) return
  if (ids.length === 0) announce(words('many.none-chosen'))
  else openOverlay(overlay, { ids })
}

export function openEditDetails(ids: readonly string[] = idsToActOn()): void {
  openFor('edit-details', ids)
}

export function openWithdraw(ids: readonly string[] = idsToActOn()): void {
  openFor('withdraw', ids)
}

export function openRemove(ids: readonly string[] = idsToActOn()): void {
  openFor('remove', ids)
}

/** Lists withdrawn articles. */
export function showWithdrawn(): void {
  filterBy(WITHDRAWN_QUERY)
  changeView({ onePane: 'list', drawer: null })
}

export async function editDetailsOf(ids: readonly string[], edit: DetailsEdit): Promise<boolean> {
  return await actOnMany('edit-details', (job) => api.manyEdit({ job, ids: [...ids], edit }))
}

export async function withdraw(ids: readonly string[], reason: string): Promise<boolean> {
  return await actOnMany('withdraw', (job) => api.manyWithdraw({ job, ids: [...ids], reason }))
}

/** Runs an act that needs nothing but its articles. */
export async function actOn(act: PlainManyAct, ids: readonly string[]): Promise<boolean> {
  return await actOnMany(act, (job) => api.manyAct({ job, ids: [...ids], act }))
}

/** Sets the state of all selected articles, or of the open one. */
export async function setStateOfChosen(state: ArticleState): Promise<void> {
  const ids = idsToActOn()
  if (ids.length === 0) return
  const isDone = await editDetailsOf(ids, { set: { state }, addTags: [], removeTags: [] })
  if (isDone) announce(words('details.announce-state', { state: stateWords(state) }))
}

/** Flags all selected articles; if all of them are flagged, removes the flags. */
export async function switchFlagOfChosen(): Promise<void> {
  const ids = idsToActOn()
  if (ids.length === 0) return
  const flagged = { set: { flag: true } as const, addTags: [], removeTags: [] }
  try {
    const { changes } = await runCounted(words('many.counting'), (job) =>
      api.manyPreview({ job, ids: [...ids], edit: flagged }),
    )
    await editDetailsOf(ids, changes > 0 ? flagged : { ...flagged, set: { flag: null } })
  } catch (error) {
    if (!isStopped(error)) showProblem(error)
  }
}

function actOnChosen(act: PlainManyAct): void {
  const ids = idsToActOn()
  if (currentArchive() && ids.length > 0) void actOn(act, ids)
}

/** Commands of the acts that need nothing but their articles: those selected, or the open one. */
export const ACTS_ON_CHOSEN = Object.fromEntries(
  PLAIN_MANY_ACTS.map((act) => [act, () => actOnChosen(act)]),
) as Readonly<Record<PlainManyAct, () => void>>

/** Runs an act on many articles, with its words, and says what it did; returns whether it was done, even if only in part. */
async function actOnMany(act: ManyAct | 'edit-details', work: (job: string) => Promise<ManyEdited>): Promise<boolean> {
  const isEdit = act === 'edit-details'
  try {
    const edited = await runCounted(isEdit ? words('many.running') : words(`many.${act}.doing`), work)
    // An article that has left the list cannot stay selected.
    if (!isEdit && MANY_ACTS[act].leavesList) changeView({ selectedIds: [] })
    const text = doneWords(act, edited)
    const count = edited.changed
    if (text !== null) showToast({ text, ...(count > 0 ? { action: wayBack({ act, count }) } : {}) })
    return true
  } catch (error) {
    if (isStopped(error)) showToast({ text: words('acts.stopped') })
    else showProblem(error)
    return false
  }
}
