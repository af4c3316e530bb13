// Word files: what is read of them, and tracked changes as corrections by the people who made them.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../corrections/index.ts'
import { corrected, drawn, imported } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import { isRefusal } from '../places/pieces.ts'
import { writeDocx } from '../writing/write-docx.ts'
import { writeDocxBack } from './docx-back.ts'
import { readDocx } from './read-docx.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = { 'word/document.xml': `${HEAD}<w:document ${NS}><w:body>${body}</w:body></w:document>`, ...parts }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

const p = (runs: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
const t = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const by = (author: string, day: string): string => `w:id="1" w:author="${author}" w:date="2026-03-0${day}T10:00:00Z"`
const del = (text: string, author = 'Ana', day = '1'): string =>
  `<w:del ${by(author, day)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const ins = (text: string, author = 'Ana', day = '1'): string => `<w:ins ${by(author, day)}>${t(text)}</w:ins>`

function read(body: string, parts: Readonly<Record<string, string>> = {}) {
  const article = readDocx(word(body, parts), 'story.docx')
  if (!article.ok) throw new Error(JSON.stringify(article.problem))
  return article.value
}

function arrived(bytes: Uint8Array): Article {
  return importedBytes(bytes, 'docx', 'utf-8')
}

const linesOf = (article: Article, view: 'original' | 'corrected' | 'working'): string =>
  ['headline', 'body']
    .map((field) => {
      const weave = article.fields.get(field)
      if (view === 'original') return article.record.fields[field]?.text
      return view === 'working' ? weave?.workingText() : weave?.publishedText()
    })
    .join('\n')

const STYLES = `${HEAD}<w:styles ${NS}><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Ttl"><w:name w:val="Title"/></w:style><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style><w:style w:styleId="Sub"><w:name w:val="Mine"/><w:basedOn w:val="Kop1"/></w:style></w:styles>`
const NUMBERING = `${HEAD}<w:numbering ${NS}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
const LINKS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x" Target="https://a.example/b" TargetMode="External"/><Relationship Id="r2" Type="x" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`

describe('readDocx', () => {
  it('reads headings by their styles, lists, quotations, bold, emphasis and links that run nothing', () => {
    const list = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`
    const article = read(
      [
        p(t('Accord signed'), '<w:pStyle w:val="Ttl"/>'),
        p(
          t('The camp', '<w:b/>') +
            t(' met ', '<w:b w:val="0"/><w:i/>') +
            `<w:hyperlink r:id="r1">${t('here')}</w:hyperlink><w:hyperlink r:id="r2">${t(' no')}</w:hyperlink>`,
        ),
        p(''),
        p(t('Why'), '<w:pStyle w:val="Sub"/>'),
        p(t('One'), list(0)),
        p(t('Two'), list(1)),
        p(t('Said'), '<w:pStyle w:val="Q"/>'),
      ].join(''),
      { 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING, 'word/_rels/document.xml.rels': LINKS },
    )
    expect(article.headline).toEqual({ text: 'Accord signed', from: 'line' })
    expect(article.blocks).toEqual([
      {
        type: 'p',
        text: 'The camp met here no',
        marks: [
          { type: 'strong', from: 0, to: 8 },
          { type: 'em', from: 8, to: 13 },
          { type: 'link', from: 13, to: 17, href: 'https://a.example/b' },
        ],
      },
      { type: 'h', level: 1, text: 'Why' },
      { type: 'li', ordered: true, text: 'One' },
      { type: 'li', depth: 1, text: 'Two' },
      { type: 'quote', text: 'Said' },
    ])
  })

  it('reads tables, line breaks, tabs and results of fields, and no codes, hidden words or fallbacks', () => {
    const code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    const field = `${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${t('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const article = read(
      [
        p(t('A sentence comes first.')),
        `<w:tbl><w:tr><w:tc>${p(t('Cell one.'))}</w:tc><w:tc>${p(t('Cell two.'))}</w:tc></w:tr></w:tbl>`,
        p(
          `<w:r><w:t>Page</w:t><w:tab/></w:r>${field}<w:r><w:br/><w:t>Next</w:t><w:noBreakHyphen/><w:t>line</w:t><w:br w:type="page"/></w:r>`,
        ),
        p(t('Seen.') + t('Hidden.', '<w:vanish/>')),
        p(
          `<w:r><mc:AlternateContent><mc:Choice>${p(t('Box.'))}</mc:Choice><mc:Fallback>${p(t('Box.'))}</mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ].join(''),
    )
    expect(article.blocks.map(({ text, cont }) => (cont ? `+${text}` : text))).toEqual([
      'A sentence comes first.',
      'Cell one.',
      'Cell two.',
      'Page\t7',
      '+Next\u2011line',
      'Seen.',
      'Box.',
    ])
  })

  it('brings tracked changes in as proposals of who made them, when they did', () => {
    const article = arrived(
      word(
        p(t('Accord signed')) +
          p(
            t('The ') +
              del('camp') +
              ins('side') +
              t(' met') +
              ins(' late', 'Ben', '2') +
              t('.') +
              del(' Gone.', 'Ben', '2'),
          ),
      ),
    )
    expect(linesOf(article, 'original')).toBe('Accord signed\nThe camp met. Gone.')
    expect(linesOf(article, 'corrected')).toBe('Accord signed\nThe camp met. Gone.')
    expect(linesOf(article, 'working')).toBe('Accord signed\nThe side met late.')
    expect(
      article.corrections.map((each) => [
        each.kind === 'text' && each.before,
        each.after,
        each.author.name,
        each.createdAt,
        each.status,
      ]),
    ).toEqual([
      ['camp', 'side', 'Ana', '2026-03-01T10:00:00Z', 'proposed'],
      ['', ' late', 'Ben', '2026-03-02T10:00:00Z', 'proposed'],
      [' Gone.', '', 'Ben', '2026-03-02T10:00:00Z', 'proposed'],
    ])
  })

  it('has paragraph marks that were put in or taken out as changes too', () => {
    const mark = (kind: string): string => `<w:rPr><w:${kind} ${by('Ana', '1')}/></w:rPr>`
    const article = arrived(
      word(p(t('A head')) + p(t('One.'), mark('ins')) + p(t('Two.')) + p(t('Three.'), mark('del')) + p(t('Four.'))),
    )
    expect(linesOf(article, 'original')).toBe('A head\nOne.Two.\nThree.\nFour.')
    expect(linesOf(article, 'working')).toBe('A head\nOne.\nTwo.\nThree.Four.')
  })

  it('reads what our own tracked files say: the original, and every correction', () => {
    const before = imported('Accord signed in Kolo\n\nThe Bozize camp met.\n\nIt was late, he said.\n')
    const after = corrected(corrected(before, 'Bozize', 'Bozizé'), 'late, he', 'early, she')
    const article = arrived(writeDocx([drawn(after, 'marked')]))
    const words = (each: Article, view: 'original' | 'working'): string => linesOf(each, view)
    expect(words(article, 'original')).toBe(words(before, 'original'))
    expect(words(article, 'working')).toBe(words(after, 'working'))
  })

  it('keeps comments as a note of the desk', () => {
    const comments = `${HEAD}<w:comments ${NS}><w:comment w:id="0" w:author="Ana" w:date="2026-03-01T10:00:00Z">${p(t('Check this name.'))}</w:comment></w:comments>`
    const article = arrived(word(p(t('A head')) + p(t('Told.')), { 'word/comments.xml': comments }))
    expect(article.metadata.note).toBe('Ana, 2026-03-01: Check this name.')
  })

  describe('what its properties say', () => {
    const CP = 'xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="t"'
    const core = (inner: string): Record<string, string> => ({
      'docProps/core.xml': `${HEAD}<cp:coreProperties ${CP}>${inner}</cp:coreProperties>`,
    })
    const WHOLE = core(
      '<dc:title>Ferry late</dc:title><dc:creator>Jane Doe; user1;Oskar Lind</dc:creator><cp:keywords>ferries, Nessby; ,ferries</cp:keywords><dc:description>For Monday.\nCut it.</dc:description><dc:language>en-gb</dc:language><dcterms:created>2026-03-01T23:10:00Z</dcterms:created><dcterms:modified>2026-03-04T10:00:00Z</dcterms:modified>',
    )
    const STORY = p(t('The ferry was late on Monday, the port said.')) + p(t('It rained.'))

    it('is read as details, its title where the text has no headline', () => {
      expect(read(STORY, WHOLE)).toMatchObject({
        ...{ headline: { text: 'Ferry late', from: 'footer' }, byline: 'Jane Doe, Oskar Lind', language: 'en-GB' },
        metadata: { tags: ['ferries', 'Nessby'], publishedAt: '2026-03-01', note: 'For Monday. Cut it.' },
      })
      expect(read(p(t('Boat late')) + STORY, WHOLE).headline).toEqual({ text: 'Boat late', from: 'line' })
    })

    it('leaves to the text what the text says itself', () => {
      const signed = read(p(t('Boat late')) + p(t('By Mira Stone')) + STORY, WHOLE)
      expect([signed.byline, signed.blocks[0]?.text]).toEqual([null, 'By Mira Stone'])
      const proposed = core('<dc:title>The ferry was late on Monday</dc:title>')
      expect(read(STORY, proposed).headline.from).toBe('provisional')
    })

    it.each([
      ['nothing', ''],
      [
        'what a program or its template says',
        '<dc:title>Document1</dc:title><dc:creator>python-docx</dc:creator><dc:description>generated by python-docx</dc:description><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>',
      ],
      [
        'an account',
        '<dc:creator>Microsoft Office User</dc:creator><dcterms:created>soon</dcterms:created><dc:language>no language</dc:language>',
      ],
      ['broken XML', '<dc:title>Ferry'],
      ['XML that is nested too deep', '<dc:title>'.repeat(300) + '</dc:title>'.repeat(300)],
      ['more than properties are', `<dc:title>Ferry late${' '.repeat(300_000)}</dc:title>`],
    ])('takes nothing from %s', (_, inner) => {
      expect(read(STORY, core(inner))).toEqual(read(STORY))
    })

    it('expands no entities', () => {
      const bomb = `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><cp:coreProperties ${CP}><dc:title>&b;</dc:title></cp:coreProperties>`
      expect(read(STORY, { 'docProps/core.xml': bomb })).toEqual(read(STORY))
    })

    it('stays as it is in the file that goes back, which takes no correction of it', () => {
      const bytes = word(STORY, WHOLE)
      const article = arrived(bytes)
      const done = writeDocxBack([corrected(article, 'Monday', 'Tuesday')], bytes)
      if (isRefusal(done)) throw new Error(done.detail)
      expect(strFromU8(unzipSync(done.bytes)['docProps/core.xml'] as Uint8Array)).toBe(WHOLE['docProps/core.xml'])
      expect(writeDocxBack([corrected(article, 'Jane', 'Joan')], bytes)).toMatchObject({ reason: 'no-place' })
      expect(writeDocxBack([corrected(article, 'Ferry late', 'Ferry early')], bytes)).toMatchObject({
        reason: 'no-place',
      })
    })
  })

  it.each([
    ['no ZIP', new Uint8Array(Buffer.from('PK\x03\x04 and no more')), 'its ZIP is damaged'],
    ['no document', zipSync({ 'word/other.xml': strToU8('<a/>') }), 'it has no document'],
    ['broken XML', word('<w:p>'), 'it is not well-formed XML, line 1'],
    [
      'an entity',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>') }),
      'it is not well-formed XML, line 1',
    ],
    [
      'more tracked changes than a text has',
      word(Array.from({ length: 2001 }, (_, n) => p(t('One ') + ins(`two${n}`))).join('')),
      'it has more than 2,000 tracked changes: accept or reject some first',
    ],
    ['deep nesting', word('<w:p>'.repeat(500) + '</w:p>'.repeat(500)), 'its elements are nested too deep'],
  ])('refuses %s', (_, bytes, detail) => {
    expect(readDocx(bytes, 'x.docx')).toEqual({
      ok: false,
      problem: { code: 'unreadable', details: { path: 'x.docx', detail } },
    })
  })

  it('does not inflate a part that is too large', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
    const refused = readDocx(bomb, 'x.docx')
    expect(!refused.ok && refused.problem.code).toBe('too-large')
  })
})
