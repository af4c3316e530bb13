import { describe, expect, it } from 'vitest'
import { ArchiveIndexes } from '../checking/archive-indexes.ts'
import { CheckService } from '../checking/check-service.ts'
import { parseStylebook } from '../stylebook/stylebook.ts'
import { checkedCopy } from './article/checked-article.ts'
import type { ParagraphCheck } from './check.ts'
import { MarkMemory } from './mark-memory.ts'
import { NO_TOWNS } from './names/gazetteer.ts'
import { Rulings } from './names/ruled-names.ts'
import { runChecks } from './run-checks.ts'
import type { CheckSetting } from './setting.ts'
import { styleRules } from './style-rules.ts'
import { ANY_WORD } from './words/speller.ts'

const lexicon = ANY_WORD
const indexes = new ArchiveIndexes()
const setting: CheckSetting = {
  ...{ spelling: lexicon, lexicon, towns: NO_TOWNS, rulings: new Rulings([]), rules: [], accepted: new Set<string>() },
  ...{ names: indexes.names, words: indexes.words, copies: indexes.copies, corrected: indexes.corrected },
  ...{ confusables: null, language: 'en', key: 'k' },
}
const examples = { found: [], clean: [] }
const copy = (text: string) => checkedCopy(text, 'en', '2024-01-01')

/** Marks every “x”, and counts how often it was asked. */
function countingCheck(): ParagraphCheck & { asked: string[] } {
  const asked: string[] = []
  return {
    ...{ name: 'x', kind: 'style', version: 1, languages: 'all', scope: 'paragraph', examples, asked },
    find: ({ text }) => {
      asked.push(text)
      const evidence = { rule: 'x', message: 'x', link: null }
      return [...text.matchAll(/x/g)].map(({ index }) => {
        return {
          start: index,
          end: index + 1,
          suggestions: ['y'],
          confidence: 1,
          message: 'style-rule',
          evidence,
          says: 'x',
        }
      })
    },
  }
}

describe('runChecks', () => {
  it('places what was found in a paragraph in the whole text', () => {
    const article = copy('a x\n\nb “x” x')
    const { findings } = runChecks(article, [countingCheck()], setting, new MarkMemory())
    expect(findings.map(({ start, quote, inQuotation }) => [start, quote, inQuotation])).toEqual([
      [2, 'x', false],
      [8, 'x', true],
      [11, 'x', false],
    ])
  })

  it('asks again only for paragraphs that changed, and for all when the check or the rules are new', () => {
    const [check, memory] = [countingCheck(), new MarkMemory()]
    runChecks(copy('one\n\ntwo'), [check], setting, memory)
    runChecks(copy('one\n\ntwo!'), [check], setting, memory)
    expect(check.asked).toEqual(['one', 'two', 'two!'])
    runChecks(copy('one\n\ntwo!'), [{ ...check, version: 2 }], setting, memory)
    runChecks(copy('one\n\ntwo!'), [check], { ...setting, key: 'other rules' }, memory)
    expect(check.asked).toHaveLength(7)
  })

  it('breaks off a house rule that would never end, names it, and keeps what the others found', () => {
    const { rules } = parseStylebook([
      { path: 'styles/House/Endless.yml', text: "extends: existence\nnonword: true\nraw: ['(a+)+b']\n" },
      { path: 'styles/House/Web.yml', text: 'extends: substitution\naction: {name: replace}\nswap:\n  Web: web\n' },
    ])
    const article = copy(`The Web.\n\n${'a'.repeat(60)}!`)
    for (const time of ['first', 'second']) {
      const { findings, failures } = runChecks(article, [styleRules], { ...setting, rules }, new MarkMemory())
      expect(
        findings.map(({ quote, suggestions }) => [quote, suggestions]),
        time,
      ).toEqual([['Web', ['web']]])
      expect(failures, time).toEqual([{ check: 'style-rules', kind: 'style', detail: 'takes too long: House.Endless' }])
    }
  })

  it('does not count preparing a long list of words as time for an article, and does it once', () => {
    const tokens = Array.from({ length: 700 }, (_, n) => `  - at the end of day ${n}\n`).join('')
    const text = `extends: existence\nmessage: No %s\nignorecase: true\ntokens:\n${tokens}`
    const { rules } = parseStylebook([{ path: 'styles/House/Cliches.yml', text }])
    let prepared = 0
    // Longer than a rule may take over an article.
    const slowly = rules.map((rule) => ({
      ...rule,
      prepare: () => {
        prepared += 1
        for (const until = performance.now() + 1500; performance.now() < until; );
        rule.prepare()
      },
    }))
    const article = copy('At the end of day 0 it rained.\n\nIt was dry at the end of day 699.')
    for (const time of ['first', 'second']) {
      const { findings, failures } = runChecks(article, [styleRules], { ...setting, rules: slowly }, new MarkMemory())
      expect(failures, time).toEqual([])
      expect(findings.map(({ quote }) => quote)).toEqual(['At the end of day 0', 'at the end of day 699'])
    }
    expect(prepared).toBe(1)
  })

  it('tries a house rule again that broke off, and keeps it once it ends', () => {
    const text = 'extends: substitution\naction: {name: replace}\nswap:\n  Web: web\n'
    const { rules } = parseStylebook([{ path: 'styles/House/Web.yml', text }])
    let isStuck = true
    const late = rules.map((rule) => ({
      ...rule,
      find: (...given: Parameters<typeof rule.find>) => {
        while (isStuck);
        return rule.find(...given)
      },
    }))
    const look = () => runChecks(copy('The Web.'), [styleRules], { ...setting, rules: late }, new MarkMemory())
    expect(look().failures).toHaveLength(1)
    isStuck = false
    expect(look()).toMatchObject({ failures: [], findings: [{ quote: 'Web' }] })
  })

  it('reports a check that breaks down and goes on with the others', () => {
    const broken: ParagraphCheck = {
      ...{ name: 'broken', kind: 'style', version: 1, languages: 'all', scope: 'paragraph', examples },
      find: () => {
        throw new TypeError('no such thing')
      },
    }
    const { findings, failures } = runChecks(copy('x'), [broken, countingCheck()], setting, new MarkMemory())
    expect(failures).toEqual([{ check: 'broken', kind: 'style', detail: 'no such thing' }])
    expect(findings).toHaveLength(1)
  })

  it('takes a mark outside of the text for a failure of the check', () => {
    const far: ParagraphCheck = {
      ...{ name: 'far', kind: 'redundancy', version: 1, languages: 'all', scope: 'paragraph', examples },
      find: () => [{ start: 0, end: 99, suggestions: [], confidence: 1, message: 'redundant', evidence: {}, says: '' }],
    }
    expect(runChecks(copy('x'), [far], setting, new MarkMemory()).failures).toHaveLength(1)
  })
})

