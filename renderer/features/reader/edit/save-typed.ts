// What was typed becomes corrections: the list that is gone through before, and the acts that save it.
import { create } from 'zustand'
import type { Category, Field, Hunk } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { selectCorrection } from '../../../app/view-state.ts'
import { statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { articleOptions } from '../../../queries/article.ts'
import { client } from '../../../queries/client.ts'
import { announce } from '../../../ui/announcer.tsx'
import { type Rulings, rememberRuling } from '../correct/rulings.ts'
import type { Editing } from './drafted.ts'
import { discardDraft, followArticle, useEditing } from './editing.ts'
import { typedHunks } from './typed-hunks.ts'

export interface SaveList {
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly problem: AnyProblem | null
}

export const useSaveList = create<SaveList>()(() => ({ isOpen: false, isBusy: false, problem: null }))

/** The changes typed, in reading order. */
export function changesIn({ bases, texts }: Editing): readonly (Hunk & { readonly field: Field })[] {
  return typedHunks(Object.keys(bases), (field) => bases[field] ?? '', texts)
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
  /** Categories of single changes, by their place in the list. */
  readonly exceptions: ReadonlyMap<number, Category>
}

/** Saves everything typed as one act; when it fails everything stays in the editor. */
export async function saveTyped({ category, status, reason, exceptions }: TypedRuling): Promise<void> {
  const { now } = useEditing.getState()
  const archive = currentArchive()
  if (!now || !archive || useSaveList.getState().isBusy) return
  useSaveList.setState({ isBusy: true, problem: null })
  const id = now.articleId
  const edits = changesIn(now).map((hunk, n) => ({ ...hunk, category: exceptions.get(n) ?? category }))
  try {
    const { corrections: made } = await api.articleCorrect({ id, replaces: null, edits, category, reason, status })
    rememberRuling({ category, status, reason })
    closeSaveList()
    await discardDraft()
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
