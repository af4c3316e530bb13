// How the weave orders insertions at the same character: replacements of text ending there come before insertions
// there, whatever each author knew. The properties generate what random edits rarely reach: few places, much work
// elsewhere, late insertions after reverted ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import { propertyRuns } from '../testing/property-runs.ts'
import type { Article } from './article.ts'
import { conflictsOf, violations } from './conflicts.ts'
import { correctSpans } from './correct.ts'
import { correctBlock, correctMark } from './correct-structure.ts'
import { decide, type Verb } from './decide.ts'
import { projectField } from './project.ts'
import { isLive, Weave } from './weave.ts'

const ruling = { category: 'name', reason: '', status: 'accepted' } as const

function made<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const bodyOf = (article: Article): string => article.fields.get('body')?.publishedText() ?? ''

function replaced(article: Article, find: string, after: string): Article {
  const from = bodyOf(article).indexOf(find)
  const change = made(correctSpans(article, [{ field: 'body', from, to: from + find.length, after }], ruling, context))
  return opened(change.change.articles[0]?.after)
}

function insertedBehind(article: Article, find: string, after: string): Article {
  const from = bodyOf(article).indexOf(find) + find.length
  const { change } = made(correctSpans(article, [{ field: 'body', from, to: from, after }], ruling, context))
  return opened(change.articles[0]?.after)
}

function decided(article: Article, verb: Verb, ...numbers: readonly number[]): Article {
  const ids = numbers.map((n) => article.corrections[n - 1]?.id as string)
  return opened(made(decide(article, ids, verb, '', context)).articles[0]?.after)
}

describe('what is inserted behind a replacement that was taken back', () => {
  const start = opened(recordOf({ headline: { text: 'H' }, body: { text: 'Ali Bozie said so.' } }))

  it('comes after it when it is reinstated', () => {
    let article = decided(replaced(start, 'Bozie', 'Bozizé'), 'revert', 1)
    article = insertedBehind(article, 'Bozie', ',')
    expect(bodyOf(article)).toBe('Ali Bozie, said so.')
    expect(bodyOf(decided(article, 'reinstate', 1))).toBe('Ali Bozizé, said so.')
  })

  it('comes after a replacement of the replacement too', () => {
    let article = replaced(replaced(start, 'Bozie', 'Bozize'), 'Bozize', 'Bozizé')
    article = decided(article, 'revert', 1, 2)
    article = insertedBehind(article, 'Bozie', ',')
    expect(bodyOf(decided(article, 'reinstate', 1))).toBe('Ali Bozize, said so.')
    expect(bodyOf(decided(article, 'reinstate', 1, 2))).toBe('Ali Bozizé, said so.')
  })

  it('comes after whichever of two replacements is reinstated', () => {
    let article = decided(replaced(start, 'Bozie', 'Bozizé'), 'revert', 1)
    article = decided(replaced(article, 'Ali Bozie', 'Bozizé'), 'revert', 2)
    article = insertedBehind(article, 'Bozie', ',')
    expect(bodyOf(decided(article, 'reinstate', 1))).toBe('Ali Bozizé, said so.')
    expect(bodyOf(decided(article, 'reinstate', 2))).toBe('Bozizé, said so.')
  })

  it('comes after what was inserted into the replacement, and before what follows', () => {
    let article = insertedBehind(replaced(start, 'Bozie', 'Bozizé'), 'Bozizé', ' (the general)')
    article = decided(article, 'revert', 1, 2)
    article = insertedBehind(insertedBehind(article, 'Bozie', ','), 'Bozie', ' himself')
    expect(bodyOf(article)).toBe('Ali Bozie himself, said so.')
    expect(bodyOf(decided(article, 'reinstate', 1, 2))).toBe('Ali Bozizé (the general) himself, said so.')
  })

  it('keeps its marks, its lines and what they are', () => {
    let article = decided(replaced(start, 'Bozie said so.', 'Bozizé said\nno such thing.'), 'revert', 1)
    article = insertedBehind(article, 'said so.', '\nReaction')
    const line = made(
      correctBlock(article, { field: 'body', line: 1, after: { type: 'h', level: 2 } }, ruling, context),
    )
    article = opened(line.change.articles[0]?.after)
    const from = bodyOf(article).indexOf('Reaction')
    const span = { field: 'body', from, to: from + 8, type: 'em', after: '' } as const
    article = opened(made(correctMark(article, span, ruling, context)).change.articles[0]?.after)
    article = decided(article, 'reinstate', 1)
    const lines = projectField(article, 'body', 'corrected').map(({ block, runs }) => [
      block.type,
      ...runs.map(({ text, format }) => (format?.em ? `_${text}_` : text)),
    ])
    expect(lines.map(([type, ...texts]) => [type, texts.join('')])).toEqual([
      ['p', 'Ali Bozizé said'],
      ['p', 'no such thing.'],
      ['h', '_Reaction_'],
    ])
  })

  it('keeps an empty line behind it what it was made', () => {
    let article = decided(replaced(start, 'Bozie said so.', 'Bozizé\nspoke.'), 'revert', 1)
    article = insertedBehind(article, 'said so.', '\n')
    const line = made(correctBlock(article, { field: 'body', line: 1, after: { type: 'quote' } }, ruling, context))
    article = decided(opened(line.change.articles[0]?.after), 'reinstate', 1)
    expect(projectField(article, 'body', 'corrected').map(({ block }) => block.type)).toEqual(['p', 'p', 'quote'])
    expect(bodyOf(article)).toBe('Ali Bozizé\nspoke.\n')
  })
})

