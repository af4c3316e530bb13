// Straight marks in copy that otherwise has curly ones, or the other way round, and curly ones that look the wrong way.
import type { Field } from '../schema/index.ts'
import type { ArticleCheck, CheckedArticle, Mark } from './check.ts'

const MARKS = /["'“”‘’]/gu
const CURLY = /[“”‘’]/u
/** The usual style must be so many times as frequent as the other. */
const TIMES = 3

type Placed = Mark & { readonly field: Field }

export const quoteStyle: ArticleCheck = {
  name: 'quote-style',
  kind: 'quotation-marks',
  version: 1,
  scope: 'article',
  find: (article) => {
    const wanted = usualStyle(article)
    return article.fields.flatMap(({ field, text }) =>
      [...text.matchAll(MARKS)].flatMap(({ 0: mark, index }) => {
        const isCurly = CURLY.test(mark)
        if (wanted === 'curly' && !isCurly && !isMeasure(text, index)) return [markOf(field, text, index, wanted)]
        if (wanted === 'straight' && isCurly) return [markOf(field, text, index, wanted)]
        return isCurly && looksWrong(text, index) ? [markOf(field, text, index, 'curly')] : []
      }),
    )
  },
}

/** What nearly all marks of the article are, if there is such a style. */
function usualStyle({ fields }: CheckedArticle): 'curly' | 'straight' | null {
  const marks = fields.flatMap(({ text }) => text.match(MARKS) ?? [])
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

function markOf(field: Field, text: string, at: number, wanted: 'curly' | 'straight'): Placed {
  const mark = text[at] as string
  const place = { field, start: at, end: at + 1, suggestions: [rightMark(text, at, mark, wanted)] }
  return { ...place, confidence: 0.75, message: 'quote-style', evidence: { wanted } }
}

function rightMark(text: string, at: number, mark: string, wanted: 'curly' | 'straight'): string {
  const isDouble = /["“”]/u.test(mark)
  if (wanted === 'straight') return isDouble ? '"' : "'"
  const opens = /[\s([—–“‘]/u.test(text[at - 1] ?? ' ') && !/\s/u.test(text[at + 1] ?? ' ')
  if (isDouble) return opens ? '“' : '”'
  return opens && !/\d0s|^(?:em|tis|twas|til|n)\b/u.test(text.slice(at + 1, at + 5)) ? '‘' : '’'
}
