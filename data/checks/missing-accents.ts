// Words of English that keep their accents: without it they are misspelled or another word. Names are the name checks’.
import type { Mark, ParagraphCheck } from './check.ts'

const ACCENTED =
  'attaché blasé café cliché clichés communiqué communiqués confrère coup d’état crème crèche crèches crêpe crêpes éclair éclairs ' +
  'émigré émigrés entrée entrées exposé façade façades fiancé fiancée flambé frappé habitué ingénue jalapeño jalapeños lamé ' +
  'macramé maître matinée mêlée naïve naïveté négligée papier-mâché pâté piñata piñatas protégé protégés protégée purée ' +
  'risqué rosé roué sauté sautéed séance séances soirée soirées soufflé soufflés touché vis-à-vis déjà vu doppelgänger ' +
  'smörgåsbord über à la carte'
/** Words that are English without the accent too: not said. */
const ALSO_PLAIN = new Set([
  'cafe',
  'creme',
  'crepe',
  'crepes',
  'eclair',
  'eclairs',
  'entree',
  'entrees',
  'expose',
  'facade',
])
const PLAIN_TOO = new Set([
  ...ALSO_PLAIN,
  ...[
    'facades',
    'frappe',
    'ingenue',
    'lame',
    'maitre',
    'matinee',
    'melee',
    'naive',
    'naivete',
    'negligee',
    'pate',
    'puree',
  ],
  ...[
    'rose',
    'roue',
    'saute',
    'sauteed',
    'seance',
    'seances',
    'soiree',
    'soirees',
    'souffle',
    'souffles',
    'touche',
    'uber',
  ],
  ...[
    'creche',
    'creches',
    'jalapeno',
    'jalapenos',
    'doppelganger',
    'smorgasbord',
    'emigre',
    'emigres',
    'risque',
    'confrere',
  ],
  ...['pinata', 'pinatas', 'macrame', 'habitue', 'flambe'],
])

const WORDS = new Map(
  ACCENTED.replaceAll('coup d’état ', '')
    .replaceAll('déjà vu ', '')
    .replaceAll(' à la carte', '')
    .split(' ')
    .map((word) => [plain(word), word] as const)
    .filter(([bare]) => !PLAIN_TOO.has(bare)),
)
for (const [bare, word] of [
  ['coup d’etat', 'coup d’état'],
  ['coups d’etat', 'coups d’état'],
  ['deja vu', 'déjà vu'],
] as const)
  WORDS.set(bare, word)
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}-])(?:${[...WORDS.keys()].map((word) => word.replaceAll('’', "[’']")).join('|')})(?![\\p{L}\\p{N}\\p{M}])`,
  'giu',
)

export const missingAccents: ParagraphCheck = {
  name: 'missing-accents',
  kind: 'diacritics',
  version: 1,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['The attache left', 'attache', 'attaché'],
      ['a coup d’etat', 'coup d’etat', 'coup d’état'],
      ['Cliche', 'Cliche', 'Cliché'],
    ],
    clean: ['a cafe, a facade, naive', 'the attachés', 'rose, lame, pate'],
  },
  find: ({ text }) => [...text.matchAll(PATTERN)].flatMap(({ 0: all, index }) => markOf(all, index)),
}

function markOf(all: string, start: number): readonly Mark[] {
  const word = WORDS.get(all.toLowerCase().replaceAll("'", '’'))
  if (word === undefined || /^\p{Lu}{2}/u.test(all)) return []
  const cased = /^\p{Lu}/u.test(all) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  const right = all.includes("'") ? cased.replaceAll('’', "'") : cased
  const place = { start, end: start + all.length, suggestions: [right] }
  const says = 'Usually written with an accent.'
  return [{ ...place, confidence: 0.8, message: 'accent-missing', evidence: {}, says }]
}

function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o')
}
