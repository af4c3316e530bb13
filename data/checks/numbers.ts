// Numbers that cannot be right as written: shares with a “rest” that do not add up, thousands separated wrongly, 13 p.m.
import { isEnglish, primaryOf, regionOf } from '../text/languages.ts'
import type { Mark, ParagraphCheck } from './check.ts'

/** “1,0000”, “12,00”: commas that part no thousands. Indian lakhs (1,00,000) are right. */
const THOUSANDS =
  /(?<![\d.,:/-])\d{1,3}(?:(?:,\d{3})*,(?:\d{1,2}|\d{4,})|(?:,\d{2,3})+,\d{4,}|(?:,\d{2,3})*,\d,\d{3})(?![\d,]|\.\d)/gu
/** “1000,000”, “10,00,0”, and stops between thousands, which English has not. */
const GROUPS =
  /(?<![\d.,:/-])(?:\d{4,},\d{1,3}(?:,\d{3})*|\d{1,3}(?:,\d{2,3})+,\d|[1-9]\d{0,2}(?:\.\d{3}){2,})(?![\d,.]\d|\d)/gu
/** Sums of money: “Rs 50,00,00”. */
const MONEY = /(?<=(?:Rs\.?|Sh|KSh|₹|N|R|[$£€])\s?)\d{1,3}(?:,\d{2,3})+,\d{2}(?![\d,]|\.\d)/gu
/** What a figure that is no time of day counts or measures, in languages with “alle 9.75” and “kl. 9.75”; at once, or after a word or two: “kl. 9.75 på 100 meter”. */
const MEASURED =
  String.raw`\s?(?:[^\s.,;:!?]+\s){0,2}(?:[$€£%°‰]|(?:euro|dolar|dólar|dollar|dollari|franc|frank|pond|libra|lire|kr(?!\p{L})|kron|mil(?!\p{L})|mila(?!\p{L})|mil[hij]|mill?[ioóõ]|mio(?!\p{L})|mia(?!\p{L})|mrd|miljard|tusen|tusind|duizend|hundra|` +
  String.raw`se[ckg]|min(?!\p{L})|minut|m(?!\p{L})|[ckm]m(?!\p{L})|met(?:er|r)|mètr|k[gw]|kil|gram|lit|ton|hect|hekt|gra[du]|pro(?:cent|zent|mil)|per(?!\p{L})|por\scient|p[uo]n[kt]|pont|poäng|point|punt|pct|voto|stem|keer|volt|gange|gånger))`
/** After midnight a day has no more hours, in any language: “à 25 h 30”, but not “en 36 h 12” and “portée à 48 heures”. */
const HOURS = new RegExp(
  [
    String.raw`(?<![\d:.,])(?:2[5-9]|[3-9]\d)(?::[0-5]\d(?= (?:GMT|BST|UTC|Uhr))|[.:][0-5]\d(?= Uhr))`,
    String.raw`(?<=(?<!\p{L})(?:à|vers|dès|um|gegen|ab) )(?:(?:2[5-9]|[3-9]\d)\s?h\s?[0-5]\d|\d{1,2}\s?h\s?[6-9]\d)(?!\p{L}|\d|\s(?:min|sec|km|kilom|mètres|Kilom))`,
    String.raw`(?<=(?<!\p{L})(?:a las|às|alle|(?<!(?:gaat|ging|gaan|gingen|draait|draaide|handelt|rond) )om|kl\.) )(?:(?:2[5-9]|[3-9]\d)[:.][0-5]\d|\d{1,2}[:.][6-9]\d)(?!\d|[.,]\d|${MEASURED})`,
    String.raw`(?<=\b(?:um|gegen|ab) )(?:2[5-9]|[3-9]\d)(?= Uhr)`,
    String.raw`(?<=(?<!jusqu’|\d |(?:pass|port|limit|fix|ramen|rédui|augment|abaiss|tomb|mont|descen|grimp|estim|évalu|ég|supérieur|inférieur|condamn|équiva|correspon|revenu|revien|étend|allong)\p{L}* )(?<!\p{L})à )2[5-9](?= heures(?! (?:par|de|d’|du|à|hebdomadaires|supplémentaires|cette)))`,
    String.raw`24[.:](?!00)[0-5]\d(?= Uhr)`,
    String.raw`(?<![\d.,])\d{1,2}[.:][6-9]\d(?= Uhr)`,
  ].join('|'),
  'giu',
)
/** A time on the clock of 24 hours, by what is before it: “at 26:15”. In sport they are minutes and seconds. */
const HOURS_AT =
  /(?<=\b(?:at|until|(?:start(?:ing)?|kick-?off|arrival|departure) time of) )(?:2[5-9]|[3-9]\d):[0-5]\d(?![\d:]|\s(?:of|into|remaining|left|to go|on the clock|per|in the (?:first|second|third|fourth|game|half|match|period|quarter|film|video|recording|podcast|episode)))/giu
