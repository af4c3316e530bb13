// Where a page may go: nowhere. Which links the user may open in the browser or mail program after a question. Pure.
import { type AppPage, isOwnUrl } from '../protocol/app-origin.ts'

const LONGEST_LINK = 2000

/** Whether a page may load this URL in its window. Only the development server's page does, to reload itself. */
export function mayNavigate(url: string, page: AppPage): boolean {
  return page.isDevelopment && isOwnUrl(url, page)
}

/**
 * The address to ask the user about before opening it externally, or null when it must not be opened: anything but
 * https and mailto, addresses with credentials (they disguise a foreign host), and addresses too long for a dialog.
 */
export function linkToAskAbout(url: string): string | null {
  if (url.length > LONGEST_LINK || !URL.canParse(url)) return null
  const { protocol, username, password, host, href } = new URL(url)
  if (protocol === 'mailto:') return href
  return protocol === 'https:' && host !== '' && username === '' && password === '' ? href : null
}

/** Whether a session may request this URL: pages of the app, data they contain, the debugger. */
export function mayRequest(url: string, page: AppPage): boolean {
  if (isOwnUrl(url, page) || url.startsWith('data:') || url.startsWith('devtools:')) return true
  return page.isDevelopment && isOwnUrl(url.replace(/^ws:/, 'http:'), page)
}
