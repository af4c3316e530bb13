// Whose IPC messages are accepted: the main frame of a window this app made, showing a page of this app. Pure.
import { type AppPage, isOwnUrl } from '../protocol/app-origin.ts'

/** What is known of the frame that sent a message. `origin` as Chromium reports it, 'null' for opaque ones. */
export interface SenderFacts {
  readonly isOwnWindow: boolean
  readonly isMainFrame: boolean
  readonly origin: string
  readonly url: string
}

/** Why a sender is refused, worded for the log, or null when it is accepted. A frame that is gone has no facts. */
export function refusalOf(sender: SenderFacts | null, page: AppPage): string | null {
  if (sender === null) return 'its frame is gone'
  if (!sender.isOwnWindow) return 'it is no window of this app'
  if (!sender.isMainFrame) return 'it is a frame inside a window'
  if (sender.origin !== page.origin) return `its origin is ${sender.origin.slice(0, 200)}`
  if (!isOwnUrl(sender.url, page)) return `its page is ${sender.url.slice(0, 200)}`
  return null
}
