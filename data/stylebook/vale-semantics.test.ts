// Rules have Vale's semantics: raw and tokens are one pattern, word boundaries follow Unicode, scopes are respected or
// refused, and files may begin with a byte order mark.
import { describe, expect, it } from 'vitest'
import type { Block } from '../schema/index.ts'
import { editNames } from './edit-names.ts'
import { parseStylebook } from './stylebook.ts'

const parse = (yaml: string) => parseStylebook([{ path: 'styles/House/Rule.yml', text: yaml }])
const quotes = (yaml: string, text: string, field = 'body', block: Block | null = null): readonly string[] => {
  const { rules, problems } = parse(yaml)
  expect(problems).toEqual([])
  return (rules[0]?.find({ text, field, block }) ?? []).map(({ start, end }) => text.slice(start, end))
}

describe('existence: raw is put before the tokens, as one pattern', () => {
  const PASSIVE = String.raw`extends: existence
ignorecase: true
raw:
  - \b(?:was|were)\b\s*
tokens:
  - '\w+ed'
`
  it.each([
    ['The council agreed to pay. The wall was mended.', ['was mended']],
    ['They WERE  Paid and were moved', ['were moved']],
    ['It was so. It ended.', []],
  ])('%s', (text, found) => expect(quotes(PASSIVE, text)).toEqual(found))

  it('puts it behind them with append', () => {
    const yaml = String.raw`extends: existence
append: true
raw: ['\s+(?:metres|miles)']
tokens: ['\d+', ten]
`
    expect(quotes(yaml, 'ten metres, 12 miles, ten men, miles of it')).toEqual(['ten metres', '12 miles'])
  })

  it('finds raw alone, anywhere, and tokens inside words with nonword', () => {
    expect(
      quotes(
        `extends: existence
raw: ['[?!]', '{2,}']
`,
        'Why?? No!',
      ),
    ).toEqual(['??'])
    expect(quotes('extends: existence\nnonword: true\ntokens: [ing]\n', 'sing')).toEqual(['ing'])
    expect(quotes('extends: existence\ntokens: [ing]\n', 'sing, ing')).toEqual(['ing'])
  })

  it('knows the ends and letters of words in every script', () => {
    expect(
      quotes(
        String.raw`extends: existence
tokens: ['\wcole']
`,
        'école Écoles',
      ),
    ).toEqual(['école'])
    expect(
      quotes(
        String.raw`extends: existence
raw: ['\bmot\b']
`,
        'mot émot moté',
      ),
    ).toEqual(['mot'])
  })

  it('mixes patterns that ignore case with others, and groups of their own', () => {
    const yaml = String.raw`extends: existence
tokens: ['(?i)whilst', amid, '(\w)o\1o', '(\w+) \1']
`
    expect(quotes(yaml, 'Whilst Amid amid dodo who who')).toEqual(['Whilst', 'amid', 'dodo', 'who who'])
    expect(
      quotes(
        String.raw`extends: existence
tokens: ['(\w+) \1', x]
`,
        'x who who',
      ),
    ).toEqual(['x', 'who who'])
  })

  it('spares what holds an exception as a word', () => {
    const yaml = String.raw`extends: existence
exceptions: [Will]
tokens: ['[Ww]ill \w+']
`
    expect(quotes(yaml, 'Will Smith; he will come')).toEqual(['will come'])
  })
})

describe('substitution', () => {
  it('takes the place that begins first, and of one place the longest pattern', () => {
    const yaml = "extends: substitution\nswap:\n  it is: it's\n  is not: isn't\n  is: be\n"
    expect(quotes(yaml, 'it is not')).toEqual(['it is'])
    expect(quotes(yaml, 'that is not')).toEqual(['is not'])
  })

  it('leaves alone what reads as it should but for capitals that are none to the rule', () => {
    const yaml = 'extends: substitution\nignorecase: true\nswap:\n  e-?mail: email\n'
    expect(quotes(yaml, 'e-mail, Email, E-MAIL')).toEqual(['e-mail', 'E-MAIL'])
  })

  it('counts the groups of each pattern by themselves', () => {
    const yaml = String.raw`extends: substitution
swap:
  '(\w)x(\w)\1': $2
  '(\d) per cent': $1%
`
    const { rules } = parse(yaml)
    const hits = rules[0]?.find({ text: 'axba 4 per cent', field: 'body', block: null })
    expect(hits?.map(({ suggestions }) => suggestions)).toEqual([['b'], ['4%']])
  })
})

describe('scope', () => {
  const stop = (scope: string) => `extends: existence\nscope: ${scope}\nnonword: true\ntokens: ['[.]$']\n`
  const h2 = { type: 'h', level: 2 } as const
  it.each<readonly [string, string, Block | null, boolean]>([
    ['heading', 'body', null, false],
    ['heading', 'headline', null, true],
    ['heading', 'body', h2, true],
    ['text.heading.h2', 'body', h2, true],
    ['heading.h3', 'body', h2, false],
    ['"~heading"', 'body', h2, false],
    ['"~heading"', 'body', { type: 'p' }, true],
    ['"text & ~blockquote"', 'body', { type: 'quote' }, false],
    ['[heading, list]', 'body', { type: 'li' }, true],
    ['paragraph', 'body', { type: 'li' }, false],
    ['text', 'headline', null, true],
  ])('%s in %s, %j', (scope, field, block, isFound) => {
    expect(quotes(stop(scope), 'A wall.', field, block)).toHaveLength(isFound ? 1 : 0)
  })

  it('ends at the sentence where it says so', () => {
    const pair = (scope: string) => `extends: existence\nscope: ${scope}\nnonword: true\ntokens: ['one.*two']\n`
    expect(quotes(pair('sentence'), 'This is one. That is two.')).toEqual([])
    expect(quotes(pair('paragraph'), 'This is one. That is two.')).toEqual(['one. That is two'])
    expect(quotes(pair('sentence'), 'It is. Here one is two.')).toEqual(['one is two'])
  })

  it.each(['table.cell', 'comment', '"heading & code"', 'nonsense', '[text, alt]'])(
    '%s is refused by name',
    (scope) => {
      const { rules, problems } = parse(stop(scope))
      expect(rules).toEqual([])
      expect(problems[0]?.detail).toMatch(/“scope: .*” is not supported/)
    },
  )
})

describe('a byte order mark', () => {
  const MARK = '\ufeff'
  it('is no part of names, rules or lists of words', () => {
    const { rulings, rules, accepted, problems } = parseStylebook([
      { path: 'names.yml', text: `${MARK}- name: François Bozizé\r\n  aliases: [Bozie]\r\n` },
      { path: 'styles/House/A.yml', text: `${MARK}extends: existence\ntokens: [x]\n` },
      { path: 'styles/config/vocabularies/House/accept.txt', text: `${MARK}headframe\n` },
      { path: 'styles/config/vocabularies/House/reject.txt', text: `${MARK}# none\nwhilst\n` },
    ])
    expect(problems).toEqual([])
    expect(rulings).toEqual([{ name: 'François Bozizé', aliases: ['Bozie'], notVariantOf: [] }])
    expect([rules.length, accepted]).toEqual([2, ['headframe']])
  })

  it('stays where an entry is changed', () => {
    const text = `${MARK}- name: A\r\n  aliases: [B]\r\n`
    const before = { name: 'A', aliases: ['B'], notVariantOf: [] }
    const edited = editNames(text, 'names.yml', [{ before, after: { ...before, aliases: ['B', 'C'] } }])
    expect(edited).toMatchObject({ ok: true, value: `${MARK}- name: A\r\n  aliases: [ B, C ]\r\n` })
  })
})
