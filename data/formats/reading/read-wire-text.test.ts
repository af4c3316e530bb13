// Whole pieces of copy, as desks and agencies send them.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import type { ReadArticle } from './read-article.ts'
import { readWireText } from './read-wire-text.ts'

const read = (...paragraphs: readonly string[]): ReadArticle => readWireText(paragraphs.join('\n\n'))
const textOf = ({ blocks }: ReadArticle): string => blocks.map(({ text }) => text).join('\n')
const datelineOf = (article: ReadArticle): string | null =>
  article.dateline && textOf(article).slice(article.dateline.from, article.dateline.to)

const STORY = 'The ferry was late again on Monday, the council said.'
const POST = 'The post Ferry Late Again appeared first on Tide Times.'

describe('readWireText', () => {
  it('reads a whole story', () => {
    const article = read(
      'Ferry late again',
      'By Jane Doe',
      `NESSBY — ${STORY}`,
      'It rained.',
      '(Edited by John Roe)',
      POST,
    )
    expect(article).toEqual({
      headline: { text: 'Ferry late again', from: 'line' },
      byline: 'By Jane Doe',
      blocks: [
        { text: `NESSBY — ${STORY}` },
        { text: 'It rained.' },
        { text: '(Edited by John Roe)', role: 'credit' },
        { text: POST, role: 'footer' },
      ],
      dateline: { from: 0, to: 6 },
      source: 'Tide Times',
      language: null,
    })
  })

  it('takes headline and source from the footer when no line is a headline', () => {
    const article = read(`NESSBY —\u00a0${STORY}`, POST)
    expect(article.headline).toEqual({ text: 'Ferry Late Again', from: 'footer' })
    expect(article.source).toBe('Tide Times')
    expect(article.blocks[0]?.text).toBe(`NESSBY —\u00a0${STORY}`)
    expect(datelineOf(article)).toBe('NESSBY')
  })

  it('takes the first sentence without its dateline when there is no footer either', () => {
    const article = read(`NESSBY, March 3 (Harbour Wire) — ${STORY} It rained.`, 'It rained.')
    expect(article.headline).toEqual({ text: STORY, from: 'provisional' })
    expect(article.source).toBeNull()
    expect(datelineOf(article)).toBe('NESSBY, March 3 (Harbour Wire)')
  })

  it('takes the source from a footer without a headline in it', () => {
    const article = read(`${STORY} It rained.`, 'This article was originally published by Harbour Wire.')
    expect([article.headline.from, article.source]).toEqual(['provisional', 'Harbour Wire'])
  })

  it('joins a headline wrapped over two lines', () => {
    expect(readWireText(`Ferry late again and again,\nsays council\n\n${STORY}`).headline.text).toBe(
      'Ferry late again and again, says council',
    )
  })

  it('leaves a lone paragraph in the body, also when it looks like a headline', () => {
    const article = read('Ferry late again')
    expect(article.blocks).toEqual([{ text: 'Ferry late again' }])
    expect(article.headline).toEqual({ text: 'Ferry late again', from: 'provisional' })
  })

  it('never empties the body: headline and byline alone leave the byline in it', () => {
    expect(read('Ferry late again', 'By Jane Doe')).toMatchObject({ byline: null, blocks: [{ text: 'By Jane Doe' }] })
  })

  it('takes a byline for one directly behind a headline only', () => {
    const late = read('Ferry late again', STORY, 'By Jane Doe')
    expect([late.byline, late.blocks.length]).toEqual([null, 2])
    const without = read('By Jane Doe', `NESSBY — ${STORY}`)
    expect([without.byline, without.headline.text, datelineOf(without)]).toEqual([null, STORY, 'NESSBY'])
    expect(without.dateline).toEqual({ from: 12, to: 18 })
  })

  it('finds a dateline in the first paragraph of the body only', () => {
    expect(read('Ferry late again', STORY, `NESSBY — ${STORY}`).dateline).toBeNull()
  })

  it('calls footers only those at the end, with credits in between', () => {
    const notice = 'This story first appeared in Tide Times.'
    const article = read('Ferry late again', notice, STORY, POST, '(Edited by John Roe)', '© 2021 Tide Times.')
    expect(article.blocks.map(({ role }) => role ?? 'text')).toEqual(['text', 'text', 'footer', 'credit', 'footer'])
  })

  it('turns every line end into LF and leaves the rest alone', () => {
    const odd = 'Cafe\u0301\u00a0“Zoé” is  open\ttoday.'
    const article = readWireText(`Ferry late again\r\n\r\n${odd}\r\rIt\rrained.\n\n${STORY}\r\n`)
    expect(article.blocks.map(({ text }) => text)).toEqual([odd, 'It rained.', STORY])
  })

  it('has one empty block and no headline for blank text, which decodeText never lets through', () => {
    expect(readWireText(' \n')).toMatchObject({ headline: { text: '' }, blocks: [{ text: '' }], dateline: null })
  })

  it('reads copy made to confuse it, and loses nothing', () => {
    const bare = (text: string): string => text.replace(/[ \t\v\f\r\n]+/g, '')
    const pieces = [
      ' ',
      '\u00a0',
      '.',
      ')',
      '. ',
      '"',
      '\t\n',
      '- a\n',
      'A.\n',
      'a\n',
      'A\n',
      'A  b\n',
      '(Edited by A) ',
      '\ufeff',
    ]
    const copies = [
      ...pieces.flatMap((piece) => [`${piece.repeat(30_000)}x`, `x${piece.repeat(30_000)}x\n\nx`]),
      `${'word '.repeat(12)}\n`.repeat(16_000),
      'word '.repeat(200_000),
      `${STORY}\n\n`.repeat(18_000),
      'A\n\n'.repeat(18_000),
    ]
    for (const copy of copies) {
      const { headline, byline, blocks } = readWireText(copy)
      const head = [headline.from === 'line' ? headline.text : '', byline ?? '']
      expect(bare([...head, ...blocks.map(({ text }) => text)].join(''))).toBe(bare(copy))
    }
  })
})

const SAMPLE = new URL('../../../../shared/samples/wire-article.txt', import.meta.url)

describe('a published wire story', () => {
  it.skipIf(!existsSync(SAMPLE))('is read whole (skipped when ../shared/samples is absent)', () => {
    const decoded = decodeText(readFileSync(SAMPLE), 'wire-article.txt')
    if (!decoded.ok) throw new Error(decoded.problem.code)
    const article = readWireText(decoded.value.text)
    expect(article.headline.from).toBe('footer')
    expect(article.headline.text).toMatch(/^UN Peacekeeping Chief .* Africa$/)
    expect(article.source).toBe('Zenger News')
    expect(article.blocks.map(({ role }) => role ?? 'text')).toEqual([
      ...[...new Array(19).fill('text'), 'credit', 'credit', 'footer'],
    ])
    expect(datelineOf(article)).toBe('NEW YORK')
    expect(article.blocks.map(({ text }) => text).join('\n\n')).toBe(decoded.value.text.trimEnd())
  })
})
