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
  return (rules[0]?.find([{ text, field, block }]) ?? []).map(({ start, end }) => text.slice(start, end))
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

  it('spares text that contains an exception as a word', () => {
    const yaml = String.raw`extends: existence
exceptions: [Will]
tokens: ['[Ww]ill \w+']
`
    expect(quotes(yaml, 'Will Smith; he will come')).toEqual(['will come'])
  })
})

describe('substitution', () => {
  it('matches the first place, and there the longest pattern', () => {
    const yaml = "extends: substitution\nswap:\n  it is: it's\n  is not: isn't\n  is: be\n"
    expect(quotes(yaml, 'it is not')).toEqual(['it is'])
    expect(quotes(yaml, 'that is not')).toEqual(['is not'])
  })

  it('leaves alone the right form in other capitals, if the rule ignores case', () => {
    const yaml = 'extends: substitution\nignorecase: true\nswap:\n  e-?mail: email\n'
    expect(quotes(yaml, 'e-mail, Email, E-MAIL')).toEqual(['e-mail', 'E-MAIL'])
  })

  it('numbers the groups of each pattern separately', () => {
    const yaml = String.raw`extends: substitution
swap:
  '(\w)x(\w)\1': $2
  '(\d) per cent': $1%
`
    const { rules } = parse(yaml)
    const hits = rules[0]?.find([{ text: 'axba 4 per cent', field: 'body', block: null }])
    expect(hits?.map(({ suggestions }) => suggestions)).toEqual([['b'], ['4%']])
  })
})

