// Marks that stand twice, a paragraph without its full stop, a quotation that runs into “said” without a comma, and a name
// with a possessive ending that owns nothing.
import { CONVENTIONS, conventionsOf, isEnglish, primaryOf } from '../text/languages.ts'
import type { Mark, ParagraphCheck } from './check.ts'

/** A doubled mark, or a possessive ending; dots that are no ellipsis; a stop on both sides of a quotation mark. */
const TWICE =
  /([,;:])\1+|[’']s[’']s(?!\p{L})|[.,][”"][.,](?=\s|$)|(?<![.\s])\.\.(?!\.)|([,;])[.;,]|(?<=\p{L})[!?]*\.[!?](?=\s|$)/gu
const SPEECH = '(?:said|says|told|added|asked|wrote|warned|explained|recalled|replied|insisted|argued|noted|concluded)'
const NO_COMMA = new RegExp(
  `(?<=\\p{L}{2})([”"])(?=\\s(?:(?:he|she|they|I|we)\\s${SPEECH}|${SPEECH}\\s(?:the|an?|his|her|one|\\p{Lu})|(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?\\p{Lu}[\\p{L}’-]+\\s(?:said|says|told|added)(?!\\p{L})))`,
  'gu',
)
const STRAY_POSSESSIVE = /(?<=(\S+\s+\S+\s+|^)(?:\S+\s)?)(\p{Lu}[\p{L}\p{M}-]+)[’']s(?=, (?:who|which|whose)\s)/gu
/** Paragraphs of fewer words may be lines of another kind. */
const LEAST_WORDS = 9

export const punctuation: ParagraphCheck = {
  name: 'punctuation',
  kind: 'punctuation',
  version: 5,
  languages: Object.keys(CONVENTIONS),
  scope: 'paragraph',
  examples: {
    found: [
      ['billion,, the two', ',,', ','],
      ['forgotten.. “If', '..', '.'],
      ['“robbers” she said', '”', ',”'],
      ['“It is over.”. They left.', '.”.', '.”'],
      ['the chairman’s’s brother', '’s’s', '’s'],
      ['“If I am in the way,” she said, “go around” The trucks did so.', 'around', 'around.'],
      ['She led it for ten years “I have read it twice and I like it.”', 'years', 'years.'],
      ['in the third quarter A scan will show it.', 'quarter', 'quarter.'],
      ['rebels and Touadéra’s, who was first elected', 'Touadéra’s', 'Touadéra'],
      ['The pier was closed The council will mend it.', 'closed', 'closed.'],
      ['Parents were not convinced “You are wrong,” said Ann Vale.', 'convinced', 'convinced.'],
      ['It was in the kitchen and he said: “I never gave it back”', 'back”', 'back.”'],
      ['The response was to be sent within the next three weeks', 'weeks', 'weeks.'],
    ],
    clean: [
      'Wait... what?',
      'He met a friend of Ann’s, who left.',
      '“Yes,” she said.',
      'A list of things',
      'Her motto “Never sell what you cannot carry home yourself.” hung there; he shouted “You are all of you fired today.”',
      'She took vitamin A when she was ill; a grade A student of the class.',
      'Really?! Yes!!',
      'It is what she called “A disaster for us all,” in a speech.',
      'She read the novel The Road and heard The Beatles.',
      'Standard & Poor’s, which cut the rating, said so.',
    ],
  },
  find: (paragraph, { language }) => {
    const { text, field, block } = paragraph
    const isProse = field === 'body' && block?.role === undefined && (block === null || block.type === 'p')
    // Where „ opens a quotation, two commas may stand for it.
    const isComma = conventionsOf(language)?.double?.[0] === '„'
    const marks = twice(text).filter(({ start }) => !(isComma && text.startsWith(',,', start)))
    const english = isEnglish(language) ? [...noComma(text), ...strayPossessive(text)] : []
    return [
      ...marks,
      ...english,
      ...(isProse ? stopMissing(text) : []),
      ...(isProse ? stopInside(text, INSIDE[primaryOf(language)] ?? []) : []),
    ]
  },
}

function twice(text: string): readonly Mark[] {
  return [...text.matchAll(TWICE)].map(({ 0: all, index }) => {
    const place = { start: index, end: index + all.length, suggestions: [onceOf(all)] }
    const says = `“${all}” appears twice.`
    return { ...place, confidence: 0.9, message: 'mark-doubled', evidence: { mark: all }, says }
  })
}

/** What a doubled mark should be. */
function onceOf(all: string): string {
  if (/[”"’'](?:s[’']s)?/u.test(all)) return all.slice(0, 2)
  if (/^[,;]\.$/.test(all)) return '.'
  if (/[!?]$/.test(all)) return all.at(-1) as string
  return all.startsWith('.') || !/[.!?]/.test(all) ? (all[0] as string) : (all.at(-1) as string)
}

function noComma(text: string): readonly Mark[] {
  return [...text.matchAll(NO_COMMA)].flatMap((match) => {
    const mark = match[1] as string
    if (!/[“"]/.test(text.slice(Math.max(0, match.index - 400), match.index))) return []
    const place = { start: match.index, end: match.index + 1, suggestions: [`,${mark}`] }
    return [
      {
        ...place,
        confidence: 0.8,
        message: 'comma-missing',
        evidence: {},
        says: 'No comma before the closing quotation mark.',
      } as const,
    ]
  })
}

function strayPossessive(text: string): readonly Mark[] {
  return [...text.matchAll(STRAY_POSSESSIVE)].flatMap((match) => {
    const [all, , name = ''] = match
    if (/&\s$/.test(text.slice(0, match.index))) return []
    if (/(?:\bof|\bat|\blike)\s+(?:[\p{L}’'.-]+\s+){0,3}$/u.test(text.slice(0, match.index))) return []
    const place = { start: match.index, end: match.index + all.length, suggestions: [name] }
    return [
      {
        ...place,
        confidence: 0.7,
        message: 'possessive-stray',
        evidence: { name },
        says: 'Stray possessive: no noun follows.',
      } as const,
    ]
  })
}

/** A small word and then the first words of another sentence: “was closed The council will”, but not “a grade A student”. */
const NO_STOP =
  /(?<=\p{Ll}\s)(?!(?:vitamin|grade|plan|group|type|hepatitis|class|category|section|part|level|division|pool|block|schedule|exhibit|platform|terminal|list|team|option|series?|influenza|appendix|formula)\s)(\p{Ll}{3,})(?=\s(?:The|He|She|It|They|This|But|There|We|However|An?|In|When|After|His|Her|Their|That|These|Those|Some)\s\p{Ll}{2,}\s)/gu

/** Words right before a quoted sentence that ends in it, and that do not introduce it: “for 26 years “I have read it twice.”” */
const NO_STOP_BEFORE_SENTENCE =
  /(?<=\p{L}\s)(?!(?:\p{Ll}*(?:ed|ing|ly)|said|says?|reads?|sang|sings?|goes|went|wrote|writes?|is|was|are|were|be|been|that|as|of|with|like|by|the|an?|and|or|but|to|in|on|for|from|than|his|her|their|its|my|our|your|this|means?|meant|thinks?|thought|knew|told|tells|words?|sign|line|title|headline|caption|banner|song|poem|letter|message|note|quote|phrase|slogan|motto|post|tweet|statement|text|question|answer|then)\s)(\p{Ll}{3,})(?=\s“\p{Lu}[^”\n]*(?:\s[^\s”]+){5,}[.!?]”)/gu

/** The end of a quotation and then another sentence: “go around” The bulldozers did. */
const NO_STOP_IN_SPEECH =
  /(?<=[“"](?:[^”"\n]{1,300}\s)?)(\p{Ll}{3,})(?=[”"]\s(?:The|He|She|It|They|This|But|There|We|However|In|When|After)\s\p{Ll}{2,}\s)/gu

function stopInside(text: string, patterns: readonly RegExp[]): readonly Mark[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: word, index }) => {
      const place = { start: index, end: index + word.length, suggestions: [`${word}.`] }
      return {
        ...place,
        confidence: 0.7,
        message: 'stop-missing',
        evidence: {},
        says: 'No full stop before the next sentence.',
      }
    })
}

/** Words right before a whole sentence of speech, which the words after it introduce: those before it are another sentence. */
const NO_STOP_BEFORE_SPEECH = new RegExp(
  `(?<=\\p{L}\\s)(\\p{Ll}{3,})(?=\\s[“"]\\p{Lu}[^”"\\n]{6,400}[,!?][”"]\\s(?:${SPEECH}|(?:he|she|they|(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?\\p{Lu}[\\p{L}’-]+(?:\\s\\p{Lu}[\\p{L}’-]+)?)\\s${SPEECH})(?!\\p{L}))`,
  'gu',
)

/** By language, what a missing stop inside a paragraph is told by. */
const INSIDE: Readonly<Record<string, readonly RegExp[]>> = {
  en: [NO_STOP, NO_STOP_BEFORE_SPEECH, NO_STOP_BEFORE_SENTENCE, NO_STOP_IN_SPEECH],
  de: [
    /(?<=\p{L}\s)(\p{Ll}{3,})(?=\s„\p{Lu}[^“”\n]{6,400}[“”],?\s(?:sagte?|meinte?|erklärte?|betonte?|erzählte?|fragte?|berichtete?)(?!\p{L}))/gu,
  ],
  fr: [
    /(?<=\p{L}\s)(\p{Ll}{3,})(?=\s«\s?\p{Lu}[^»\n]{6,400}»,\s(?:dit|a dit|explique|a-t-(?:il|elle|on)\s(?:dit|expliqué|lancé|déclaré|ajouté|raconté)|raconte|assure|confie|déclare)(?!\p{L}))/gu,
  ],
  es: [
    /(?<=\p{L}\s)(\p{Ll}{3,})(?=\s[«“]\p{Lu}[^»”\n]{6,400}[»”],\s(?:dijo|dice|explicó|explica|afirmó|aseguró|contó|añadió|declaró|señaló)(?!\p{L}))/gu,
  ],
}

function stopMissing(text: string): readonly Mark[] {
  const end = text.trimEnd().length
  const last = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*[”"]?$/u.exec(text.slice(0, end))
  if (
    !last ||
    text.trim().split(/\s+/).length < LEAST_WORDS ||
    !/[.!?]["”’)]?\s|,|\b(?:is|was|has|had|have|said|will|were|are)\b/.test(text)
  )
    return []
  const place = { start: last.index, end, suggestions: [last[0].replace(/[”"]?$/u, '.$&')] }
  return [
    {
      ...place,
      confidence: 0.75,
      message: 'stop-missing',
      evidence: {},
      says: 'The paragraph ends without a full stop.',
    },
  ]
}