/** The same with a stop, as Britain writes it, after the day: “on Friday at 27.30”. Prices and scores are at 27.30, too. */
const HOURS_ON =
  /(?<=\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2})?),? at )(?:2[5-9]|[3-9]\d)\.[0-5]\d(?![\d.]|\s?(?:[ap]\.?m\b|%|per\b|p\b|cents?\b|points?\b|pence|kg|km|metres|seconds|(?:a|to the) (?:dollar|share|barrel)))/giu
/** Sentences with such a word tell when people meet or something begins; in the past tense prices open and start, too. */
const BEGINNING =
  /\b(?:meets?|met|meetings?|(?:starts?|begins?)(?! the (?:day|week|month|quarter|year))|opens|(?:to|will|doors) open|kicks? off|kick-?off|(?:be|is|are|was|were|been) held|takes? place|took place|(?:be|is|are|was|were) due|service|mass|funeral|burial|memorial|vigil|wedding|ceremony|concert|gig|recital|rehearsals?|screening|hearing|workshop|lecture|seminar|webinar|briefing|conference|press call|classes|auditions?|fixture|arrives?|departs?|curfew)\b/iu
const SPORT =
  /\b(?:goal|scor|finish|clock|lap|rac(?:e|ing)|ran|runn|half|period|quarter|puck|assist|record|best|won|tied|minute|second|mile|metre|meter|marathon|km|relay|pace|video|film|podcast|track)/iu
/** What has four decimals: rates of one currency in another (“Schweizer Franken”, “unidades por dólar”), places on the map, and what is measured. */
const HAS_DECIMALS =
  String.raw`(?:\p{L}+\s){0,2}(?:(?:US-?)?d[oó]ll?ar|euro|franken|fran(?:c|co|k)s?(?!\p{L})|franchi|pfund|livres?|libras?|sterlin|yen|yuan|rubel|rupi|peso|real|reais|coron|kron|won(?!\p{L})|rand(?!\p{L})|zł|zloty|US|EUR|USD|CHF|GBP)` +
  String.raw`|(?:zum|zu|je|pro|gegen|pour|par|contra|por|per|au|al|ao|voor|het)(?!\p{L})|prozent|%|punkte|points?|puntos?|gramm|meter|sekunden?|segundos?|secondes?|m[èe]tr|metro|litr|grad|degr|grados?` +
  String.raw`|(?:nord|süd|sud|ost|west|noord|zuid|oost|est|ouest|norte|sur|sul|este|oeste|ovest)(?:en|lich\p{L}*|er)?(?!\p{L})|[NSOWE](?!\p{L})|latit|longit|breite|länge`
/** “Stand 12.2000”: a month and its year. */
const DATED = String.raw`(?=\d)(?<!(?<!\p{L})(?:stand|seit|ab|bis|von|vom|im|in|und|nach|vor|monat|ausgabe|heft|nr\.|depuis|dès|en|de|du|jusqu’à|avant|après|desde|hasta|a partir de|da|dal|fino a|até|sinds|vanaf|tot)\s(?=(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d))`
/**
 * Where a comma is the decimal sign and stops part thousands: “1.20.000”, “1.2000.000”, “1,2000 Filme”, “30.00 euros”. Of four figures after one mark
 * the last two are noughts, a figure too many; others are decimals: “48.8566”.
 */
