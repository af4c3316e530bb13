// Who acts: asked once, when the first archive is opened, and at the latest when main refuses an act because it does not know. Which calls are
// acts is declared in the contract, and api.ts sends the act again, so that no part of the window can forget to ask.
import { whenAuthorIsMissing } from '../api.ts'
import { appInfo } from '../queries/app-info.ts'
import { changeSettings, settingsNow } from '../queries/settings.ts'
import { showProblem } from './archive-acts.ts'
import { closeOverlay, openOverlay, topOverlay } from './overlay.ts'
import { focusPaneNext } from './panes/pane-focus.ts'

let waiting: (() => void)[] = []

/** Asks when an archive is opened that can be written in: no other dialog is open then, and no act has to wait for the answer. */
export function askAuthorOnOpening(isWritable: boolean): void {
  if (!isWritable) return
  isAuthorKnown().then(
    (isKnown) => {
      if (!isKnown && topOverlay() === null) openOverlay('author')
    },
    () => undefined, // The act that needs the name says what went wrong.
  )
}

async function isAuthorKnown(): Promise<boolean> {
  const [{ author }, info] = await Promise.all([settingsNow(), appInfo()])
  return author !== null || info.isAuthorGiven
}

/** Has acts that main refuses because it does not know the author wait until it does. */
export function askAuthorForActs(): void {
  whenAuthorIsMissing(async () => {
    const answered = new Promise<void>((resolve) => waiting.push(resolve))
    openOverlay('author')
    await answered
  })
}

/** Takes the name and lets the acts that wait go on. */
export async function answerAuthor(author: string): Promise<void> {
  await changeSettings({ author }).catch(showProblem)
  closeOverlay('author')
  const ready = waiting
  waiting = []
  // Asked when the archive was opened: its list was not there yet to give the focus back to.
  // The dialog has let go of the focus only after this frame.
  if (ready.length === 0) focusPaneNext('list', 2)
  for (const goOn of ready) goOn()
}
