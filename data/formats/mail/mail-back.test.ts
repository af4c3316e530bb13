// The same mail back: headers in encoded words, text in quoted-printable and base64, and both forms of a text.
import libmime from 'libmime'
import { describe, expect, it } from 'vitest'
import { type Change, handedBack } from '../../testing/handed-back.ts'

interface Made {
  readonly subject?: string
  readonly from?: string
  readonly type?: string
  readonly transfer?: string
  readonly body?: string
}

function mail({ subject = 'Ferry late', from = 'Jane Doe <j@tide.example>', type, transfer, body = '' }: Made): Buffer {
  const lines = [
    ...[`From: ${from}`, 'Message-ID: <a@tide.example>', `Subject: ${subject}`],
    ...[`Content-Type: ${type ?? 'text/plain; charset=utf-8'}`, `Content-Transfer-Encoding: ${transfer ?? '8bit'}`],
    ...['', body || 'The ferry was late on nine days.', ''],
  ]
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

function back(made: Made, ...changes: readonly Change[]): string {
  const done = handedBack('mail', mail(made), changes)
  return typeof done === 'string' ? done : Buffer.from(done.bytes).toString('latin1')
}

const subjectIn = (said: string): string => /^Subject: ([^\r\n]*(?:\r\n[ \t][^\r\n]*)*)/m.exec(said)?.[1] ?? ''
const shown = (raw: string): string => libmime.decodeWords(raw.replaceAll(/\r\n[ \t]+/g, ' '))

describe('a mail', () => {
  it.each<[string, string, string, string, RegExp]>([
    ['plain words', 'Ferry late again', 'late', 'early', /^Ferry early again$/],
    ['a letter beyond ASCII', 'The Bozie accord', 'Bozie', 'Bozizé', /^The =\?UTF-8\?Q\?Boziz=C3=A9\?= accord$/],
    [
      'a word beside an encoded one',
      'The =?utf-8?Q?caf=C3=A9?= of Bozie',
      'Bozie',
      'Bozizé',
      /^The =\?utf-8\?Q\?caf=C3=A9\?= of =\?/,
    ],
    [
      'next to an encoded one',
      '=?utf-8?Q?caf=C3=A9?= Bozie',
      'Bozie',
      'Bozizé',
      /^=\?utf-8\?Q\?caf=C3=A9\?= =\?utf-8\?Q\?_Boziz/,
    ],
    [
      'words in two encoded pieces',
      '=?utf-8?B?RmVycnkgbGF0ZSDigJxhZ2Fp?= =?utf-8?B?buKAnQ==?=',
      'again',
      'twice',
      /^=\?/,
    ],
    [
      'a word between encoded ones left out',
      '=?utf-8?Q?caf=C3=A9?= once =?utf-8?Q?ferm=C3=A9?=',
      ' once',
      '',
      /^=\?utf-8\?Q\?caf=C3=A9\?= =\?utf-8\?Q\?_\?= =\?utf-8\?Q\?ferm=C3=A9\?=$/,
    ],
    [
      'an answer over two lines',
      'Re: Ferry late on\r\n Monday',
      'Monday',
      'Tuesday',
      /^Re: Ferry late on\r\n Tuesday$/,
    ],
  ])('writes its subject: %s', (_, subject, find, replace, written) => {
    const said = subjectIn(back({ subject }, ['headline', find, replace]))
    expect(said).toMatch(written)
    expect(shown(said)).toBe(shown(subject).replace(find, replace))
  })

  it.each<[string, string, string]>([
    ['Jane Doe <j@tide.example>', 'Joan', 'From: Joan Doe <j@tide.example>'],
    ['"Doe, Jane" <j@tide.example>', 'Joan', 'From: "Doe, Joan" <j@tide.example>'],
    ['Jane Doe <j@tide.example>', 'J. (Joan)', 'From: "J. (Joan) Doe" <j@tide.example>'],
    ['j@tide.example (Jane Doe)', 'Joan', 'From: j@tide.example (Joan Doe)'],
    ['Jane@tide.example (Jane)', 'Joan', 'From: Jane@tide.example (Joan)'],
    [
      '=?UTF-8?Q?J=C3=BCrgen?= Jane <j@x.example>',
      'Doe, dpa',
      'From: =?UTF-8?Q?J=C3=BCrgen?= =?UTF-8?Q?_Doe=2C_dpa?= <j@x.example>',
    ],
    ['=?UTF-8?Q?J=C3=BCrgen?= Jane <j@x.example>', 'Doe', 'From: =?UTF-8?Q?J=C3=BCrgen?= Doe <j@x.example>'],
    [
      'Jane =?UTF-8?Q?M=C3=BCller?= <j@x.example>',
      'Joan: dpa',
      'From: =?UTF-8?Q?Joan=3A_dpa=20?= =?UTF-8?Q?M=C3=BCller?= <j@x.example>',
    ],
  ])('writes its sender: %s', (from, replace, written) => {
    expect(back({ from }, ['byline', 'Jane', replace])).toContain(`${written}\r\n`)
  })

  it('keeps quoted-printable lines as short as they must be', () => {
    const body =
      'The caf=C3=A9 by the harbour was closed on nine days out of ten, as they s=\r\naid, and no one knew why=2E'
    const said = back({ body, transfer: 'quoted-printable' }, ['body', 'nine days', 'the ninth of April (€)'])
    expect(said).toContain('the ninth of April (=E2=82=AC)')
    expect(said.split('\r\n').every((line) => line.length <= 76)).toBe(true)
    expect(said).toContain('why=2E')
  })

  it.each<[string, string, string, string]>([
    ['кот', 'собака', 'windows-1251', '=EA=EE=F2'],
    ['кот', 'собака', 'utf-8', '=D0=BA=D0=BE=D1=82'],
    ['ABC', 'кккBC', 'windows-1251', 'ABC'],
    ['б', 'B1B1B1B1', 'windows-1251', '=E1'],
    ['B1 for', 'ббб for', 'windows-1251', 'B1'],
    ['б', 'юююб', 'windows-1251', '=e1'],
  ])('never breaks a line within a code: %s, %s (%s)', (find, replace, charset, before) => {
    const body = `On the quay sat ${before} for nine days`.padEnd(75, '.')
    const said = back({ body, transfer: 'quoted-printable', type: `text/plain; charset=${charset}` }, [
      'body',
      find,
      replace,
    ])
    const [, written = ''] = said.split('\r\n\r\n')
    expect(written.split('\r\n').every((line) => line.length <= 76)).toBe(true)
    // Line by line, as RFC 2045 has it: a code is never in two of them.
    expect(written.replaceAll(/=\r\n/g, '|')).not.toMatch(/=(?![\dA-Fa-f]{2})/)
    const bytes = Buffer.from(
      written
        .replaceAll(/=\r\n/g, '')
        .replaceAll(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      'latin1',
    )
    expect(new TextDecoder(charset).decode(bytes)).toContain(`sat ${replace}`)
  })

  it('has long runs of blanks in a line, and none at its end', () => {
    const body = `The${' '.repeat(300_000)}ferry was late.   \t\r\nNo one knew why.`
    const said = back({ body, transfer: 'quoted-printable' }, ['body', 'knew', 'said'])
    expect(said).toContain('late.   \t\r\nNo one said why.')
  })

  it.each<[string, string]>([
    ['an encoded name of a file', "Content-Disposition: attachment; filename*=UTF-8''Anna%20M%C3%BCller.txt"],
    [
      'a name in two pieces',
      "Content-Disposition: attachment; filename*0*=UTF-8''Anna%20M%C3; filename*1*=%BCller.txt",
    ],
    ['a header given twice', 'Comments: none\r\nComments: =?UTF-8?Q?Anna_M=C3=BCller?='],
    ['a long header', `Comments: ${'so it was said '.repeat(800)}=?UTF-8?Q?Anna_M=C3=BCller?=`],
    ['a part without a header', ''],
  ])('refuses a deletion that %s still says', (what, header) => {
    const preamble = what.startsWith('a part') ? 'Seen by Anna M\xc3\xbcller.\r\n' : ''
    const name = 'Anna M\xc3\xbcller, a thief, '
    const parts = [
      ...[`${preamble}--b`, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', ''],
      ...[`It rained. ${name}was on the quay all day.`, '--b', 'Content-Type: text/plain; charset=utf-8'],
      ...(header === '' ? [] : [header]),
      ...['', 'Nothing else.', '--b--'],
    ]
    const made = { type: 'multipart/mixed; boundary=b', body: parts.join('\r\n') }
    expect(back(made, ['body', 'Anna Müller, a thief, ', ''])).toBe('removed')
    const clean = parts
      .filter((line) => header === '' || line !== header)
      .join('\r\n')
      .replace(preamble, '')
    expect(back({ ...made, body: clean }, ['body', 'Anna Müller, a thief, ', ''])).toContain('It rained. was on')
  })

  it('writes base64 in lines as long as they were', () => {
    const text = 'The ferry was late on nine days out of ten. '.repeat(6)
    const body = (
      Buffer.from(text)
        .toString('base64')
        .match(/.{1,60}/g) ?? []
    ).join('\r\n')
    const said = back({ body, transfer: 'base64' }, ['body', 'nine days', 'no day'])
    const [, lines = ''] = said.split('\r\n\r\n')
    expect(Buffer.from(lines, 'base64').toString()).toBe(text.replace('nine days', 'no day'))
    expect(
      lines
        .trimEnd()
        .split('\r\n')
        .slice(0, -1)
        .every((line) => line.length === 60),
    ).toBe(true)
  })

  it('writes what its encoding has, and refuses what it lacks', () => {
    const western = { type: 'text/plain; charset=iso-8859-1', body: 'The caf\xe9 was closed on nine days.' }
    expect(back(western, ['body', 'closed', 'fermé'])).toContain('was ferm\xe9 on')
    expect(back(western, ['body', 'closed', 'Łódź'])).toBe('charset')
    expect(back({ transfer: '7bit', type: 'text/plain; charset=us-ascii' }, ['body', 'late', 'tardée'])).toBe('charset')
    // Sent as UTF-8 without a word of it.
    const unsaid = { transfer: '7bit', body: 'The caf\xc3\xa9 was closed on nine days.' }
    expect(back(unsaid, ['body', 'closed', 'fermé'])).toContain('was ferm\xc3\xa9 on')
    const html = {
      transfer: '7bit',
      type: 'text/html; charset=us-ascii',
      body: '<p>The ferry was late on nine days.</p>',
    }
    expect(back(html, ['body', 'late', 'tardée'])).toContain('was tard&#233;e on')
  })

  it('corrects both forms of a text', () => {
    const part = (type: string, body: string): string =>
      `--b\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`
    const body = `${part('text/plain', 'The ferry was late on\r\nnine days, as Bozie said.')}${part('text/html', '<p>The <b>ferry</b> was late on nine days, as Bozie said.</p>')}--b--`
    const done = handedBack('mail', mail({ type: 'multipart/alternative; boundary=b', body }), [
      ['body', 'Bozie', 'Bozizi'],
    ])
    expect(typeof done === 'string' ? done : done.copies).toEqual(['text/plain'])
    expect(typeof done === 'string' ? 0 : Buffer.from(done.bytes).toString().split('Bozizi').length).toBe(3)
  })
})
