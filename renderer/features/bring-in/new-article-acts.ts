// A new article out of what is pasted or typed: read by main like any copy, shown, and imported as one act.

import { create } from 'zustand'
import { type ImportPlanned, MOST_PASTED, newId } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { closeOverlay, openOverlay } from '../../session/overlay.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'
import { isRefused, showBroughtIn, takeDropped } from './bring-in-acts.ts'
import { copyIn, type PasteData } from './clipboard-copy.ts'

export interface NewArticle {
  /** HTML from the clipboard, as it came; null: `text` is the copy. */
  readonly html: string | null
  readonly text: string
  readonly headline: string
  /** BCP 47; '': as it is recognised. */
  readonly language: string
  /** Whether there is something that only the dialog holds. */
  readonly isTyped: boolean
  /** What would come in, as it was looked through last; null: there was nothing. */
  readonly plan: ImportPlanned | null
  /** Whether what stands there has changed since. */
  readonly isChanged: boolean
  /** Main's name for it. */
  readonly token: string | null
  readonly isActing: boolean
  readonly problem: AnyProblem | null
}

const EMPTY: NewArticle = {
  ...{ html: null, text: '', headline: '', language: '', isTyped: false, isChanged: false },
  ...{ plan: null, token: null, isActing: false, problem: null },
}

export const useNewArticle = create<NewArticle>()(() => EMPTY)

/** While text is typed, it is read at each pause. */
const PAUSE_MS = 250
let timer: ReturnType<typeof setTimeout> | undefined
/** Counts what was looked through: an answer about something older is let go. */
let previews = 0

/** Opens the dialog with nothing in it. */
export function beginNewArticle(): void {
  if (isRefused()) return
  forget()
  useNewArticle.setState(EMPTY)
  openOverlay('new-article')
}

/** Takes what was pasted outside any field: shows what would be imported; files go to the import. */
export async function takePasted(data: PasteData): Promise<void> {
  const copy = copyIn(data)
  if (copy === null) return showToast({ text: words('paste.nothing') })
  if (copy.kind === 'files') return await takeDropped(copy.files)
  if (isRefused()) return
  forget()
  const html = copy.kind === 'html' ? copy.html : null
  useNewArticle.setState({ ...EMPTY, html, text: copy.text })
  await previewCopy()
  openOverlay('new-article')
}

/** Takes HTML pasted into the empty text of the dialog; returns whether it did. Other text is pasted as anywhere. */
export function takeIntoText(data: PasteData): boolean {
  const copy = copyIn(data)
  if (copy?.kind !== 'html' || useNewArticle.getState().text.trim() !== '') return false
  useNewArticle.setState({ html: copy.html, text: copy.text, isTyped: false })
  void previewCopy()
  return true
}

/** Takes in what was typed or chosen. */
export function enterArticle(some: Partial<Pick<NewArticle, 'headline' | 'text' | 'language' | 'html'>>): void {
  const isTyped = some.text !== undefined || some.headline !== undefined
  useNewArticle.setState((now) => ({ ...some, isTyped: now.isTyped || isTyped, isChanged: true, problem: null }))
  clearTimeout(timer)
  timer = setTimeout(() => void previewCopy(), isTyped ? PAUSE_MS : 0)
}

export function closeNewArticle(): void {
  if (useNewArticle.getState().isActing) return
  putAway()
}

function putAway(): void {
  forget()
  useNewArticle.setState(EMPTY)
  closeOverlay('new-article')
}

/** Brings the article in and opens it. What could not be imported stays in the dialog. */
export async function bringArticleIn(): Promise<void> {
  if (useNewArticle.getState().isActing) return
  if (useNewArticle.getState().isChanged) await previewCopy()
  const { plan, token } = useNewArticle.getState()
  if (!token || !plan || plan.fresh.length === 0) return
  useNewArticle.setState({ isActing: true, problem: null })
  try {
    const { ids } = await api.importRun({ token, job: newId() })
    putAway()
    await showBroughtIn(ids)
  } catch (error) {
    useNewArticle.setState({ isActing: false, problem: problemOf(error) })
  }
}

function forget(): void {
  clearTimeout(timer)
  previews += 1
}

async function previewCopy(): Promise<void> {
  clearTimeout(timer)
  previews += 1
  const mine = previews
  const { html, text, headline, language } = useNewArticle.getState()
  useNewArticle.setState({ isChanged: false })
  const copy = html ?? text
  if (copy.trim() === '') return useNewArticle.setState({ plan: null, token: null, problem: null })
  if (copy.length > MOST_PASTED) return useNewArticle.setState({ plan: null, token: null, problem: tooLarge(copy) })
  try {
    const { token } = await api.importPaste({ format: html === null ? 'text' : 'html', text: copy, headline })
    const plan = await api.importPlan({ token, job: newId(), choices: language === '' ? {} : { language } })
    if (mine !== previews) return
    const problem = plan.refused[0]?.problem ?? null
    useNewArticle.setState({ plan, token, problem })
    if (plan.here.length > 0) announce(words('new.here'))
  } catch (error) {
    if (mine === previews) useNewArticle.setState({ plan: null, token: null, problem: problemOf(error) })
  }
}

function tooLarge(copy: string): AnyProblem {
  return { code: 'too-large', details: { path: words('new.pasted'), bytes: copy.length, limit: MOST_PASTED } }
}
