// What agencies and content systems get: valid by the schemas of their standards, read again as the corrected article, with the notice,
// and with what was wrong only when it was asked for.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse as parseCsv } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../testing/article-of.ts'
import { corrected, drawn, imported, noticed, reopened } from '../../testing/drawn-article.ts'
import { importedArticles } from '../../testing/imported-bytes.ts'
import type { ExportArticle } from './export-article.ts'
import { type EXPORT_FORMATS, fileOf, formatNamed } from './export-formats.ts'

const SAMPLES = fileURLToPath(new URL('../../../../shared/samples', import.meta.url))
const has = (path: string): boolean => existsSync(join(SAMPLES, path)) && statSync(join(SAMPLES, path)).size > 0
const hasXmllint = (() => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

const STORY = noticed(
  corrected(
    imported('Accord & talks\n\nBy Ann Field\n\nFrancois Bozie <left> “today” & waved.\n\nHe came back.', {
      ...{
        publishedAt: '2026-03-02T10:00:00+01:00',
        source: 'Tide & Times',
        tags: ['harbour', 'R&D'],
        language: 'en-GB',
      },
      url: 'https://tide.example/?p=19',
    }),
    'Francois Bozie',
    'François Bozizé',
  ),
)
const ODD = reopened(
  recordOf({
    headline: { text: 'Odd' },
    body: {
      text: 'Why\none\ntwo\nsaid\nx = 1\ny = 2\n\u0001 bold link end\n2014',
      blocks: [
        ...[
          { type: 'h', level: 3 },
          { type: 'li', ordered: true },
          { type: 'li', ordered: true },
        ],
        ...[{ type: 'quote' }, { type: 'pre' }, { type: 'pre', cont: true }, { type: 'p' }, { type: 'p', cont: true }],
      ] as never,
      marks: [
        { type: 'strong', from: 28, to: 32 },
        { type: 'link', from: 33, to: 37, href: 'https://a.example/?a=1&b=<2>"' },
      ] as never,
    },
  }),
)
const BARE = imported('The ferry was late on nine days out of ten this year, the council said on Monday.\n\nIt rained.')
const articles: readonly (readonly [string, ExportArticle])[] = [
  ['a corrected story', drawn(STORY, 'corrected', { withWrongForms: true })],
  ['marked', drawn(STORY, 'marked')],
  ['every kind of line', drawn(ODD)],
  ['no headline, no date', drawn(BARE)],
]
const formatOf = (name: string): (typeof EXPORT_FORMATS)[number] => formatNamed(name) as (typeof EXPORT_FORMATS)[number]
const written = (name: string, ...some: readonly ExportArticle[]): string => {
  const file = fileOf(formatOf(name), some)
  return typeof file === 'string' ? file : Buffer.from(file).toString()
}

describe.each([
  ['ninjs', 'schema_3.1.json', Ajv2020],
  ['ninjs-2', 'schema_2.1.json', Ajv2020],
  ['ninjs-1', 'schema_1.5.json', Ajv],
] as const)('%s', (name, schema, Validator) => {
  it.skipIf(!has(`ninjs/${schema}`))(`is valid (skipped when ../shared/samples is absent)`, () => {
    const ajv = new Validator({ strict: false, allErrors: true })
    addFormats.default(ajv as never)
    // Places as shapes, of which we write none.
    ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
    const isValid = ajv.compile(JSON.parse(readFileSync(join(SAMPLES, 'ninjs', schema), 'utf8')))
    for (const [what, article] of articles) {
      isValid(JSON.parse(written(name, article)))
      expect([what, isValid.errors]).toEqual([what, null])
    }
    for (const item of JSON.parse(written(name, ...articles.map(([, article]) => article)))) {
      isValid(item)
      expect(isValid.errors).toBe(null)
    }
  })
})

describe.each([
  ['newsml', 'newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd'],
  ['nitf', 'newsml-g2/nitf-3-6.xsd'],
])('%s', (name, schema) => {
  const check = (text: string, ...options: readonly string[]): void => {
    const folder = mkdtempSync(join(tmpdir(), 'corrigenda-xml-'))
    try {
      writeFileSync(join(folder, 'a.xml'), text)
      execFileSync('xmllint', ['--noout', '--nonet', ...options, join(folder, 'a.xml')], { stdio: 'pipe' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it.skipIf(!hasXmllint)('is well-formed (skipped without xmllint)', () => {
    for (const [, article] of articles) check(written(name, article))
    if (name === 'newsml') check(written(name, ...articles.map(([, article]) => article)))
  })

  it.skipIf(!hasXmllint || !has(schema))(
    'is valid (skipped without xmllint or its schema in ../shared/samples)',
    () => {
      for (const [, article] of articles) check(written(name, article), '--schema', join(SAMPLES, schema))
    },
  )
})

describe.each(['ninjs', 'ninjs-2', 'ninjs-1', 'newsml', 'nitf', 'wxr'])('%s', (name) => {
  const format = {
    ninjs: 'ninjs',
    'ninjs-2': 'ninjs',
    'ninjs-1': 'ninjs',
    newsml: 'newsml',
    nitf: 'nitf',
    wxr: 'feed',
  }[name]

  it('is read again as the corrected article', () => {
    const [again] = importedArticles(Buffer.from(written(name, drawn(STORY))), format as 'ninjs', 'utf-8')
    const { fields, metadata } = again?.record ?? {}
    expect(fields?.headline?.text).toBe('Accord & talks')
    expect(fields?.body?.text).toContain('François Bozizé <left> “today” & waved.\nHe came back.')
    expect(metadata?.tags).toEqual(['harbour', 'R&D'])
  })

  it('has the notice, and what was wrong only when it is asked for', () => {
    const decoded = (text: string): string => text.replaceAll(/&#x27;|&apos;/g, "'").replaceAll(/\s+/g, ' ')
    expect(decoded(written(name, drawn(STORY)))).toContain('Correction')
    expect(written(name, drawn(STORY))).not.toContain('Bozie')
    expect(written(name, drawn(STORY, 'corrected', { withWrongForms: true }))).toContain('Bozie')
  })

  it('keeps headings, lists, quotations, lines and links', () => {
    const [again] = importedArticles(Buffer.from(written(name, drawn(ODD))), format as 'ninjs', 'utf-8')
    const body = again?.record.fields.body
    expect(body?.text.replace(/^.*bold/m, 'bold')).toBe('Why\none\ntwo\nsaid\nx = 1\ny = 2\nbold link end\n2014')
    expect(body?.blocks?.map(({ type = 'p' }) => type)).toEqual(['h', 'li', 'li', 'quote', 'pre', 'pre', 'p', 'p'])
    expect(body?.marks?.filter(({ type }) => type === 'link')).toMatchObject([
      { href: 'https://a.example/?a=1&b=<2>"' },
    ])
  })
})

it('gives WordPress drafts: what the source had as private, planned or withdrawn does not become public', () => {
  for (const article of [STORY, BARE]) expect(written('wxr', drawn(article))).toContain('<wp:status>draft</wp:status>')
})

it('gives WordPress the number of the post, before and after', () => {
  const rows = parseCsv(written('wordpress-changes', drawn(STORY)), { bom: true, columns: true })
  expect(rows).toMatchObject([{ 'post id': '19', field: 'body', before: 'Francois Bozie', after: 'François Bozizé' }])
})

it('writes the log as a workbook whose cells are texts', () => {
  const article = corrected(
    imported('A\n\nBozize left.\n\nHe came back.'),
    'Bozize',
    '=HYPERLINK("x") _x0041_ _x_',
    '+cmd',
  )
  const parts = unzipSync(fileOf(formatOf('log-xlsx'), [drawn(article)]) as Uint8Array)
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)
  expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK("x") _x005F_x0041_ _x_</t>')
  expect(sheet).not.toMatch(/<f>|t="s"/)
  expect(sheet.match(/<row /g)).toHaveLength(2)
})
