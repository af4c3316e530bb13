// Word files handed back: corrections tracked in the runs they are in, everything else byte for byte, or a refusal.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { correctSpans, openArticle } from '../../corrections/index.ts'
import { context, corrected } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import { wordFile } from '../../testing/word-file.ts'
import { isRefusal } from '../places/pieces.ts'
import { isSameOutside, writeBack } from '../same-file/write-back.ts'

// A Buffer, as files are read: its bytes may be in the middle of others.
const FILE = Buffer.from(wordFile('Ferry late', ['The ferry & its crew were late.', 'It rained.']))
const markup = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)

function back(...changes: readonly (readonly [find: string, replace: string])[]): Uint8Array | string {
  const article = changes.reduce(
    (so, [find, replace]) => corrected(so, find, replace, 'x', { all: true }),
    importedBytes(FILE, 'docx', 'utf-8'),
  )
  const written = writeBack(article, FILE)
  if (isRefusal(written)) return written.reason
  expect(isSameOutside(FILE, written.bytes, written.changed)).toBe(true)
  return written.bytes
}

it('comes back as it was when nothing was corrected', () => {
  expect(Buffer.from(back() as Uint8Array).equals(Buffer.from(FILE))).toBe(true)
})

it('has a correction tracked in its run, with its properties, signed', () => {
  const written = markup(back(['ferry', 'boat <1>']) as Uint8Array)
  expect(written).toMatch(
    /<w:del w:id="1" w:author="[^"]+" w:date="[^"]+Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:delText xml:space="preserve">ferry<\/w:delText><\/w:r><\/w:del><w:ins w:id="2" w:author="[^"]+" w:date="[^"]+Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">boat &lt;1&gt;<\/w:t><\/w:r><\/w:ins><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve"> &amp; its crew/,
  )
})

it('is corrected over runs and in its headline, and keeps every other part as it is packed', () => {
  const bytes = back(['The ferry', 'A boat'], ['Ferry', 'Boat']) as Uint8Array
  expect(markup(bytes).match(/<w:del /g)).toHaveLength(3)
  const [was, is] = [unzipSync(FILE), unzipSync(bytes)]
  expect(Object.keys(is)).toEqual(Object.keys(was))
  for (const name of Object.keys(was)) if (name !== 'word/document.xml') expect(is[name]).toEqual(was[name])
})

it('goes back with signs that are elements of their own, beside corrections and corrected themselves', () => {
  const parts = unzipSync(FILE)
  const signs = '</w:t><w:t>board</w:t><w:noBreakHyphen/><w:t>ship</w:t><w:softHyphen/><w:t>ping</w:t><w:tab/><w:t>crew'
  const document = strFromU8(parts['word/document.xml'] as Uint8Array).replace('its crew', `its ${signs}`)
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(document) })
  const said = (...changes: readonly (readonly [find: string, replace: string])[]): string => {
    const read = importedBytes(bytes, 'docx', 'utf-8')
    const article = changes.reduce((so, [find, replace]) => corrected(so, find, replace), read)
    const written = writeBack(article, bytes)
    return isRefusal(written) ? written.detail : drawn(written.bytes).join('|')
  }
  expect(importedBytes(bytes, 'docx', 'utf-8').record.fields.body?.text).toContain(
    'its board\u2011ship\u00adping\tcrew',
  )
  expect(said(['ping', 'pong'])).toContain('ship')
  expect(said(['\u2011ship', ' ship'])).toContain('board')
  expect(said(['\u00ad', ''], ['\tcrew', ' crew'])).toContain('ping')
})

it('is refused when words were removed, which a tracked change would still say', () => {
  expect(back([' & its crew', ''])).toBe('removed')
})

/** The paragraphs of text, with what is put in between plus signs and what is deleted between minus signs. */
function drawn(bytes: Uint8Array): readonly string[] {
  return markup(bytes)
    .split('<w:p ')
    .slice(1)
    .map((paragraph) =>
      paragraph
        .replaceAll(/<w:(ins|del) [^>]*>(.*?)<\/w:\1>/g, (_, kind, inner) =>
          kind === 'ins' ? `+${inner}+` : `-${inner}-`,
        )
        .replaceAll(/<[^>]*>/g, '')
        .slice('w:rsidR="00A1">'.length),
    )
}

it('ends a paragraph with a deletion when the next begins with an insertion of the same person, which LibreOffice would join', () => {
  const article = importedBytes(FILE, 'docx', 'utf-8')
  const end = (article.record.fields.body?.text ?? '').indexOf('\n')
  const put = (from: number, after: string) => ({ field: 'body', from, to: from, after }) as const
  const edits = [put(end, ' Again.'), put(end + 1, 'Then: ')]
  const ruling = { category: 'fact', reason: '', status: 'accepted' } as const
  const done = correctSpans(article, edits, ruling, context)
  const after = done.ok ? done.value.change.articles[0]?.after : undefined
  const opened = after && openArticle(after)
  if (!opened?.ok) throw new Error(JSON.stringify(done))
  const written = writeBack(opened.value, FILE)
  if (isRefusal(written)) throw new Error(written.detail)
  expect(drawn(written.bytes)).toEqual(['The ferry &amp; its crew were late+.++ Again.+-.-', '+Then: +It rained.'])
})

