// Pages as sites of several kinds have them: the article comes in, and what is around it stays out.
import { describe, expect, it } from 'vitest'
import { FERRY, FRENCH, FRENCH_TEXT, IN_A_FORM, JOURNAL, MODERN, TABLES, WALL } from '../../testing/pages.ts'
import { isPage, readPage } from './read-page.ts'

const lines = (source: string): readonly string[] => readPage(source).blocks.map(({ text }) => text)

describe('readPage', () => {
  it('reads a page of today by what it says for machines, without all that is around the article', () => {
    expect(lines(MODERN)).toEqual([...FERRY.slice(0, 2), 'A promise, again', ...FERRY.slice(2)])
    expect(readPage(MODERN)).toMatchObject({
      headline: { text: 'Ferry late nine days in ten, port says', from: 'line' },
      standfirst: 'New figures show how rarely the boat leaves on time.',
      ...{ byline: 'Jane Doe, Oskar Lind', source: 'The Tide Times', language: 'en-GB' },
      metadata: {
        tags: ['Ferries', 'Nessby'],
        publishedAt: '2026-03-03T07:15:00+01:00',
        url: 'https://tide.example/harbour/ferry-late',
        desk: 'Harbour',
      },
    })
  })

  it('reads a page laid out in tables, with its date and author as shown', () => {
    expect(lines(TABLES)).toEqual(WALL)
    expect(readPage(TABLES)).toMatchObject({
      headline: { text: 'Council to mend sea wall before winter', from: 'line' },
      byline: 'Mira Stone',
      metadata: { publishedAt: '2004-10-12' },
    })
  })

  it('reads microdata, and takes the title of the entry for the headline, not the name of the site', () => {
    expect(lines(JOURNAL)).toEqual([
      ...WALL,
      ...FERRY.slice(3),
      'The wall was built in 1902.',
      'It was mended in 1938, and again in 1977.',
    ])
    expect(readPage(JOURNAL)).toMatchObject({
      ...{ headline: { text: 'Why the wall fell', from: 'line' }, byline: 'Tomas Wray' },
      metadata: { publishedAt: '2015-11-02', tags: ['walls', 'storms'] },
    })
  })

  it('reads other languages; of a time without a zone only the day is certain', () => {
    expect(lines(FRENCH)).toEqual(FRENCH_TEXT)
    expect(readPage(FRENCH)).toMatchObject({
      ...{ headline: { text: 'Le bac en retard neuf jours sur dix' }, byline: 'Élodie Brun', language: 'fr' },
      metadata: { publishedAt: '2009-04-07', desk: 'Port' },
    })
  })

  it('takes the title without the name of the site where the page shows no headline', () => {
    const page = `<!doctype html><title>Wall falls again | Gazette</title><meta property="og:site_name" content="Gazette"><body><div>${WALL.map((text) => `<p>${text}</p>`).join('')}</div>`
    expect(readPage(page).headline).toEqual({ text: 'Wall falls again', from: 'footer' })
  })

  it('reads a page whole on which nothing looks like an article', () => {
    expect(
      lines('<!doctype html><title>A note</title><body><h1>A note</h1><div>Short.</div><div>Shorter.</div>'),
    ).toEqual(['Short.', 'Shorter.'])
    expect(lines('<!doctype html><body></body>')).toEqual([''])
  })

  it('reads a page whose elements have more children than a call has arguments', () => {
    const many = '<br>'.repeat(200_000)
    expect(lines(`<!doctype html><title>A note</title><body><h1>A note</h1>${many}<p>Short.</p>`)).toEqual(['Short.'])
  })

  it('keeps the blanks between elements, which part words', () => {
    const [first, ...others] = WALL
    const linked =
      '<p>Ask <a href="/a">the port</a> <b>of <i>Nessby</i> </b>or <em>the</em>\n<span>council</span>&nbsp;<b>now</b>.</p>'
    const page = `<!doctype html><title>Wall falls again</title><body><h1>Wall falls again</h1><p>${first}</p>${linked}${others.map((text) => `<p>${text}</p>`).join(' ')}`
    expect(lines(page)).toEqual([first, 'Ask the port of Nessby or the council\u00a0now.', ...others])
  })

  it('reads a page that is all in one form, without what the form asks for', () => {
    expect(lines(IN_A_FORM)).toEqual([...WALL, ...FERRY, ...WALL])
    const asking = MODERN.replace('</h1>', '</h1><form><p>Your name, please.</p><input></form>')
    expect(lines(asking)).toEqual(lines(MODERN))
  })

  it('leaves out controls between paragraphs, and tables of another part of the page', () => {
    const [first, ...others] = WALL.map((text) => `<p>${text}</p>`)
    const controls = '<div id="adjustTextSize"><h4>Text Size</h4><ul><li>-</li><li>+</li><li>reset</li></ul></div>'
    const prices = `<div class="money"><h4>Prices</h4><table><tr>${['Herring', '2,456', '+27', 'Cod', '1,130', '+6', 'Tar', '900'].map((cell) => `<td>${cell}</td>`).join('')}</tr></table></div>`
    const page = (inside: string, after: string): string =>
      `<!doctype html><title>Wall falls again</title><body><div class="main"><h1>Wall falls again</h1><div class="copy">${first}${controls}${others.join('')}${inside}</div>${after}</div>`
    expect(lines(page('', prices))).toEqual(WALL)
    expect(lines(page(prices.replace('money', 'x'), ''))).toContain('2,456')
  })

  it('takes no label and no caption for the standfirst', () => {
    const below = (line: string, text: string): string | undefined =>
      readPage(
        `<!doctype html><title>Wall falls again</title><meta name="description" content="${text}"><body><h1>Wall falls again</h1>${line.replace('…', text)}${WALL.map((each) => `<p>${each}</p>`).join('')}`,
      ).standfirst
    const said = 'The harbour wall fell for the third time.'
    expect(below('<p class="standfirst">…</p>', said)).toBe(said)
    expect(below('<p class="standfirst">…</p>', 'Description of the episode:')).toBe(undefined)
    expect(below('<figure><figcaption class="standfirst">…</figcaption></figure>', said)).toBe(undefined)
    expect(below('<div class="photo-caption"><p class="standfirst">…</p></div>', said)).toBe(undefined)
  })

  it('bears broken metadata', () => {
    const broken = MODERN.replace('{"@context"', '{"@context').replace('2026-03-03T07', 'soon')
    expect(readPage(broken).headline.text).toBe('Ferry late nine days in ten, port says')
  })

  it('tells a page from a piece of one', () => {
    expect([MODERN, TABLES, '\n<!-- saved -->\n<html>'].map(isPage)).toEqual([true, true, true])
    expect(['<p>One</p>', 'About <html>', '<!doctype nitf><nitf>', '<div><body></div>'].map(isPage)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})
