// Old acts over many articles: the sheet that lists them, and undoing one as a job with progress and a result that
// names what was left.

import { create } from 'zustand'
import type { BatchTakenBack, LoggedBatch } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { words } from '../../../messages/words.ts'
import { askAgain } from '../../../queries/client.ts'
import { isStopped, runCounted } from '../../../session/acts/running-acts.ts'
import { closeOverlay, openOverlay } from '../../../session/overlay.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'

interface ArchiveHistoryState {
  readonly shown: 'batches' | 'single'
  /** The act whose undo the user is asked to confirm. */
  readonly asked: string | null
  /** The act being undone, and its job. */
  readonly running: { readonly batch: string; readonly job: string } | null
  readonly outcome: { readonly batch: string; readonly of: BatchTakenBack } | null
  readonly problem: AnyProblem | null
}

const CLOSED: ArchiveHistoryState = {
  shown: 'batches',
  asked: null,
  running: null,
  outcome: null,
  problem: null,
}

export const useArchiveHistory = create<ArchiveHistoryState>()(() => CLOSED)

export function openArchiveHistory(): void {
  useArchiveHistory.setState({ shown: 'batches', asked: null, outcome: null, problem: null })
  openOverlay('archive-history')
}

/** Closes the sheet. A running undo continues; its outcome is shown if the sheet is opened again meanwhile. */
export function closeArchiveHistory(): void {
  useArchiveHistory.setState({ asked: null })
  closeOverlay('archive-history')
}

export function askAbout(asked: string | null): void {
  useArchiveHistory.setState({ asked, outcome: null, problem: null })
}

/** Undoes an act on every article it changed. One at a time; if cancelled, changes nothing. */
export async function takeBatchBack({ id: batch }: LoggedBatch): Promise<void> {
  if (useArchiveHistory.getState().running) return
  try {
    const outcome = await runCounted(words('archive-history.running'), (job) => {
      useArchiveHistory.setState({ asked: null, running: { batch, job }, outcome: null, problem: null })
      return api.actsTakeBack({ job, batch })
    })
    useArchiveHistory.setState({ outcome: { batch, of: outcome } })
    announce(outcomeWords(outcome))
  } catch (error) {
    if (isStopped(error)) showToast({ text: words('acts.stopped') })
    else useArchiveHistory.setState({ problem: problemOf(error) })
  }
  useArchiveHistory.setState({ running: null })
  await askAgain('acts')
}

/** "Undone on 11 articles; one was left as it is." */
export function outcomeWords({ changed, left }: BatchTakenBack): string {
  return words('archive-history.done', { count: changed, left: left.length })
}
