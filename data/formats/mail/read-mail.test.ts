// Mail as programs send it, and as they should not.
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../testing/format-samples.ts'
import type { ReadArticle } from '../reading/read-article.ts'
import { byteShapeOf } from '../shapes.ts'
import { filesIn, isMailbox, messageIn, messagesIn } from './mail-contents.ts'
import { readMail } from './read-mail.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const mail = (head: string, body: string): Uint8Array =>
  latin1(`MIME-Version: 1.0\nFrom: Jane Doe <jane@tide.example>\nSubject: Ferry late\n${head}\n\n${body}`)

function read(bytes: Uint8Array): ReadArticle {
  const file = readMail(bytes, 'x.eml')
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value.articles[0] as ReadArticle
}

const textsOf = (bytes: Uint8Array): readonly string[] => read(bytes).blocks.map(({ text }) => text)

describe('readMail', () => {
  it('takes the best form of the text, and subject, sender, date and id from the headers', () => {
    const [today, old] = SAMPLES.filter(({ format }) => format === 'mail').map(({ bytes }) => bytes)
    expect(read(today as Uint8Array)).toMatchObject({
      ...{ headline: { text: 'Ferry late “again”', from: 'line' }, byline: 'Jane Doé', identity: '<m1@tide.example>' },
      metadata: { publishedAt: '2026-03-02T10:00:00+01:00' },
      blocks: [{ text: 'The ferry was late — again.', marks: [{ type: 'strong' }] }, { text: 'It rained.' }],
    })
    expect(read(old as Uint8Array)).toMatchObject({
      ...{ headline: { text: 'Café shut' }, byline: 'John Roe' },
      blocks: [{ text: 'The café shut on Monday, it was said.' }, { text: 'No one knew why.' }],
    })
  })

  it.each([
    ['Jane Doe <j@a.example>', 'Jane Doe'],
    ['"Doe, Jane \\"JD\\"" <j@a.example>', 'Doe, Jane "JD"'],
    ['j@a.example (Jane Doe)', 'Jane Doe'],
    ['j@a.example', null],
    ['<j@a.example>', null],
    ['"j@a.example" <j@a.example>', null],
  ])('finds the name in %s', (from, name) => {
    expect(read(latin1(`From: ${from}\nMIME-Version: 1.0\n\nTold.`)).byline).toBe(name)
  })

  it.each([
    ['Mon,  2 Mar 2026 10:00:00 +0100', '2026-03-02T10:00:00+01:00'],
    ['Mon, 2 Mar 2026 10:00:00 +0100 (Central (European) Time)', undefined],
    ['Mon, 2 Mar 2026 10:00:00 +0100 (CET)', '2026-03-02T10:00:00+01:00'],
    [`Mon, 2 Mar 2026 10:00:00 +0100 ${'('.repeat(250_000)}`, undefined],
  ])('finds the date in %.60s', (date, at) => {
    expect(read(mail(`Date: ${date}`, 'Told.')).metadata?.publishedAt).toBe(at)
  })

  it('joins flowed lines, and leaves answering marks of the subject out', () => {
    expect(textsOf(mail('Content-Type: text/plain; format=flowed', 'The ferry was \nlate.\n\nIt rained.'))).toEqual([
      'The ferry was late.',
      'It rained.',
    ])
    expect(read(latin1('Subject: Re: FW: Ferry\nMIME-Version: 1.0\n\nTold.')).headline.text).toBe('Ferry')
  })

  it('does not say the headline twice', () => {
    expect(textsOf(mail('X: y', 'Ferry late\n\nThe ferry was late.'))).toEqual(['The ferry was late.'])
  })

  it.each([
    [
      'an encoding that is not what it says',
      'Content-Type: text/plain; charset=utf-8',
      'The caf\xe9 shut.',
      'The café shut.',
    ],
    ['an encoding no one knows', 'Content-Type: text/plain; charset=x-none', 'The caf\xc3\xa9 shut.', 'The café shut.'],
    ['a type that is none', 'Content-Type: text', 'Told.', 'Told.'],
    ['a boundary that is never there', 'Content-Type: multipart/mixed; boundary=b', 'Told.', undefined],
    ['a last boundary that is missing', 'Content-Type: multipart/mixed; boundary=b', '--b\n\nTold.\n', 'Told.'],
    ['Japanese', 'Content-Type: text/plain; charset=iso-2022-jp', "\x1b$B%U%'%j!<\x1b(B", 'フェリー'],
  ])('reads %s', (_, head, body, text) => {
    const file = readMail(mail(head, body), 'x')
    expect(file.ok && file.value.articles[0]?.blocks[0]?.text).toBe(text)
  })

  it('refuses more parts, or deeper ones, than anyone sends, soon', () => {
    const many = mail('Content-Type: multipart/mixed; boundary=b', '--b\n\nx\n'.repeat(100_000))
    const deep = `Content-Type: multipart/mixed; boundary=b\n\n${Array.from({ length: 500 }, (_, n) => `--b${n || ''}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`).join('')}`
    expect(readMail(many, 'x').ok).toBe(false)
    expect(readMail(latin1(deep), 'x').ok).toBe(false)
  })
})

