// What a page of the app may load and run. Pure. The policy was measured with CodeMirror and React Aria, which insert
// <style> elements and take the nonce from the page (design note safety.md).

/** The value of the Content-Security-Policy header of one load; `nonce` must be fresh for each. */
export function contentSecurityPolicy(nonce: string): string {
  return join({ 'script-src': "'self'", 'style-src': `'self' 'nonce-${nonce}'`, 'connect-src': "'self'" })
}

/**
 * The policy for a page of the development server at `origin` (http://host:port), whose reload client uses an inline
 * script, styles without a nonce and a web socket. Never sent by a packaged app.
 */
export function developmentPolicy(origin: string): string {
  return join({
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' ${origin.replace(/^http/, 'ws')}`,
  })
}

function join(loads: Readonly<Record<'script-src' | 'style-src' | 'connect-src', string>>): string {
  const directives = {
    'default-src': "'none'",
    ...loads,
    'font-src': "'self'",
    'img-src': "'self' data:",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** Sent with every response of app://, in addition to the policy. */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
} as const
