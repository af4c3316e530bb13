// Correcting marks, blocks and paragraph ends: what is logged, what is refused, what conflicts.
import { describe, expect, it } from 'vitest'
import type { Change, Result } from '../schema/index.ts'
import { eventSchema } from '../schema/index.ts'
import { articleCodec } from '../store/codec.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import type { Article } from './article.ts'
import { type Corrected, correctFound, type Ruling } from './correct.ts'
import { correctBlock, correctMark, joinLines, splitLine } from './correct-structure.ts'
import { decide } from './decide.ts'
import { placeOf } from './place-of.ts'
import { blockText, projectField } from './project.ts'
import { reverse } from './reverse.ts'

const ruling: Ruling = { category: 'format', reason: 'house style', status: 'accepted' }
const proposal: Ruling = { ...ruling, status: 'proposed' }
const TEXT = 'The Courier said so.\nRain came.\nOne item'

const story = (): Article =>
  opened(
    recordOf({
      headline: { text: 'Head' },
      body: {
        text: TEXT,
        blocks: [{ type: 'p' }, { type: 'p' }, { type: 'li' }],
        marks: [{ id: 'm', from: 4, to: 11, type: 'link', href: 'https://old.example' }],
      },
    }),
  )

const stateAfter = (change: Change): Article => opened(change.articles[0]?.after)
function done(result: Result<Corrected>): Article {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return stateAfter(result.value.change)
}
function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code
}
const formatted = (article: Article, view: 'corrected' | 'original' | 'working' = 'corrected') =>
  projectField(article, 'body', view).flatMap(({ runs }) =>
    runs.flatMap(({ text, format }) => (format ? [[text, format]] : [])),
  )
const blocks = (article: Article) =>
  projectField(article, 'body', 'corrected').map((line) => [line.block.type, blockText(line)])
const lastId = (article: Article): string => article.corrections.at(-1)?.id ?? ''

