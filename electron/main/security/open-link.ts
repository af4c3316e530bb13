// Opens a link in the browser or mail program after asking. The only user of shell.openExternal.
import { BrowserWindow, dialog, shell, type WebContents } from 'electron'
import type { Log } from '../../../data/index.ts'
import { mainWords } from '../words/words.ts'
import { linkToAskAbout } from './navigation.ts'

let isAsking = false

export interface LinkQuestion {
  readonly question: string
  readonly note?: string
}

/**
 * Shows the whole address and asks. One question at a time, so that a page cannot flood the user with dialogs. `note`
 * follows the address.
 */
export async function askToOpenLink(
  link: string,
  contents: WebContents,
  log: Log,
  { question, note }: LinkQuestion = mainWords().link,
): Promise<void> {
  const window = BrowserWindow.fromWebContents(contents)
  if (isAsking || window === null) return
  isAsking = true
  try {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: question,
      detail: note === undefined ? link : `${link}\n\n${note}`,
      buttons: [mainWords().link.open, mainWords().link.cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    if (response === 0 && linkToAskAbout(link) === link) await shell.openExternal(link)
  } catch (error) {
    log.trouble('opening a link', error)
  } finally {
    isAsking = false
  }
}