const STOPS = new RegExp(
  [
    String.raw`(?<![\d.,:/-])(?:\d{1,3}(?:\.\d{3})*\.(?:\d{1,2}|\d{4,})(?:\.\d{3})+`,
    String.raw`(?<!\b(?:version|am|vom|ab|bis|seit|del|le) )\d{1,3}\.\d\.(?:00(?=\s(?!horas?|heures?)\p{Ll}{4,}s(?!\p{L}))|\d\d(?=\s(?:Zuschauern?|Menschen|Einwohnern?|Besuchern?)(?!\p{L})))`,
    String.raw`\d{1,3},\d\d00(?=\s(?!${HAS_DECIMALS})\p{L})`,
    String.raw`${DATED}[1-9]\d{0,2}\.\d\d00(?=\s(?!${HAS_DECIMALS})\p{L}{4,})`,
    String.raw`[1-9]\d{1,2}\.\d\d00(?=\s(?:Euro|euros|Franken|francs|pesos|dólares|soles)(?!\p{L}|\s(?:je|pro|für|pour|por|par)(?!\p{L})))`,
    String.raw`\d{1,3}\.00(?= (?:euros?(?!\p{L})|€)))(?![\d.,]\d|\d)`,
  ].join('|'),
  'giu',
)
/** “120.00 exemplaires”: of what is counted there are no hundredths, and prices have a comma. */
const FRENCH_COUNT =
  /(?<![\d.,:/-])\d{1,3}\.00(?= (?!heures|francs|dollars|livres|yens|minutes|secondes|points|mètres|kilomètres|grammes|kilos|litres|degrés|millions|milliards|tonnes|hectares)\p{Ll}{4,}s(?!\p{L}))/gu
const STOP_LANGUAGES = new Set(['de', 'fr', 'es', 'it', 'pt', 'nl'])
const ALL =
  /(?<![\d.,])(?:10[1-9]|1[1-9]\d|[2-9]\d\d)(?:\.\d+)?\s?(?:%|per\s?cent) of (?:all|the (?:voters|votes|population|members|respondents|people))(?!\p{L})/giu
/** What is paid “p.m.” is paid a month. */
const CURRENCY = String.raw`(?:\p{Sc}|(?<!\p{L})(?:Rs|R|N|B|P|K|D|RM|RMB|K?Sh|[UT]Sh|KES|UGX|TZS|GHS|NGN|ZAR|INR|PKR|BDT|Tk|LKR|AED|SAR|QAR|Dhs?|EUR|USD|GBP|CHF|SEK|NOK|DKK|kr|HKD|SGD|NZD|AUD|CAD|(?:US|A|C|NZ|HK|S|Z)\$)\.?)`
/** No minutes: “7-45am”, “7·30pm”, “10h30am”, “R99.95pm”, “Rs 49.99 p.m.”. */
const BEFORE_HOUR = String.raw`(?=\d)(?<![\p{L}\d:.,·•∙‧’'/–-])(?<!${CURRENCY}\s?)`
/** Hours after 24 or 12, and minutes after 59. */
const CLOCK = new RegExp(
  [
    String.raw`${BEFORE_HOUR}(?:1[3-9]|2[0-4])(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?`,
    String.raw`${BEFORE_HOUR}(?:2[5-9]|[3-9]\d)(?:\.[0-5]\d)?(?:[ap]m\b|\s?[ap]\.m\.)`,
    String.raw`${BEFORE_HOUR}\d{1,2}\.[6-9]\d(?:[ap]m\b|\s[ap]m\b|\s?[ap]\.m\.)`,
    String.raw`${BEFORE_HOUR}0?0:[0-5]\d\s?[ap]\.?m\b\.?`,
    String.raw`(?<![\d:.])(?:\d|1\d|2[0-4]):[6-9]\d(?![\d:])(?=\s?(?:[ap]\.?m|GMT|on\b))`,
  ].join('|'),
  'giu',
)
/** “1,2,00 people”, “₹1,9,04 crore”: of what is counted or paid. “Rooms 1,2,10” are three. */
const SPLIT = new RegExp(
  String.raw`(?<![\d.,:/-])(?:(?<=${CURRENCY}\s?)\d{1,3},\d,\d{2}(?![\d,]|\.\d)|(?<!\b(?:\p{L}+s|nos?\.?|and|or|to) )\d{1,3},\d,\d{2}(?=\s(?:people|men|women|children|crore|lakh|million|\p{Ll}{3,}s)(?!\p{L})))`,
  'gu',
)
const ENGLISH = [THOUSANDS, GROUPS, MONEY, SPLIT, HOURS, HOURS_AT, HOURS_ON, ALL, CLOCK]
const PERCENT = /(\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent)/giu
/** What is left of a whole, with its share next to it. */
const REST =
  /\bthe (?:rest|remainder),? \(?\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)|\bremaining \d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)/iu