describe('marks', () => {
  it('set bold, move a link, and say so in words', () => {
    const bold = done(
      correctMark(story(), { field: 'body', from: 21, to: 25, type: 'strong', after: '' }, ruling, context),
    )
    const linked = done(
      correctMark(
        bold,
        { field: 'body', from: 0, to: 11, type: 'link', after: 'https://new.example' },
        ruling,
        context,
      ),
    )
    expect(formatted(linked)).toEqual([
      ['The Courier', { href: 'https://new.example' }],
      ['Rain', { strong: true }],
    ])
    expect(formatted(linked, 'original')).toEqual([['Courier', { href: 'https://old.example' }]])
    expect(linked.corrections.map((c) => [c.kind, c.before, c.after])).toEqual([
      ['mark', 'Rain', '**Rain**'],
      ['mark', 'The ', '[The ](https://new.example)'],
      ['mark', '[Courier](https://old.example)', '[Courier](https://new.example)'],
    ])
    expect(new Set(linked.corrections.slice(1).map(({ groupId }) => groupId)).size).toBe(1)
    expect(placeOf(linked, linked.corrections[0]?.id ?? '')).toEqual({ from: 21, to: 25 })
  })

  it('stay on their words when these are corrected, and go with them', () => {
    const bold = done(
      correctMark(story(), { field: 'body', from: 21, to: 25, type: 'strong', after: '' }, ruling, context),
    )
    const words = done(correctFound(bold, { find: 'Rain', replace: 'Snow' }, ruling, context))
    expect(formatted(words).at(-1)).toEqual(['Snow', { strong: true }])
    const plain = decide(words, [bold.corrections[0]?.id ?? ''], 'revert', '', context)
    expect(plain.ok && formatted(stateAfter(plain.value)).map(([text]) => text)).toEqual(['Courier'])
  })

  it('do not spread to words that were put in before, between what is marked later', () => {
    let article = done(splitLine(story(), 'body', 23, ruling, context))
    article = done(joinLines(article, 'body', 1, ruling, context))
    const body = (): string => article.fields.get('body')?.workingText() ?? ''
    expect(body()).toContain('Ra in')
    for (const words of ['Ra', 'in']) {
      const from = body().indexOf('Ra in') + (words === 'in' ? 3 : 0)
      article = done(
        correctMark(article, { field: 'body', from, to: from + 2, type: 'strong', after: '' }, ruling, context),
      )
    }
    expect(formatted(article).slice(1)).toEqual([
      ['Ra', { strong: true }],
      ['in', { strong: true }],
    ])
  })

  it('on words that a correction brought need it: built-on, and both can be taken back together', () => {
    const words = done(correctFound(story(), { find: 'Rain', replace: 'Snow' }, ruling, context))
    const bold = done(
      correctMark(words, { field: 'body', from: 21, to: 25, type: 'strong', after: '' }, ruling, context),
    )
    const [brought, marked] = bold.corrections.map(({ id }) => id) as [string, string]
    expect(decide(bold, [brought], 'revert', '', context)).toMatchObject({
      problem: {
        code: 'conflict',
        details: { conflicts: [{ kind: 'built-on', with: [marked] }], together: [marked, brought] },
      },
    })
    const both = decide(bold, [brought, marked], 'revert', '', context)
    expect(both.ok && stateAfter(both.value).fields.get('body')?.publishedText()).toBe(TEXT)
  })

  it('overlap when the same words got the mark in the meantime', () => {
    const first = done(
      correctMark(story(), { field: 'body', from: 21, to: 25, type: 'em', after: '' }, ruling, context),
    )
    const off = decide(first, [lastId(first)], 'revert', '', context)
    const again = off.ok
      ? done(
          correctMark(
            stateAfter(off.value),
            { field: 'body', from: 21, to: 30, type: 'em', after: '' },
            ruling,
            context,
          ),
        )
      : first
    expect(decide(again, [first.corrections[0]?.id ?? ''], 'reinstate', '', context)).toMatchObject({
      problem: { details: { conflicts: [{ kind: 'overlap', with: [lastId(again)] }] } },
    })
  })

  it('say of each stretch what it was before, also where one mark was set over several formats', () => {
    const marks = [{ id: 'm', from: 0, to: 3, type: 'em' as const }]
    const start = opened(recordOf({ headline: { text: 'Head' }, body: { text: 'The Courier', marks } }))
    const plain = done(correctMark(start, { field: 'body', from: 0, to: 3, type: 'em', after: null }, ruling, context))
    const bold = done(
      correctMark(plain, { field: 'body', from: 0, to: 11, type: 'strong', after: '' }, ruling, context),
    )
    const [line] = projectField(bold, 'body', 'marked')
    expect(line?.runs.map(({ text, reformatted }) => [text, reformatted?.before])).toEqual([
      ['The', { em: true }],
      [' Courier', {}],
    ])
  })

  it('are refused where they change nothing, have no place or no address', () => {
    const change = { field: 'body', from: 0, to: 3, type: 'strong', after: '' } as const
    const at = (more: object) => codeOf(correctMark(story(), { ...change, ...more }, ruling, context))
    expect(at({ after: null })).toBe('no-change')
    expect(at({ to: 0 })).toBe('out-of-range')
    expect(at({ to: 999 })).toBe('out-of-range')
    expect(at({ field: 'standfirst' })).toBe('not-found')
    expect(at({ type: 'link' })).toBe('bad-input')
    expect(at({ after: 'https://x.example' })).toBe('bad-input')
  })
})

