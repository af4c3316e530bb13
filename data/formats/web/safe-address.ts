// Which addresses may become links in what we hand out: those that lead somewhere and run nothing.

const SCHEME = /^[a-z][a-z0-9+.-]*:/iu
const SAFE = new Set(['http:', 'https:', 'mailto:'])

/** Whether an address is of the web, of mail, or relative. Blanks and control characters, which browsers skip, bar it. */
export function isSafeAddress(href: string): boolean {
  if (href === '' || /[\p{Cc}\s]/u.test(href)) return false
  const scheme = SCHEME.exec(href)?.[0]
  return scheme === undefined || SAFE.has(scheme.toLowerCase())
}
