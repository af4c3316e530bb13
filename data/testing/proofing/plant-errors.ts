// Plants errors in a clean text, reproducible by seed, in the notation of the ground truth. Clean texts say what is where: {Kumasi}
// is a place that occurs once, ~Mensah a name that is also written elsewhere. What kinds there are was written down before the
// checks were run on the texts, so the errors were not chosen to suit the checks.

import { randomFrom } from './misspell.ts'

interface Slip {
  readonly start: number
  readonly end: number
  readonly wrong: string
  readonly kind: string
}
type Random = () => number
/** A way to spoil a text: where it could be done and what would be there. */
interface Way {
  readonly kind: string
  /** At most so many in a text. */
  readonly times: number
  readonly languages?: readonly string[]
  readonly at: RegExp
  readonly spoil: (match: RegExpMatchArray, random: Random) => string | null
}

const FUNCTION_WORDS =
  'the of in to for at on with and by from that was de la le les des du pour dans sur der die das den mit von und für el los las del en con por que para'
const FUNCTION_WORD = new RegExp(String.raw`(?<=\p{Ll} )(?:${FUNCTION_WORDS.replaceAll(' ', '|')})(?= \p{Ll}{3})`, 'gu')

const BOILERPLATE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Sign up to our free newsletter for the day’s top stories',
    'ALSO READ: Why the price of bread will not come down',
    'Follow us on WhatsApp for breaking news',
    'Click here to subscribe from £1 a week',
    'Photo: Getty Images',
    'Have a story? Email newsdesk@example.com',
    'Copyright 2025. All rights reserved.',
    'Advertisement',
    'This article was first published on our website.',
  ],
  fr: ['À lire aussi : La rentrée en cinq questions', 'Abonnez-vous pour lire la suite', '© Tous droits réservés'],
  de: ['Lesen Sie auch: Was der Winter bringt', 'Jetzt Newsletter abonnieren', '© Alle Rechte vorbehalten'],
  es: ['Lea también: Lo que cambia en otoño', 'Suscríbete a nuestro boletín', '© Todos los derechos reservados'],
}
const DAYS = [
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
  'lunes martes miércoles jueves viernes sábado domingo',
].map((days) => days.split(' '))

