// Words that are capitalised without belonging to a name, and small words that do belong to one, as notices need them.
// English copy only; if a word is missing here, a notice uses a name's short form, or one word too many.
import * as lexicon from '../text/lexicon.ts'

/** Never part of a name, wherever they occur with a capital. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...lexicon.FUNCTION_WORDS,
  ...lexicon.wordSet(
    'above across again along any around back behind being below beneath beside beyond down either except few ' +
      'hers him inside into late least less me mine much near neither never new none nothing off often once onto ' +
      'opposite ours out outside own past per previous quite rather same several shall soon theirs them throughout ' +
      'thus till together tonight too toward towards unless up upon us versus very via whatever whereas whether ' +
      'young your',
  ),
])

/** Titles before people's names; a notice leaves them out. A king, a saint or a sister keeps the title. */
export const TITLES: ReadonlySet<string> = new Set([
  ...lexicon.TITLES,
  ...lexicon.wordSet('secretary-general mx hon cpl cmdr pres commander'),
])

export const CALENDAR: ReadonlySet<string> = new Set([...lexicon.WEEKDAYS, ...lexicon.MONTHS, ...lexicon.SHORT_MONTHS])

/** They also begin a name ("van Dijk"). */
export const PARTICLES: ReadonlySet<string> = new Set([
  ...lexicon.PARTICLES,
  ...lexicon.wordSet('dello degli te zum zur bint'),
])

/** Institutions and places whose names continue after "of", including those that are not names by themselves. */
export const HEADS_OF: ReadonlySet<string> = new Set([
  ...lexicon.HEAD_NOUNS,
  ...lexicon.wordSet(
    'archdiocese coast democratic diocese duchess duke free people principality states straits sultanate',
  ),
])
