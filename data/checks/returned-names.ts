// A spelling that was corrected before and has come back in other copy. Only what looks like a slip of the name it was
// corrected to, and is hardly used otherwise: “Smith” corrected to “Smyth” in one article is wrong nowhere else.

import type { CheckedField } from './article/checked-article.ts'
import type { ArticleCheck, FieldMark } from './check.ts'
import { compareNames } from './names/compare-names.ts'
import type { CorrectedSpelling, KnownCorrection } from './names/corrected-index.ts'
import { letters } from './names/letters.ts'
import { ruledNames } from './ruled-names-check.ts'
import type { CheckSetting } from './setting.ts'

/** The right name is in so many times more articles than the form, or the form was corrected in more than it stands in. */
const TIMES_MORE = 5

export const returnedNames: ArticleCheck = {
  name: 'returned-names',
  kind: 'name',
  version: 1,
  languages: 'all',
  scope: 'article',
  find: (article, setting) => {
    const { id, fields, publishedAt } = article
    const isSlip = (spelling: CorrectedSpelling): boolean => isReturned(spelling, id, publishedAt, setting)
    const ruled = ruledNames.find(article, setting)
    return fields
      .filter(({ field }) => field !== 'byline')
      .flatMap((field) => marksIn(field, setting, isSlip))
      .filter((mark) => !ruled.some((other) => areOverlapping(mark, other)))
  },
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

function marksIn(
  { field, text, paragraphs }: CheckedField,
  { corrected }: CheckSetting,
  isSlip: (spelling: CorrectedSpelling) => boolean,
): readonly FieldMark[] {
  const furniture = paragraphs.filter(({ block }) => block?.role !== undefined)
  return [...corrected.placesIn(text)].flatMap(({ start, spelling }): readonly FieldMark[] => {
    const end = start + spelling.form.length
    const isFurniture = furniture.some((line) => line.start <= start && start < line.start + line.text.length)
    if (isFurniture || isInsideRight(text, start, spelling) || !isSlip(spelling)) return []
    const latest = latestOf(spelling)
    const articles = new Set(spelling.corrections.map(({ article }) => article)).size
    const evidence = { reads: latest.to, article: latest.article, at: latest.at, articles }
    const says = `This spelling was corrected to “${latest.to}” on ${DAY.format(new Date(latest.at))}${articles > 1 ? ` and in ${articles} articles in all` : ''}. Now it is back.`
    const said = { message: 'name-returned', evidence, says, group: `returned:${spelling.form}` }
    return [{ field, start, end, suggestions: [latest.to], confidence: 0.9, ...said }]
  })
}

/** “Bozizé” of “Bozizé-Smith”, where that is what it was corrected to. */
function isInsideRight(text: string, start: number, spelling: CorrectedSpelling): boolean {
  const { to } = latestOf(spelling)
  const from = Math.max(0, start + spelling.form.length - to.length)
  const at = text.slice(from, start + to.length).indexOf(to)
  return at >= 0 && from + at <= start
}

function isReturned(
  spelling: CorrectedSpelling,
  article: string | null,
  publishedAt: string | null,
  { names, rulings, corrected, lexicon }: CheckSetting,
): boolean {
  const { form } = spelling
  const { to } = latestOf(spelling)
  const ruled = rulings.on(publishedAt)
  if (ruled.index.find(form) || ruled.areDifferent(form, to)) return false
  if (corrected.find(to)?.corrections.some((back) => back.to === form)) return false
  if (!areOneName(form, to, lexicon)) return false
  const standing = articlesWith(form, names) - (names.isIn(article, form) ? 1 : 0)
  const elsewhere = new Set(spelling.corrections.map((each) => each.article)).size
  return standing <= Math.max(elsewhere, articlesWith(to, names) / TIMES_MORE)
}

function areOneName(a: string, b: string, lexicon: CheckSetting['lexicon']): boolean {
  if (letters(a) === letters(b)) return a.toLowerCase() !== b.toLowerCase()
  return compareNames(a.split(/\s+/), b.split(/\s+/), lexicon) !== null
}

/** Of a single word, articles in whose names it is. */
function articlesWith(form: string, names: CheckSetting['names']): number {
  const known = names.find(form)?.articles ?? 0
  return form.includes(' ') ? known : Math.max(known, names.spellingsOf(form).get(form) ?? 0)
}

function latestOf({ corrections }: CorrectedSpelling): KnownCorrection {
  return corrections[0] as KnownCorrection
}

function areOverlapping(a: FieldMark, b: FieldMark): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end
}
