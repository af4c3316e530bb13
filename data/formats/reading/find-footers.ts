// Syndication footers: where a story was published first. They stay in the body; clean exports leave them out, and copy
// without a headline of its own takes headline and source from them.

const MAX_LENGTH = 600
/** WordPress writes it under every syndicated post: "The post X appeared first on Y." */
const POST =
  /^\s*The post (?<title>.{1,400}) (?:appeared first|first appeared) on (?<site>(?=\S*[^\p{Ll}\P{L}]|\S*\p{N}|\S*\.\S).{1,199}?)\.?\s*$/u

const OPEN = '^[\\s(*_]*'
const KIND = '(?:article|story|piece|report|post|column|essay|interview|feature|commentary|review|version)'
const FIRST = '(?:(?:was|were|is|has been) )?(?:originally|first) (?:published|appeared|posted|ran)'
const AGAIN = '(?:is|was|has been) (?:re-?published|reproduced|syndicated)'
const PLACED = '\\s+(?:by|on|in|at|with|from|as|under|here|to)\\b'
/** "Originally published in 1998, the novel …" is a sentence about a novel. */
const NO_SENTENCE = '(?!.*,\\s+(?:the|it|its|he|his|she|her|they|their|this|that)\\b)'

const FOOTERS = [
  new RegExp(`${OPEN}This ${KIND}(?: also)? (?:${FIRST}|${AGAIN})(?:${PLACED}|\\W*$)`, 'u'),
  new RegExp(`${OPEN}(?:Originally|First) (?:published|appeared|posted)${PLACED}${NO_SENTENCE}`, 'u'),
  /^[\s(*_]*(?:©|\([Cc]\)\s)(?=.*(?:\d{4}|[Aa]ll [Rr]ights [Rr]eserved))/u,
  /^[\s(*_]*(?:Copyright|COPYRIGHT)\s*(?:©|\([Cc]\)|\d{4}\b|(?=.*[Aa]ll [Rr]ights [Rr]eserved))/u,
  /^[^.]{0,120}\.?\s*All [Rr]ights [Rr]eserved\.?[\s)]*$/u,
]

/**
 * Whether a whole paragraph reads like a syndication footer: "This story first appeared in …", "© 2021 … All rights
 * reserved." Only one at the end of the copy is one; see markRoles in read-wire-text.ts.
 */
export function isFooter(paragraph: string): boolean {
  if (paragraph.length > MAX_LENGTH) return false
  return readPostFooter(paragraph) !== null || FOOTERS.some((pattern) => pattern.test(paragraph))
}

/** "The post X appeared first on Y." as {title: X, site: Y}; X must hold a capital or a digit, the first word of Y too or a dot. */
export function readPostFooter(paragraph: string): { readonly title: string; readonly site: string } | null {
  if (paragraph.length > MAX_LENGTH) return null
  const { title = '', site = '' } = POST.exec(paragraph)?.groups ?? {}
  if (!/[^\p{Ll}\P{L}]|\p{N}/u.test(title) || site === '') return null
  return { title: title.trim(), site: site.trim() }
}

const NAME_WORD = `\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.&-]*`
const SOURCE = new RegExp(
  `(?:published|appeared|posted) (?:by|on|in|at)\\s+` +
    `(?<site>(?:[Tt]he )?${NAME_WORD}(?:\\s+(?:(?:of|the|and|&|for|de|du)\\s+){0,2}${NAME_WORD}){0,9})`,
  'u',
)
const DATE_WORD =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\.?(?:$|\s)/u
const MAX_SOURCE = 200

/** The publication a footer names: Y of "The post X appeared first on Y." or of "originally published in Y"; else null. */
export function readSource(footer: string): string | null {
  const post = readPostFooter(footer)
  if (post) return post.site
  const site = SOURCE.exec(footer.slice(0, MAX_LENGTH))?.groups?.site?.replace(/[.’']+$/u, '') ?? ''
  return site === '' || site.length > MAX_SOURCE || DATE_WORD.test(site) ? null : site
}
