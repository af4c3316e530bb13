// English words that shape names in copy: the one list of titles, function words, months and the like. A room that
// needs more adds them, and says why.

/** The words of a list separated by blanks. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')
/** Abbreviated, without the full stop. */
export const SHORT_MONTHS: readonly string[] = 'jan feb mar apr jun jul aug sept sep oct nov dec'.split(' ')
/** Sunday first, as in `Date`. */
export const WEEKDAYS: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** Titles that precede a person’s name and are not part of it. */
export const TITLES = wordSet(
  'president minister premier chancellor senator governor mayor ambassador secretary professor prof dr mr mrs ' +
    'ms miss gen sen rep gov rev col lt capt sgt maj adm colonel captain lieutenant sergeant admiral congressman ' +
    'congresswoman representative councillor alderman spokesman spokeswoman chairman chairwoman archbishop bishop ' +
    'cardinal rabbi imam judge',
)

/** Words that are not part of a name when they begin a sentence. */
export const FUNCTION_WORDS = wordSet(
  'a about after against all also although amid among an and another are as at because been before between both ' +
    'but by can could despite did do does during each even every for former from had has have he her here his how ' +
    'however i if in instead is it its just last later like many may meanwhile might more most must my next no ' +
    'nor not now of on one only or other our over perhaps she should since so some still such than that the their ' +
    'then there these they this those though three through to today tomorrow two under unlike until was we were ' +
    'what when where which while who whom whose why will with within without would yesterday yet you',
)

/** Small words inside people's names. */
export const PARTICLES = wordSet(
  'de del della di da das dos du des van von der den ten ter zu af av la le el al bin ibn ben y',
)

/** Nouns that head the names of institutions and places, which continue after “of”. */
export const HEAD_NOUNS = wordSet(
  'academy association bank battle bay board cape chamber church city college commission committee ' +
    'confederation congress council county court department federation gulf house institute isle kingdom league ' +
    'ministry museum office organisation organization parliament party port republic school sea society state ' +
    'strait treaty union university',
)
