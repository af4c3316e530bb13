// The single corrections of the archive: read on request, with progress, and kept until the sheet is opened again.
import { create } from 'zustand'
import type { LoggedEdits } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { words } from '../../../messages/words.ts'
import { isStopped, runCounted } from '../../../session/acts/running-acts.ts'
import { goToArticle } from '../../../session/article/open-article.ts'
import { goToTab } from '../../../session/panes/inspector-tabs.ts'
import { closeArchiveHistory } from './archive-history-acts.ts'

interface EditsState {
  readonly job: string | null
  readonly found: LoggedEdits | null
  readonly problem: AnyProblem | null
}

const NOTHING: EditsState = { job: null, found: null, problem: null }

export const useEdits = create<EditsState>()(() => NOTHING)

export function forgetEdits(): void {
  useEdits.setState(NOTHING)
}

/** Reads all of them. One run at a time; a superseded run is ignored. */
export async function readEdits(): Promise<void> {
  if (useEdits.getState().job !== null) return
  let mine: string | null = null
  const end = (state: Partial<EditsState>): void => {
    if (useEdits.getState().job === mine) useEdits.setState({ job: null, ...state })
  }
  try {
    const found = await runCounted(words('archive-history.reading'), (job) => {
      mine = job
      useEdits.setState({ ...NOTHING, job })
      return api.actsCorrections({ job })
    })
    end({ found })
  } catch (error) {
    end(isStopped(error) ? {} : { problem: problemOf(error) })
  }
}

/** Opens an article at its history, where each act can be compared and undone. */
export function openEdited(id: string): void {
  closeArchiveHistory()
  goToArticle(id)
  goToTab('history')
}
