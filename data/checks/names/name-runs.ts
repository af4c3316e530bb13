// Runs of words that look like one name: capitalised words, joined through the small words that names may hold.
import { ABBREVIATIONS, CONNECTORS, HEAD_NOUNS, KEEPS_POSSESSIVE, PARTICLES, TITLES } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Russian-owned, London-based: adjectives, not names. */
const ADJECTIVE =
  /-(?:owned|based|backed|led|born|style|era|trained|run|held|friendly|wide|controlled|funded|made|speaking|related|bound|occupied|sponsored|linked|elect|dominated|designed|built|educated)$/iu

/** All runs of a text, left to right, each a list of neighbouring tokens that begins and ends with a capital. */
export function nameRuns(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const runs: Token[][] = []
  let at = 0
  while (at < tokens.length) {
    const first = tokens[at] as Token
    if (!beginsName(first)) {
      at += 1
      continue
    }
    const run = [first]
    for (let next = extension(text, tokens, at, run); next !== null; next = extension(text, tokens, at, run)) {
      for (let index = at + 1; index <= next; index += 1) run.push(tokens[index] as Token)
      at = next
    }
    runs.push(run)
    at += 1
  }
  return runs
}

function beginsName(token: Token): boolean {
  return token.isCapitalised && !ADJECTIVE.test(token.text)
}

/** Index of the capitalised token the run goes on to, or null where the name ends. */
function extension(text: string, tokens: readonly Token[], at: number, run: readonly Token[]): number | null {
  const current = tokens[at] as Token
  if (current.isPossessive && !KEEPS_POSSESSIVE.has(current.text.toLowerCase().replaceAll('’', "'"))) return null
  const between: Token[] = []
  let next = at + 1
  while (between.length < 2) {
    const token = tokens[next]
    if (!token || token.isCapitalised || !CONNECTORS.has(token.lower)) break
    if (!isGap(text, tokens[next - 1] as Token, token)) break
    between.push(token)
    next += 1
  }
  const target = tokens[next]
  if (!target || !beginsName(target) || !isGap(text, tokens[next - 1] as Token, target)) return null
  if (between.length === 0) return target.startsSentence ? null : next
  return mayCross(run, between, target) ? next : null
}

/** Only blanks between two words, or the stop of an abbreviation or initial. */
function isGap(text: string, left: Token, right: Token): boolean {
  if (left.paragraph !== right.paragraph) return false
  const gap = text.slice(left.end, right.start)
  if (/^[ \u00a0\t]+$/u.test(gap)) return true
  return /^\. ?$/u.test(gap) && (ABBREVIATIONS.has(left.lower) || /^\p{Lu}$/u.test(left.text))
}

/** “of” and “for” after an organisation’s head noun only, “and” only inside such a name, “&” always, particles always. */
function mayCross(run: readonly Token[], between: readonly Token[], target: Token): boolean {
  const words = between.map(({ lower }) => lower).join(' ')
  const hasHead = run.some(({ lower }) => isHeadNoun(lower))
  const hasOf = run.some(({ lower }) => lower === 'of' || lower === 'for')
  if (/^(?:of|for)(?: the)?$/.test(words)) return hasHead && !TITLES.has(run.at(-1)?.lower ?? '')
  if (words === 'and') return hasOf
  if (words === '&') return true
  // Felix Vogt von der Hochschule Ulm: a person of an organisation, and not of a noble house.
  if (words === 'von der' && run.length > 1 && isOrganisation(target)) return false
  return between.every(({ lower }) => PARTICLES.has(lower))
}

const GERMAN_HEADS =
  /(?:hochschule|universität|partei|stiftung|firma|stadt|gemeinde|gewerkschaft|polizei|feuerwehr|bank|kanzlei|agentur|behörde|klinik|schule|kirche|gesellschaft|vereinigung|fraktion|gruppe|initiative|zeitung|kammer)$/u

function isOrganisation({ text, lower }: Token): boolean {
  return GERMAN_HEADS.test(lower) || /^\p{Lu}{2,}/u.test(text)
}

/** Whether a word heads the name of an organisation, in the singular, the plural, or without its last e (Institut). */
function isHeadNoun(lower: string): boolean {
  return HEAD_NOUNS.has(lower) || HEAD_NOUNS.has(lower.replace(/s$/, '')) || HEAD_NOUNS.has(`${lower}e`)
}