describe('options of every kind of rule', () => {
  it('is advice unless the substitution says that it replaces', () => {
    const swap = (action: string) => `extends: substitution\n${action}swap: {whilst: while}\n`
    const hits = (yaml: string) => parse(yaml).rules[0]?.find([{ text: 'whilst', field: 'body', block: null }])
    expect(hits(swap(''))).toMatchObject([{ suggestions: ['while'], isAdvice: true }])
    expect(hits(swap('action: {name: suggest}\n'))).toMatchObject([{ isAdvice: true }])
    expect(hits(swap('action: {name: replace}\n'))?.[0]).not.toHaveProperty('isAdvice')
    expect(hits(swap('action: {name: remove}\n'))).toMatchObject([{ suggestions: [''] }])
  })

  it('never more hits in an article than its limit', () => {
    const yaml = (limit: string) => `extends: existence\n${limit}tokens: [very]\n`
    expect(quotes(yaml(''), 'very very very')).toHaveLength(3)
    expect(quotes(yaml('limit: 2\n'), 'very very very')).toHaveLength(2)
    expect(quotes(yaml('limit: 0\n'), 'very very very')).toHaveLength(3)
  })

  it('ignores case only if it says so', () => {
    const yaml = (rest: string) => `extends: existence\n${rest}tokens: [utilise]\n`
    expect(quotes(yaml(''), 'Utilise, utilise')).toEqual(['utilise'])
    expect(quotes(yaml('ignorecase: true\n'), 'Utilise, utilise')).toEqual(['Utilise', 'utilise'])
  })

  it('leaves the house’s vocabulary alone unless it says otherwise', () => {
    const found = (vocab: string) => {
      const { rules } = parseStylebook([
        { path: 'styles/House/Rule.yml', text: `extends: existence\n${vocab}tokens: ['[Dd]ata\\w*']\n` },
        { path: 'styles/config/vocabularies/House/accept.txt', text: '[Dd]atabase\n' },
      ])
      const text = 'Data in a database'
      return rules[0]?.find([{ text, field: 'body', block: null }]).map(({ start, end }) => text.slice(start, end))
    }
    expect(found('')).toEqual(['Data'])
    expect(found('vocab: false\n')).toEqual(['Data', 'database'])
  })

  it('is as sure as its level', () => {
    const sureness = (level: string) => parse(`extends: existence\n${level}tokens: [x]\n`).rules[0]?.confidence
    const [suggestion, warning, error] = ['suggestion', 'warning', 'error'].map((level) =>
      sureness(`level: ${level}\n`),
    )
    expect(suggestion).toBeLessThan(warning ?? 0)
    expect(warning).toBeLessThan(error ?? 0)
    expect(sureness('')).toBe(warning)
  })

  it('fills in %s with the right form and what was found', () => {
    const yaml = "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nswap: {whilst: while}\n"
    const [hit] = parse(yaml).rules[0]?.find([{ text: 'whilst', field: 'body', block: null }]) ?? []
    expect(hit?.message).toBe("Use 'while', not 'whilst'.")
  })

  it.each(['spelling', 'sequence', 'script'])('%s is refused by name', (kind) => {
    expect(parse(`extends: ${kind}\n`).problems[0]?.detail).toBe(`“extends: ${kind}” is not supported`)
  })

  it.each([
    ['pos: NN', 'pos'],
    ['level: fatal', 'level'],
    ['action: {name: explode}', 'action'],
  ])('%s is refused by name', (line, named) => {
    expect(parse(`extends: substitution\n${line}\nswap: {a: b}\n`).problems[0]?.detail).toContain(named)
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
    ['list', 'body', { type: 'li' }, true],
    ['list', 'body', { type: 'p' }, false],
    ['blockquote', 'body', { type: 'quote' }, true],
    ['raw', 'body', { type: 'quote' }, true],
    ['sentence', 'body', { type: 'h', level: 2 }, false],
  ])('%s in %s, %j', (scope, field, block, isFound) => {
    expect(quotes(stop(scope), 'A wall.', field, block)).toHaveLength(isFound ? 1 : 0)
  })

  it('ends with the sentence if the rule says so', () => {
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
  it('is not part of names, rules or word lists', () => {
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

describe('the other kinds', () => {
  const marked = (yaml: string, ...texts: readonly string[]): readonly string[] => {
    const { rules, problems } = parse(yaml)
    expect(problems).toEqual([])
    const paragraphs = texts.map((text) => ({ text, field: 'body', block: null }) as const)
    return (rules[0]?.find(paragraphs) ?? []).map(
      ({ paragraph, start, end }) => `${paragraph}: ${texts[paragraph]?.slice(start, end)}`,
    )
  }

  it('occurrence counts a token in its scope', () => {
    const yaml = String.raw`extends: occurrence
scope: sentence
max: 4
token: '\b(\w+)\b'
`
    expect(marked(yaml, 'The wall is old. The wall of the port is old.')).toEqual(['0: The wall of the port is old.'])
    expect(marked('extends: occurrence\nmin: 1\ntoken: port\n', 'A wall', 'A port')).toEqual(['0: A wall'])
  })

  it('repetition marks a token that follows itself', () => {
    const yaml = "extends: repetition\nalpha: true\nignorecase: true\ntokens: ['[^\\s]+']\n"
    expect(marked(yaml, 'The the wall, 10 10 men and and and so.', 'so it is')).toEqual([
      '0: The the',
      '0: and and and',
    ])
    expect(marked(`${yaml}max: 1\n`, 'the the wall and and and')).toEqual(['0: and and and'])
  })

  it('consistency holds an article to its first form, across paragraphs', () => {
    const yaml = 'extends: consistency\nignorecase: true\neither:\n  advisor: adviser\n  centre: center\n'
    expect(marked(yaml, 'An adviser spoke.', 'Advisors came; the advisor and the adviser left.')).toEqual([
      '1: advisor',
    ])
    expect(marked(yaml, 'The centre held.')).toEqual([])
  })

  it('conditional wants a definition somewhere in the article', () => {
    const yaml = String.raw`extends: conditional
first: '\b([A-Z]{3,5})\b'
second: '(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)'
exceptions: [HTML]
`
    expect(marked(yaml, 'The WHO met and the WHO left, in HTML.', 'The World Food Programme (WFP) and WFP.')).toEqual([
      '0: WHO',
    ])
  })

  it.each([
    ['$title', 'The Wall of the Port Is Old', 'The wall of the port'],
    ['$sentence', 'The wall of the NATO port', 'The Wall Of the Port'],
    ['$lower', 'all small', 'Not small'],
    ['$upper', 'ALL LARGE 9', 'Not LARGE'],
    ["'^[A-Z].*[^.]$'", 'No stop', 'A stop.'],
  ])('capitalization as %s', (match, right, wrong) => {
    const yaml = `extends: capitalization\nscope: text\nmatch: ${match}\n`
    expect(marked(yaml, right)).toEqual([])
    expect(marked(yaml, wrong)).toEqual([`0: ${wrong}`])
  })

  it.each([
    ['AP', 'A Walk Between the Walls', []],
    ['Chicago', 'A Walk Between the Walls', ['0: A Walk Between the Walls']],
    ['Chicago', 'A Walk between the Walls', []],
    ['AP', 'A Walk between the Walls', ['0: A Walk between the Walls']],
  ])('capitalization of titles by %s: %s', (style, title, found) => {
    const yaml = `extends: capitalization\nmatch: $title\nstyle: ${style}\nscope: text\nthreshold: 0.95\n`
    expect(marked(yaml, title)).toEqual(found)
  })

  it('capitalization leaves its exceptions and the house’s words as they are', () => {
    const yaml = 'extends: capitalization\nmatch: $sentence\nscope: text\nthreshold: 0.95\nexceptions: [Kyiv, iPhone]\n'
    expect(marked(yaml, 'The road to Kyiv', 'iPhone sales fall')).toEqual([])
    expect(marked(yaml, 'The road to Lviv')).toEqual(['0: The road to Lviv'])
  })

  it('conditional counts each abbreviation by itself, and repetition may have exceptions by case', () => {
    const yaml = String.raw`extends: conditional
first: '\b([A-Z]{3,5})\b'
second: '(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)'
`
    expect(marked(yaml, 'The Central Bank (CBK) and the IMF met. The CBK and the IMF agreed.')).toEqual(['0: IMF'])
    expect(marked('extends: repetition\ntokens: ["[^\\\\s]+"]\n', 'The the wall')).toEqual([])
  })

  it('consistency needs both forms, and marks every use of the second', () => {
    const yaml = 'extends: consistency\neither:\n  e-mail: email\n'
    expect(marked(yaml, 'One email, one e-mail, another e-mail.')).toEqual(['0: e-mail', '0: e-mail'])
    expect(marked(yaml, 'One e-mail, another e-mail.')).toEqual([])
  })

  it('capitalization spares exceptions, and what follows an indicator', () => {
    const yaml = "extends: capitalization\nmatch: $sentence\nscope: text\nindicators: [':']\nexceptions: [Kyiv]\n"
    expect(marked(yaml, 'Report: The road to Kyiv')).toEqual([])
  })

  it('metric calculates over the whole article', () => {
    const yaml = (condition: string) =>
      `extends: metric\nformula: |\n  (words / sentences) * 2 - math.sqrt(4)\ncondition: "${condition}"\n`
    const text = 'The wall is old. The port is older than any wall in it.'
    expect(marked(yaml('> 10'), text)).toEqual(['0: '])
    expect(marked(yaml('> 11'), text)).toEqual([])
    expect(parse('extends: metric\nformula: words ^ 2\ncondition: "> 1"\n').problems[0]?.detail).toContain('formula')
    expect(parse('extends: metric\nformula: words\ncondition: high\n').problems[0]?.detail).toContain('condition')
  })
})
