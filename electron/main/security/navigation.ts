// Where a page may go: nowhere. What the user may open in the browser or the mail program after a question. Pure.
import { type AppPage, isOwnUrl } from '../protocol/app-origin.ts'

const LONGEST_LINK = 2000

/** Whether a page may load this URL in its window. Only the development server reloads its own page that way. */
export function mayNavigate(url: string, page: AppPage): boolean {
  return page.isDevelopment && isOwnUrl(url, page)
}

/**
 * The address to ask the user about before it is opened outside, or null when it is not opened at all: anything but
 * https and mailto, addresses that carry credentials (they make a foreign host look like a known one), and very long
 * ones, which no dialog could show.
 */
export function linkToAskAbout(url: string): string | null {
  if (url.length > LONGEST_LINK || !URL.canParse(url)) return null
  const { protocol, username, password, host, href } = new URL(url)
  if (protocol === 'mailto:') return href
  return protocol === 'https:' && host !== '' && username === '' && password === '' ? href : null
}

/** Whether a session may send a request to this URL: pages of the app, what they carry in themselves, the debugger. */
export function mayRequest(url: string, page: AppPage): boolean {
  if (isOwnUrl(url, page) || url.startsWith('data:') || url.startsWith('devtools:')) return true
  return page.isDevelopment && isOwnUrl(url.replace(/^ws:/, 'http:'), page)
}
