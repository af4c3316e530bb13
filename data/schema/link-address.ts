// Which addresses an editor may give a link: those of the web and of mail, whole, so that they mean the same everywhere.

/** As many code units as a link's address may have. */
const LONGEST = 2000
const WEB = /^https?:\/\/[^/?#]/iu
const MAIL = /^mailto:[^@]+@[^@]+$/iu

/**
 * The address in what someone typed or pasted: "www.…" and mail addresses are completed. null: it is no address of http,
 * https or mailto, or holds blanks or control characters, which browsers skip and people do not see.
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
