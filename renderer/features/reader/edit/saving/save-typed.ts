// Turns typing into corrections: the list reviewed beforehand, and the act that saves it.

import { create } from 'zustand'
import { type Category, weaveOf } from '../../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../../api.ts'
import { statusWords } from '../../../../messages/correction-words.ts'
import { words } from '../../../../messages/words.ts'
import { currentArchive } from '../../../../queries/archive.ts'
import { articleOptions } from '../../../../queries/article.ts'
import { client } from '../../../../queries/client.ts'
import { openedNow } from '../../../../session/article/opened.ts'
import { type Rulings, rememberRuling } from '../../../../session/rulings.ts'
import { selectCorrection } from '../../../../session/view-state.ts'
import { announce } from '../../../../ui/announcer.tsx'
import type { Editing } from '../drafted.ts'
import { endDraft, followArticle, useEditing } from '../editing.ts'
import { type TypedChange, typedChanges, usualCategory } from './typed-changes.ts'

export interface SaveList {
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly problem: AnyProblem | null
}

export const useSaveList = create<SaveList>()(() => ({ isOpen: false, isBusy: false, problem: null }))

/** Changes of words and formatting, in reading order. */
export function changesIn(editing: Editing): readonly TypedChange[] {
  const article = openedNow()?.article
  return typedChanges(editing, (field) => article && weaveOf(article, field))
}

/** The category of a change unless it has one of its own. */
export function categoryOf(change: TypedChange, category: Category, isOfWords: boolean): Category {
  return (isOfWords ? usualCategory(change) : null) ?? category
}

/** Whether any change is of words: the chosen category then applies to those, otherwise to everything. */
export function isOfWords(changes: readonly TypedChange[]): boolean {
  return changes.some((change) => usualCategory(change) === null)
}

export function openSaveList(): void {
  const { now } = useEditing.getState()
  if (!now) return
  if (changesIn(now).length === 0) announce(words('edit.nothing'))
  else useSaveList.setState({ isOpen: true, problem: null })
}

export function closeSaveList(): void {
  useSaveList.setState({ isOpen: false, problem: null })
}

export interface TypedRuling extends Pick<Rulings, 'category' | 'status'> {
  readonly reason: string
  /** Categories of single changes, by position in the list. */
  readonly exceptions: ReadonlyMap<number, Category>
}

/** Saves everything typed as one act; on failure everything stays in the editor. */
export async function saveTyped({ category, status, reason, exceptions }: TypedRuling): Promise<void> {
  const { now } = useEditing.getState()
  const archive = currentArchive()
  if (!now || !archive || useSaveList.getState().isBusy) return
  useSaveList.setState({ isBusy: true, problem: null })
  const id = now.articleId
  const changes = changesIn(now)
  const hasWords = isOfWords(changes)
  const request = requestOf(changes, (change, n) => exceptions.get(n) ?? categoryOf(change, category, hasWords))
  try {
    const { corrections: made } = await api.articleCorrect({
      ...{ id, replaces: null, category, reason, status },
      ...request,
    })
    rememberRuling({ category, status, reason }, hasWords)
    closeSaveList()
    await endDraft()
    announce(words('correct.done', { count: made.length, status: statusWords(status).toLowerCase() }))
    if (made[0] !== undefined) selectCorrection(made[0])
  } catch (error) {
    useSaveList.setState({ problem: problemOf(error) })
    await client.invalidateQueries({ queryKey: articleOptions(archive.id, id).queryKey })
    followArticle()
  } finally {
    useSaveList.setState({ isBusy: false })
  }
}

/** The changes in the form the store takes. */
function requestOf(changes: readonly TypedChange[], categoryFor: (change: TypedChange, n: number) => Category) {
  const all = changes.map((change, n) => ({ ...change, category: categoryFor(change, n) }))
  return {
    edits: all.flatMap((change) => {
      if (change.kind !== 'text') return []
      const { field, from, to, before, after, category } = change
      return [{ field, from, to, before, after, category }]
    }),
    marks: all.flatMap((change) => {
      if (change.kind !== 'mark') return []
      const { field, from, to, type, after, category } = change
      return [{ field, from, to, type, after, category }]
    }),
    blocks: all.flatMap((change) => {
      if (change.kind !== 'block') return []
      const { field, line, after, category } = change
      return [{ field, line, after, category }]
    }),
  }
}
