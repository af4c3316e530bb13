// Puts the nonce of one load into index.html, where CodeMirror and React Aria look for it. Pure.

/** What index.html may hold in the place of the nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** The page with its nonce: in the place of the placeholder, and in a <meta> of its own when it had none. */
export function withNonce(html: string, nonce: string): string {
  const filled = html.replaceAll(NONCE_PLACEHOLDER, () => nonce)
  if (/<meta\s[^>]*property="csp-nonce"/i.test(filled)) return filled
  return filled.replace(/<head[^>]*>/i, (head) => `${head}\n    <meta property="csp-nonce" nonce="${nonce}">`)
}
