// What a file says twice is corrected twice, where it is certain which words are meant.
import { describe, expect, it } from 'vitest'
import { type Change, handedBack } from '../../testing/handed-back.ts'

const SENTENCE = 'The ferry was late “again”, as Bozie said at the harbour on Monday.'
const HTML = `<p>The <b>ferry</b> was late “again”, as Bozie said at the harbour on Monday.</p><p>It rained all day, so Bozie said.</p>`

function back(format: 'ninjs' | 'ghost', value: unknown, ...changes: readonly Change[]): string {
  const done = handedBack(format, Buffer.from(JSON.stringify(value)), changes)
  return typeof done === 'string' ? done : Buffer.from(done.bytes).toString()
}

const item = (body_text: string): object => ({
  uri: 'u:1',
  type: 'text',
  headline: 'Ferry late',
  title: 'Ferry late',
  body_html: HTML,
  body_text,
})

describe('a text that is said again', () => {
  it('goes back only if the markup it is in can be compared: here one is too short afterwards to be found', () => {
    const html = '<p>It rained all day, so Bozie said.</p>'
    const value = { ...item(''), description_html: html, body_html: `${html}<p>The ferry was late.</p>` }
    expect(back('ninjs', value, ['body', 'all day, so', 'so'])).toBe('proof')
    expect(JSON.parse(back('ninjs', value, ['body', 'all day, so', 'for days, so']))).toMatchObject({
      description_html: html.replace('all day', 'for days'),
    })
  })

  it('is corrected where the words and what is around them are the same, whatever the blanks', () => {
    const text = `${SENTENCE}\n\n  It rained all  day, so Bozie said.`
    const said = JSON.parse(
      back('ninjs', item(text), ['body', 'Bozie said at', 'Bozizé said at'], ['headline', 'Ferry', 'Boat']),
    )
    expect(said).toMatchObject({ title: 'Boat late', body_text: text.replace('Bozie said at', 'Bozizé said at') })
  })

  it.each([
    ['twice', `${SENTENCE} ${SENTENCE}`],
    ['otherwise', SENTENCE.replace('harbour', 'quay')],
  ])('stays as it is where it says them %s', (_, text) => {
    expect(JSON.parse(back('ninjs', item(text), ['body', 'Bozie said at', 'Bozizé said at']))).toMatchObject({
      body_text: text,
    })
  })
})

describe('a name that a headline has too', () => {
  const named = {
    ...(item(SENTENCE) as Record<string, unknown>),
    headline: 'Berlin: Sport for all',
    title: 'Berlin: Sport for all | The Tide Times',
    slugline: 'Berlin: Sport for all',
    headlines: [
      { role: 'short', value: 'Berlin: Sport for all' },
      { role: 'seo', value: 'Sport' },
    ],
    alternate_title: 'Berlin',
    place: [{ name: 'Berlin', uri: 'p:1' }],
    subject: [{ name: 'Sport' }, { name: 'Berlin: Sport for all' }],
    infosources: [{ name: 'Sport', value: 'Berlin: Sport for all' }],
  }

  it('stays as it is; the headline is corrected where it is whole', () => {
    const said = JSON.parse(back('ninjs', named, ['headline', 'Berlin: Sport', 'Bonn: Games']))
    expect(said).toEqual({
      ...named,
      ...{ headline: 'Bonn: Games for all', title: 'Bonn: Games for all | The Tide Times' },
      slugline: 'Bonn: Games for all',
      headlines: [
        { role: 'short', value: 'Bonn: Games for all' },
        { role: 'seo', value: 'Sport' },
      ],
    })
  })

  it('is no part of a longer word', () => {
    const said = JSON.parse(
      back('ninjs', { ...named, headline: 'War', title: 'Warsaw', headlines: [] }, ['headline', 'War', 'Peace']),
    )
    expect([said.headline, said.title]).toEqual(['Peace', 'Warsaw'])
  })
})

describe('a post Ghost keeps in its editor’s own form', () => {
  const node = (text: string): object => ({ type: 'text', text })
  const lexical = (...paragraphs: readonly (readonly string[])[]): string =>
    JSON.stringify({
      root: { children: paragraphs.map((texts) => ({ type: 'paragraph', children: texts.map(node) })) },
    })
  const post = (forms: object): object => ({
    db: [
      { data: { posts: [{ id: '1', title: 'Ferry late', html: HTML, status: 'published', type: 'post', ...forms }] } },
    ],
  })
  const form = lexical(
    ['The ', 'ferry', ' was late “again”, as Bozie said at the harbour on Monday.'],
    ['It rained all day, so Bozie said.'],
  )

  it('is corrected there too', () => {
    const said = back(
      'ghost',
      post({ lexical: form }),
      ['body', 'Bozie said at', 'Bozizé said at'],
      ['body', 'ferry', 'bo"at'],
    )
    const { posts } = JSON.parse(said).db[0].data
    expect(posts[0].lexical).toBe(form.replace('Bozie said at', 'Bozizé said at').replace('ferry', 'bo\\"at'))
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      sections: [
        [1, 'p', [[0, [], 0, SENTENCE]]],
        [1, 'p', [[0, [], 0, 'It rained all day, so Bozie said.']]],
      ],
    })
    expect(back('ghost', post({ mobiledoc }), ['body', 'rained', 'poured'])).toContain(
      'It poured all day, so Bozie said.\\"',
    )
  })

  it('is refused when that form says something else', () => {
    expect(back('ghost', post({ lexical: lexical(['Other words.']) }), ['body', 'rained', 'poured'])).toBe('structure')
  })
})
