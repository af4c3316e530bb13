// Checking the integrity of the archive, of one article, or of exported files: one check at a time, in the background;
// its outcome is kept until the next one.

import { create } from 'zustand'
import { type ExportVerdict, publishedText, type VerifyReport } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { isStopped, runCounted, stopAct } from '../../session/acts/running-acts.ts'
import { openedNow } from '../../session/article/opened.ts'
import { closeOverlay, openOverlay } from '../../session/overlay.ts'
import { announce } from '../../ui/announcer.tsx'

/** What is checked. */
export type Subject =
  | { readonly kind: 'archive' }
  | { readonly kind: 'article'; readonly id: string; readonly headline: string }
  | { readonly kind: 'export'; readonly name: string }

/** The outcome of a check, and when (an ISO instant). */
export type Outcome = { readonly subject: Subject; readonly at: string } & (
  | { readonly report: VerifyReport }
  | { readonly verdict: ExportVerdict }
)

interface IntegrityState {
  readonly running: { readonly subject: Subject; readonly job: string } | null
  readonly outcome: Outcome | null
  readonly isStopped: boolean
  /** Whether files were restored since the outcome. */
  readonly isDated: boolean
  /** The article whose restoring the user is asked to confirm. */
  readonly asked: string | null
  readonly problem: AnyProblem | null
}

const NOTHING: IntegrityState = {
  running: null,
  outcome: null,
  isStopped: false,
  isDated: false,
  asked: null,
  problem: null,
}

export const useIntegrity = create<IntegrityState>()(() => NOTHING)

export function openIntegrity(): void {
  useIntegrity.setState({ asked: null })
  openOverlay('integrity')
}

/** Closes the sheet. A running check continues, with progress in the status bar. */
export function closeIntegrity(): void {
  useIntegrity.setState({ asked: null })
  closeOverlay('integrity')
}

/** Resets the state for another archive, or none: main has stopped any check. */
export function forgetIntegrity(): void {
  useIntegrity.setState(NOTHING)
  closeOverlay('integrity')
}

export async function verifyOpenArchive(): Promise<void> {
  await check({ kind: 'archive' }, async (job) => ({ report: await api.integrityVerify({ job, id: null }) }))
}

/** Checks the open article, in the sheet. */
export async function verifyOpenArticle(): Promise<void> {
  const opened = openedNow()
  if (!opened) return
  openIntegrity()
  const { id } = opened.article.record
  const subject = { kind: 'article', id, headline: publishedText(opened.article, 'headline') } as const
  await check(subject, async (job) => ({ report: await api.integrityVerify({ job, id }) }))
}

/** Asks for an exported file, or a folder of them, and checks it. */
export async function verifyExported(what: 'file' | 'folder'): Promise<void> {
  const picked = await api.integrityPick({ what }).catch((error: unknown) => {
    useIntegrity.setState({ problem: problemOf(error) })
    return null
  })
  if (!picked) return
  const { token, name } = picked
  await check({ kind: 'export', name }, async (job) => ({
    verdict: await api.integrityVerifyExport({ job, token }),
  }))
}

/** Repeats the check. Exported files must be picked again: a pick is valid for one check. */
export async function checkAgain(subject: Subject): Promise<void> {
  if (subject.kind === 'archive') return await verifyOpenArchive()
  if (subject.kind === 'export') return
  await check(subject, async (job) => ({ report: await api.integrityVerify({ job, id: subject.id }) }))
}

export function stopCheck(): void {
  const { running } = useIntegrity.getState()
  if (running) stopAct(running.job)
}

export function runningWords(subject: Subject): string {
  if (subject.kind === 'archive') return words('integrity.running')
  if (subject.kind === 'article') return words('integrity.running-article', { headline: subject.headline })
  return words('integrity.running-export', { name: subject.name })
}

type Found = { readonly report: VerifyReport } | { readonly verdict: ExportVerdict }

async function check(subject: Subject, work: (job: string) => Promise<Found>): Promise<void> {
  if (useIntegrity.getState().running) return
  try {
    const found = await runCounted(runningWords(subject), (job) => {
      useIntegrity.setState({ ...NOTHING, running: { subject, job } })
      return work(job)
    })
    if (useIntegrity.getState().running?.subject !== subject) return
    useIntegrity.setState({ running: null, outcome: { subject, at: new Date().toISOString(), ...found } })
    announce(outcomeWords(found))
  } catch (error) {
    if (useIntegrity.getState().running?.subject !== subject) return
    if (isStopped(error)) useIntegrity.setState({ running: null, isStopped: true })
    else useIntegrity.setState({ running: null, problem: problemOf(error) })
  }
}

/** "All is well", "2 things are not as logged". */
export function outcomeWords(found: Found): string {
  if ('report' in found) {
    const count = found.report.problems.length
    return found.report.ok ? words('integrity.well') : words('integrity.found', { count })
  }
  const count = found.verdict.problems.length
  return found.verdict.ok ? words('integrity.well') : words('integrity.found-export', { count })
}
