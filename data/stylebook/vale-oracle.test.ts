// Rules of the shapes that Vale's public styles (Google, Microsoft, write-good, proselint, alex) have, in our own words, compared hit for
// hit with a second, plain implementation of what Vale's documentation says of each kind, on all texts with planted errors.
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { groundTruth } from '../testing/proofing/ground-truth.ts'
import type { StyleRule } from './style-rule.ts'
import { parseStylebook } from './stylebook.ts'

const LETTER = String.raw`[\p{L}\p{N}\p{M}_]`
const BOUND = `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`

/** Patterns as Vale's engine reads them: \b and \w know every script. */
const read = (pattern: string): string =>
  pattern.replaceAll(String.raw`[\w]`, LETTER).replaceAll(String.raw`\b`, BOUND).replaceAll(String.raw`\w`, LETTER)

interface Shape {
  readonly extends: string
  readonly ignorecase?: boolean
  readonly nonword?: boolean
  readonly tokens?: readonly string[]
  readonly raw?: readonly string[]
  readonly swap?: Readonly<Record<string, string>>
  readonly exceptions?: readonly string[]
  readonly token?: string
  readonly alpha?: boolean
  readonly max?: number
  readonly first?: string
  readonly second?: string
}

/** Places “start–end” in a paragraph; for `occurrence` whether there is any. */
type Oracle = (text: string, rule: Shape) => readonly string[]

const placesOf = (text: string, pattern: string, flags: string): readonly RegExpMatchArray[] => [
  ...text.matchAll(new RegExp(read(pattern), flags)),
]
const flagsOf = ({ ignorecase }: Shape): string => (ignorecase ? 'giu' : 'gu')
const place = ({ 0: quote, index = 0 }: RegExpMatchArray): string => `${index}–${index + quote.length}`

/** “raw” is put before the tokens, which are words unless nonword is true; a match that contains an exception is none. */
const existence: Oracle = (text, rule) => {
  const { tokens = [], raw = [], nonword = false } = rule
  const words = tokens.length === 0 ? '' : nonword ? `(?:${tokens.join('|')})` : `\\b(?:${tokens.join('|')})\\b`
  return placesOf(text, raw.join('') + words, flagsOf(rule))
    .filter(({ 0: quote }) => !isException(quote, rule))
    .map(place)
}

/** The longest of the observed patterns first; what reads as it should is no hit. */
const substitution: Oracle = (text, rule) => {
  const pairs = Object.entries(rule.swap ?? {}).sort(([a], [b]) => b.length - a.length)
  const all = pairs.map(([observed], at) => `(?<p${at}>${observed})`).join('|')
  const case_ = (word: string): string => (rule.ignorecase ? word.toLowerCase() : word)
  return placesOf(text, rule.nonword ? all : `\\b(?:${all})\\b`, flagsOf(rule))
    .filter((match) => {
      const [, expected = ''] = pairs.find((_, at) => match.groups?.[`p${at}`] !== undefined) ?? []
      return !expected.split('|').some((reads) => case_(reads) === case_(match[0])) && !isException(match[0], rule)
    })
    .map(place)
}

const occurrence: Oracle = (text, rule) =>
  placesOf(text, rule.token ?? '', flagsOf(rule)).length > (rule.max ?? 0) ? ['too many'] : []

/** Tokens right after each other that are the same; with `alpha` of letters alone. */
const repetition: Oracle = (text, rule) => {
  const found = placesOf(text, (rule.tokens ?? []).join('|'), flagsOf(rule))
  const isMeant = (token: string): boolean => !rule.alpha || /^[\p{L}\p{M}]+$/u.test(token)
  const same = (a: string, b: string): boolean =>
    isMeant(a) && (rule.ignorecase ? a.toLowerCase() === b.toLowerCase() : a === b)
  return found.flatMap((match, at) =>
    at > 0 && same(match[0], found[at - 1]?.[0] ?? '') ? [`ends ${place(match).split('–')[1]}`] : [],
  )
}

function isException(quote: string, { exceptions = [] }: Shape): boolean {
  return exceptions.some((each) => placesOf(quote, `\\b(?:${each})\\b`, 'gu').length > 0)
}

const ORACLES: Readonly<Record<string, Oracle>> = { existence, substitution, occurrence, repetition }

