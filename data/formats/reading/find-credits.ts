// Credit lines in round brackets, as agencies put them under a story. They stay in the body, in their place.

const MAX_LENGTH = 600
const BY = new RegExp(
  `^\\s*(?:${[
    ...['edited', 'editing', 'reporting', 'additional reporting', 'reported', 'report', 'writing', 'written'],
    ...['additional writing', 'compiled', 'translated', 'translation', 'produced', 'photos?', 'photographs?'],
    ...['photography', 'graphics?', 'illustrated', 'illustrations?', 'research', 'additional research'],
    ...['fact-checked', 'story', 'contributed'],
  ].join('|')})\\s+by\\s+`,
  'i',
)
const WITH =
  /^\s*with (?:additional |agency )?(?:inputs?|reporting|contributions?|material|files?|reports?)\s+(?:from|by|of)\s/i
/** Names start with a capital, but for a few small words; "edited by hand" does not. */
const NAME = /^(?:(?:the|our|staff|agencies|de|da|van|von|al|bin|el)\b|[^\p{Ll}])/u

/**
 * Whether a whole paragraph is a credit line: one or more groups in round brackets, each beginning like "With inputs
 * from", "Edited by", "Reporting by", "Translated by" and naming a person.
 */
export function isCredit(paragraph: string): boolean {
  if (paragraph.length > MAX_LENGTH) return false
  const groups = bracketGroups(paragraph.trim().replace(/\.$/, ''))
  return groups?.every(isCreditText) ?? false
}

function isCreditText(text: string): boolean {
  const phrase = BY.exec(text)?.[0]
  return phrase === undefined ? WITH.test(text) : NAME.test(text.slice(phrase.length))
}

/** What stands in the outermost brackets, when nothing but blanks stands outside of them; else null. */
function bracketGroups(text: string): readonly string[] | null {
  const groups: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '(' && depth === 0) from = at + 1
    else if (depth === 0 && character.trim() !== '') return null
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ')' && depth === 0) groups.push(text.slice(from, at))
  }
  return depth === 0 && groups.length > 0 ? groups : null
}
