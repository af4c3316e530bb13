// What is known of words in names: given names by sex, places, demonyms; and the closed lists that shape names in news copy.
import { LEXICON_WORDS } from './lexicon-words.ts'

const ofCommas = (text: string): readonly string[] => text.split(',')
const ofBlanks = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const MALE: ReadonlySet<string> = new Set(ofCommas(LEXICON_WORDS.male))
export const FEMALE: ReadonlySet<string> = new Set(ofCommas(LEXICON_WORDS.female))
export const GIVEN: ReadonlySet<string> = new Set([...MALE, ...FEMALE, ...ofCommas(LEXICON_WORDS.given)])
const PLACES: ReadonlySet<string> = new Set(ofCommas(LEXICON_WORDS.place))
export const DEMONYMS: ReadonlySet<string> = new Set([
  ...ofCommas(LEXICON_WORDS.demonym),
  ...ofBlanks('scot scots briton britons brit brits muslim muslims african arab arabs kurd kurds'),
])

/** Whether a name, in lower case, is a place or the people of one. */
export function isPlace(lower: string): boolean {
  return PLACES.has(lower) || DEMONYMS.has(lower)
}

/** Nouns that head the name of an organisation, an office or a place: across them “of” and “for” belong to the name. */
export const HEAD_NOUNS = ofBlanks(
  'university college school institute academy museum gallery library bank court office ministry department agency ' +
    'bureau commission committee council board panel group mission survey service services force forces army navy guard ' +
    'republic kingdom federation confederation union league association society organization organisation foundation fund ' +
    'trust party congress parliament senate assembly house chamber port gulf bay cape isle island islands lake mount ' +
    'mountain river sea ocean strait city town village county state province district region territory street road avenue ' +
    'square park palace church cathedral mosque temple hospital centre center centres centers authority corporation corp ' +
    'company co inc ltd plc llc group holdings partners railway railways airlines airways press times post news herald ' +
    'tribune journal gazette review award prize medal order cup championship championships games olympics act treaty ' +
    'agreement accord convention protocol charter war battle revolution campaign movement front brigade battalion division ' +
    'regiment command operation project programme program initiative network alliance coalition government administration ' +
    'secretariat tribunal inquiry airport station bridge tower stadium theatre theater orchestra club fc united',
)

/** Titles that stand before a person’s name. */
export const TITLES = ofBlanks(
  'president vice deputy former ex prime minister premier chancellor senator sen rep representative congressman ' +
    'congresswoman gov governor mayor dr mr mrs ms miss sir lord lady dame baroness baron prof professor gen general col ' +
    'colonel capt captain lt lieutenant sgt sergeant maj major adm admiral judge justice chief king queen prince princess ' +
    'pope bishop archbishop cardinal rev reverend father sister brother saint st imam ayatollah rabbi sultan emir emperor ' +
    'empress secretary attorney ambassador commissioner spokesman spokeswoman spokesperson manager coach curator leader ' +
    'chairman chairwoman chairperson director executive inspector detective constable sheriff pm mp opposition cllr ' +
    'councillor councilman councilwoman alderman coroner conductor',
)

/** Words that stand before a title. */
export const TITLE_QUALIFIERS = ofBlanks(
  'defense defence foreign finance transport health interior home education justice trade labor labour energy environment ' +
    'culture agriculture treasury press assistant associate acting interim incoming outgoing late first second shadow state ' +
    'federal supreme high special general senior junior executive chief national',
)

/** Words that are no name by themselves at the start of a sentence. */
export const FUNCTION_WORDS = ofBlanks(
  'the a an in on at by but and or for from to of with as it its he she they we i you his her their our my this that these ' +
    'those there here when where while what who whom whose which why how if then than after before since until during ' +
    'because although though however meanwhile earlier later last next some many most more all both each every no not nor ' +
    'so yet still also only even just now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december one two three four five six ' +
    'seven eight nine ten former according despite amid among about under over between without within against through ' +
    'another other such like unlike instead perhaps maybe yes is are was were be been has have had do does did will would ' +
    'can could should may might must let click read reporting edited editing writing additional',
)

/** Creeds that stand before a person’s name as adjectives. */
export const CREEDS = ofBlanks(
  'muslim christian jewish hindu catholic protestant islamic islamist sunni shia shiite orthodox communist socialist nazi',
)
export const CALENDAR_WORDS = ofBlanks(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december',
)
/** Small words inside personal names. */
export const PARTICLES = ofBlanks(
  'de la del della der den van von da di do dos das du des le les bin ibn ben ten ter y al el ul zu af av',
)
/** Small words that may join the parts of a name. */
export const CONNECTORS: ReadonlySet<string> = new Set([...PARTICLES, ...ofBlanks('of for and the e zum et und &')])
/** Small words that tell nothing about which name it is. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([...CONNECTORS, 'in', 'on', 'at'])
/** Abbreviations whose stop does not end a sentence. */
export const ABBREVIATIONS = ofBlanks(
  'mr mrs ms dr prof sen rep gov gen col capt lt sgt maj adm rev st jr sr vs no inc ltd corp co hon messrs mt ft jan feb mar ' +
    'apr jun jul aug sep sept oct nov dec a.m p.m u.s u.n u.k e.g i.e etc cllr',
)
/** Names that keep their possessive. */
export const KEEPS_POSSESSIVE = ofBlanks(
  "people's women's children's men's lloyd's macy's king's queen's mcdonald's st veterans'",
)