const RULES: Readonly<Record<string, string>> = {
  'words, in any case':
    'extends: existence\nmessage: "Avoid \'%s\'."\nignorecase: true\nlevel: warning\ntokens:\n  - obviously\n  - simply\n  - very\n  - just\n',
  'phrases and patterns': `extends: existence
message: "'%s' is worn."
link: https://example.org/style
ignorecase: true
tokens:
  - at the end of the day
  - in (?:order|terms) (?:to|of)
  - there (?:is|are|was)
  - far too (?:early|late)
`,
  'raw before tokens (passive)': String.raw`extends: existence
ignorecase: true
raw:
  - \b(am|are|were|being|is|been|was|be)\b\s*
tokens:
  - '[\w]+ed'
  - built
  - held
  - jailed
  - (?:sent|left|made)
`,
  'raw alone (adverbs)': String.raw`extends: existence
raw:
  - '\b\w+ly\b'
`,
  'marks, no words': String.raw`extends: existence
nonword: true
level: error
tokens:
  - '\d+(?:GB|km|cm)'
  - '\s[—–]\s'
  - '\w!(?:\s|$)'
`,
  'marks by raw': String.raw`extends: existence
raw: ['[,;]\s(?:and|but)\b']
`,
  'first person': String.raw`extends: existence
tokens:
  - (?:^|\s)I\s
  - I'm
  - '\bme\b'
  - '\b(?:my|mine)\b'
nonword: true
`,
  'plurals in brackets': String.raw`extends: existence
nonword: true
tokens: ['\b\w+\(s\)', '\(.+?\)']
`,
  capitals: `extends: existence
tokens: ['[A-Z]{3,5}', '(?:St|Mr|Mrs|Dr)']
exceptions: [PMC, Mrs]
`,
  'numbers as words': String.raw`extends: existence
ignorecase: true
tokens: [two, three, four, five, six, seven, eight, nine, '\d(?:st|nd|rd|th)']
`,
  'months cut short': String.raw`extends: existence
tokens: ['(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:[a-z]+)?(?= \d)']
`,
  'ends of sentences': `extends: existence
nonword: true
tokens: ['[a-z0-9][.?!][ ]{2,}[A-Z]', '[a-z][.?!][A-Z]']
`,
  'words for others':
    "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\nswap:\n  approximately: about\n  commence: begin|start\n  in order to: to\n  told: said\n  said: told\n  a number of: several\n  number of: several\n",
  'patterns for words': String.raw`extends: substitution
ignorecase: false
action: {name: replace}
swap:
  '(?:per cent|percent)': '%'
  'did(?: not|n[’'']t)': did not
  '(\d+)(?:st|nd|rd|th)': $1
  'he|she': they
  'Mr\.?': Mr
`,
  'right as it is':
    'extends: substitution\nignorecase: true\nswap:\n  (?:council|Council): council\n  internet: internet\n  (?:u\\.s\\.|US): U.S.\n',
  symbols: String.raw`extends: substitution
nonword: true
swap:
  '\.\.\.': …
  '(?<=\s)-(?=\s)': –
  '(\d)%': $1 per cent
`,
  'capitals of names, with exceptions':
    'extends: substitution\nignorecase: true\nexceptions: [Council]\nswap:\n  council: authority\n  judge: Judge\n  river: River\n',
  'lookaheads and lookbehinds': String.raw`extends: existence
ignorecase: true
tokens:
  - (?<!\bthe\s)government
  - council(?!lor|’s)
  - (?<=\d )(?:miles|metres)
`,
  'groups taken over': String.raw`extends: substitution
ignorecase: true
action: {name: replace}
swap:
  '(\d+) (?:kilometres|kilometers)': $1 km
  '(\w+) and/or (\w+)': $1 or $2
  '(per) (cent|annum)': $1$2
`,
  'exceptions by pattern, in any case': String.raw`extends: existence
ignorecase: true
exceptions: ['police (?:officer|station)s?', 'the court']
tokens: ['police(?: \w+)?', '(?:the|a) court']
`,
  'part of words': String.raw`extends: substitution
nonword: true
ignorecase: true
swap:
  ise\b: ize
  '(?<=\d)pm': ' p.m.'
`,
  'raw in pieces, around tokens': String.raw`extends: existence
ignorecase: true
raw: ['\b(?:said|told)\b', '\s+']
tokens: [the, a, reporters]
`,
  'letters of other scripts': String.raw`extends: existence
ignorecase: true
tokens: ['\w*[éèü]\w*', '[А-Я]\w+']
`,
  'marks beside words': String.raw`extends: existence
tokens: ['\w+’s', 'o’clock', 'can’t']
`,
  'quantities and units': String.raw`extends: existence
nonword: true
tokens: ['\b\d+(?:B|kB|MB|km|kg|m)\b', '[$£€]\d+(?:\.\d+)?(?:m|bn)?']
`,
  'a limit that is not met': String.raw`extends: existence
limit: 1000
level: suggestion
link: https://example.org/however
tokens: [However, But]
`,
  'words of the house do not matter here':
    'extends: existence\nvocab: false\nignorecase: true\ntokens: [hospital, ministry]\n',
  'long and short of one':
    'extends: substitution\nignorecase: true\nswap:\n  police: officers\n  police officer: officer\n  the police: officers\n',
  'too many commas': "extends: occurrence\nscope: paragraph\ntoken: ','\nmax: 6\n",
  'too many words': String.raw`extends: occurrence
scope: paragraph
token: '\b(\w+)\b'
max: 60
`,
  'too many quotations': 'extends: occurrence\nscope: paragraph\ntoken: ‘|“\nmax: 1\n',
  'words twice': String.raw`extends: repetition
ignorecase: true
alpha: true
tokens: ['[^\s.!?,;:“”"()—–]+']
`,
  'words twice, as written': String.raw`extends: repetition
tokens: ['\b\w+\b']
`,
}

const TEXTS = groundTruth()
const paragraphs = [...new Set(TEXTS.flatMap(({ text, clean }) => [...text.split('\n'), ...clean.split('\n')]))]

function compiled(yaml: string): StyleRule {
  const { rules, problems } = parseStylebook([{ path: 'styles/Public/Rule.yml', text: yaml }])
  expect(problems).toEqual([])
  return rules[0] as StyleRule
}

describe('hit for hit', () => {
  it.each(Object.entries(RULES))('%s', (_, yaml) => {
    const rule = compiled(yaml)
    const shape = parse(yaml) as Shape
    const oracle = ORACLES[shape.extends] as Oracle
    const differing = paragraphs.flatMap((text) => {
      const hits = rule.find([{ text, field: 'body', block: null }])
      const ours =
        shape.extends === 'occurrence'
          ? hits.slice(0, 1).map(() => 'too many')
          : hits.map(({ start, end }) => (shape.extends === 'repetition' ? `ends ${end}` : `${start}–${end}`))
      const wanted = oracle(text, shape)
      return JSON.stringify(ours) === JSON.stringify(wanted) ? [] : [{ text, ours, wanted }]
    })
    expect(differing.slice(0, 3)).toEqual([])
    expect(paragraphs.some((text) => oracle(text, shape).length > 0)).toBe(true)
  })
})
