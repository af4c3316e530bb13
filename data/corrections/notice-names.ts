// Names as a notice speaks of them: whole, and each person once.

/** A name and where it was wrong: a paragraph number or a field. */
export interface NamedPlace {
  readonly name: string
  readonly place: number | string
}

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*$/u
/** Words that open sentences with a capital and belong to no name. */
const OPENERS = new Set(
  'a after an and as at before but by during for from he her his i if in it its many most my no of on one our she since some that the their then there these they this those to until we what when where while who with yesterday'.split(
    ' ',
  ),
)
const POSSESSIVE = /['’]s?$/u

/**
 * The whole name a corrected word stands in: "African" in "the Central African Republic has" is "the Central African
 * Republic". A correction of several words is taken as it is, with the article the copy gives it.
 */
export function nameAround(text: string, after: string): string {
  const core = after.replaceAll(/\s+/gu, ' ').trim().replace(POSSESSIVE, '')
  const line = text.replaceAll(/\s+/gu, ' ')
  const name = core.includes(' ') ? core : grownName(line.split(' '), core)
  const before = line.slice(0, Math.max(0, line.indexOf(name)))
  return name.includes(' ') && /\bthe $/iu.test(before) ? `the ${name}` : name
}

/** A word with the capitalised words on both sides of it. */
function grownName(words: readonly string[], core: string): string {
  const at = words.findIndex((word) => bare(word) === core)
  if (at < 0) return core
  let first = at
  let last = at
  while (first > 0 && isInside(words[first - 1]) && isNamePart(words[first - 1])) first -= 1
  while (last < words.length - 1 && isInside(words[last]) && isNamePart(words[last + 1])) last += 1
  const name = words.slice(first, last + 1)
  return name.map(bare).join(' ')
}

/** A word without the punctuation and the possessive at its ends. */
function bare(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(POSSESSIVE, '')
}

function isNamePart(word = ''): boolean {
  return CAPITALISED.test(bare(word)) && !OPENERS.has(bare(word).toLowerCase())
}

/** Whether a name can go on after this word: no comma, stop or bracket at its end. */
function isInside(word: string | undefined): boolean {
  return word !== undefined && /[\p{L}\p{N}.]$/u.test(word) && !/\p{Ll}\.$/u.test(word)
}

/** Each name once, in order, a short form ("Bozizé") counted with the full one ("François Bozizé"). */
export function mergedNames(
  places: readonly NamedPlace[],
): readonly { readonly name: string; readonly places: readonly (number | string)[] }[] {
  const full = [...new Set(places.map(({ name }) => name))]
  const owner = (name: string): string => full.find((other) => other !== name && other.endsWith(` ${name}`)) ?? name
  const merged = new Map<string, (number | string)[]>()
  for (const { name, place } of places) merged.set(owner(name), [...(merged.get(owner(name)) ?? []), place])
  return [...merged].map(([name, where]) => ({ name, places: where }))
}
