// Old acts over many articles: the sheet that lists them, and taking one back as a counted job with a result that names what stayed.

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
  /** The act somebody is asked about, before it is taken back. */
  readonly asked: string | null
  /** The act being taken back, and the job that does it. */
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

/** Puts the sheet away. What is running goes on; its outcome is there when the sheet is opened meanwhile. */
export function closeArchiveHistory(): void {
  useArchiveHistory.setState({ asked: null })
  closeOverlay('archive-history')
}

export function askAbout(asked: string | null): void {
  useArchiveHistory.setState({ asked, outcome: null, problem: null })
}

/** Takes an act back on every article it touched. One at a time; it may be stopped, which changes nothing. */
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

/** "Taken back on 11 articles; one was left as it is." */
export function outcomeWords({ changed, left }: BatchTakenBack): string {
  return words('archive-history.done', { count: changed, left: left.length })
}
