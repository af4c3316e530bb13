// The errors put into the sample on purpose, so that tests and the guided tour know what can be found.

const FIRST = 'peace-accord-two-years-on.txt'
const SECOND = 'bangui-after-wagner-founder.txt'
const COUNTRY = 'Central African Republic'

/**
 * Each row: `wrong` occurs exactly `count` times, as a whole word, in the article `file`, and should be `right`. A
 * wrong form occurs in no article it is not listed for.
 */
export const plantedErrors: readonly {
  readonly file: string
  readonly wrong: string
  readonly right: string
  readonly category: 'name' | 'spelling' | 'grammar'
  readonly count: number
}[] = [
  { file: FIRST, wrong: 'Francois Bozie', right: 'François Bozizé', category: 'name', count: 1 },
  { file: FIRST, wrong: 'Bozize', right: 'Bozizé', category: 'name', count: 1 },
  { file: FIRST, wrong: 'Prighozhin', right: 'Prigozhin', category: 'name', count: 1 },
  { file: FIRST, wrong: 'Touadera', right: 'Touadéra', category: 'name', count: 1 },
  { file: FIRST, wrong: 'Central Africa Republic', right: COUNTRY, category: 'name', count: 1 },
  { file: FIRST, wrong: 'for for for', right: 'for', category: 'grammar', count: 1 },
  { file: SECOND, wrong: 'Bozize', right: 'Bozizé', category: 'name', count: 2 },
  { file: SECOND, wrong: 'Prighozhin', right: 'Prigozhin', category: 'name', count: 1 },
]
