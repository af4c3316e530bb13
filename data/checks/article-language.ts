// The language an article is checked in: the one it is marked with, unless its text is certainly in another. Then the rules of that language run
// instead of a hundred false marks, and one finding says so.
import { primaryOf } from '../text/languages.ts'
import { FUNCTION_WORDS } from '../text/lexicon.ts'
import type { CheckedArticle } from './article/checked-article.ts'
import type { ArticleCheck } from './check.ts'

/** Shorter texts are believed to be what they are marked with. */
const LEAST_LETTERS = 200
/** Copy with so large a share of English function words is English, however odd its names. */
const ENGLISH_SHARE = 0.12
const UNDETERMINED = 'und'

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' })

/** The article as it is to be checked: in the language its text is certainly in, with the one it was marked with kept apart. */
export async function inItsLanguage(article: CheckedArticle): Promise<CheckedArticle> {
  const other = await otherLanguage(article)
  return other === null ? article : { ...article, language: other, markedAs: article.language }
}

/** The language an article is certainly in, though it is marked with another or with none; null: what it is marked with is right, or may be. */
async function otherLanguage({ fields, language }: CheckedArticle): Promise<string | null> {
  const text = fields
    .filter(({ field }) => field !== 'byline')
    .map((field) => field.text)
    .join('\n')
  if (text.length < LEAST_LETTERS) return null
  const marked = primaryOf(language)
  if (marked === 'en' && englishShare(text) >= ENGLISH_SHARE) return null
  // Its table takes 45 MB, and most archives never need it.
  const { recogniseLanguage } = await import('../formats/reading/recognise-language.ts')
  const found = recogniseLanguage(text)
  return found.kind === 'sure' && primaryOf(found.language) !== marked ? found.language : null
}

function englishShare(text: string): number {
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / Math.max(1, words.length)
}

export const articleLanguage: ArticleCheck = {
  name: 'article-language',
  kind: 'missing',
  version: 1,
  languages: 'all',
  scope: 'article',
  find: ({ id, language, markedAs }) => {
    if (id === null || markedAs === undefined) return []
    const name = LANGUAGES.of(language) ?? language
    const marked = primaryOf(markedAs) === UNDETERMINED ? null : LANGUAGES.of(markedAs)
    const says = marked
      ? `Marked as ${marked}, but the text is ${name}. It has been checked as ${name}.`
      : `No language is set. The text is ${name}, and has been checked as ${name}.`
    const evidence = { marked: markedAs, reads: language }
    return [
      {
        ...{ field: 'headline', start: 0, end: 0, suggestions: [], confidence: 0.8 },
        ...{ message: 'language-differs', evidence, says },
      },
    ]
  },
}