/** Rounding may add so much. */
const ROUNDING = 1.5

export const numbers: ParagraphCheck = {
  name: 'numbers',
  kind: 'number',
  version: 10,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['some 1,0000 people', '1,0000', undefined],
      ['some 1000,000 people', '1000,000', undefined],
      ['Rs 10,00,0 was paid', '10,00,0', undefined],
      ['fines of Rs 50,00,00 each', '50,00,00', undefined],
      ['Sh1000,0 at most', '1000,0', undefined],
      ['paid 1,00,0000 in all', '1,00,0000', undefined],
      ['some 6,4,000 people', '6,4,000', undefined],
      ['the start at 26:15 and', '26:15', undefined],
      ['the start time of 26:30, which runners dislike', '26:30', undefined],
      ['um 25 Uhr', '25', undefined],
      ['à 24 h 75', '24 h 75', undefined],
      ['um 25.30 Uhr', '25.30', undefined],
      ['about 1.234.567 people', '1.234.567', undefined],
      ['at 25:30 GMT', '25:30', undefined],
      ['110 per cent of all voters', '110 per cent of all', undefined],
      ['at 13 p.m. on', '13 p.m.', undefined],
      ['from 11am to 25pm', '25pm', undefined],
      ['open to 9 – 13pm', '13pm', undefined],
      ['doors at 7.75pm', '7.75pm', undefined],
      ['doors from 27.30pm', '27.30pm', undefined],
      ['will meet on Friday, March 14 at 27.30 in the hall', '27.30', undefined],
      ['The service is on Sunday at 31.40 in the chapel.', '31.40', undefined],
      ['The board will sit again on Tuesday, June 17, at 27.30pm.', '27.30pm', undefined],
      ['signed by 1,2,00 people', '1,2,00', undefined],
      ['grew to ₹1,9,04 crore', '1,9,04', undefined],
      [
        'Of these 45% agreed, 30% did not and the rest, 35%, left.',
        '45% agreed, 30% did not and the rest, 35%',
        undefined,
      ],
    ],
    clean: [
      'Rs 1,00,000 and 12,34,567; rooms 1,2,10 and pages 1,9,60',
      'The shares closed on Friday at 27.30, a low. It fell on Monday at 31.20 per cent.',
      'Brent crude settled on Friday at 72.30 in London. Gold stood on Monday at 45.20. The rupee opened on Monday at 83.12 in Mumbai.',
      'She won the vault on Sunday at 31.40 after two rounds. The heat peaked on Monday at 37.20 in the shade.',
      '1,200 and 2,400,000.5',
      'Of these 45% agreed, 30% did not and the remaining 25% left.',
      'Shares rose 4% and fell 30%.',
      '12 p.m. and 12:30 am, 7.15pm; at 45 am I too old? £7.65 pm, $25pm',
      'doors at 7-45am, 6-30 p.m., 7-15am, 7·30pm, 10h30am, 7–45am; it costs R99.95pm, R15pm, Rs 49.99 p.m., Rs. 75 p.m., £ 49.99 p.m., USD 14 p.m.',
      'Half came by car; of the others 60% walked and 30% rode. The rest of the 20% left.',
      'He drove 48 h without sleep and 30 hours more; in 36.5 hours',
      'She cut her best from 28:15 to 27:59 and won.',
      'He tied it at 34:12 of the game.',
      'The leader went past at 28:40, a lap ahead.',
      'He ran it in 26:15, from 1.30pm; pages 3,4,5',
      'version 1.234.5, call 0800.123.456, 150 per cent of the target',
    ],
  },
  find: ({ text }, { language }) =>
    isEnglish(language) ? [...malformed(text, ENGLISH), ...sums(text)] : malformed(text, patternsOf(language)),
}