// Several people edit one text, each knowing only part of the log. An act sees what its author knew: the others'
// corrections are inactive while it is woven in. What everyone saw must match what the whole log shows of it.

type Act =
  | {
      readonly id: string
      readonly depth: number
      readonly from: number
      readonly to: number
      readonly after: string
      readonly before: string
    }
  | { readonly id: string; readonly depth: number; readonly of: string; readonly isOn: boolean }

/** One author's part of the log: what they know, with everything it depends on. */
type Known = ReadonlyMap<string, Act & { readonly knows: ReadonlySet<string>; readonly saw: string }>

const inOrder = (known: Known): readonly (Act & { readonly knows: ReadonlySet<string>; readonly saw: string })[] =>
  [...known.values()].sort((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1))

/** Which corrections are active where exactly `acts` are known. */
function switchedOn(known: Known, ids: ReadonlySet<string>): ReadonlySet<string> {
  const on = new Set<string>()
  for (const act of inOrder(known)) {
    if (!ids.has(act.id)) continue
    if ('after' in act || act.isOn) on.add('after' in act ? act.id : act.of)
    else on.delete(act.of)
  }
  return on
}

function show(weave: Weave, on: ReadonlySet<string>): void {
  for (const { id } of weave.edits) weave.setStatus(id, on.has(id) ? 'accepted' : 'reverted')
}

/** Weaves a part of the log, each act on the text as its author saw it, and compares what every author saw. */
function woven(known: Known, original: string): Weave {
  const weave = Weave.of(original)
  for (const act of inOrder(known)) {
    if (!('after' in act)) continue
    show(weave, switchedOn(known, act.knows))
    const { id, from, to, before, after } = act
    expect(weave.publishedText()).toBe(act.saw)
    expect(weave.insert({ id, from, to, before, after })).toBeNull()
  }
  show(weave, switchedOn(known, new Set(known.keys())))
  return weave
}

class Author {
  known: Known = new Map()
  constructor(
    readonly name: string,
    readonly original: string,
  ) {}
  get text(): string {
    return woven(this.known, this.original).publishedText()
  }
  private add(act: object): string {
    const depth = 1 + Math.max(0, ...[...this.known.values()].map((each) => each.depth))
    const id = `${depth}${this.name}`
    const whole = { ...act, id, depth, knows: new Set(this.known.keys()), saw: this.text } as unknown as Act & {
      knows: Set<string>
      saw: string
    }
    this.known = new Map([...this.known, [id, whole]])
    return id
  }
  edit(from: number, to: number, after: string): string {
    return this.add({ from, to, after, before: this.text.slice(from, to) })
  }
  turn(of: string, isOn: boolean): void {
    this.add({ of, isOn })
  }
  hear(other: Author): void {
    this.known = new Map([...this.known, ...other.known])
  }
}

