// What is known of words in names: given names by sex, places, demonyms; and the closed lists that shape names in news copy.
import * as lexicon from '../../text/lexicon.ts'
import { LEXICON_WORDS } from './lexicon-words.ts'

const ofCommas = (text: string): readonly string[] => text.split(',')

export const MALE: ReadonlySet<string> = new Set(ofCommas(LEXICON_WORDS.male))
export const FEMALE: ReadonlySet<string> = new Set(ofCommas(LEXICON_WORDS.female))
export const GIVEN: ReadonlySet<string> = new Set([...MALE, ...FEMALE, ...ofCommas(LEXICON_WORDS.given)])
const PLACES: ReadonlySet<string> = new Set(ofCommas(LEXICON_WORDS.place))
export const DEMONYMS: ReadonlySet<string> = new Set([
  ...ofCommas(LEXICON_WORDS.demonym),
  ...lexicon.wordSet('scot scots briton britons brit brits muslim muslims african arab arabs kurd kurds'),
])

/** Whether a name, in lower case, is a place or the people of one. */
export function isPlace(lower: string): boolean {
  return PLACES.has(lower) || DEMONYMS.has(lower)
}

/** Nouns that head the name of an organisation, an office or a place: across them “of” and “for” belong to the name. */
export const HEAD_NOUNS: ReadonlySet<string> = new Set([
  ...lexicon.HEAD_NOUNS,
  ...lexicon.wordSet(
    'gallery library agency bureau panel group mission survey service services force forces army navy guard ' +
      'foundation fund trust senate assembly island islands lake mount mountain river ocean town village province ' +
      'district region territory street road avenue square park palace cathedral mosque temple hospital centre ' +
      'center centres centers authority corporation corp company co inc ltd plc llc holdings partners railway ' +
      'railways airlines airways press times post news herald tribune journal gazette review award prize medal ' +
      'order cup championship championships games olympics act agreement accord convention protocol charter war ' +
      'revolution campaign movement front brigade battalion division regiment command operation project programme ' +
      'program initiative network alliance coalition government administration secretariat tribunal inquiry airport ' +
      'exchange observatory conservatory laboratory secretary-general station bridge tower stadium theatre theater orchestra club fc united',
  ),
])

/** Titles that stand before a person’s name. */
export const TITLES: ReadonlySet<string> = new Set([
  ...lexicon.TITLES,
  ...lexicon.wordSet(
    'vice deputy former ex prime sir lord lady dame baroness baron general major justice chief king queen prince ' +
      'princess pope reverend father sister brother saint st ayatollah sultan emir emperor empress attorney ' +
      'fr sr br hajj hajji hajjat alhaji alhaja nana oba sheikh sheik shri smt swami pandit maulana mullah engr barr barrister advocate adv arch ' +
      'rt hon cde comrade mzee mwalimu sgt cpl supt insp ' +
      'commissioner spokesperson manager coach curator leader chairperson director executive inspector detective ' +
      'constable sheriff pm mp opposition cllr councilman councilwoman coroner conductor',
  ),
])

/** Words that stand before a title. */
export const TITLE_QUALIFIERS = lexicon.wordSet(
  'defense defence foreign finance transport health interior home education justice trade labor labour energy environment ' +
    'culture agriculture treasury press assistant associate acting interim incoming outgoing late first second shadow state ' +
    'federal supreme high special general senior junior executive chief national',
)

/** As they are written out; “may” is also a verb, and left to the function words. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  [...lexicon.WEEKDAYS, ...lexicon.MONTHS].filter((word) => word !== 'may'),
)

/** Words that are no name by themselves at the start of a sentence. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...lexicon.FUNCTION_WORDS,
  ...CALENDAR_WORDS,
  ...lexicon.wordSet(
    'earlier four five six seven eight nine ten according maybe yes be let click read reporting edited editing ' +
      'writing additional',
  ),
])

/** Creeds that stand before a person’s name as adjectives. */
export const CREEDS = lexicon.wordSet(
  'muslim christian jewish hindu catholic protestant islamic islamist sunni shia shiite orthodox communist socialist nazi',
)
/** Small words inside personal names. */
export const PARTICLES: ReadonlySet<string> = new Set([...lexicon.PARTICLES, ...lexicon.wordSet('do les ul')])
/** Small words that may join the parts of a name. */
export const CONNECTORS: ReadonlySet<string> = new Set([
  ...PARTICLES,
  ...lexicon.wordSet('of for and the e zum et und &'),
])
/** Small words that tell nothing about which name it is. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([...CONNECTORS, 'in', 'on', 'at'])
/** Abbreviations whose stop does not end a sentence. */
export const ABBREVIATIONS = lexicon.wordSet(
  'mr mrs ms dr prof sen rep gov gen col capt lt sgt maj adm rev st jr sr vs no inc ltd corp co hon messrs mt ft jan feb mar ' +
    'apr jun jul aug sep sept oct nov dec a.m p.m u.s u.n u.k e.g i.e etc cllr',
)
/** Names that keep their possessive. */
export const KEEPS_POSSESSIVE = lexicon.wordSet(
  "people's women's children's men's lloyd's macy's king's queen's mcdonald's st veterans'",
)