/** In some regions a stop is the decimal sign of these languages, too: Mexico, and of money Switzerland. */
const STOP_REGIONS = new Set('MX US PR GT HN SV NI DO PA PE CR BO CH LI 419'.split(' '))

function patternsOf(language: string): readonly RegExp[] {
  if (!STOP_LANGUAGES.has(primaryOf(language)) || STOP_REGIONS.has(regionOf(language) ?? '')) return [HOURS]
  return primaryOf(language) === 'fr' ? [HOURS, STOPS, FRENCH_COUNT] : [HOURS, STOPS]
}

function malformed(text: string, patterns: readonly RegExp[]): readonly Mark[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter((match, at, all) => all.findIndex(({ index }) => index === match.index) === at)
    .filter(({ 0: all, index }) => !/^\d{1,2},\d{4}$/.test(all) || !isDay(text, index))
    .filter(
      ({ 0: all, index }) => !/^\d\d:\d\d$/.test(all) || isStart(text, index) || !SPORT.test(sentenceAt(text, index)),
    )
    .filter(
      ({ 0: all, index }) =>
        !/^\d\d\.\d\d$/.test(all) || !/ at $/i.test(text.slice(0, index)) || BEGINNING.test(sentenceAt(text, index)),
    )
    .map(({ 0: all, index }) => {
      const place = { start: index, end: index + all.length, suggestions: [] }
      return {
        ...place,
        confidence: 0.75,
        message: 'number-malformed',
        evidence: {},
        says: 'This number is badly formed.',
      }
    })
}

/** Races begin on the clock, too. */
function isStart(text: string, at: number): boolean {
  return /(?:start(?:ing)?|kick-?off|arrival|departure) time of $/iu.test(text.slice(0, at))
}

function sentenceAt(text: string, at: number): string {
  return (/[^.!?\n]*$/u.exec(text.slice(0, at))?.[0] ?? '') + (/^[^.!?\n]*/u.exec(text.slice(at))?.[0] ?? '')
}

/** “June 4,2024” lacks a blank, which another check says. */
function isDay(text: string, at: number): boolean {
  return /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s$/u.test(text.slice(0, at))
}

/** Shares of one sentence that name what remains must make a hundred. */
function sums(text: string): readonly Mark[] {
  return [...text.matchAll(/[^.!?]+(?:\.\d[^.!?]*)*[.!?]?/gu)].flatMap(({ 0: sentence, index }) => {
    if (!REST.test(sentence)) return []
    const parts = [...sentence.matchAll(PERCENT)]
    const values = parts.map((part) => Number(part[1]))
    const sum = Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10
    const [first, last] = [parts[0], parts.at(-1)]
    if (!first || !last || parts.length < 2 || Math.abs(sum - 100) <= ROUNDING) return []
    const place = { start: index + first.index, end: index + last.index + last[0].length, suggestions: [] }
    const says = `${values.join(' + ')} = ${sum} per cent, not 100.`
    return [{ ...place, confidence: 0.8, message: 'percent-sum', evidence: { sum, parts: values }, says }]
  })
}
