// Words taken for others, wrong forms of verbs and misheard phrases, as a library in a thread of its own finds them. It costs some
// hundred megabytes, so that it runs only where someone wants it; what it has said of a paragraph is looked up here.
import { isEnglish } from '../text/languages.ts'
import type { CheckedArticle, Paragraph } from './article/checked-article.ts'
import type { ParagraphCheck } from './check.ts'
import type { ConfusedPlace } from './confusables/confused-place.ts'

/** What the check and its findings are called. */
export const CONFUSABLES = 'confusables'

const WORDS: Readonly<Record<ConfusedPlace['what'], string>> = {
  word: 'Often confused with another word.',
  form: 'This looks like the wrong form.',
  phrase: 'A set phrase, perhaps misheard.',
}

export const confusables: ParagraphCheck = {
  name: CONFUSABLES,
  kind: 'confusable',
  version: 2,
  languages: ['en'],
  scope: 'paragraph',
  // Those of its library are in allowed-rules.test.ts.
  examples: { found: [], clean: [] },
  find: (paragraph, { confusables: source }) => {
    if (!source || !isLookedAt(paragraph)) return []
    const places = source.known(paragraph.text)
    if (places === null) throw new Error('a paragraph was not looked at')
    return places.map(({ start, end, suggestions, what, rule }) => {
      const evidence = { what, rule }
      const says = WORDS[what]
      return { start, end, suggestions, confidence: 0.75, message: 'confused', evidence, says }
    })
  },
}

/** Texts of an article’s paragraphs that are to be looked at: none of copy in another language than English. */
export function textsToLookAt({ fields, language }: CheckedArticle): readonly string[] {
  if (!isEnglish(language)) return []
  return fields.flatMap(({ paragraphs }) => paragraphs.filter(isLookedAt).map(({ text }) => text))
}

function isLookedAt({ text, field, block }: Paragraph): boolean {
  return field !== 'byline' && block?.role === undefined && text.trim() !== ''
}
