// Doubled marks, a paragraph without its full stop, a quotation that runs into “said” without a comma, and a name
// with a possessive ending that owns nothing.
import { CONVENTIONS, conventionsOf, isEnglish, primaryOf } from '../text/languages.ts'
import type { Mark, ParagraphCheck } from './check.ts'
import { type Named, namedThings } from './named-things.ts'

/** A doubled mark, or a possessive ending; dots that are no ellipsis. */
const TWICE = /([,;:])\1+|[’']s[’']s(?!\p{L})|(?<![.\s])\.\.(?!\.)|([,;])[.;,]|(?<=\p{Ll}{4})[!?]*\.[!?](?=\s|$)/gu
/** In English a quotation has its stop inside or outside; one that ends in an abbreviation or an ellipsis may need both. */
const STOP_ON_BOTH_SIDES = /(?<=\p{L}\s\p{Ll}{2,}|\p{Ll}{5,})(?<!\b(?:etc|al|vs))(?:\.[”"]\.|,[”"],)(?=\s|$)/gu
const SPEECH = '(?:said|says|told|added|asked|wrote|warned|explained|recalled|replied|insisted|argued|noted|concluded)'
const NO_COMMA = new RegExp(
  `(?<=\\p{L}{2})([”"])(?=\\s(?:(?:he|she|they|I|we)\\s${SPEECH}|${SPEECH}\\s(?:the|an?|his|her|one|\\p{Lu})|(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?\\p{Lu}[\\p{L}’-]+\\s(?:said|says|told|added)(?!\\p{L})))`,
  'gu',
)
/** A full stop where a comma leads to who said it: “It takes nine hours.” he said. “I” may begin the next sentence: “Go home.” I told him. */
const STOP_FOR_COMMA = new RegExp(
  `(?<=[“"][^”"\\n]{3,400}(?<!\\b(?:etc|Inc|Corp|Bros|Ltd|Prof))\\p{Ll}{3})\\.(?=[”"]\\s(?:(?:he|she|they|we)\\s${SPEECH}|${SPEECH}\\s(?:the|his|her|(?:Mr|Mrs|Ms|Dr)\\.?\\s\\p{Lu}))(?!\\p{L}))`,
  'gu',
)
const STRAY_POSSESSIVE = /(?<=(\S+\s+\S+\s+|^)(?:\S+\s)?)(\p{Lu}[\p{L}\p{M}-]+)[’']s(?=, (?:who|which|whose)\s)/gu
/** Paragraphs of fewer words may be lines of another kind. */
const LEAST_WORDS = 9

export const punctuation: ParagraphCheck = {
  name: 'punctuation',
  kind: 'punctuation',
  version: 10,
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
      ['“I have married a quiet man,” she said “His father will not.”', 'said', 'said.'],
      ['“Yes, it is,” Ann Vale said “The pier is closed now.”', 'said', 'said.'],
      ['The letter was read out in open court The public gallery was silent.', 'court', 'court.'],
      ['rebels and Touadéra’s, who was first elected', 'Touadéra’s', 'Touadéra'],
      ['It rained until October to their surprise Meanwhile the van sold out.', 'surprise', 'surprise.'],
      ['It was 3 to 6 degrees A band of rain came.', 'degrees', 'degrees.'],
      ['He said so at stumps His coach, who had seen it, agreed.', 'stumps', 'stumps.'],
      ['The pier was closed The council will mend it.', 'closed', 'closed.'],
      ['“The crossing takes nine hours.” he said.', '.', ','],
      ['“Turn,” she said, “go around” Loughor, who took over, did so.', 'around', 'around.'],
      ['He said it twice. “They never asked me to come back” Loughor, who took over, left.', 'back', 'back.'],
      ['“Turn,” said Ann Vale, “go around” Dr Loughor, who took over, did so.', 'around', 'around.'],
      ['“Yes,” she said “His father must go there. He is old.', 'said', 'said.'],
      ['“We all go home.” said the mayor.', '.', ','],
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
      'Did the shop open at 5 p.m.? Was it in the U.S.?',
      '“I work for Acme Inc.”, he said. “He meant Acme Inc.”.',
      'A bus took them from point A to point B.',
      'The patients moved to building A when the roof leaked.',
      'His third film It was shown there.',
      'A bus took them to court A when it rained.',
      '“It is time,” he told “Good Morning Britain” on Friday. “Is it over?” he asked “The Voice” presenter.',
      '“It is late,” he said “Good Morning Britain” would be told. She asked “The Voice” about it.',
      '“You can go home now.” I told him he was safe. “It is over.” I said so.',
      'The self-styled “prophet” Bushiri, who fled, and the club’s “wonder kid” Nwaneri, who scored.',
      'The man they call “the quiet king of the north” Burnham, who won, and "the boy from the hill" Loughor, who lost.',
      'The song “Let It Go” she wrote at home, and what “Good Morning Britain” he told.',
      '“A quiet man,” she said “I think” and left. “No,” he said, “Ann knows.”',
      'He praised the song “Let It Be,” she said, and the magazine “The Week,” he said.',
      'It is what she called “A disaster for us all,” in a speech.',
      'She read the novel The Road and heard The Beatles.',
      'Standard & Poor’s, which cut the rating, said so.',
      'The hymn “Abide With Me” Ann sang. “I left.” She said so. “He works for Acme Inc.” she said.',
      'Magnus Isbister, who drew the tide tables, born 3 November 1931; died 29 March 2025',
    ],
  },
  find: (paragraph, { language }) => {
    const { text, field, block } = paragraph
    const isProse = field === 'body' && block?.role === undefined && (block === null || block.type === 'p')
    // Where „ opens a quotation, two commas may be typed for it.
    const isComma = conventionsOf(language)?.double?.[0] === '„'
    const marks = twice(text, TWICE).filter(({ start }) => !(isComma && text.startsWith(',,', start)))
    const english = isEnglish(language)
      ? [...twice(text, STOP_ON_BOTH_SIDES), ...noComma(text), ...stopForComma(text), ...strayPossessive(text)]
      : []
    return [
      ...marks,
      ...english,
      ...(isProse ? stopMissing(text) : []),
      ...(isProse ? stopInside(text, INSIDE[primaryOf(language)] ?? []) : []),
    ]
  },
}

