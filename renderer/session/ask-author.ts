// The author: asked for once, when the first archive is opened, and at the latest when main refuses an act because it
// is unknown. The contract declares which calls are acts, and api.ts repeats the act, so that no part of the window can
// forget to ask.
import { whenAuthorIsMissing } from '../api.ts'
import { appInfo } from '../queries/app-info.ts'
import { changeSettings, settingsNow } from '../queries/settings.ts'
import { showProblem } from './archive-acts.ts'
import { closeOverlay, openOverlay, topOverlay } from './overlay.ts'
import { focusPaneNext } from './panes/pane-focus.ts'

let waiting: (() => void)[] = []

/** Asks when a writable archive is opened: no other dialog is open then, and no act has to wait for the reply. */
export function askAuthorOnOpening(isWritable: boolean): void {
  if (!isWritable) return
  isAuthorKnown().then(
    (isKnown) => {
      if (!isKnown && topOverlay() === null) openOverlay('author')
    },
    () => undefined, // The act that needs the name reports the problem.
  )
}

async function isAuthorKnown(): Promise<boolean> {
  const [{ author }, info] = await Promise.all([settingsNow(), appInfo()])
  return author !== null || info.isAuthorGiven
}

/** Makes acts that main refuses because the author is unknown wait until it is known. */
export function askAuthorForActs(): void {
  whenAuthorIsMissing(async () => {
    const answered = new Promise<void>((resolve) => waiting.push(resolve))
    openOverlay('author')
    await answered
  })
}

/** Saves the name and resumes the waiting acts. */
export async function answerAuthor(author: string): Promise<void> {
  await changeSettings({ author }).catch(showProblem)
  closeOverlay('author')
  const ready = waiting
  waiting = []
  // Asked when the archive was opened: its list did not exist yet to return the focus to. The dialog releases the focus
  // only after this frame.
  if (ready.length === 0) focusPaneNext('list', 2)
  for (const goOn of ready) goOn()
}
