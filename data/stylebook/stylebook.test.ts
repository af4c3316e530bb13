import { describe, expect, it } from 'vitest'
import { parseStylebook } from './stylebook.ts'
import type { StylebookFile } from './stylebook-file.ts'

const file = (path: string, text: string): StylebookFile => ({ path, text })
const rule = (text: string) => parseStylebook([file('styles/House/Rule.yml', text)])
const body = (text: string) => ({ text, field: 'body', block: null })
const applied = (yaml: string, text: string): string => {
  const { rules, problems } = rule(yaml)
  expect(problems).toEqual([])
  return (rules[0]?.find([body(text)]) ?? []).reduceRight(
    (left, { start, end, suggestions }) => left.slice(0, start) + (suggestions[0] ?? '') + left.slice(end),
    text,
  )
}

describe('substitution', () => {
  it('swaps whole words of any script, with groups and alternatives', () => {
    const yaml =
      "extends: substitution\nswap:\n  Kiev(?!an): Kyiv\n  '(\\d)-(\\d) weeks': $1 to $2 weeks\n  café: coffee house|café bar\n"
    expect(applied(yaml, 'Kiev, Kievan, 2-3 weeks, café, cafés')).toBe(
      'Kyiv, Kievan, 2 to 3 weeks, coffee house, cafés',
    )
    expect(rule(yaml).rules[0]?.find([body('café')])[0]?.suggestions).toEqual(['coffee house', 'café bar'])
  })

  it('honours ignorecase, capitalize, exceptions and its message', () => {
    const yaml =
      "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nignorecase: true\ncapitalize: true\nexceptions: [JUDGEMENT]\nswap:\n  judgement: judgment\n"
    expect(applied(yaml, 'Judgement and JUDGEMENT')).toBe('Judgment and JUDGEMENT')
    expect(rule(yaml).rules[0]?.find([body('judgement')])[0]?.message).toBe("Use 'judgment', not 'judgement'.")
  })

  it('spares what the vocabulary accepts and marks what it rejects', () => {
    const { rules, accepted } = parseStylebook([
      file('styles/House/Rule.yml', 'extends: substitution\nswap:\n  Web: web\n  Net: net\n'),
      file('styles/config/vocabularies/House/accept.txt', '# brands\nWeb\nheadframe\n'),
      file('styles/config/vocabularies/House/reject.txt', 'Czechia Republic\n'),
    ])
    expect(rules.map(({ name, find }) => [name, find([body('Web Net Czechia Republic')]).length])).toEqual([
      ['House.Rule', 1],
      ['House.Avoid', 1],
    ])
    expect(accepted).toContain('headframe')
  })
})

describe('existence', () => {
  it('finds tokens, and takes out or replaces what its action says', () => {
    expect(
      applied('extends: existence\naction: {name: remove}\nnonword: true\ntokens: [" very"]\n', 'so very late'),
    ).toBe('so late')
    const [hit] = rule('extends: existence\ntokens: [whilst]\n').rules[0]?.find([body('whilst we')]) ?? []
    expect(hit).toEqual({ paragraph: 0, start: 0, end: 6, suggestions: [], message: "Avoid 'whilst'." })
  })
})

describe('what would take years', () => {
  it('is broken off and named, and the others are used', () => {
    const endless = `extends: existence\nnonword: true\ntokens: ["(a+)+$"]\nspecs: [{from: "${'a'.repeat(60)}!"}]\n`
    const keys = Array.from({ length: 80_000 }, (_, n) => `key${n}: ${n}`).join('\n')
    const deep = `extends: ${'['.repeat(200_000)}`
    const { rules, problems, rulings } = parseStylebook([
      file('names.yml', '- name: Kyiv\n  aliases: [Kiev]\n'),
      file('styles/House/Good.yml', 'extends: existence\ntokens: [x]\n'),
      file('styles/House/Endless.yml', endless),
      file('styles/House/Keys.yml', keys),
      file('styles/House/Deep.yml', deep),
    ])
    expect([rules.map(({ name }) => name), rulings.length]).toEqual([['House.Good'], 1])
    expect(problems.map(({ path }) => path).sort()).toEqual(
      ['Deep', 'Endless', 'Keys'].map((name) => `styles/House/${name}.yml`),
    )
    expect(problems.find(({ path }) => path.includes('Endless'))?.detail).toBe('reading it takes too long')
  })
})

describe('what cannot be used is named', () => {
  it.each([
    ['extends: sequence\ntokens: [x]\n', 'sequence'],
    ['extends: occurrence\ntoken: x\n', 'max or min'],
    ['extends: substitution\nswap: {a: b}\npos: NN\n', 'pos'],
    ['extends: substitution\nswap: {"(": b}\n', 'Invalid'],
    ['extends: [', ''],
    ['swap: {a: b}\n', ''],
    ['extends: substitution\nswap: {a: b}\nspecs: [{from: a c, to: c c}]\n', 'becomes “b c”'],
    ['extends: substitution\nswap: {a: b}\nspecs: [{from: a}]\n', 'left alone'],
    ['extends: existence\ntokens: [x]\nspecs: [{from: y, to: z}]\n', 'is not found'],
  ])('%s', (yaml, part) => {
    const { rules, problems } = rule(yaml)
    expect(rules).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.path).toBe('styles/House/Rule.yml')
    expect(problems[0]?.detail).toContain(part)
  })

  it('goes on with the others', () => {
    const { rules, problems, rulings } = parseStylebook([
      file('names.yml', '- name: Kyiv\n  aliases: [Kiev]\n  validFrom: 2019-08-14\n- {nome: x}\n'),
      file('styles/House/A.yml', 'extends: script\n'),
      file('styles/House/B.yml', 'extends: existence\ntokens: [x]\n'),
    ])
    expect([rules.length, problems.length, rulings.length]).toEqual([1, 2, 1])
  })

  it('names an alias that two names claim at one time, and not one that passed on', () => {
    const names = (second: string) =>
      parseStylebook([
        file('names.yml', `- {name: A B, aliases: [X], validTo: 2000-01-01}\n- {name: C D, aliases: [X]${second}}\n`),
      ]).problems
    expect(names('')).toHaveLength(1)
    expect(names(', validFrom: 2000-01-02')).toEqual([])
  })
})

describe('a rule as the form of the window writes it', () => {
  const FORM = String.raw`extends: substitution
message: "Plain words"
level: warning
ignorecase: true
nonword: true
action: {name: replace}
swap:
  "\\ba\\.m\\.": "am"
  "\\bdon[’']t\\b": "do not"
`
  it('means its words and nothing else', () => {
    const { rules, problems } = parseStylebook([{ path: 'styles/House/Form.yml', text: FORM }])
    expect(problems).toEqual([])
    const text = "Don’t come at 9 a.m. or don't come; 9 abmb is no time"
    const hits = rules[0]?.find([{ text, field: 'body', block: null }]) ?? []
    expect(hits.map(({ start, end, suggestions }) => [text.slice(start, end), suggestions[0]])).toEqual([
      ['Don’t', 'do not'],
      ['a.m.', 'am'],
      ["don't", 'do not'],
    ])
  })
})
