// Serves app://corrigenda/ from the built bundle, and nothing outside it. Every response carries the security headers;
// every load of the page gets its own nonce.
import { randomBytes } from 'node:crypto'
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron'
import type { Log } from '../../../data/index.ts'
import { APP_SCHEME, type AppPage } from './app-origin.ts'
import { bundlePath, contentType, readInside, withNonce } from './bundle.ts'
import { contentSecurityPolicy, developmentPolicy, SECURITY_HEADERS } from './content-security-policy.ts'

/** Chromium's net::ERR_FAILED. */
const FAILED = -2

/**
 * Registers app:// as a scheme like https: with origins, secure, and `fetch`. Must be called before the app is ready.
 */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/**
 * Serves app:// in a session from the files below `root` (absolute path). This API is deprecated but present in
 * Electron 25 to 45 at least: its replacement, `protocol.handle`, uses fetch's Request and Response, for which Node
 * loads its whole HTTP client, a third of the main process's work at start.
 */
export function serveBundle(session: Session, root: string, log: Log): void {
  session.protocol.registerBufferProtocol(APP_SCHEME, (request, respond) => {
    answer(request, root, log).then(respond, (error: unknown) => {
      log.trouble(`serving ${request.url.slice(0, 200)}`, error)
      respond({ error: FAILED })
    })
  })
}

/** Gives pages of the development server a policy too; a packaged app has no such server. */
export function guardDevelopmentPage(session: Session, page: AppPage): void {
  if (!page.isDevelopment) return
  session.webRequest.onHeadersReceived({ urls: [`${page.origin}/*`] }, ({ responseHeaders }, callback) => {
    callback({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [developmentPolicy(page.origin)] } })
  })
}

async function answer({ method, url }: ProtocolRequest, root: string, log: Log): Promise<ProtocolResponse> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405)
  const found = bundlePath(url, root)
  if (found.kind === 'refused') {
    log.note(`refused to serve ${url.slice(0, 200)}`)
    return refusal(found.status)
  }
  const bytes = await readInside(found.path, root)
  if (bytes === null) return refusal(404)
  const nonce = newNonce()
  const body = found.isPage ? Buffer.from(withNonce(bytes.toString('utf8'), nonce)) : bytes
  const data = method === 'HEAD' ? Buffer.alloc(0) : body
  return { statusCode: 200, headers: { ...headers(nonce), 'Content-Type': contentType(found.path) }, data }
}

function refusal(statusCode: 403 | 404 | 405): ProtocolResponse {
  return { statusCode, headers: headers(newNonce()), data: Buffer.alloc(0) }
}

function newNonce(): string {
  return randomBytes(16).toString('base64')
}

function headers(nonce: string): Record<string, string> {
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': contentSecurityPolicy(nonce), 'Cache-Control': 'no-store' }
}
