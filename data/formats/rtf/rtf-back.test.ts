// The same RTF back: new characters as the file writes them, and every control word as it was.
import { describe, expect, it } from 'vitest'
import { type Change, handedBack } from '../../testing/handed-back.ts'

const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}}{\info{\title Ferry late}{\author Jane Doe}}`

function back(body: string, ...changes: readonly Change[]): string {
  const done = handedBack('rtf', Buffer.from(`${HEAD}${body}}`, 'latin1'), changes)
  if (typeof done === 'string') return done
  const said = Buffer.from(done.bytes).toString('latin1')
  expect(said.startsWith(HEAD)).toBe(true)
  return said.slice(HEAD.length, -1)
}

describe('RTF', () => {
  it.each<[string, string, string, string, string]>([
    [
      'a byte in the encoding of the file',
      'It was Bozie who left.',
      'Bozie',
      'Bozizé',
      String.raw`It was Boziz\'e9 who left.`,
    ],
    [
      'a letter its encoding lacks',
      'It was Lodz at night.',
      'Lodz',
      'Łódź',
      String.raw`It was \u321?\'f3d\u378? at night.`,
    ],
    [
      'the encoding of a font',
      String.raw`It was {\f1 \'ca\'e8\'bf\'e2} then.`,
      'иї',
      'иєї',
      String.raw`It was {\f1 \'ca\'e8\'ba\'bf\'e2} then.`,
    ],
    [
      'two bytes a letter',
      String.raw`It was {\f2 \'83\'65\'83X\'83g} then.`,
      'スト',
      'ト',
      String.raw`It was {\f2 \'83\'65\'83g} then.`,
    ],
    [
      'a sign as the file writes it',
      String.raw`It was late\emdash we said - no more.`,
      '- no',
      '— no',
      String.raw`It was late\emdash we said \emdash  no more.`,
    ],
    [
      'numbers as the file writes them',
      String.raw`\uc2 It was \u8220\'81\'67so he said.`,
      'so',
      '“so',
      String.raw`\uc2 It was \u8220\'81\'67\u8220\'81\'67so he said.`,
    ],
    ['signs of RTF itself', 'It was a set of three.', 'three', '{a\\b}', String.raw`It was a set of \{a\\b\}.`],
    [
      'what a control word would swallow',
      String.raw`It was \b\'e9t\'e9\b0\'e9 again.`,
      'été',
      'at',
      String.raw`It was \b at\b0\'e9 again.`,
    ],
    [
      'what deleting brings to a control word',
      String.raw`It was so\b\'e9tre again.`,
      'é',
      '',
      String.raw`It was so\b tre again.`,
    ],
    [
      'a character of two halves',
      String.raw`It was \u-10179?\u-8704? then.`,
      '😀',
      '😁',
      String.raw`It was \u-10179?\u-8703? then.`,
    ],
  ])('writes %s', (_, body, find, replace, wanted) => {
    expect(back(`${body}\\par It rained.`, ['body', find, replace])).toBe(`${wanted}\\par It rained.`)
  })

  it('corrects its title with the headline, and the author it says', () => {
    const body = String.raw`\outlinelevel0 Ferry late\par\pard It rained on the quay.`
    const done = handedBack('rtf', Buffer.from(`${HEAD}${body}}`, 'latin1'), [
      ['headline', 'Ferry', 'Boat'],
      ['byline', 'Jane', 'Joan'],
    ])
    const said = typeof done === 'string' ? done : Buffer.from(done.bytes).toString('latin1')
    expect(said).toContain(String.raw`{\title Boat late}{\author Joan Doe}`)
    expect(said).toContain(String.raw`\outlinelevel0 Boat late\par`)
  })

  it.each<[string, string]>([
    ['at the end of a group', String.raw`{\info{\subject J\'fcrgen M\'fcller}{\operator Anna}}`],
    ['at the end of a paragraph', String.raw`{\header It was J\'fcrgen M\'fcller\par Anna says.}`],
    ['in pieces', String.raw`{\header J{\b\'fc}rgen M{\b\'fcl}ler}`],
    ['in pieces at the end of a group', String.raw`{\header J{\b\'fc}rgen M{\b\'fcl}ler}{\footer Anna}`],
    ['beside a picture', String.raw`{\pict{\*\picprop{\sp{\sn wzDescription}{\sv J\'fcrgen M\'fcller}}}00ff00ff}`],
    ['in packed data', String.raw`{\*\datastore 0105}`],
  ])('refuses a deletion of what is said elsewhere %s', (_, elsewhere) => {
    const body = String.raw`It rained. J\'fcrgen M\'fcller, a thief, was on the quay.\par So they said.`
    const change: Change = ['body', 'Jürgen Müller, a thief, ', '']
    expect(back(`${elsewhere}${body}`, change)).toBe('removed')
    expect(back(body, change)).toContain('It rained. was on')
  })

  it('steps over pictures, however large', () => {
    const picture = String.raw`{\pict\pngblip ${'00ff'.repeat(32).concat('\r\n').repeat(8000)}}`
    const body = `${picture}It rained on the quay.\\par ${'{\\b So they said. }\r\n'.repeat(200)}`
    expect(back(body, ['body', 'quay', 'pier'])).toBe(body.replace('quay', 'pier'))
  })

  it('refuses a file with tracked changes, and a new paragraph', () => {
    expect(back(String.raw`It {\revised rained} on the quay.\par So they said.`, ['body', 'quay', 'pier'])).toBe(
      'structure',
    )
    expect(back(String.raw`It rained on the quay.\par So they said.`, ['body', 'quay', 'pier\nand'])).toBe('structure')
  })
})