function twice(text: string, pattern: RegExp): readonly Mark[] {
  return [...text.matchAll(pattern)].map(({ 0: all, index }) => {
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

/** A title and then a verb it is the object of: the song “Let It Go” she wrote. */
const TITLE_SPOKEN_OF =
  /[“"](?:\p{Lu}\S*\s(?:\p{Ll}{1,3}\s)*)+\p{Lu}[^\s”"]*[”"]\s(?:he|she|they|I|we)\s(?:wrote|told|asked|recalled)(?!\p{L})/uy

function noComma(text: string): readonly Mark[] {
  return [...text.matchAll(NO_COMMA)].flatMap((match) => {
    const mark = match[1] as string
    const opened = Math.max(text.lastIndexOf('“', match.index), text.lastIndexOf('"', match.index - 1))
    if (opened < 0 || opened < match.index - 400) return []
    TITLE_SPOKEN_OF.lastIndex = opened
    if (TITLE_SPOKEN_OF.test(text)) return []
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

function stopForComma(text: string): readonly Mark[] {
  return [...text.matchAll(STOP_FOR_COMMA)].map(({ index }) => ({
    ...{ start: index, end: index + 1, suggestions: [','], confidence: 0.8, message: 'stop-for-comma' },
    ...{ evidence: {}, says: 'A full stop before who said it, where a comma belongs.' },
  }))
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

/** Words “A” may be the letter of: no sentence ends there. */
const BEFORE_LETTER =
  'vitamin|grade|plan|group|type|hepatitis|class|category|section|part|level|division|pool|block|schedule|exhibit|platform|terminal|list|team|option|' +
  'series?|influenza|appendix|formula|point|building|hall|room|route|zone|model|pier|dock|company|player|patient|witness|person|student|subject|' +
  'candidate|site|gate|stand|line|note|key|file|track|court|ward|wing|tower|unit|lot|cell|box|column|figure|table|chart|panel|annex|lane|runway|bay|' +
  'camp|base|phase|stage|step|tier|band|house|variant|scenario|version|sample|side'
/** What follows a letter rather than an article. */
const AFTER_LETTER =
  'to|and|or|when|in|on|at|is|was|for|from|with|after|before|as|but|will|has|had|would|were|are|of|by|than|if|that|which|who|where|until|because|while|' +
  'so|into|near|said|told'
/** Words that open a sentence and are capitalised nowhere else. */
const OPENERS =
  'The|He|She|It|They|This|But|There|We|However|In|When|After|His|Her|Their|That|These|Those|Some|Its|Our|My|Many|Most|Another|Meanwhile|Instead|Later|Earlier|Although|While|During|' +
  'Since|Despite|Both|Police|Officials|Residents|If|Nobody|Everyone'
/** A small word and then the first words of another sentence: “was closed The council will”, but not “from point A to”. */
const NO_STOP = new RegExp(
  String.raw`(?<=[\p{Ll}\d]\s)(?!(?:${namedThings('en')}|called|named|read|titled|entitled)\s)(\p{Ll}{3,})(?=\s(?:${OPENERS}|(?<!(?<!\p{L})(?:${BEFORE_LETTER})\s)An?(?!\s(?:${AFTER_LETTER})\s))\s\p{Ll}{2,},?\s)`,
  'gu',
)

/** Words right before a quoted sentence that ends in it, and that do not introduce it: “for 26 years “I have read it twice.”” */
const NO_STOP_BEFORE_SENTENCE =
  /(?<=\p{L}\s)(?!(?:\p{Ll}*(?:ed|ing|ly)|said|says?|reads?|sang|sings?|goes|went|wrote|writes?|is|was|are|were|be|been|that|as|of|with|like|by|the|an?|and|or|but|to|in|on|for|from|than|his|her|their|its|my|our|your|this|means?|meant|thinks?|thought|knew|told|tells|words?|sign|line|title|headline|caption|banner|song|poem|letter|message|note|quote|phrase|slogan|motto|post|tweet|statement|text|question|answer|then)\s)(\p{Ll}{3,})(?=\s“\p{Lu}[^”\n]*(?:\s[^\s”]+){5,}[.!?]”)/gu

/** The end of a quotation and then another sentence: “go around” The bulldozers did. */
const NO_STOP_IN_SPEECH =
  /(?<=[“"](?:[^”"\n]{1,300}\s)?)(\p{Ll}{3,})(?=[”"]\s(?:The|He|She|It|They|This|But|There|We|However|In|When|After)\s\p{Ll}{2,}\s)/gu

/**
 * The end of a quotation and then a sentence that begins with a name: “Turn,” she said, “go around” Loughor, who took over, did.
 * Only in speech, which begins with a capital and has four words or more, or goes on after who said it: the “wonder kid” Vale, who scored.
 */
const NO_STOP_BEFORE_NAME = new RegExp(
  `(?<=(?:^|[\\s(—–])[“"]\\p{Lu}[^”"\\s]*\\s(?:[^”"\\s]+\\s){2,80}|[,!?][”"]\\s(?:[\\p{L}.’-]+\\s){0,4}${SPEECH}(?:\\s[\\p{L}.’-]+){0,4},\\s[“"](?:[^”"\\s]+\\s){0,80})(\\p{Ll}{3,})(?=[”"]\\s(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?\\p{Lu}\\p{Ll}{3,}, who\\s)`,
  'gu',
)

/** Verbs of speech that take no one and nothing as their object: he told “Good Morning Britain”, she asked “The Voice” for help. */
const SPEECH_ALONE = SPEECH.replace('told|', '').replace('asked|', '')

/** Who said it, and then a sentence of speech after speech that ended with a comma: “I am quiet,” she said “His father must do it.” */
const NO_STOP_AFTER_SAID = new RegExp(
  `(?<=[,!?][”"]\\s(?:(?:he|she|they|I|we)\\s|(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?\\p{Lu}[\\p{L}\u2019-]+\\s(?:\\p{Lu}[\\p{L}\u2019-]+\\s)?))(${SPEECH_ALONE})(?=\\s[“"](?!I(?:\\s|[\u2019'])|\\p{Lu}[\\p{L}\u2019'-]*[”"])\\p{Lu}\\p{Ll}*\\s[^“”"\\n]*(?:[.!?,…][”"]|[.!?…]\\s*$))`,
  'gu',
)

function stopInside(text: string, patterns: readonly RegExp[]): readonly Mark[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: word, index }) => {
      const place = { start: index, end: index + word.length, suggestions: [`${word}.`] }
      return {
        ...place,
        confidence: 0.7,
        message: 'stop-missing-inside',
        evidence: {},
        says: 'No full stop before the next sentence.',
      }
    })
}

/** Small words at which no sentence ends, by language, and participles of naming. */
const NO_END: Readonly<Record<Named, string>> = {
  en: 'the|an?|his|her|their|its|our|my|and|with|from|for|about|called|titled|named|entitled',
  de: 'der|die|das|dem|den|des|eine?[nmrs]?|mit|von|vom|für|gegen|über|nach|aus|bei|beim|zum|zur|und|oder|aber|wie|als|auch|nur|dass|seine?[nmrs]?|ihre?[nmrs]?|unter|genannte?[nmrs]?|sogenannte?[nmrs]?|namens|heißt|hieß|heißen|hießen|betitelte?[nmrs]?',
  fr: 'les?|des|une?|aux?|avec|dans|pour|par|sur|son|ses|leurs?|chez|selon|contre|intitulée?s?|baptisée?s?|nommée?s?|appelée?s?|dénommée?s?|que|comme',
  es: 'los?|las?|del|una?|con|para|por|sobre|como|entre|sus?|desde|según|titulad[oa]s?|llamad[oa]s?|denominad[oa]s?|bautizad[oa]s?|que',
}

/** A word at which a sentence can end: no small word and nothing that has a name. */
const canEnd = (language: Named): string => `(?!(?:${NO_END[language]}|${namedThings(language)})\\s)`

/** Words right before a whole sentence of speech, which the words after it introduce: those before it are another sentence. */
const NO_STOP_BEFORE_SPEECH = new RegExp(
  `(?<=\\p{L}\\s)${canEnd('en')}(\\p{Ll}{3,})(?=\\s[“"]\\p{Lu}[^”"\\n]{6,400}[,!?][”"]\\s(?:${SPEECH}|(?:he|she|they|(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?\\p{Lu}[\\p{L}’-]+(?:\\s\\p{Lu}[\\p{L}’-]+)?)\\s${SPEECH})(?!\\p{L}))`,
  'gu',
)

/** The same where what describes a noun is behind it: “el grupo musical”, “le groupe de rap français”. */
const canEndAfterNoun = (language: 'fr' | 'es'): string =>
  String.raw`${canEnd(language)}(?<!(?<!\p{L})${namedThings(language)}\s(?:(?:de|des|du|del|en|à|et|y)\s(?:\p{L}+\s)?|d[’']\p{L}+\s)?)`

/** The first words of another sentence after a small word, in other languages. German nouns leave only what is no noun and no title. */
const NO_STOP_ELSEWHERE = {
  de: new RegExp(
    String.raw`(?<=\p{L}\s)(?!(?:${NO_END.de})\s)(\p{L}{3,})(?<!${namedThings('de')})(?=\s(?:Er|Es|Doch|Aber|Außerdem|Dabei|Damit|Danach|Dann|Allerdings|Zudem|Zuvor)\s(?!und\s|oder\s)\p{Ll}{3,}\s)`,
    'gu',
  ),
  fr: new RegExp(
    String.raw`(?<=\p{Ll}\s)${canEndAfterNoun('fr')}(\p{Ll}{3,})(?=\s(?:(?:Elles?|Ils?|On)\s\p{Ll}+\s|(?:Cette|Ces|Mais|Selon|Nous|Les?|La|Une?)\s\p{Ll}{3,},?\s)\p{Ll})`,
    'gu',
  ),
  es: new RegExp(
    String.raw`(?<=\p{Ll}\s)${canEndAfterNoun('es')}(\p{Ll}{3,})(?=\s(?:Ellos|Ellas|Pero|Según|Sus?|Este|Esta|Estos|Estas|El|Los?|Las?|Una?)\s\p{Ll}{3,},?\s\p{Ll})`,
    'gu',
  ),
} as const

/** By language, what a missing stop inside a paragraph is told by. */
const INSIDE: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    NO_STOP,
    NO_STOP_BEFORE_SPEECH,
    NO_STOP_BEFORE_SENTENCE,
    NO_STOP_IN_SPEECH,
    NO_STOP_BEFORE_NAME,
    NO_STOP_AFTER_SAID,
  ],
  de: [
    NO_STOP_ELSEWHERE.de,
    beforeSpeech('de', '„', '“”', '(?:sagte?|meinte?|erklärte?|betonte?|erzählte?|fragte?|berichtete?)'),
  ],
  fr: [
    NO_STOP_ELSEWHERE.fr,
    beforeSpeech(
      'fr',
      '«',
      '»',
      String.raw`(?:dit|a dit|explique|a-t-(?:il|elle|on)\s(?:dit|expliqué|lancé|déclaré|ajouté|raconté)|raconte|assure|confie|déclare)`,
    ),
  ],
  es: [
    NO_STOP_ELSEWHERE.es,
    beforeSpeech('es', '«“', '»”', '(?:dijo|dice|explicó|explica|afirmó|aseguró|contó|añadió|declaró|señaló)'),
  ],
}

/** A word right before speech of four words and more that ends in a mark, or a comma behind it, and is followed by who said it. */
function beforeSpeech(language: Named, opens: string, closes: string, said: string): RegExp {
  const inside = `[^${closes}\\n]`
  return new RegExp(
    String.raw`(?<=\p{L}\s)${canEnd(language)}(\p{Ll}{3,})(?=\s[${opens}]\s?\p{Lu}(?:${inside}*\s\p{Ll}){2,}${inside}*(?:[!?…]\s?[${closes}],?|[${closes}],)\s${said}(?!\p{L}))`,
    'gu',
  )
}

/** The last line of an obituary: “… born 3 November 1931; died 29 March 2025”. */
const LIFE = /[,;] (?:born|died)\s[^.]{0,40}\d{4}\s*$/u

function stopMissing(text: string): readonly Mark[] {
  const end = text.trimEnd().length
  const last = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*[”"]?$/u.exec(text.slice(0, end))
  if (
    !last ||
    text.trim().split(/\s+/).length < LEAST_WORDS ||
    LIFE.test(text) ||
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
