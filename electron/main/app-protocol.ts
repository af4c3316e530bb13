// Serves app://corrigenda/ from the built bundle, and nothing beside it. Every answer carries the security headers;
// every load of the page gets a nonce of its own.
import { randomBytes } from 'node:crypto'
import { protocol, type Session } from 'electron'
import { APP_SCHEME, type AppPage } from './app-origin.ts'
import { bundlePath } from './bundle-path.ts'
import { contentSecurityPolicy, developmentPolicy, SECURITY_HEADERS } from './content-security-policy.ts'
import { contentType } from './content-types.ts'
import type { Log } from './log.ts'
import { withNonce } from './page-nonce.ts'
import { readInside } from './read-inside.ts'

/** Makes app:// a scheme like https: with origins, secure, and `fetch`. Must be called before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/** Answers app:// in a session with the files below `root` (absolute path). */
export function serveBundle(session: Session, root: string, log: Log): void {
  session.protocol.handle(APP_SCHEME, (request) => answer(request, root, log))
}

/** Gives pages of the development server a policy too; in a packaged app there is none. */
export function guardDevelopmentPage(session: Session, page: AppPage): void {
  if (!page.isDevelopment) return
  session.webRequest.onHeadersReceived({ urls: [`${page.origin}/*`] }, ({ responseHeaders }, callback) => {
    callback({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [developmentPolicy(page.origin)] } })
  })
}

async function answer(request: Request, root: string, log: Log): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const found = bundlePath(request.url, root)
  if (found.kind === 'refused') {
    log.note(`refused to serve ${request.url.slice(0, 200)}`)
    return refusal(found.status)
  }
  const bytes = await readInside(found.path, root)
  if (bytes === null) return refusal(404)
  const nonce = randomBytes(16).toString('base64')
  const body = found.isPage ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes)
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers(nonce), 'Content-Type': contentType(found.path) },
  })
}

function refusal(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: headers(randomBytes(16).toString('base64')) })
}

function headers(nonce: string): Record<string, string> {
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': contentSecurityPolicy(nonce), 'Cache-Control': 'no-store' }
}
