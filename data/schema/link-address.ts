// Which addresses an editor may give a link: web and mail addresses, complete, so that they mean the same everywhere.

/** Maximum length of a link's address, in code units. */
const LONGEST = 2000
const WEB = /^https?:\/\/[^/?#]/iu
const MAIL = /^mailto:[^@]+@[^@]+$/iu

/**
 * The address for what was typed or pasted: "www.…" and mail addresses are completed. null: not an http, https or
 * mailto address, or it contains blanks or control characters, which browsers skip and people do not see.
 */
export function linkAddress(typed: string): string | null {
  const bare = typed.trim()
  if (bare === '' || /[\p{Cc}\s]/u.test(bare)) return null
  const address = /^www\./iu.test(bare)
    ? `https://${bare}`
    : /^[^:/@]+@[^:/@]+\.[^:/@]+$/u.test(bare)
      ? `mailto:${bare}`
      : bare
  return address.length <= LONGEST && (WEB.test(address) || MAIL.test(address)) ? address : null
}
