// RTF as Word and older programs write it, and as it should not be.
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../testing/format-samples.ts'
import type { ReadArticle } from '../reading/read-article.ts'
import { readRtf } from './read-rtf.ts'

function read(source: string | Uint8Array): ReadArticle {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'latin1') : source
  const file = readRtf(bytes, 'x.rtf')
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value
}

const linesOf = (body: string, head = String.raw`\ansi\ansicpg1252`): readonly string[] => {
  const { headline, blocks } = read(`{\\rtf1${head} ${body}}`)
  return [...(headline.from === 'line' ? [headline.text] : []), ...blocks.map(({ text }) => text)]
}

describe('readRtf', () => {
  it.each([
    [String.raw`The ferry\'0awas late.`, 'The ferry was late.'],
    [String.raw`The ferry\u10?was\'0dlate.`, 'The ferry was late.'],
    [String.raw`The fer\u0?ry was\'07 late.`, 'The ferry was late.'],
    [String.raw`The ferry\tab was late.`, 'The ferry\twas late.'],
  ])('keeps a line one line: %s', (body, line) => {
    expect(linesOf(body)).toEqual([line])
  })

  it('reads what Word writes: text in every encoding, marks, links, lists, tables and what it tracks', () => {
    const article = read(SAMPLES.find(({ format }) => format === 'rtf')?.bytes ?? '')
    expect(article).toMatchObject({
      ...{ headline: { text: 'Ferry late “again”', from: 'line' }, byline: 'Jane Doe' },
      metadata: { publishedAt: '2026-03-02', tags: ['harbour', 'ferries'] },
      changes: [{ field: 'body', from: 22, to: 26, after: 'ten', author: 'John Roe', at: '2026-03-02T10:00:00Z' }],
    })
    expect(article.blocks).toMatchObject([
      {
        text: 'The ferry was late—on nine days, they said.',
        marks: [
          { type: 'strong', from: 4, to: 9 },
          { type: 'link', href: 'https://tide.example/' },
        ],
      },
      { text: 'Київ, テスト and € 5 Łódź.' },
      { text: 'Rain', type: 'li', ordered: true },
      { text: 'One' },
      { text: 'Two' },
      { text: 'It rained' },
      { text: 'on and on.', cont: true },
    ])
  })

  it.each([
    ['an unnamed end of a line', 'One was told.\\\nTwo was told.', ['One was told.', 'Two was told.']],
    ['line ends that are none', 'One was\r\n told.', ['One was told.']],
    ['signs of its own', String.raw`One \{was\} \\ told\~now.`, ['One {was} \\ told\u00a0now.']],
    ['no characters for older programs', String.raw`\uc0\u8220 One\u8221 was told.`, ['“One”was told.']],
    ['two characters for older programs', String.raw`\uc2\u8220\'81\'67One was told.`, ['“One was told.']],
    ['halves of a character', String.raw`\u-10179?\u-8704? was told.`, ['😀 was told.']],
    ['half a character', String.raw`\u-10179? was told.`, ['\ufffd was told.']],
    ['what is put in and taken out', String.raw`One {\revised\deleted never }was told.`, ['One was told.']],
    ['bytes as they are', 'Caf\xe9 was told.', ['Café was told.']],
    ['a comment', String.raw`One{\*\atnid A}{\*\atnauthor Ann}{\*\annotation Sure?} was told.`, ['One was told.']],
    ['an object with its outcome', String.raw`One {\object{\*\objdata 00}{\result was}} told.`, ['One was told.']],
    ['a link in a header', String.raw`{\header{\field{\*\fldinst X}{\fldrslt No}}}One was told.`, ['One was told.']],
    [
      'a link that would run',
      String.raw`{\field{\*\fldinst HYPERLINK "javascript:x()"}{\fldrslt One}} was told.`,
      ['One was told.'],
    ],
    ['a missing last brace', 'One was told.\\par', ['One was told.']],
  ])('reads %s', (name, body, lines) => {
    const source = `{\\rtf1\\ansi ${body}${name === 'a missing last brace' ? '' : '}'}`
    const { headline, blocks } = read(source)
    expect([...(headline.from === 'line' ? [headline.text] : []), ...blocks.map(({ text }) => text)]).toEqual(lines)
    expect(blocks.flatMap(({ marks = [] }) => marks)).toEqual([])
  })

  it.each([
    ['mac', String.raw`\mac`, String.raw`Caf\'8e was told.`, 'Café was told.'],
    ['code page 1250', String.raw`\ansi\ansicpg1250`, String.raw`\'a3\'f3d\'9f was told.`, 'Łódź was told.'],
    ['code page 932', String.raw`\ansi\ansicpg932`, String.raw`\'83\'65\'83X\'83g`, 'テスト'],
  ])('reads bytes in the encoding it declares: %s', (_, head, body, text) => {
    expect(linesOf(body, head)).toEqual([text])
  })

  it('takes its title where no line is one, unless a program made it up', () => {
    const titled = (title: string): ReadArticle['headline'] =>
      read(
        String.raw`{\rtf1\ansi{\info{\title ${title}}}The ferry was late on nine days, the harbour said.\par It rained.}`,
      ).headline
    expect(titled('Ferry late')).toEqual({ text: 'Ferry late', from: 'line' })
    expect(titled('Document1').from).toBe('provisional')
  })

  it('refuses what ends in the middle or nests too deep, and takes no time over what is made to', () => {
    expect(readRtf(Buffer.from('{\\rtf1{\\b{\\i One'), 'x').ok).toBe(false)
    expect(readRtf(Buffer.from(`{\\rtf1${'{'.repeat(100_000)}`), 'x').ok).toBe(false)
    for (const piece of [
      '{}',
      '\\u1?',
      '\\par',
      "\\'e9",
      '{\\*\\x}',
      '\\bin9999999999 ',
      '{\\upr',
      '\\field',
      'a\\b1 a\\b0 ',
      '\\revised\\par\\revised0 x',
    ])
      readRtf(Buffer.from(`{\\rtf1 ${piece.repeat(200_000)}`), 'x')
  })
})