describe('people who do not know of each other', () => {
  it('see the same order as the whole log: three people for whom skipping only unknown replacements fails', () => {
    const [ana, ben, cleo] = ['a', 'b', 'c'].map((name) => new Author(name, 'ab end of the line')) as [
      Author,
      Author,
      Author,
    ]
    // Work elsewhere first, so that his insertion comes late in the log.
    for (let n = 0; n < 4; n += 1) ben.edit(8, 8, 'x')
    ben.edit(2, 2, '!')
    const word = ana.edit(0, 2, 'XX')
    cleo.hear(ana)
    cleo.hear(ben)
    cleo.edit(0, 0, '>')
    ana.turn(word, false)
    ana.edit(2, 2, ',')
    cleo.hear(ana)
    expect(cleo.text).toBe('>ab!, end oxxxxf the line')
    ana.hear(cleo)
    ana.turn(word, true)
    expect(ana.text).toBe('>XX!, end oxxxxf the line')
  })

  const kinds = ['replace', 'behind', 'behind', 'back', 'back', 'again', 'elsewhere', 'hear', 'hear', 'hear'] as const
  const move = fc.record({
    who: fc.nat(2),
    kind: fc.constantFrom(...kinds),
    word: fc.constantFrom(0, 0, 0, 1),
    put: fc.constantFrom('X', 'Yy', ','),
    other: fc.nat(1),
  })

  it('see the same order as the whole log, whoever replaces, takes back, and inserts late', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
        fc.array(move, { minLength: 10, maxLength: 22, size: 'max' }),
        (busy, moves) => {
          const authors = ['a', 'b', 'c'].map((name) => new Author(name, 'ab cd ef'))
          const views: (readonly [ReadonlySet<string>, string])[] = []
          // Work elsewhere first makes later insertions come late in the log.
          for (const [n, times] of busy.entries()) for (let k = 0; k < times; k += 1) authors[n]?.edit(8, 8, 'z')
          for (const { who, kind, word, put, other } of moves) {
            const me = authors[who] as Author
            const ends = [...me.text.matchAll(/ /gu)].map(({ index }) => index)
            const [from, to] = word === 0 ? [0, ends[0] ?? 0] : [(ends[0] ?? 0) + 1, ends[1] ?? me.text.length]
            const mine = [...me.known.values()].filter((act) => 'after' in act).at(-1 - other)
            if (kind === 'replace' && me.text.slice(from, to) !== put && from < to) me.edit(from, to, put)
            if (kind === 'behind') me.edit(to, to, put)
            if (kind === 'elsewhere') for (let n = 0; n < 3; n += 1) me.edit(me.text.length, me.text.length, 'z')
            if (mine && (kind === 'back' || kind === 'again')) me.turn(mine.id, kind === 'again')
            if (kind !== 'hear') continue
            me.hear(authors[(who + 1 + other) % 3] as Author)
            views.push([new Set(me.known.keys()), me.text])
          }
          const [all, ...others] = authors as [Author, Author, Author]
          for (const author of others) all.hear(author)
          const whole = woven(all.known, all.original)
          for (const [knows, text] of views) {
            show(whole, switchedOn(all.known, knows))
            expect(whole.publishedText()).toBe(text)
          }
        },
      ),
      propertyRuns(0.25),
    )
  }, 300_000)
})

describe('one person', () => {
  const move = fc.record({
    kind: fc.constantFrom('replace', 'behind', 'behind', 'before', 'back', 'again'),
    word: fc.nat(2),
    put: fc.constantFrom('X', 'Yy', ',', '\n'),
    pick: fc.nat(3),
  })

  it('finds every insertion behind what replaces the words before it, and every state valid', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 6, maxLength: 24, size: 'max' }), (moves) => {
        const weave = Weave.of('ab cd ef')
        const behind = new Map<string, { readonly by: number; readonly at: number }>()
        for (const { kind, word, put, pick } of moves) {
          const text = weave.workingText()
          const ends = [...text.matchAll(/ /gu)].map(({ index }) => index)
          const from = word === 0 ? 0 : (ends[word - 1] ?? 0) + 1
          const to = Math.max(from, ends[word] ?? text.length)
          const id = `c${weave.edits.length}`
          if (kind === 'replace' && to > from) weave.insert({ id, from, to, before: text.slice(from, to), after: put })
          if (kind === 'behind' && to > 0) {
            weave.insert({ id, from: to, to, before: '', after: put })
            const at = weave.segments.findIndex((segment) => segment.by === weave.numberOf(id))
            const host = weave.segments.slice(0, at).findLast((segment) => weave.isVisible(segment, weave.isWorking))
            if (host) behind.set(id, { by: host.by, at: host.at + host.text.length - 1 })
          }
          if (kind === 'before') weave.insert({ id, from, to: from, before: '', after: put })
          const some = weave.edits
            .map((edit) => edit.id)
            .filter((each) => isLive(weave.statusOf(each)) === (kind === 'back'))
          const chosen = some.at(-1 - pick)
          if (chosen && (kind === 'back' || kind === 'again')) {
            const next = kind === 'back' ? 'reverted' : 'accepted'
            if (conflictsOf(weave, [chosen], next).length === 0) weave.setStatus(chosen, next)
          }
          expect(violations(weave, weave.isWorking)).toEqual([])
        }
        for (const [id, host] of behind) {
          const at = weave.segments.findIndex((segment) => segment.by === weave.numberOf(id))
          const replacing = weave.segments.flatMap((segment, index) => {
            const ends = segment.by === host.by && segment.at <= host.at && host.at < segment.at + segment.text.length
            return ends ? segment.deletedBy.map((number) => ({ number, index })) : []
          })
          for (const { number, index } of replacing) {
            // It ends with this very character when it deletes nothing after it.
            const last = weave.segments.findLastIndex((segment) => segment.deletedBy.includes(number))
            const put = weave.segments.findLastIndex((segment) => segment.by === number)
            if (last === index && put >= 0) expect(put).toBeLessThan(at)
          }
        }
      }),
      propertyRuns(),
    )
  }, 300_000)
})
