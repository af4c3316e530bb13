// “for for for”: a word that appears twice or more in a row. Doubles that are good English are listed.
import { HARDLY_TWICE, isEnglish, primaryOf } from '../text/languages.ts'
import type { Mark, ParagraphCheck } from './check.ts'
import { FUNCTION_WORDS } from './names/lexicon.ts'

/** Doubles that can be right: “all she had had”, “bye bye”, “tut tut”. */
const LEGITIMATE = new Set(
  (
    'boda piki had very so no ha ho hey bye night blah yada chop knock tut pom cha choo hush far boo win more bigger really ' +
    'sing rah hear yes please many aye well higher long la names whoop spend killing'
  ).split(' '),
)
/** “There is no no question”: after these only one of them belongs to what follows. */
const NOT_NO_NO = /(?<!\p{L})(?:is|was|are|were|has|have|had|with|see|sees|saw|make|made|found)[\s\u00a0]$/iu
/** After “that that” these begin a clause of their own: the second “that” is one too many. */
const CLAUSE = /^[\s\u00a0]+(?:the|an?|he|she|it|they|we|you|there|his|her|their|its|our)(?!\p{L})/u
const DOUBLE =
  /(?<![\p{L}\p{N}\p{M}’'\-.])(\p{L}[\p{L}\p{M}’']*)((?:[ \t\u00a0\n]+\1)+)(?![\p{L}\p{N}\p{M}]|[’'-]\p{L})/giu

export const doubledWords: ParagraphCheck = {
  name: 'doubled-words',
  kind: 'repeated',
  version: 6,
  languages: ['en', ...Object.keys(HARDLY_TWICE)],
  scope: 'paragraph',
  examples: {
    found: [
      ['responsible for for for the most', 'for for for', 'for'],
      ['lost the the trust', 'the the', 'the'],
      ['The the town', 'The the', 'The'],
      ['By By Staff Reporter', 'By By', 'By'],
      ['said that that the company had', 'that that', 'that'],
      ['those who who are trapped', 'who who', 'who'],
      ['one line ends is\nis here', 'is\nis', 'is'],
      ['état état', 'état état', 'état'],
      ['there is no no question', 'no no', 'no'],
      ['the State’s State’s right', 'State’s State’s', 'State’s'],
      ['the end of the of the road', 'of the of the', 'of the'],
      ['it chose to fall to fall further', 'to fall to fall', 'to fall'],
      ['By Our Staff By Our Staff', 'By Our Staff By Our Staff', 'By Our Staff'],
    ],
    clean: [
      'all that she had had to do',
      'he knew that that man was there',
      'They heard Duran Duran in Walla Walla.',
      'Boutros Boutros-Ghali spoke',
      'a very very long day',
      'no, no, no',
      'the the-then mayor',
      'Will will come',
      'the 10 10 cars',
      'Spend Spend Spend, they cried; la la la',
      'day by day by day',
      'more and more and more',
      'a step a step, step by step',
      'they say they say little',
    ],
  },
  find: ({ text }, { language }) => [
    ...[...text.matchAll(DOUBLE)]
      .filter((match) => isEnglish(language) || !mayBeTwice(match, text, primaryOf(language)))
      .flatMap((match) => markOf(match, text, language)),
    ...(isEnglish(language) ? doubledPairs(text) : []),
    ...doubledPhrases(text),
  ],
}

function markOf(match: RegExpMatchArray, text: string, language: string): readonly Mark[] {
  const [all, word = ''] = match
  const start = match.index ?? 0
  const words = all.split(/\s+/)
  const isEnglishWord = isEnglish(language)
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(start + all.length)]
  if (isEnglishWord && words.length === 2 && isRight(words, before, after)) return []
  if (isEnglishWord && words.length > 2 && (LEGITIMATE.has(word.toLowerCase()) || isTitle(words))) return []
  const evidence = { word, times: words.length }
  const says = `“${word}” appears ${words.length === 2 ? 'twice' : `${words.length} times`} in a row.`
  const confidence = isEnglishWord && LEGITIMATE.has(word.toLowerCase()) ? 0.6 : 0.95
  return [{ start, end: start + all.length, suggestions: [word], confidence, message: 'doubled-word', evidence, says }]
}

/** Whether a doubled word of another language than English can be right: only small words can not, and not in names. */
function mayBeTwice({ 0: all, 1: word = '', index = 0 }: RegExpMatchArray, text: string, language: string): boolean {
  const lower = word.toLowerCase()
  if (!HARDLY_TWICE[language]?.has(lower)) return true
  // “van Van Gogh”, “der Der Spiegel”, “Von Von Storch”. The first word of a sentence is no such name: “Der der Stadt”.
  if (isCapitalised(all.split(/\s+/).at(-1) ?? '')) return true
  const [before, rest] = [text.slice(Math.max(0, index - 60), index), text.slice(index + all.length)]
  return RIGHT_TWICE.some(
    (right) =>
      right.languages.includes(language) &&
      right.words.test(lower) &&
      (right.before?.test(before) ?? true) &&
      (right.after?.test(rest) ?? true),
  )
}

interface RightTwice {
  readonly languages: string
  readonly words: RegExp
  /** What stands before and after, where they are right twice. */
  readonly before?: RegExp
  readonly after?: RegExp
}

const PREPOSITION = /^(?:an|auf|aus|bei|bis|durch|für|gegen|in|mit|nach|ohne|seit|über|unter|von|vor)$/
const RIGHT_TWICE: readonly RightTwice[] = [
  // The first is a relative pronoun: “in der der Kanzler sprach”.
  {
    languages: 'de',
    words: /^(?:der|die|das|den|dem)$/,
    before:
      /(?:,|(?<!\p{L})(?:in|an|auf|aus|bei|mit|nach|von|vor|zu|über|unter|für|durch|gegen|um|ohne|hinter|neben|zwischen|seit|während|wegen|trotz|dass))\s$/iu,
  },
  // A preposition and a participle with a preposition of its own: “an an Krebs Erkrankte”, “von von der Stadt beauftragten Gutachtern”.
  {
    languages: 'de',
    words: PREPOSITION,
    after:
      /^(?:\s[^\s.,;:!?]+){0,4}?\s(?:\p{Ll}{3,}(?:end|t|en)e[rnms]?|(?:Ge|Er|Ver|Be|Ent|Zer|\p{Lu}\p{Ll}+ge)\p{Ll}+(?:t|en)e[rn]?)(?!\p{L})/u,
  },
  // More than so many: “Berichte über über 100 Tote”, “unter unter 18-Jährigen”.
  {
    languages: 'de',
    words: /^(?:über|unter|bis)$/,
    after:
      /^\s(?:\d|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|\p{Ll}+(?:zig|zehn|hundert|tausend))(?!\p{L}))/u,
  },
  { languages: 'de', words: /^an$/, after: /^\sdie\s\d/ },
  // “eine eine Million teure Villa”, “ein ein Jahr alter Hund”
  {
    languages: 'de',
    words: /^eine?[nmrs]?$/,
    after:
      /^\s(?:halbe[nrs]?\s)?(?:Million|Milliarde|\p{Lu}\p{Ll}*[Mm]eter|Meter|Jahr|Monat|Woche|Tag|Stunde|Minute|Tonne|Kilo|Hektar|Liter|Euro)/u,
  },
  // “besser als als Spieler”
  { languages: 'de', words: /^als$/, before: /(?:er|mehr|anders|weniger)\s$/u },
  // Particles of names: “Aufrufe von von Storch”, “de de Gaulle”, “van van der Poel”.
  { languages: 'de nl', words: /^v[ao]n$/, after: /^\s(?:(?:der|den|de|dem)\s)?\p{Lu}/u },
  {
    languages: 'fr',
    words: /^de$/,
    after: /^\s(?:Gaulle|Villepin|Funès|Staël|Broglie|Rugy|Fontenay|Montvalon|Maistre|La\s)/u,
  },
  { languages: 'es', words: /^de$/, after: /^\s(?:la|las|los)\s\p{Lu}/u },
  { languages: 'it pt', words: /^(?:de|di|da|do)$/, after: /^\s(?:la\s)?\p{Lu}/u },
  // “en en parlant”
  { languages: 'fr', words: /^en$/, after: /^\s\p{Ll}+ant(?!\p{L})/u },
  // “à la une une photo”, “numéro un un joueur”, “un un contre un”, “a la una una mujer”
  { languages: 'fr es it pt', words: /^una?$|^une$|^uma?$/, before: /(?<!\p{L})(?:la|à|numéro|contre|número)\s$/iu },
  { languages: 'fr', words: /^un$/, after: /^\s(?:contre|pour)\s/u },
  // A clause ends in it and another begins with it: “tout ce qu’il a a brûlé”, “lo que es es”.
  {
    languages: 'fr es it pt',
    words: /^(?:a|est|ont|était|étaient|es|fue|está|están|han|había|è|era|sono|hanno|é|foi|tem)$/,
    before: /(?<!\p{L})(?:qu[ei’']|che|où|donde|dove|onde|cui)[^.,;!?]{0,20}\s?$/u,
  },
  { languages: 'sv', words: /^(?:har|hade|blev|blir)$/, before: /(?<!\p{L})som\s$/u },
]

/** “Spend Spend Spend” */
function isTitle(words: readonly string[]): boolean {
  return words.every(isCapitalised) && !FUNCTION_WORDS.has((words[0] ?? '').toLowerCase())
}

/** “of the of the”: two words that are there twice, at least one of them a preposition or an article. */
const PAIR = /(?<![\p{L}\p{M}’'-])((\p{Ll}+) (\p{Ll}+)) \1(?![\p{L}\p{M}’'-])/gu
const SMALL =
  /^(?:of|the|to|in|on|at|for|with|from|by|since|that|an?|as|into|was|were|is|are|has|had|have|been|he|his|her|their|its)$/

function doubledPairs(text: string): readonly Mark[] {
  return [...text.matchAll(PAIR)].flatMap(({ 0: all, 1: pair = '', 2: first = '', 3: second = '', index }) => {
    if (first === second || !(SMALL.test(first) || SMALL.test(second)) || /^(?:and|or|by|after|upon)$/.test(second))
      return []
    if (/^(?:and|or|by|after|upon|he|she|they)$/.test(first) || (/^an?$/.test(first) && !SMALL.test(second))) return []
    const evidence = { word: pair, times: 2 }
    const place = { start: index, end: index + all.length, suggestions: [pair] }
    const says = `“${pair}” appears twice in a row.`
    return [{ ...place, confidence: 0.9, message: 'doubled-word', evidence, says } as const]
  })
}

/** Three words and more that are there twice. */
const PHRASE = /(?<![\p{L}\p{M}’'-])(\p{L}[\p{L}\p{M}’'-]*(?: \p{L}[\p{L}\p{M}’'-]*){2,5}) \1(?![\p{L}\p{M}’'-])/gu

function doubledPhrases(text: string): readonly Mark[] {
  return [...text.matchAll(PHRASE)]
    .filter(([, phrase = '']) => new Set(phrase.split(' ')).size > 2)
    .map(({ 0: all, 1: phrase = '', index }) => {
      const place = { start: index, end: index + all.length, suggestions: [phrase] }
      const says = `“${phrase}” appears twice in a row.`
      return { ...place, confidence: 0.85, message: 'doubled-word', evidence: { word: phrase, times: 2 }, says }
    })
}

/** A legitimate double, and names: “Duran Duran”, “a man named Will will”. */
function isRight([first = '', second = '']: readonly string[], before: string, rest: string): boolean {
  const lower = first.toLowerCase()
  if (lower === 'no') return !NOT_NO_NO.test(before)
  if (LEGITIMATE.has(lower)) return true
  if (lower === 'that') return !CLAUSE.test(rest)
  const [isFirstCapital, isSecondCapital] = [isCapitalised(first), isCapitalised(second)]
  if (FUNCTION_WORDS.has(lower) && lower !== 'will' && lower !== 'may') return false
  // What owns something is owned once: the State’s State’s right.
  if (/[’']s$/u.test(first)) return false
  return isFirstCapital ? isSecondCapital || lower === 'will' || lower === 'may' : isSecondCapital
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
