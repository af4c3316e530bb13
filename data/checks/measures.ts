// A measure and its conversion in brackets that do not agree: “eight miles (10km)”.
import type { Mark, ParagraphCheck } from './check.ts'

/** What one of each unit is in the common unit of its dimension: metres, kilograms, square metres, metres per second, litres. */
const UNITS: readonly (readonly [pattern: string, dimension: string, size: number])[] = [
  ['miles?|mi', 'length', 1609.344],
  ['kilomet(?:re|er)s?|kms?', 'length', 1000],
  ['centimet(?:re|er)s?|cms?', 'length', 0.01],
  ['millimet(?:re|er)s?|mm', 'length', 0.001],
  ['met(?:re|er)s?|m', 'length', 1],
  ['yards?|yd', 'length', 0.9144],
  ['feet|foot|ft', 'length', 0.3048],
  ['inch(?:es)?|in', 'length', 0.0254],
  ['pounds?|lbs?', 'mass', 0.45359237],
  ['ounces?|oz', 'mass', 0.028349523],
  ['kilograms?|kilos?|kgs?', 'mass', 1],
  ['grams?|grammes?|g', 'mass', 0.001],
  ['hectares?|ha', 'area', 10_000],
  ['acres?', 'area', 4046.8564],
  ['mph|miles (?:per|an) hour', 'speed', 0.44704],
  ['km/h|kph|kmh|kilomet(?:re|er)s (?:per|an) hour', 'speed', 1 / 3.6],
]
/** Temperatures are no multiples of each other. */
const DEGREES: Readonly<Record<string, (value: number) => number>> = { C: (c) => c, F: (f) => ((f - 32) * 5) / 9 }
const WORDS: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Longest first: “miles per hour” is no length. */
const UNIT = UNITS.map(([pattern]) => pattern)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const PAIR = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,–-])(?<a>${NUMBER}|${WORDS.slice(1).join('|')})[\s-]?(?<x>${UNIT})\s\((?:(?:about|around|roughly|nearly|just over|some)\s)?(?<b>${NUMBER}|${WORDS.slice(1).join('|')})[\s-]?(?<y>${UNIT})\)`,
  'giu',
)
/** What is said before a number below zero. */
const BELOW = String.raw`(?:[Mm]inus|MINUS|[Nn]egative|NEGATIVE)[\s-]|[-−–‑]`
const BELOW_ZERO = new RegExp(`^(?:${BELOW})`, 'u')
const DEGREE = String.raw`(?:\s?°|[\s-]degrees?)?[\s-]?`
const TEMPERATURE = String.raw`(?:${BELOW})?\d+(?:\.\d+)?`
const TEMPERATURES = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,–])(?<a>${TEMPERATURE})${DEGREE}(?<x>C|F|Celsius|Fahrenheit)\s\((?:(?:about|around)\s)?(?<b>${TEMPERATURE})${DEGREE}(?<y>C|F|Celsius|Fahrenheit)\)`,
  'gu',
)

/** Copy rounds: so large a part of the value may be lost, or one and a half of the last place given. */
const ROUNDING = 0.1
const PLACES = 1.5
/** Differences are rounded to the last place. */
const DIFFERENCE = 0.6

