// Where the app's pages come from, and how to recognise them. Pure.
import { LANGUAGE_PARAMETER, type Language } from '../../contract/index.ts'

export const APP_SCHEME = 'app'
export const APP_HOST = 'corrigenda'
const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** `isDevelopment`: the page comes from electron-vite's server, which reloads modules and needs a looser policy. */
export interface AppPage {
  readonly url: string
  readonly origin: string
  readonly isDevelopment: boolean
}

const OWN_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The page windows show: the bundle's, or the development server's if the app is not packaged and `devServer`
 * (ELECTRON_RENDERER_URL) is on this machine.
 */
export function appPage(devServer: string | undefined, isPackaged: boolean): AppPage {
  const own: AppPage = { url: `${APP_ORIGIN}/index.html`, origin: APP_ORIGIN, isDevelopment: false }
  if (isPackaged || devServer === undefined || !URL.canParse(devServer)) return own
  const url = new URL(devServer)
  if (url.protocol !== 'http:' || !OWN_MACHINE.has(url.hostname)) return own
  return { url: url.href, origin: url.origin, isDevelopment: true }
}

/** The page in a language of the interface; English is the page itself. */
export function pageIn(language: Language, page: AppPage): AppPage {
  if (language === 'en') return page
  const url = new URL(page.url)
  url.searchParams.set(LANGUAGE_PARAMETER, language)
  return { ...page, url: url.href }
}

/**
 * Scheme and host of a URL, or null if it is invalid or carries credentials. Node reports the origin of app:// as
 * 'null'.
 */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, username, password } = new URL(url)
  return username === '' && password === '' ? `${protocol}//${host}` : null
}

/** Whether a URL is a page of the app. */
export function isOwnUrl(url: string, page: AppPage): boolean {
  return originOf(url) === page.origin
}