describe('CheckService', () => {
  it('knows names of other articles, forgets them, and never takes an article as evidence for itself', async () => {
    const service = new CheckService()
    const article = (id: string, text: string) => ({ ...copy(text), id })
    const others = ['a', 'b', 'c', 'd'].map((id) => article(id, `On Monday Salomé Ngabandi spoke to us, ${id}.`))
    const doubted = article('e', 'On Friday Salome Ngabandi spoke.')
    await service.learn([...others, doubted])
    const [report] = await service.check([doubted], ['name'])
    expect(report?.findings.map(({ quote, suggestions }) => [quote, suggestions[0]])).toEqual([
      ['Salome Ngabandi', 'Salomé Ngabandi'],
    ])
    expect(report?.findings[0]?.evidence).toMatchObject({
      forms: [{ form: 'Salomé Ngabandi', here: 0, articles: 4 }, {}],
    })
    service.forget(['a', 'b', 'c', 'd'])
    expect((await service.check([doubted], ['name']))[0]?.findings).toEqual([])
  })

  it('shows the spelling of other articles, when an article has two others', async () => {
    const service = new CheckService()
    const article = (id: string, text: string) => ({ ...copy(text), id })
    const others = [
      article('a', 'Former president François Bozizé spoke in Bangui on Monday. Bozizé said he would stay.'),
      article('b', 'François Bozizé came back on Friday.'),
    ]
    const doubted = article('e', 'President Francois Bozie was overthrown. Later the court barred Bozize from running.')
    await service.learn([...others, doubted])
    const [report] = await service.check([doubted], ['name'])
    const bozie = report?.findings.find(({ quote }) => quote === 'Bozie')
    expect(bozie?.suggestions[0]).toBe('Bozizé')
    expect(bozie?.evidence).toMatchObject({ forms: [{ form: 'Bozizé', here: 0, articles: 1 }, {}, {}] })
  })

  it('never proposes to take back what an accepted correction of the article has made', async () => {
    const service = new CheckService()
    const plain = (id: string) => ({ ...copy('Anatole Bokamba, the chairman, spoke. Bokamba left.'), id })
    const text = 'Anatole Bokambo, the chairman, said the mine would open. Bokamba left.'
    const corrected = [{ from: 'Anatole Bokamba', to: 'Anatole Bokambo', at: '2024-01-01T00:00:00.000Z' }]
    const mended = { ...copy(text), id: 'e', corrected }
    const found = async (article: typeof mended) =>
      (await service.check([article], ['name']))[0]?.findings.map(({ quote, suggestions }) => [quote, suggestions[0]])
    await service.learn([plain('a'), plain('b'), plain('c'), mended])
    expect(await found({ ...mended, corrected: [] })).toEqual([['Bokambo', 'Bokamba']])
    expect(await found(mended)).toEqual([['Bokamba', 'Bokambo']])
  })

  it('counts copies of one text once', async () => {
    const service = new CheckService()
    const same = ['a', 'b', 'c', 'd'].map((id) => ({ ...copy('On Monday Salomé Ngabandi spoke.'), id }))
    await service.learn(same)
    const [report] = await service.check([copy('On Friday Salome Ngabandi spoke.')], ['name'])
    expect(report?.findings).toEqual([])
  })
})
