// All checks, in the order they run. To add one: write its file and name it here.
import type { FindingKind } from '../schema/index.ts'
import { primaryOf } from '../text/languages.ts'
import { apostrophes } from './apostrophes.ts'
import { articleLanguage } from './article-language.ts'
import { aOrAn } from './articles-a-an.ts'
import { boilerplate, credits } from './boilerplate.ts'
import type { Check } from './check.ts'
import { confusables } from './confusables-check.ts'
import { dates } from './dates.ts'
import { digitsInWords } from './digits-in-words.ts'
import { doubledWords } from './doubled-words.ts'
import { duplicateArticles } from './duplicate-articles.ts'
import { encoding } from './encoding.ts'
import { firstWords } from './first-words.ts'
import { measures } from './measures.ts'
import { missingAccents } from './missing-accents.ts'
import { missingFields } from './missing-fields.ts'
import { misspelledDays } from './misspelled-days.ts'
import { names } from './names-check.ts'
import { numbers } from './numbers.ts'
import { punctuation } from './punctuation.ts'
import { quoteStyle } from './quote-style.ts'
import { redundantPhrases } from './redundant-phrases.ts'
import { repeatedText } from './repeated-text.ts'
import { returnedNames } from './returned-names.ts'
import { ruledNames } from './ruled-names-check.ts'
import { spacing } from './spacing.ts'
import { spelling } from './spelling-check.ts'
import { styleRules } from './style-rules.ts'
import { twoDeterminers } from './two-determiners.ts'
import { unbalancedMarks } from './unbalanced-marks.ts'
import { weekdays } from './weekdays.ts'

/** Those that run over everything. */
export const CHECKS: readonly Check[] = [
  ...[
    ruledNames,
    returnedNames,
    names,
    spelling,
    firstWords,
    misspelledDays,
    digitsInWords,
    doubledWords,
    twoDeterminers,
    repeatedText,
    aOrAn,
  ],
  ...[spacing, punctuation, apostrophes, quoteStyle, unbalancedMarks, encoding, dates, weekdays, measures, numbers],
  ...[
    boilerplate,
    credits,
    redundantPhrases,
    missingAccents,
    styleRules,
    ...missingFields,
    articleLanguage,
    duplicateArticles,
  ],
]

/** The checks of some kinds, all of them when no kind is given; confusables only where they have been looked for. */
export function checksOf(kinds: readonly FindingKind[] | null, withConfusables = false): readonly Check[] {
  const checks = withConfusables ? [...CHECKS, confusables] : CHECKS
  return kinds === null ? checks : checks.filter(({ kind }) => kinds.includes(kind))
}

/** Whether a check is known to hold for copy in a language (BCP 47). */
export function holdsIn({ languages }: Pick<Check, 'languages'>, language: string): boolean {
  return languages === 'all' || languages.includes(primaryOf(language))
}
