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

describe('what is not of the lines that are corrected', () => {
  const wordpress = (inner: string): string =>
    `<h1>A head</h1>\n\n<!-- wp:paragraph -->\n<p>One, told.</p>\n<!-- /wp:paragraph -->\n\n${inner}\n\n<!-- wp:paragraph -->\n<p>End, told.</p>\n<!-- /wp:paragraph -->`
  const feed = (inner: string): string =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>S</title><item><title>A head</title><guid>g</guid><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${inner}]]></content:encoded></item></channel></rss>`
  const html = (inner: string, ...acts: readonly Act[]): string => back('html', `<h1>A head</h1>\n${inner}`, ...acts)
  const written = (inner: string): string => `<h1>A head</h1>\n${inner}`

  it('stays between paragraphs, which are not joined over it', () => {
    expect(back('html', wordpress('<!-- wp:block {"ref":1} /-->'), join('End'))).toMatch(/^structure/)
    expect(back('html', wordpress('<!-- wp:latest-posts {"n":3} /-->'), join('End'))).toMatch(/^structure/)
    expect(html('<p>One.</p><!--more--><p>Two.</p>', join('Two'))).toMatch(/^structure/)
    expect(html('<div>One.</div><div class="slot" id="s"></div><div>Two.</div>', join('Two'))).toMatch(/^structure/)
    expect(html('<p>One.</p><p id="c"></p><p>Two.</p>', join('Two'))).toMatch(/^structure/)
    for (const parting of ['[gallery ids="1,2"]', '<!--more-->'])
      expect(back('feed', feed(`One.\n\n${parting}\n\nTwo.`), join('Two'))).toMatch(/^structure/)
  })

  it('stays when the words next to it go', () => {
    expect(html('<p>One.</p><blockquote><p>Two.</p><div id="e"></div></blockquote>', change('\nTwo.', ''))).toBe(
      written('<p>One.</p><blockquote><div id="e"></div></blockquote>'),
    )
    expect(html('<p>One.</p><p>Two.<span data-id="9"></span></p>', change('\nTwo.', ''))).toBe(
      written('<p>One.</p><p><span data-id="9"></span></p>'),
    )
    const post = feed('One.\n\n[gallery ids="1,2"]\n\nTwo.\n\nThree.')
    expect(back('feed', post, change('\nTwo.', ''))).toBe(post.replace('Two.', ''))
  })

  it('is not said twice, and no value becomes an attribute', () => {
    const tag = '<p title="a id=b" class="k" itemprop="about" data-id="7">'
    expect(html(`${tag}One, told. Two.</p>`, split('Two'))).toBe(
      written(`${tag}One, told.</p>\n<p title="a id=b" class="k">Two.</p>`),
    )
    expect(html('<ol><li value="7">One, told. Two.</li></ol>', split('Two'))).toBe(
      written('<ol><li value="7">One, told.</li><li>Two.</li></ol>'),
    )
    expect(html('<p id="a">One</p><p>Two</p>', make('One', { type: 'li' }))).toMatch(/^structure: an id/)
    expect(html('<p>One <b id="a">two</b></p>', set('two', 'strong', null))).toMatch(/^structure: an id/)
    expect(html('<ol start="5" type="a"><li>One</li><li>Two</li><li>Three</li></ol>', make('Two', { type: 'p' }))).toBe(
      written('<ol start="5" type="a"><li>One</li></ol><p>Two</p><ol type="a"><li>Three</li></ol>'),
    )
  })

  it('is a comment of WordPress, which says what its element is', () => {
    const heading = '<!-- wp:heading -->\n<h2>Two</h2>\n<!-- /wp:heading -->'
    const source = wordpress(heading)
    expect(back('html', source, join('Two'))).toBe(
      wordpress('').replace('told.</p>', 'told. Two</p>').replace('\n\n\n', '\n'),
    )
    expect(back('html', source, make('Two', { type: 'p' }))).toBe(
      wordpress('<!-- wp:paragraph -->\n<p>Two</p>\n<!-- /wp:paragraph -->'),
    )
    expect(back('html', source, make('Two', { type: 'h', level: 3 }))).toBe(
      wordpress('<!-- wp:heading {"level":3} -->\n<h3>Two</h3>\n<!-- /wp:heading -->'),
    )
    expect(back('html', source, make('One', { type: 'li' }))).toMatch(/^proof: a comment/)
    expect(back('html', source, make('One', { type: 'quote' }))).toMatch(/^proof: a comment/)
    const list =
      '<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>Two</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->'
    expect(back('html', wordpress(list), make('Two', { type: 'p' }))).toMatch(/^proof: a comment/)
  })

  it('is written as the file writes it', () => {
    const page =
      '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A head</title></head><body><h1>A head</h1><div>One, told. Two.<img src="a.png"/></div></body></html>'
    expect(back('html', page, split('Two'))).toBe(page.replace(' Two', '<br/><br/>Two'))
    expect(html('<p>One <a name="x">two</a>.</p>', set('two', 'link', 'https://b.example'))).toBe(
      written('<p>One <a href="https://b.example" name="x">two</a>.</p>'),
    )
  })
})
