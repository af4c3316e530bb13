// Who acts: asked once, before the first act that will carry a name. It stands in the way of the act itself (api.ts), so that no
// part of the window can forget it.
import { guardActs } from '../api.ts'
import { appInfo } from '../queries/app-info.ts'
import { changeSettings, settingsNow } from '../queries/settings.ts'
import { showProblem } from './archive-acts.ts'
import { closeOverlay, openOverlay } from './overlay.ts'

let waiting: (() => void)[] = []

/** Has every act wait until the author is known. */
export function askAuthorBeforeActs(): void {
  guardActs(async () => {
    const [{ author }, info] = await Promise.all([settingsNow(), appInfo()])
    if (author !== null || info.isAuthorGiven) return
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
  for (const goOn of ready) goOn()
}
