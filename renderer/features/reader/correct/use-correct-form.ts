// What is filled in in the popover, and saving it. A save that fails keeps all of it.
import { useRef, useState } from 'react'
import type { Category } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { selectCorrection } from '../../../app/view-state.ts'
import { statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { announce } from '../../../ui/announcer.tsx'
import { formatChanges, isRefused } from '../format/format-changes.ts'
import { type Correcting, stopCorrecting } from './correcting.ts'
import { editsFor } from './edits-for.ts'
import { type Rulings, rememberRuling, statusNow, useRulings } from './rulings.ts'

export interface CorrectForm {
  readonly after: string
  readonly category: Category
  readonly reason: string
  readonly status: Rulings['status']
  readonly isAll: boolean
}

export function useCorrectForm(correcting: Correcting, opened: OpenedArticle) {
  const [form, setForm] = useState<CorrectForm>(() => startOf(correcting))
  const [problem, setProblem] = useState<AnyProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isSending = useRef(false)
  const fill = (some: Partial<CorrectForm>): void => setForm((before) => ({ ...before, ...some }))
  const save = async (status: Rulings['status'] = form.status): Promise<void> => {
    if (isSending.current || isRefused(correcting.format, form.after)) return
    if (correcting.choices && form.after.trim() === '') {
      announce(words('correct.choose-first'))
      return
    }
    isSending.current = true
    setBusy(true)
    try {
      const made = await send(correcting, opened, { ...form, status })
      rememberRuling({ category: form.category, status, reason: form.reason }, correcting.format === undefined)
      stopCorrecting()
      getSelection()?.removeAllRanges()
      const [first] = made
      if (first !== undefined && !correcting.found) selectCorrection(first)
      announce(words('correct.done', { count: made.length, status: statusWords(status).toLowerCase() }))
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }
  return { form, fill, save, problem, isBusy }
}

function startOf({ after, isAllChosen, isProposed, replaces, found, format }: Correcting): CorrectForm {
  const { category, isSuggesting } = useRulings.getState()
  const status = isProposed ? 'proposed' : statusNow()
  const usual = format?.kind === 'link' ? 'link' : 'format'
  if (format && !replaces) return { after, category: usual, reason: '', status, isAll: false }
  if (!replaces)
    return {
      after,
      category,
      reason: found?.reason ?? '',
      status,
      isAll: isAllChosen,
      ...(found ? { category: found.category } : {}),
    }
  const isAccepted = replaces.status === 'accepted' && !isSuggesting
  return {
    after,
    category: replaces.category,
    reason: replaces.reason,
    status: isAccepted ? 'accepted' : 'proposed',
    isAll: false,
  }
}

async function send(correcting: Correcting, opened: OpenedArticle, form: CorrectForm): Promise<readonly string[]> {
  const { articleId: id, replaces } = correcting
  const { category, reason, status } = form
  const { finding } = correcting.found ?? {}
  const ruling = { category, reason: reason.trim(), status, ...(finding ? { finding } : {}) }
  const changes = correcting.format ? formatChanges(correcting.here, correcting.format, form.after) : null
  const edits = changes?.edits ?? editsOf(correcting, opened, form)
  const request = { id, replaces: replaces?.id ?? null, ...changes, edits: [...edits], ...ruling }
  return (await api.articleCorrect(request)).corrections
}

function editsOf({ here, all, replaces }: Correcting, opened: OpenedArticle, { after, isAll }: CorrectForm) {
  const textOf = (field: string): string => opened.article.fields.get(field)?.workingText() ?? ''
  // The words of a correction being edited stand in a text that is there only once it is taken back.
  return replaces ? [{ ...here, after }] : editsFor(isAll ? all : [here], after, textOf)
}
