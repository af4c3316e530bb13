// Files that go back with their paragraphs joined, split, put in and taken out, and with words and lines set otherwise: the tags
// around the words are written as the file writes them, and nothing else differs.
import { describe, expect, it } from 'vitest'
import { type Article, correctBlock, correctMark, correctSpans, joinLines, splitLine } from '../../corrections/index.ts'
import type { Result } from '../../schema/index.ts'
import { context, reopened } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import type { ReadableFormat } from '../formats.ts'
import { isRefusal } from '../places/pieces.ts'
import { isSameOutside, writeBack } from './write-back.ts'

type Act = (article: Article) => Article

const RULING = { category: 'style', reason: 'x', status: 'accepted' } as const

function done(result: Result<{ change: { articles: readonly { after: unknown }[] } }>): Article {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return reopened(result.value.change.articles[0]?.after)
}

const at = (article: Article, words: string): number => {
  const found = article.fields.get('body')?.workingText().indexOf(words) ?? -1
  if (found < 0) throw new Error(`no ${words}`)
  return found
}
const lineOf = (article: Article, words: string): number =>
  (article.fields.get('body')?.workingText() ?? '').slice(0, at(article, words)).split('\n').length - 1

/** Splits in front of these words. */
const split =
  (words: string): Act =>
  (article) =>
    done(splitLine(article, 'body', at(article, words) - 1, RULING, context))
/** Joins the line with these words to the one before. */
const join =
  (words: string): Act =>
  (article) =>
    done(joinLines(article, 'body', lineOf(article, words) - 1, RULING, context))
const change =
  (find: string, after: string): Act =>
  (article) => {
    const from = at(article, find)
    return done(correctSpans(article, [{ field: 'body', from, to: from + find.length, after }], RULING, context))
  }
const set =
  (words: string, type: 'strong' | 'em' | 'link', after: string | null): Act =>
  (article) => {
    const from = at(article, words)
    return done(correctMark(article, { field: 'body', from, to: from + words.length, type, after }, RULING, context))
  }
const make =
  (words: string, after: Parameters<typeof correctBlock>[1]['after']): Act =>
  (article) =>
    done(correctBlock(article, { field: 'body', line: lineOf(article, words), after }, RULING, context))

function back(format: ReadableFormat, source: string, ...acts: readonly Act[]): string {
  const bytes = Buffer.from(source)
  const article = acts.reduce((so, act) => act(so), importedBytes(bytes, format, 'utf-8'))
  const written = writeBack(article, bytes)
  if (isRefusal(written)) return `${written.reason}: ${written.detail}`
  expect(isSameOutside(bytes, written.bytes, written.changed)).toBe(true)
  return Buffer.from(written.bytes).toString()
}

describe('HTML', () => {
  const PAGE = `<h1>A head</h1>
<p class="lead" id="one">One, told. <b>Two, told. Three,</b> told.</p>
<!-- a note -->
<p>Four, <a href="https://a.example">told</a>.</p>
<ul>
  <li>Five
  <li>Six, told. Seven, told.
</ul>
<blockquote><p>Eight, told.</p></blockquote>
<div>Nine, told.<br>Ten, told. Eleven, told.</div>
<h2>Twelve</h2>
<p><img src="a.png">Thirteen, told.</p>`
  const html = (...acts: readonly Act[]): string => back('html', PAGE, ...acts)

  it('has a paragraph split, inside of bold words too, with its attributes but its id', () => {
    expect(html(split('Two,'))).toBe(PAGE.replace('told. <b>Two', 'told.</p>\n<p class="lead"><b>Two'))
    expect(html(split('Three,'))).toBe(PAGE.replace('Two, told. Three', 'Two, told.</b></p>\n<p class="lead"><b>Three'))
    expect(html(split('Seven,'))).toBe(PAGE.replace('told. Seven', 'told.</li>\n  <li>Seven'))
    expect(html(split('Eleven,'))).toBe(PAGE.replace('told. Eleven', 'told.<br><br>Eleven'))
  })

  it('has paragraphs joined where only blanks and comments are between them', () => {
    expect(html(join('Four,'))).toBe(PAGE.replace('told.</p>\n<!-- a note -->\n<p>Four', 'told. <!-- a note -->Four'))
    expect(html(join('Six,'))).toBe(PAGE.replace('Five\n  <li>Six', 'Five Six'))
    expect(html(join('Ten,'))).toBe(PAGE.replace('<br>Ten', ' Ten'))
    expect(html(join('Five'))).toMatch(/^structure/)
    expect(html(join('Thirteen,'))).toMatch(/^structure/)
  })

  it('has paragraphs taken out with their elements, and put in as the one before', () => {
    expect(html(change('\nFour, told.', ''))).toBe(
      PAGE.replace('\n<p>Four, <a href="https://a.example">told</a>.</p>', ''),
    )
    expect(html(change('\nFive\nSix, told. Seven, told.', ''))).toBe(PAGE.replace(/\n<ul>[\s\S]*<\/ul>/, ''))
    expect(html(change('\nThirteen, told.', ''))).toBe(PAGE.replace('Thirteen, told.', ''))
    expect(html(change(' told.\nFour', ' told.\nNew, told & true.\nFour'))).toBe(
      PAGE.replace('\n<!--', '\n<p class="lead">New, told &amp; true.</p>\n<!--'),
    )
    expect(html(change('Twelve', 'Twelve\nNew'))).toBe(PAGE.replace('</h2>', '</h2>\n<p>New</p>'))
    expect(html(change('Eight, told.', 'Eight, told.\nNew'))).toBe(
      PAGE.replace('</blockquote>', '</blockquote>\n<p>New</p>'),
    )
    expect(html(change('One, told', 'New\nOne, told'))).toBe(
      PAGE.replace('<p class="lead" id="one">', '<p class="lead">New</p>\n<p class="lead" id="one">'),
    )
  })

  it('has words set otherwise with the tags the file uses', () => {
    expect(html(set('One', 'strong', ''))).toBe(PAGE.replace('One', '<b>One</b>'))
    expect(html(set('One', 'em', ''))).toBe(PAGE.replace('One', '<em>One</em>'))
    expect(html(set('Two, told. Three,', 'strong', null))).toBe(PAGE.replace(/<\/?b>/g, ''))
    expect(html(set('told. Three', 'strong', null))).toBe(PAGE.replace('told. Three', '</b>told. Three<b>'))
    expect(html(set('Six', 'link', 'https://b.example/?a&b'))).toBe(
      PAGE.replace('Six', '<a href="https://b.example/?a&amp;b">Six</a>'),
    )
  })

  it('has lines made something else by the names of their tags, or by tags around them', () => {
    expect(html(make('Four', { type: 'h', level: 3 }))).toBe(
      PAGE.replace('<p>Four', '<h3>Four').replace('</a>.</p>', '</a>.</h3>'),
    )
    expect(html(make('Twelve', { type: 'p' }))).toBe(PAGE.replace('<h2>Twelve</h2>', '<p>Twelve</p>'))
    expect(html(make('Four', { type: 'quote' }))).toBe(
      PAGE.replace('<p>Four', '<blockquote><p>Four').replace('</a>.</p>', '</a>.</p></blockquote>'),
    )
    expect(html(make('Eight', { type: 'p' }))).toBe(PAGE.replace(/<\/?blockquote>/g, ''))
  })
})
