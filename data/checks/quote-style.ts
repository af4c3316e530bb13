// Straight marks in copy that otherwise has curly ones, or the other way round, and curly ones that look the wrong way.
import type { Field } from '../schema/index.ts'
import { CONVENTIONS, conventionsOf, isEnglish } from '../text/languages.ts'
import type { CheckedArticle } from './article/checked-article.ts'
import type { ArticleCheck, Mark } from './check.ts'

const DOUBLE = /["“”„]/u
const CURLY = /[“”„‘’‚]/u
const MARKS = /["'“”„‘’‚]/gu
/** The usual style must be so many times as frequent as the other. */
const TIMES = 3

type Placed = Mark & { readonly field: Field }
type Style = 'curly' | 'straight'

export const quoteStyle: ArticleCheck = {
  name: 'quote-style',
  kind: 'quotation-marks',
  version: 3,
  languages: Object.keys(CONVENTIONS),
  scope: 'article',
  find: (article) => {
    const styleOf = usualStyles(article)
    const double = conventionsOf(article.language)?.double ?? null
    // Where „ and “ belong together and are used, ” is another language’s.
    const isOdd =
      double?.[0] === '„' && double[1] === '“' && article.fields.some(({ text }) => /„[^“”\n]*“/u.test(text))
    return article.fields.flatMap(({ field, text }) =>
      [...text.matchAll(MARKS)].flatMap(({ 0: mark, index }): readonly Placed[] => {
        const wanted = styleOf(mark)
        const isCurly = CURLY.test(mark)
        const isOther = wanted === 'curly' ? !isCurly && !isMeasure(text, index) : wanted === 'straight' && isCurly
        if (isOther && wanted !== null) return [markOf(field, text, index, wanted, double)]
        const isTurned =
          isCurly && double !== null && (double[0] === '“' ? looksWrong(text, index) : mark === '”' && isOdd)
        return isTurned ? [markOf(field, text, index, 'curly', double)] : []
      }),
    )
  },
}

/**
 * What nearly all marks of the article are, if there is such a style. In English apostrophes tell of quotation marks too; where « »
 * are quoted with, they do not.
 */
function usualStyles({ fields, language }: CheckedArticle): (mark: string) => Style | null {
  const marks = fields.flatMap(({ text }) => text.match(MARKS) ?? [])
  if (isEnglish(language)) {
    const style = usualOf(marks)
    return () => style
  }
  const [double, single] = [
    usualOf(marks.filter((mark) => DOUBLE.test(mark))),
    usualOf(marks.filter((mark) => !DOUBLE.test(mark))),
  ]
  return (mark) => (DOUBLE.test(mark) ? double : single)
}

function usualOf(marks: readonly string[]): Style | null {
  const curly = marks.filter((mark) => CURLY.test(mark)).length
  const straight = marks.length - curly
  if (straight > 0 && curly >= TIMES * straight) return 'curly'
  return curly > 0 && straight >= TIMES * curly ? 'straight' : null
}

/** 6'2", 5", 40' */
function isMeasure(text: string, at: number): boolean {
  return /\d$/.test(text.slice(0, at))
}

/** ” before a word and after a blank, “ after a word and before a blank. */
function looksWrong(text: string, at: number): boolean {
  const [before, mark, after] = [text[at - 1] ?? ' ', text[at], text[at + 1] ?? ' ']
  if (mark === '”') return /[\s(—]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
  return mark === '“' && /[\p{L}\p{N}.,!?]/u.test(before) && /\s/u.test(after)
}

type Pair = readonly [string, string] | null

function markOf(field: Field, text: string, at: number, wanted: Style, double: Pair): Placed {
  const reads = rightMark(text, at, wanted, double)
  const place = { field, start: at, end: at + 1, suggestions: reads === null ? [] : [reads] }
  return {
    ...place,
    confidence: 0.75,
    message: 'quote-style',
    evidence: { wanted },
    says: `Most quotation marks here are ${wanted}.`,
  }
}

/** null: the language has several. */
function rightMark(text: string, at: number, wanted: Style, double: Pair): string | null {
  const isDouble = DOUBLE.test(text[at] as string)
  if (wanted === 'straight') return isDouble ? '"' : "'"
  const opens = /[\s([—–“„‘‚]/u.test(text[at - 1] ?? ' ') && !/\s/u.test(text[at + 1] ?? ' ')
  if (isDouble) return double?.[opens ? 0 : 1] ?? null
  if (!opens || /\d0s|^(?:em|tis|twas|til|n)\b/u.test(text.slice(at + 1, at + 5))) return '’'
  return double?.[0] === '“' ? '‘' : null
}
