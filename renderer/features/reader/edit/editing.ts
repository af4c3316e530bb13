// Free typing in the article: which article is being edited, the contents of its fields, and its draft, which survives
// a crash. The editors write here; saving and leaving read from here. One window at a time edits an article; main knows
// which.

import { create } from 'zustand'
import {
  type Draft,
  type Field,
  type FieldFormats,
  inReadingOrder,
  nextCaption,
  wordDiff,
} from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { shortName } from '../../../messages/act-words.ts'
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { forgetOwnAct, type OwnAct, rememberOwnAct, useOwnAct } from '../../../session/acts/own-act.ts'
import { useEdited } from '../../../session/article/edited.ts'
import { openedNow, openedSoon } from '../../../session/article/opened.ts'
import { mayWrite } from '../../../session/may-write.ts'
import { changeView, useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { mapThrough } from '../places/map-offsets.ts'
import { type ReadingSpot, scrollToSpot, spotRead } from '../places/reading-spot.ts'
import { selectedPlace } from '../places/selected-place.ts'
import { type Editing, openDraft, takenUp } from './drafted.ts'
import { spotTyped } from './editor/editors-spot.ts'
import { isPlain, NO_FORMATS } from './editor/field-formats.ts'
import { KeepPace } from './keep-pace.ts'

export interface EditingState {
  readonly now: Editing | null
  /** A saved draft of an article that is not being edited. */
  readonly kept: { readonly articleId: string; readonly draft: Draft } | null
  /** Why the draft could not be saved. */
  readonly problem: AnyProblem | null
  readonly isSaving: boolean
  /** Where the editor begins, in the texts it begins with. */
  readonly spot: ReadingSpot | null
}

export const useEditing = create<EditingState>()(() => ({
  now: null,
  kept: null,
  problem: null,
  isSaving: false,
  spot: null,
}))

useEditing.subscribe(({ now }) => useEdited.setState({ articleId: now?.articleId ?? null }))

/** A draft is never more than two seconds old, including the time to write it. */
const pace = new KeepPace(() => void keepDraft(), { rest: 600, atMost: 1500 })

/** Opens the editor on the open article, with its draft if there is one. */
export async function beginEditing(): Promise<void> {
  const opened = openedNow()
  const archive = currentArchive()
  if (!opened || !archive || useEditing.getState().now || !mayWrite()) return
  const articleId = opened.article.record.id
  const { view } = useViewState.getState()
  const spot = spotRead(opened.article, selectedPlace(), view)
  const draft = await takeDraft(articleId)
  if (draft === 'elsewhere') {
    showToast({ text: words('edit.elsewhere') })
    return
  }
  const now = openedNow()
  if (useEditing.getState().now) return
  if (now?.article.record.id !== articleId) {
    endTyping() // The user moved on while main was being asked.
    return
  }
  const editing = openDraft(archive.id, now.article, draft)
  useEditing.setState({ now: editing, kept: null, problem: null, spot: spot && carriedSpot(spot, editing, 'typed') })
  if (view === 'original') changeView({ view: 'marked' })
}

/** Maps a place of the working texts to the typed ones, or the other way round. */
function carriedSpot<S extends Pick<ReadingSpot, 'field' | 'from' | 'to'>>(
  spot: S,
  editing: Editing,
  into: 'typed' | 'base',
): S {
  const typed = editing.texts[spot.field] ?? ''
  const base = editing.bases[spot.field] ?? ''
  if (typed === base) return spot
  const map = mapThrough(into === 'typed' ? wordDiff(base, typed) : wordDiff(typed, base))
  const from = map(spot.from, 1)
  return { ...spot, from, to: Math.max(from, map(spot.to, -1)) }
}

/** Reserves an article for typing, with its draft. Main is asked again: another window may have typed since. */
async function takeDraft(articleId: string): Promise<Draft | null | 'elsewhere'> {
  const { kept } = useEditing.getState()
  const known = kept?.articleId === articleId ? kept.draft : null
  // If the call fails, typing begins anyway; a failure to save the draft will be reported.
  const begun = await api.draftBegin({ id: articleId }).catch(() => ({ draft: known }))
  return begun === null ? 'elsewhere' : begun.draft
}

/** Releases the article, so that another window may type in it. */
function endTyping(): void {
  void api.draftEnd({}).catch(() => {})
}

/** Takes over an editor's contents; the draft is saved after a moment. */
export function typeInto(field: Field, text: string, set: FieldFormats): void {
  const { now } = useEditing.getState()
  if (!now || (now.texts[field] === text && (now.formats[field] ?? NO_FORMATS) === set)) return
  const formats = { ...now.formats, [field]: set }
  useEditing.setState({ now: { ...now, texts: { ...now.texts, [field]: text }, formats } })
  pace.typed()
}

/** Adds an empty caption; returns its field. */
export function addCaption(): Field | null {
  const { now } = useEditing.getState()
  if (!now) return null
  const field = nextCaption(Object.keys(now.bases))
  const fields = inReadingOrder([...Object.keys(now.bases), field])
  const within = (texts: Editing['texts']) => Object.fromEntries(fields.map((name) => [name, texts[name] ?? '']))
  useEditing.setState({ now: { ...now, bases: within(now.bases), texts: within(now.texts) } })
  return field
}

/** Whether anything typed or formatted differs from the working text. */
function isChanged({ bases, texts, formats }: Editing): boolean {
  return Object.keys(texts).some((field) => texts[field] !== bases[field] || !isPlain(formats[field] ?? NO_FORMATS))
}

/** Saves the draft now, or discards it when nothing differs any more. Returns it. */
export async function keepDraft(): Promise<Draft | null> {
  pace.settle()
  const { now } = useEditing.getState()
  if (!now || currentArchive()?.id !== now.archiveId) return null
  const { articleId: id, head, texts, formats } = now
  const draft = isChanged(now) ? { head, texts: { ...texts }, formats: { ...formats } } : null
  try {
    if (draft) await api.draftSave({ id, draft })
    else await api.draftDiscard({ id })
    useEditing.setState({ problem: null })
  } catch (error) {
    useEditing.setState({ problem: problemOf(error) })
  }
  return draft
}

/** Goes back to reading. What was typed is kept as a draft. */
export async function leaveEditing(): Promise<void> {
  const { now } = useEditing.getState()
  if (!now) return
  const draft = await keepDraft()
  if (useEditing.getState().problem) return
  const spot = spotTyped()
  useEditing.setState({ now: null, kept: draft && { articleId: now.articleId, draft } })
  endTyping()
  if (draft) announce(words('edit.kept'))
  focusArticle(spot && carriedSpot(spot, now, 'base'))
}

/** Another archive is open: what was typed belongs to the previous one, and is already kept as a draft. */
export function forgetEditing(): void {
  pace.settle()
  if (useEditing.getState().now) endTyping()
  useEditing.setState({ now: null, kept: null, problem: null })
}

/** Discards what was typed, in the editor or in a saved draft. Undo restores it. */
export async function discardDraft(): Promise<void> {
  const opened = openedNow()
  const archive = currentArchive()
  const draft = useEditing.getState().now ? await keepDraft() : (useEditing.getState().kept?.draft ?? null)
  if (!(await endDraft()) || !opened || !archive || !draft) return
  const articleId = opened.article.record.id
  const headline = opened.article.fields.get('headline')?.workingText() ?? ''
  const act: OwnAct = {
    label: words('edit.discarded-act', { headline: shortName(headline) }),
    headline,
    takeBack: () => restoreDraft({ archiveId: archive.id, articleId, headline, draft }),
  }
  rememberOwnAct(act)
  const onPress = (): void => {
    if (useOwnAct.getState().act === act) forgetOwnAct()
    void act.takeBack()
  }
  const text = words('edit.discarded', { headline: shortName(headline) })
  showToast({ text, action: { label: words('toast.undo'), onPress }, topic: 'undo' })
}

interface Discarded {
  readonly archiveId: string
  readonly articleId: string
  readonly headline: string
  readonly draft: Draft
}

/** Saves a discarded draft again, and opens the editor with it. A newer draft is not overwritten. */
async function restoreDraft({ archiveId, articleId, headline, draft }: Discarded): Promise<void> {
  if (currentArchive()?.id !== archiveId) return
  const other = await api.draftRead({ id: articleId }).catch(() => null)
  if (other) {
    showToast({ text: words('edit.typed-since', { headline: shortName(headline) }), topic: 'undo' })
    return
  }
  try {
    await api.draftSave({ id: articleId, draft })
  } catch (error) {
    useEditing.setState({ problem: problemOf(error) })
    return
  }
  showToast({ text: words('undo.restored-draft', { headline: shortName(headline) }), topic: 'undo' })
  if (useViewState.getState().articleId !== articleId) changeView({ articleId, correctionId: null, place: null })
  if (await openedSoon(articleId)) await beginEditing()
}

/** Removes a draft because it is empty or was saved as corrections; returns whether it is gone. */
export async function endDraft(): Promise<boolean> {
  pace.settle()
  const { now, kept } = useEditing.getState()
  const id = now?.articleId ?? kept?.articleId
  if (id === undefined) return false
  try {
    await api.draftDiscard({ id })
    const spot = now ? spotTyped() : null
    useEditing.setState({ now: null, kept: null, problem: null })
    if (now) endTyping()
    focusArticle(now && spot && carriedSpot(spot, now, 'base'))
    return true
  } catch (error) {
    const problem = problemOf(error)
    if (problem.code === 'changed-meanwhile') showToast({ text: words('edit.elsewhere') })
    else useEditing.setState({ problem })
    return false
  }
}

/** Offers the saved draft of a newly opened article. */
export async function offerDraft(articleId: string): Promise<void> {
  const draft = await api.draftRead({ id: articleId }).catch(() => null)
  if (useViewState.getState().articleId !== articleId || useEditing.getState().now) return
  useEditing.setState({ kept: draft && { articleId, draft } })
}

/** The article has changed while it is being edited: rebases what was typed. */
export function followArticle(): void {
  const { now } = useEditing.getState()
  const opened = openedNow()
  if (!now || opened?.article.record.id !== now.articleId) return
  const next = takenUp(opened.article, now)
  if (next) useEditing.setState({ now: next })
}

/** Focuses the article once it is rendered, at the place that was edited. */
function focusArticle(spot: ReadingSpot | null): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-pane=article] [data-pane-target]')?.focus({ preventScroll: true })
    const article = openedNow()?.article
    if (article && spot) scrollToSpot(article, spot, useViewState.getState().view)
  })
}