describe('blocks', () => {
  it('make a line a heading, and say so in words', () => {
    const headed = done(
      correctBlock(story(), { field: 'body', line: 1, after: { type: 'h', level: 3 } }, ruling, context),
    )
    expect(blocks(headed)).toEqual([
      ['p', 'The Courier said so.'],
      ['h', 'Rain came.'],
      ['li', 'One item'],
    ])
    expect(headed.corrections.map((c) => [c.kind, c.before, c.after])).toEqual([
      ['block', 'Rain came.', '### Rain came.'],
    ])
    expect(placeOf(headed, lastId(headed))).toEqual({ from: 21, to: 31 })
    const [line] = projectField(headed, 'body', 'marked').slice(1)
    expect(line?.changed).toEqual({ before: { type: 'p' }, correction: lastId(headed) })
  })

  it('stay with their line when its words change, when it is joined, and when one is put before it', () => {
    const headed = done(
      correctBlock(story(), { field: 'body', line: 1, after: { type: 'h', level: 3 } }, ruling, context),
    )
    const words = done(correctFound(headed, { find: 'Rain came.', replace: 'Snow fell.' }, ruling, context))
    const put = done(correctFound(words, { find: 'Snow', replace: 'A new line.\nSnow' }, ruling, context))
    expect(blocks(words)[1]).toEqual(['h', 'Snow fell.'])
    expect(blocks(put).slice(1, 3)).toEqual([
      ['h', 'A new line.'],
      ['p', 'Snow fell.'],
    ])
    expect(blocks(done(joinLines(words, 'body', 0, ruling, context)))[0]).toEqual([
      'p',
      'The Courier said so. Snow fell.',
    ])
  })

  it('of empty lines that were joined are one in marked copy as in corrected', () => {
    const blocks = [{ type: 'li' }, { type: 'p' }] as const
    const start = opened(recordOf({ headline: { text: 'Head' }, body: { text: '\n', blocks } }))
    const joined = done(correctFound(start, { find: '\n', replace: '', field: 'body' }, ruling, context))
    expect(projectField(joined, 'body', 'corrected').map(({ block }) => block.type)).toEqual(['li'])
    expect(projectField(joined, 'body', 'marked').at(-1)).toMatchObject({
      block: { type: 'li' },
      changed: { before: { type: 'p' } },
    })
  })

  it('follow one another: taking the first back needs the second', () => {
    const quote = done(correctBlock(story(), { field: 'body', line: 1, after: { type: 'quote' } }, ruling, context))
    const item = done(correctBlock(quote, { field: 'body', line: 1, after: { type: 'li' } }, ruling, context))
    expect(decide(item, [lastId(quote)], 'revert', '', context)).toMatchObject({
      problem: { details: { conflicts: [{ kind: 'built-on', with: [lastId(item)] }] } },
    })
  })

  it('of a line that a split made need the split', () => {
    const split = done(splitLine(story(), 'body', 11, ruling, context))
    const headed = done(correctBlock(split, { field: 'body', line: 1, after: { type: 'h' } }, ruling, context))
    expect(blocks(headed).slice(0, 2)).toEqual([
      ['p', 'The Courier'],
      ['h', 'said so.'],
    ])
    expect(codeOf(decide(headed, [lastId(split)], 'revert', '', context))).toBe('conflict')
  })

  it('are refused where there is no such line or it is that already', () => {
    expect(codeOf(correctBlock(story(), { field: 'body', line: 9, after: { type: 'h' } }, ruling, context))).toBe(
      'out-of-range',
    )
    expect(codeOf(correctBlock(story(), { field: 'body', line: 0, after: { type: 'p' } }, ruling, context))).toBe(
      'no-change',
    )
  })
})

describe('as acts', () => {
  it('are proposed, rejected, undone as one, and survive the file', () => {
    const article = story()
    const proposed = done(
      correctBlock(article, { field: 'body', line: 0, after: { type: 'quote' } }, proposal, context),
    )
    expect([blocks(proposed)[0]?.[0], projectField(proposed, 'body', 'working')[0]?.block.type]).toEqual(['p', 'quote'])
    const act = correctMark(proposed, { field: 'body', from: 0, to: 20, type: 'strong', after: '' }, ruling, context)
    if (!act.ok) throw new Error(act.problem.code)
    const { record } = stateAfter(act.value.change)
    const text = articleCodec.encode(record)
    expect(articleCodec.encode(articleCodec.decode(text, 'x'))).toBe(text)
    const back = reverse(act.value.change, () => record, context)
    expect(back.ok && formatted(stateAfter(back.value))).toEqual(formatted(article))
  })

  it('leave corrections of words as they were written before there were others', () => {
    const correction = {
      ...{ kind: 'text', id: '0123456789abcdef', field: 'body', base: { event: null, sha256: '0'.repeat(64) } },
      ...{ from: 0, to: 3, before: 'The', after: 'A', prefix: '', suffix: ' Courier', category: 'style', reason: '' },
    }
    const head = {
      id: '0123456789abcdef',
      seq: 1,
      at: '2026-11-24T10:00:00Z',
      by: { id: '0123456789abcdef', name: 'Ana' },
    }
    const event = { ...head, prev: ['0'.repeat(64)], type: 'correct', correction }
    expect(JSON.stringify(eventSchema.parse(event))).toBe(JSON.stringify(event))
  })
})