describe('paragraphs', () => {
  const THREE = Buffer.from(wordFile('Ferry late', ['One is told here.', 'Two is told. It is late.', 'Three ends it.']))
  /** Replaces what words begin with (null: the end of the text). */
  const body = ([words, gone, after]: readonly [string | null, string, string]): string | readonly string[] => {
    const article = importedBytes(THREE, 'docx', 'utf-8')
    const text = article.record.fields.body?.text ?? ''
    const from = words === null ? text.length : text.indexOf(words)
    const edits = [{ field: 'body', from, to: from + gone.length, after }]
    const done = correctSpans(article, edits, { category: 'style', reason: '', status: 'accepted' }, context)
    if (!done.ok) throw new Error(done.problem.code)
    const opened = openArticle(done.value.change.articles[0]?.after as typeof article.record)
    const written = opened.ok ? writeBack(opened.value, THREE) : null
    if (!written || isRefusal(written)) return written ? `${written.reason}: ${written.detail}` : ''
    expect(isSameOutside(THREE, written.bytes, written.changed)).toBe(true)
    return markup(written.bytes)
      .split('</w:p>')
      .slice(1, -1)
      .map((paragraph) => {
        const mark = /<w:rPr><w:(ins|del) [^>]*\/>/.exec(paragraph)?.[1] ?? ''
        const words = paragraph
          .replaceAll(/<w:ins [^>]*[^/]>(.*?)<\/w:ins>/g, '+$1+')
          .replaceAll(/<w:del [^>]*[^/]>(.*?)<\/w:del>/g, '-$1-')
        return words.replaceAll(/<[^>]*>/g, '') + (mark && { ins: '+¶+', del: '-¶-' }[mark as 'ins' | 'del'])
      })
  }

  it('are split with the mark of the first put in', () => {
    expect(body([' It is', ' ', '\n'])).toEqual([
      'One is told here.',
      'Two is told.- -+¶+',
      'It is late.',
      'Three ends it.',
    ])
  })

  it('are joined with the mark of the first deleted', () => {
    expect(body(['\nTwo', '\n', ' '])).toEqual([
      'One is told here.-¶-',
      '+ +Two is told. It is late.',
      'Three ends it.',
    ])
  })

  it('come with marks of their own, at the end too', () => {
    expect(body(['\nTwo', '', '\nNew <1>.'])).toEqual([
      'One is told here.',
      '+New &lt;1&gt;.++¶+',
      'Two is told. It is late.',
      'Three ends it.',
    ])
    expect(body(['One', '', 'New.\n'])).toEqual([
      '+New.++¶+',
      'One is told here.',
      'Two is told. It is late.',
      'Three ends it.',
    ])
    expect(body([null, '', '\nNew.'])).toEqual([
      'One is told here.',
      'Two is told. It is late.',
      'Three ends it.+¶+',
      '+New.+',
    ])
  })

  /** The file with its document changed, and a correction at a place of its text written back into it. */
  const changed = (
    change: (xml: string) => string,
    [from, to, after]: readonly [from: (text: string) => number, length: number, after: string],
  ): string => {
    const parts = unzipSync(THREE)
    parts['word/document.xml'] = strToU8(change(markup(THREE)))
    const bytes = Buffer.from(zipSync(parts))
    const article = importedBytes(bytes, 'docx', 'utf-8')
    const at = from(article.record.fields.body?.text ?? '')
    const edits = [{ field: 'body', from: at, to: at + to, after }]
    const done = correctSpans(article, edits, { category: 'style', reason: '', status: 'accepted' }, context)
    const opened = openArticle((done.ok ? done.value.change.articles[0]?.after : null) as typeof article.record)
    if (!opened.ok) throw new Error('not opened')
    const written = writeBack(opened.value, bytes)
    return isRefusal(written) ? `${written.reason}: ${written.detail}` : markup(written.bytes)
  }

  it('are joined over empty ones, whose marks go too, but over nothing else', () => {
    const joined = (between: string): string =>
      changed(
        (xml) => xml.replace(/<w:p[ >](?:(?!<w:p[ >])[\s\S])*>Two/, (found) => between + found),
        [(text) => text.indexOf('\nTwo'), 1, ' '],
      )
    for (const empty of ['<w:p/>', '<w:p><w:r><w:t></w:t></w:r></w:p>', '<w:p><w:pPr></w:pPr></w:p>'])
      expect(joined(empty + empty).match(/<w:rPr><w:del [^>]*\/><\/w:rPr>/g)).toHaveLength(3)
    const parted = 'structure: something is between the paragraphs'
    expect(joined('<w:p><w:r><w:drawing><x/></w:drawing></w:r></w:p>')).toBe(parted)
    expect(joined('<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>')).toBe(parted)
  })

  it('that are new at the end are not bold because the last words are', () => {
    const now = changed(
      (xml) => xml.replaceAll('<w:b/>', '<w:b/><w:sz w:val="20"/>'),
      [(text) => text.length, 0, '\nNew.'],
    )
    expect(now.match(/<w:b\/>/g)).toHaveLength(3)
    expect(now).toMatch(/<w:r><w:rPr><w:sz w:val="20"\/><\/w:rPr><w:t xml:space="preserve">New\./)
  })
})