describe('filesIn', () => {
  const parts = (...all: readonly string[]): Uint8Array =>
    mail('Content-Type: multipart/mixed; boundary=b', `${all.map((part) => `--b\n${part}\n`).join('')}--b--`)

  it('lists what was sent with a mail under names that lead nowhere, and pictures apart', () => {
    const { files, passed } = filesIn(
      parts(
        'Content-Type: text/plain\n\nAs agreed.',
        "Content-Disposition: attachment; filename*=utf-8''Caf%C3%A9.txt\n\nTold.",
        'Content-Disposition: attachment; filename="../../etc/passwd"\n\nx',
        'Content-Disposition: attachment; filename="Café.txt"\nContent-Transfer-Encoding: base64\n\nVG9s\nZA==',
        'Content-Type: message/rfc822\n\nSubject: Older\nMIME-Version: 1.0\n\nTold before.',
        'Content-Type: image/png; name=a.png\n\nx',
        'Content-Type: image/png; name=logo.png\nContent-ID: <logo>\n\nx',
      ),
      'x',
    )
    expect(files.map(({ name }) => name)).toEqual(['Café.txt', 'passwd', 'Café (2).txt', 'forwarded.eml'])
    expect(Buffer.from(files[2]?.bytes ?? []).toString()).toBe('Told')
    expect(passed).toEqual(['a.png'])
  })
})

describe('a mailbox', () => {
  const BOX = latin1(
    'From jane@tide.example Mon Mar  2 10:00:00 2026\nFrom: Jane Doe <jane@tide.example>\nMIME-Version: 1.0\nSubject: One\n\nTold.\n>From here on it rained.\nFrom now on nothing.\n\nFrom - Tue Mar  3 10:00:00 2026 +0100\r\nSubject: Two\r\n\r\nTold too.\r\n',
  )

  it('is parted where messages begin, and nowhere else', () => {
    expect(isMailbox(BOX)).toBe(true)
    expect(messagesIn(BOX, 10).map((place) => Buffer.from(messageIn(BOX, place)).toString())).toEqual([
      'From: Jane Doe <jane@tide.example>\nMIME-Version: 1.0\nSubject: One\n\nTold.\nFrom here on it rained.\nFrom now on nothing.\n\n',
      'Subject: Two\r\n\r\nTold too.\r\n',
    ])
    expect(messagesIn(BOX, 0)).toHaveLength(1)
  })

  it.each([
    ['mailbox', BOX],
    ['mail', mail('X: y', 'Told.')],
    ['mailbox', latin1('From - Mon Mar 02 10:00 2026 +0100\nFrom: Jane Doe\nMIME-Version: 1.0\n\nTold.')],
    [null, latin1('From our own correspondent, 3 March 2024\nLONDON: The ferry was late.')],
    [null, latin1('From our own correspondent, 10:00, 3 March 2024\nLONDON: The ferry was late.\n\nIt rained.')],
    [null, latin1('From 2019 to 2024\nthe ferry was late.')],
    [null, latin1('Subject: Ferry late\nFrom: Jane Doe\n\nThe ferry was late.')],
    [null, latin1('FROM: The harbour\nRECEIVED WISDOM: none\n\nTold.')],
    ['rtf', latin1('{\\rtf1 Told.}')],
  ])('is known by its content: %s', (shape, bytes) => {
    expect(byteShapeOf(bytes)).toBe(shape)
  })

  it('takes no time over bytes made to confuse it', () => {
    for (const piece of ['\nFrom ', '\nFrom x 2026\n', '>From ', 'a:', 'a: b\n', '--b\n', '\n']) {
      const bytes = latin1(
        `From a Mon Mar  2 10:00:00 2026\nMIME-Version: 1.0\nFrom: x\nContent-Type: multipart/mixed; boundary=b\n\n${piece.repeat(200_000)}`,
      )
      byteShapeOf(bytes)
      for (const message of messagesIn(bytes, 100).slice(0, 3)) readMail(messageIn(bytes, message), 'x')
    }
  })
})
