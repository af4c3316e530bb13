// What no page may do in any window: navigate away, open windows, embed a webview, pick a Bluetooth device.
import type { WebContents } from 'electron'
import type { Log } from '../../../data/index.ts'
import type { AppPage } from '../protocol/app-origin.ts'
import { linkToAskAbout, mayNavigate } from './navigation.ts'

export interface HardenOptions {
  readonly page: AppPage
  readonly log: Log
  /** Asks the user whether to open a link externally, and opens it. */
  readonly askToOpen: (link: string, contents: WebContents) => void
}

/** Hardens web contents when they are created. */
export function hardenContents(contents: WebContents, { page, log, askToOpen }: HardenOptions): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (mayNavigate(event.url, page)) return
    log.note(`refused to go to ${event.url.slice(0, 200)}`)
    event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => {
    log.note('refused a webview')
    event.preventDefault()
  })
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault()
    callback('')
  })
  contents.setWindowOpenHandler(({ url }) => {
    const link = linkToAskAbout(url)
    log.note(`refused a new window for ${url.slice(0, 200)}`)
    if (link !== null) askToOpen(link, contents)
    return { action: 'deny' }
  })
}
