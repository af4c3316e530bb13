// Words that begin with a capital and yet belong to no name, and small words that do belong to one. English copy only;
// a word that is missing here makes a notice speak of a name in its short form, or of one word too many.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Never part of a name, wherever they stand with a capital. */
export const FUNCTION_WORDS = setOf(
  'a about above across after again against all along also although amid among an and another any are around as at ' +
    'back because been before behind being below beneath beside between beyond both but by can could despite did do does ' +
    'down during each either even every except few for former from had has have he her here hers him his how however i if ' +
    'in inside instead into is it its just last late later least less like many may me meanwhile might mine more most ' +
    'much must my near neither never new next no none nor not nothing now of off often on once one only onto opposite or ' +
    'other our ours out outside over own past per perhaps previous quite rather same several shall she should since so ' +
    'some soon still such than that the their theirs them then there these they this those though three through ' +
    'throughout thus till to today together tomorrow tonight too toward towards two under unless unlike until up upon us ' +
    'versus very via was we were what whatever when where whereas whether which while who whom whose why will with within ' +
    'without would yesterday yet you young your',
)

/** What people are called before their names; a notice names them without. */
export const TITLES = setOf(
  'president minister premier chancellor senator governor mayor ambassador secretary secretary-general professor prof dr ' +
    'mr mrs ms mx miss gen sen rep gov rev hon col lt capt sgt maj cpl cmdr adm pres colonel captain lieutenant sergeant ' +
    'commander admiral congressman congresswoman representative councillor alderman spokesman spokeswoman chairman ' +
    'chairwoman archbishop bishop cardinal rabbi imam judge',
)

export const CALENDAR = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)

/** Small words inside names of people: they also begin a name ("van Dijk"). */
export const PARTICLES = setOf(
  'de del della dello degli di da das dos du des van von der den ten ter te zu zum zur af av la le el al bin bint ibn ben y',
)

/** Institutions and places whose names go on after "of". */
export const HEADS_OF = setOf(
  'academy archdiocese association bank battle bay board cape chamber church city coast college commission committee ' +
    'confederation congress council county court democratic department diocese duchess duke federation free gulf house ' +
    'institute isle kingdom league ministry museum office organisation organization parliament party people port ' +
    'principality republic school sea society state states strait straits sultanate treaty union university',
)
