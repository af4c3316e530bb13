// Pages in the shapes of news systems, measured: how many of the words that are read are the article's, and how many of its words are read.
import { describe, expect, it } from 'vitest'
import { NEWS_PAGES } from '../../testing/news-pages.ts'
import { readPage } from './read-page.ts'

const LEAST = 0.96
/** Without the names a page gives its elements, what is left is its structure. */
const LEAST_WITHOUT_NAMES = 0.95

/** F1 of words: the harmonic mean of precision and recall, each word counted as often as it occurs. */
function wordF1(read: readonly string[], wanted: readonly string[]): number {
  const words = (lines: readonly string[]): string[] =>
    lines
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const left = new Map<string, number>()
  for (const word of words(wanted)) left.set(word, (left.get(word) ?? 0) + 1)
  let found = 0
  for (const word of words(read)) {
    const count = left.get(word) ?? 0
    if (count > 0) found += 1
    left.set(word, count - 1)
  }
  return (2 * found) / (words(read).length + words(wanted).length)
}

const lines = (page: string): readonly string[] => readPage(page).blocks.map(({ text }) => text)

describe.each(NEWS_PAGES)('$name', ({ page, text, headline, byline, publishedAt, standfirst }) => {
  it('is read as its article', () => {
    expect(wordF1(lines(page), text)).toBeGreaterThanOrEqual(LEAST)
    const read = readPage(page)
    expect(read).toMatchObject({ headline: { text: headline }, byline })
    expect([read.metadata?.publishedAt, read.standfirst]).toEqual([publishedAt, standfirst])
  })
})

it('reads most of it by the structure of the pages alone', () => {
  const bare = (page: string): string => page.replaceAll(/ (?:class|id)="[^"]*"/g, ' class="x"')
  const all = NEWS_PAGES.map(({ page, text }) => wordF1(lines(bare(page)), text))
  expect(all.reduce((sum, each) => sum + each, 0) / all.length).toBeGreaterThanOrEqual(LEAST_WITHOUT_NAMES)
})

it('reads a page whose names are wrong about it', () => {
  const [story] = NEWS_PAGES.slice(-1)
  const paragraphs = story?.text.map((line) => `<p>${line}</p>`).join('') ?? ''
  for (const name of ['comments', 'cookie-free entry', 'entry comments-open', 'overlay', 'gallery offers'])
    expect(
      lines(
        `<!doctype html><title>Apples scarce</title><body><h1>Apples scarce</h1><div class="${name}">${paragraphs}</div>`,
      ),
    ).toEqual(story?.text)
})
