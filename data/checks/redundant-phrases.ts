// Phrases that say the same twice: “$3 million dollars”, “HIV virus”, “revert back”. What may be taken out is the suggestion.
import type { Mark, ParagraphCheck } from './check.ts'

/** What is there, and what is enough; $1 is the first group. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/(\$\s?[\d.,]+\s?(?:thousand|million|billion|trillion|m|bn)?)\sdollars\b/giu, '$1'],
  [/(£\s?[\d.,]+\s?(?:thousand|million|billion|trillion|m|bn)?)\spounds\b/giu, '$1'],
  [/(€\s?[\d.,]+\s?(?:thousand|million|billion|trillion|m|bn)?)\seuros?\b/giu, '$1'],
  [/([\d.,]+\s?%)\sper\s?cent\b/giu, '$1'],
  [/\b(HIV) virus\b/gu, '$1'],
  [/\b(ATM) machine(s?)\b/gu, '$1$2'],
  [/\b(PIN) number(s?)\b/gu, '$1$2'],
  [/\b(LCD) display(s?)\b/gu, '$1$2'],
  [/\b(OPEC) countries\b(?= exporting)/gu, '$1'],
  [/\b(?:a\.m\.|am) in the morning\b/giu, 'a.m.'],
  [/\b(?:p\.m\.|pm) in the (?:afternoon|evening)\b/giu, 'p.m.'],
  [/\b12 (noon|midnight)\b/giu, '$1'],
  [/\b(revert)(s|ed|ing)? back\b/giu, '$1$2'],
  [/\b(return|refer)(s|ed|red|ing|ring)? back to\b/giu, '$1$2 to'],
  [/\b(?:past|previous) (history|experience)\b/giu, '$1'],
  [/\badvance (planning|warning)\b/giu, '$1'],
  [/\bclose (proximity)\b/giu, '$1'],
  [/\bend (result)\b/giu, '$1'],
  [/\bfree (gift)(s?)\b/giu, '$1$2'],
  [/\badded (bonus)\b/giu, '$1'],
  [/\bunexpected (surprise)(s?)\b/giu, '$1$2'],
  [/\b(each|every) and every\b/giu, 'every'],
  [/\bfinal (outcome)\b/giu, '$1'],
  [/\bnew (innovation)(s?)\b/giu, '$1$2'],
  [/\bmutual (cooperation)\b/giu, '$1'],
  [/\b(consensus) of opinion\b/giu, '$1'],
  [/\bpersonal (friend)(s?)\b(?! of)/giu, '$1$2'],
  [/\bgeneral (public)\b(?= at large)/giu, '$1'],
  [/\bfirst (debut)(s|ed)?\b/giu, '$1$2'],
  [/\b(merge|join|combine|collaborate)(d|s|ed)? together\b/giu, '$1$2'],
  [/\b(the) (reason) why is because\b/giu, '$1 $2 is that'],
  [/\bcompletely (unanimous|destroyed|eliminated)\b/giu, '$1'],
  [/\bunanimous (?=agreement by all)/giu, ''],
  [/\b(armed) gunm([ae])n\b/giu, 'gunm$2n'],
  [/\bfellow (colleague|compatriot)(s?)\b/giu, '$1$2'],
  [/\bbrief (moment|summary)\b/giu, '$1'],
  [/\bpast (memories)\b/giu, '$1'],
  [/\bsmall in size\b/giu, 'small'],
  [/\b(red|blue|green|white|black) in colou?r\b/giu, '$1'],
  [/\bcurrently (under way|ongoing)\b/giu, '$1'],
  [/\bfuture (prospects)\b/giu, '$1'],
  [/\btrue (facts?)\b/giu, '$1'],
]

export const redundantPhrases: ParagraphCheck = {
  name: 'redundant-phrases',
  kind: 'redundancy',
  version: 1,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['$3 million dollars', '$3 million dollars', '$3 million'],
      ['the HIV virus', 'HIV virus', 'HIV'],
      ['Revert back to it', 'Revert back', 'Revert'],
    ],
    clean: ['$3 million Canadian dollars', 'the HIV test', 'the end results in'],
  },
  find: ({ text }) => PHRASES.flatMap((phrase) => marksOf(text, phrase)),
}

function marksOf(text: string, [pattern, enough]: (typeof PHRASES)[number]): readonly Mark[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [all] = match
    const filled = enough.replaceAll(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
    const isCapital = /^\p{Lu}/u.test(all) && /^\p{Ll}/u.test(filled)
    const right = isCapital ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled
    const place = { start: match.index, end: match.index + all.length, suggestions: [right] }
    return { ...place, confidence: 0.7, message: 'redundant', evidence: {}, says: 'This says the same thing twice.' }
  })
}
