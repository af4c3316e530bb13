// The popover's form, and saving it. A failed save keeps all of it.

import { useRef, useState } from 'react'
import type { Field, Span } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { settledTurns } from '../../../session/acts/act-turns.ts'
import { type Correcting, stopCorrecting, type WorkingPlace } from '../../../session/article/correcting.ts'
import { openedNow } from '../../../session/article/opened.ts'
import { type Rulings, rememberRuling, statusNow, useRulings } from '../../../session/rulings.ts'
import { selectCorrection } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { isRefused } from '../format/format-changes.ts'
import type { CorrectForm } from './correct-form.ts'
import { everywhere } from './correct-selection.ts'
import { correctionRequest } from './correction-request.ts'
import { keepLeftWords, takeLeftWords } from './left-words.ts'
import { narrowed, type Side, type TakenIn, typedWith, typedWithout, widened, wordBeside } from './widened.ts'

/**
 * What happens after a correction, such as continuing the review of findings: called before it, returns how to
 * continue.
 */
export type WalkOn = (corrected: WorkingPlace) => (articleId: string, said: string) => Promise<boolean>

/** If `walkOn` does not continue, the new correction is selected. */
export function useCorrectForm(correcting: Correcting, opened: OpenedArticle, walkOn: WalkOn) {
  const [begun] = useState<CorrectForm>(() => startOf(correcting))
  const [form, setForm] = useState<CorrectForm>(() => takeLeftWords(correcting, begun) ?? begun)
  const [problem, setProblem] = useState<AnyProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isSending = useRef(false)
  const [begunOn] = useState(opened)
  const fill = (some: Partial<CorrectForm>): void => setForm((before) => ({ ...before, ...some }))
  const textHere = opened.article.fields.get(form.here.field)?.workingText() ?? ''
  const wordAt = (side: Side): TakenIn | null =>
    correcting.replaces || correcting.format ? null : wordBeside(textHere, form.here, side)
  /** Adds the word on one side. */
  const widen = (side: Side): void => {
    const word = wordAt(side)
    if (word) setForm((before) => wideForm(before, word, opened))
  }
  /** Removes the word added last. */
  const narrow = (): void => setForm((before) => narrowForm(before, correcting, opened))
  const save = async (status: Rulings['status'] = form.status): Promise<void> => {
    if (isSending.current || isRefused(correcting.format, form.after)) return
    if (correcting.choices && form.after.trim() === '') {
      announce(words('correct.choose-first'))
      return
    }
    isSending.current = true
    setBusy(true)
    try {
      await settledTurns()
      const now = openedNow() ?? opened
      const goOn = walkOn(form.here)
      const request = correctionRequest(correcting, begunOn, now, { ...form, status })
      const { corrections: made } = await api.articleCorrect(request)
      const isOfWords = correcting.format === undefined && !correcting.found
      rememberRuling({ category: form.category, status, reason: form.reason }, isOfWords)
      stopCorrecting()
      getSelection()?.removeAllRanges()
      const [first] = made
      const message = words('correct.done', { count: made.length, status: statusWords(status).toLowerCase() })
      if (await goOn(correcting.articleId, message)) return
      if (first !== undefined) selectCorrection(first)
      announce(message)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }
  /** Closes the popover and keeps what was typed, in case Esc was pressed too early. */
  const leave = (): void => {
    if (keepLeftWords(correcting, begun, form)) announce(words('correct.kept'))
    stopCorrecting()
  }
  const canWiden = { before: wordAt('before') !== null, after: wordAt('after') !== null }
  return { form, fill, save, leave, problem, isBusy, widen, narrow, canWiden }
}

function wideForm(form: CorrectForm, word: TakenIn, opened: OpenedArticle): CorrectForm {
  const here = placed(widened(form.here, word), form.here.field, opened)
  const taken = [...form.taken, word]
  return { ...form, here, taken, all: everywhere(opened.article, here), after: typedWith(form.after, word) }
}

/** Back at the original words, "all" again means the original places. */
function narrowForm(form: CorrectForm, { all }: Correcting, opened: OpenedArticle): CorrectForm {
  const word = form.taken.at(-1)
  if (!word) return form
  const here = placed(narrowed(form.here, word), form.here.field, opened)
  const taken = form.taken.slice(0, -1)
  const places = taken.length === 0 ? all : everywhere(opened.article, here)
  return { ...form, here, taken, all: places, after: typedWithout(form.after, word) }
}

function placed({ from, to }: Span, field: Field, { article }: OpenedArticle): WorkingPlace {
  return { field, from, to, before: article.fields.get(field)?.workingText().slice(from, to) ?? '' }
}

function startOf(correcting: Correcting): CorrectForm {
  return { here: correcting.here, all: correcting.all, taken: [], ...rulingOf(correcting) }
}

function rulingOf({
  after,
  isAllChosen,
  isProposed,
  replaces,
  found,
  format,
}: Correcting): Omit<CorrectForm, 'here' | 'all' | 'taken'> {
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