const WAYS: readonly Way[] = [
  { kind: 'place', times: 9, at: /\{([^}]+)\}/g, spoil: ([, place = ''], random) => slipIn(place, random) },
  { kind: 'name', times: 9, at: /~([\p{L}’'-]+)/gu, spoil: ([, name = ''], random) => slipInName(name, random) },
  {
    ...{ kind: 'date', times: 2, at: /(?<!\p{L})(\p{L}+)(?=,? (?:\d+|\p{Lu}\p{Ll}+ \d))/gu },
    spoil: ([, day = ''], random) => {
      const week = DAYS.find((days) => days.includes(day))
      const at = week?.indexOf(day) ?? 0
      return week ? (week[(at + 1 + Math.floor(random() * 6)) % 7] as string) : null
    },
  },
  {
    ...{ kind: 'number', times: 2, at: /(?<![\d,.])(\d{1,3})([.,])(\d{3})(?![\d,.])/g },
    spoil: ([, head = '', mark = '', rest = ''], random) =>
      pick(
        [
          `${head}${mark}${rest.slice(0, 1)}${mark}${rest.slice(1)}`,
          `${head}${mark}${rest}0`,
          `${head}${mark}${mark}${rest}`,
        ],
        random,
      ),
  },
  {
    ...{ kind: 'number', times: 1, at: /(?<![\d,.])\d{1,2}([.:])(\d\d) ?(?=p\.?m|Uhr|horas)/g },
    spoil: ([time, mark = '', minutes = ''], random) =>
      time.replace(/^\d+.\d\d/, pick([`27${mark}${minutes}`, `7${mark}75`], random)),
  },
  { kind: 'repeated', times: 2, at: FUNCTION_WORD, spoil: ([word]) => `${word} ${word}` },
  {
    ...{ kind: 'repeated', times: 1, at: /(?<=\p{Ll} )(?:of the|in the|to the|at the|from the)(?= \p{Ll})/gu },
    spoil: ([pair]) => `${pair} ${pair}`,
  },
  {
    ...{ kind: 'repeated', times: 1, languages: ['en'], at: /(?<=\p{Ll} )the(?= \p{Ll}{4})/gu },
    spoil: (_, random) => pick(['the a', 'a the', 'the his', 'the this'], random),
  },
  {
    ...{ kind: 'a-an', times: 2, languages: ['en'], at: /(?<=[\p{Ll},] )an?(?= [“"‘]?\p{L}{3})/gu },
    spoil: ([article]) => (article === 'a' ? 'an' : 'a'),
  },
  {
    ...{ kind: 'spacing', times: 2, at: /(?<=\p{Ll})(, |\. )(?=\p{L})/gu },
    spoil: ([mark], random) => pick([` ${mark}`, mark.trim(), `${mark} `], random),
  },
  { kind: 'punctuation', times: 1, at: /(?<=\p{Ll})\.(?=\n|$)/gu, spoil: () => '' },
  { kind: 'punctuation', times: 1, at: /(?<=\p{Ll}{3})\.(?= \p{Lu})/gu, spoil: () => '' },
  { kind: 'punctuation', times: 1, at: /(?<=\p{Ll})[.,](?= )/gu, spoil: ([mark]) => mark + mark },
  {
    kind: 'punctuation',
    times: 1,
    languages: ['en'],
    at: /(?<=\p{Ll}),(?=[”"] (?:said|he|she|\p{Lu}))/gu,
    spoil: () => '',
  },
  { kind: 'punctuation', times: 1, languages: ['en'], at: /(?<=\p{Ll}n)[’'](?=t\b)/gu, spoil: () => '' },
  { kind: 'quotation-marks', times: 1, at: /[”»](?=[ ,.\n])|“(?=[\p{L} ,]+\n)/gu, spoil: () => '' },
  { kind: 'quotation-marks', times: 1, at: /(?<=[\n ])“(?=\p{L})/gu, spoil: () => '”' },
  {
    kind: 'encoding',
    times: 1,
    at: /(?<=\p{L})’(?=\p{L})/gu,
    spoil: (_, random) => pick(['â€™', '&#8217;', '‚Äô'], random),
  },
  {
    ...{ kind: 'encoding', times: 1, at: /[éüñöáó](?=\p{Ll})/gu },
    spoil: ([letter]) => Buffer.from(letter, 'utf8').toString('latin1'),
  },
  {
    kind: 'encoding',
    times: 1,
    at: /(?<=\p{Ll}) (?=\p{Ll})/gu,
    spoil: (_, random) => pick(['&nbsp;', '<br> ', ' <b>'], random),
  },
]

/** Words of ordinary text, long enough that a slip seldom makes another word. */
const WORD = /(?<![\p{L}’'~-])\p{Ll}{6,}(?![\p{L}’'-])/gu

/**
 * The text with errors planted, in the notation of the ground truth.
 * @param isWord Whether a form is a word of the language; slips that are words are not planted. Null plants no misspellings.
 */
export function plantErrors(source: string, seed: number, isWord: ((word: string) => boolean) | null): string {
  const random = randomFrom(seed)
  const head = /^@ (\w+)\S* .*\n/.exec(source)
  const language = head?.[1] ?? 'en'
  const slips: Slip[] = []
  const isFree = (start: number, end: number): boolean =>
    slips.every((one) => end + 12 < one.start || start > one.end + 12)
  const body = head?.[0].length ?? 0
  const add = (kind: string, times: number, matches: readonly RegExpMatchArray[], spoil: Way['spoil']): void => {
    let left = times
    for (const match of shuffled(matches, random)) {
      const [start, end] = [match.index ?? 0, (match.index ?? 0) + match[0].length]
      if (left === 0) return
      const isNamed = kind === 'place' || kind === 'name'
      if (start < body || !(isNamed || isFree(start, end)) || (!isNamed && isMarked(source, start))) continue
      const wrong = spoil(match, random)
      if (wrong === null || wrong === match[0]) continue
      // A mark that is there twice is a doubled mark in a number, too.
      const isTwice = kind === 'number' && /([.,])\1/.test(wrong)
      slips.push({ start, end, wrong, kind: isTwice ? 'punctuation' : kind })
      left -= 1
    }
  }
  for (const { kind, times, languages, at, spoil } of WAYS)
    if (languages?.includes(language) ?? true) add(kind, times, [...source.matchAll(at)], spoil)
  if (isWord)
    add('spelling', 3, [...source.matchAll(WORD)], ([word]) => {
      const wrong = slipIn(word, random)
      return isWord(wrong) ? null : wrong
    })
  const furniture = `[[${pick(BOILERPLATE[language] ?? [], random)}=>|boilerplate]]`
  const [first = '', ...paragraphs] = [...write(source, slips).trim().split(/\n+/), furniture]
  return `${first}\n${paragraphs.join('\n\n')}\n`
}

/** The clean text as it would be published. */
export const unmarked = (source: string): string => source.replaceAll(/[{}~]/g, '')

function write(source: string, slips: readonly Slip[]): string {
  let [out, last] = ['', 0]
  for (const { start, end, wrong, kind } of [...slips].sort((a, b) => a.start - b.start)) {
    out += `${unmarked(source.slice(last, start))}[[${wrong}=>${unmarked(source.slice(start, end))}|${kind}]]`
    last = end
  }
  return out + unmarked(source.slice(last))
}

function isMarked(source: string, at: number): boolean {
  const open = source.lastIndexOf('{', at)
  return open > source.lastIndexOf('}', at) && open >= 0
}

/** One slip of a typist, never in the first letter: a letter left out, doubled, swapped with the next, replaced by one of its kind, or its accent lost. */
function slipIn(word: string, random: Random): string {
  const bare = word.normalize('NFD').replaceAll(/\p{M}/gu, '')
  if (bare !== word && random() < 0.5) return bare
  const places = [...word].flatMap((letter, at) =>
    at > 0 && /\p{L}/u.test(letter) && !/\p{Lu}/u.test(letter) ? [at] : [],
  )
  for (;;) {
    const at = pick(places, random)
    const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)]
    const wrong = pick(
      [
        before + after,
        before + letter + letter + after,
        /^\p{Ll}/u.test(after) ? before + after[0] + letter + after.slice(1) : word,
        before + other(letter, random) + after,
      ],
      random,
    )
    if (wrong !== word) return wrong
  }
}

/** As in any word; in one of eight, the first letter is wrong. */
function slipInName(name: string, random: Random): string {
  if (random() < 0.125) return other(name[0]?.toLowerCase() ?? '', random).toUpperCase() + name.slice(1)
  return slipIn(name, random)
}

const other = (letter: string, random: Random): string =>
  pick(
    [...('aeiou'.includes(letter) ? 'aeiou' : 'bcdfgklmnprstvz')].filter((one) => one !== letter),
    random,
  )

/** One of a list. */
export const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item

/** A list in an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