export const measures: ParagraphCheck = {
  name: 'measures',
  kind: 'number',
  version: 5,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['a round of eight miles (10km) on foot', 'eight miles (10km)', undefined],
      ['14 inches (25 centimeters) of rain', '14 inches (25 centimeters)', undefined],
      ['It reached 30C (96F) at noon.', '30C (96F)', undefined],
      ['to minus 4 degrees Fahrenheit (-30 Celsius)', 'minus 4 degrees Fahrenheit (-30 Celsius)', undefined],
      [
        'Minus 4 degrees Fahrenheit (minus 30 Celsius) was recorded.',
        'Minus 4 degrees Fahrenheit (minus 30 Celsius)',
        undefined,
      ],
      ['It is Negative\u00a040C (−4F) there', 'Negative\u00a040C (−4F)', undefined],
      ['a round of 8\u00a0miles (10\u00a0km) on foot', '8\u00a0miles (10\u00a0km)', undefined],
      ['at 50 degrees Fahrenheit (30 Celsius)', '50 degrees Fahrenheit (30 Celsius)', undefined],
      ['a 200-acre (40 hectares) farm', '200-acre (40 hectares)', undefined],
    ],
    clean: [
      'a round of eight miles (13km), 5ft (1.5m), 100 miles (160 km), 14 inches (36 centimeters)',
      'It reached 30C (86F) and −5°C (23°F); 60 mph (97 kph); 2 pounds (900g); six feet (2m)',
      'They want to limit warming to 1.5 degrees Celsius (2.7 degrees Fahrenheit).',
      'It was 9 degrees Fahrenheit (5 degrees Celsius) colder, and seas rose 0.9C (1.6F).',
      'It fell to minus 4 degrees Fahrenheit (-20 Celsius) and to −10C (minus 50F?), to minus 40C (minus 40F).',
      'Minus 4 degrees Fahrenheit (minus 20 Celsius) was recorded. Negative 40C (minus 40F), too.',
      'NEGATIVE 4F (MINUS 20C); a 30c (20f) stamp; minus\u00a04F (minus\u202f20\u00a0°C), ‑4F (‑20C) and 8\u00a0miles (13\u00a0km)',
      'He ran 10 miles (in 60 minutes) and 5 km (twice).',
    ],
  },
  find: ({ text }) => [
    ...[...text.matchAll(PAIR)].flatMap(lengths),
    ...[...text.matchAll(TEMPERATURES)].flatMap(temperatures),
  ],
}

function lengths(match: RegExpMatchArray): readonly Mark[] {
  const { a = '', x = '', b = '', y = '' } = match.groups ?? {}
  const [left, right] = [unitOf(x), unitOf(y)]
  if (!left || !right || left[1] !== right[1] || left[2] === right[2]) return []
  const wanted = (numberOf(a) * left[2]) / right[2]
  const isRight = Math.abs(wanted - numberOf(b)) <= Math.max(wanted * ROUNDING, PLACES * lastPlace(b))
  return isRight ? [] : [markOf(match, `${a} ${x}`, `${rounded(wanted)} ${y}`)]
}

function temperatures(match: RegExpMatchArray): readonly Mark[] {
  const { a = '', b = '' } = match.groups ?? {}
  const [x, y] = [match.groups?.x?.[0] ?? '', match.groups?.y?.[0] ?? '']
  const [left, right] = [DEGREES[x]?.(numberOf(a)), DEGREES[y]?.(numberOf(b))]
  if (left === undefined || right === undefined || x === y || Math.abs(left - right) <= PLACES) return []
  if (areDifferences(x, a, b)) return []
  const wanted = y === 'F' ? (left * 9) / 5 + 32 : left
  return [markOf(match, `${a}°${x}`, `${rounded(wanted)}°${y}`)]
}

/** “1.5 degrees Celsius (2.7 degrees Fahrenheit) warmer”: of two temperatures that lie apart, no 32 is added. */
function areDifferences(x: string, a: string, b: string): boolean {
  const wanted = x === 'C' ? (numberOf(a) * 9) / 5 : (numberOf(a) * 5) / 9
  return Math.abs(wanted - numberOf(b)) <= DIFFERENCE * lastPlace(b)
}

function unitOf(word: string): (typeof UNITS)[number] | undefined {
  return UNITS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(word))
}

function numberOf(number: string): number {
  const word = WORDS.indexOf(number.toLowerCase())
  return word >= 0 ? word : Number(number.replaceAll(',', '').replace(BELOW_ZERO, '-'))
}

/** 1 for “10”, 0.1 for “1.5”. */
function lastPlace(number: string): number {
  return 10 ** -(number.split('.')[1]?.length ?? 0)
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function markOf({ 0: all, index = 0 }: RegExpMatchArray, measure: string, wanted: string): Mark {
  const place = { start: index, end: index + all.length, suggestions: [] }
  const says = `${measure} is about ${wanted}.`
  return { ...place, confidence: 0.8, message: 'measures-differ', evidence: { measure, wanted }, says }
}
