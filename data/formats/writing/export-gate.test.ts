// What was removed leaves the house in no format and no view, however it is repeated, unless the exporter asks for it; wrong
// forms and reasons only when they are asked for. Every format there is and ever will be is walked.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Article, correctFound, decide, setNotice, wordedNotice } from '../../corrections/index.ts'
import { lifeOf } from '../../reports/article-life.ts'
import type { Category } from '../../schema/index.ts'
import { VIEWS } from '../../schema/index.ts'
import { context, drawn, imported, noticed, profile, reopened } from '../../testing/drawn-article.ts'
import { exportArticle, type GivenOut } from './export-article.ts'
import { EXPORT_FORMATS, fileOf } from './export-formats.ts'
import { writeLife } from './write-life.ts'

function changed(
  article: Article,
  find: string,
  replace: string,
  category: Category,
  reason = '',
  status: 'accepted' | 'proposed' = 'accepted',
  where = {},
): Article {
  const done = correctFound(article, { find, replace, ...where }, { category, reason, status }, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return reopened(done.value.change.articles[0]?.after)
}

function decided(article: Article, verb: 'reject' | 'revert', note = ''): Article {
  const last = article.corrections.at(-1)?.id as string
  const done = decide(article, [last], verb, note, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return reopened(done.value.articles[0]?.after)
}

const STORY = `Trader fined in court

The trader, who stole the church roof, was fined on Monday. His son Tom, 12, watched.

The court rose at noon.`

/** Everything a format writes, compressed parts included, as one text. */
function written(
  article: Article,
  format: (typeof EXPORT_FORMATS)[number],
  view: (typeof VIEWS)[number],
  given: GivenOut = {},
): string {
  const bytes = fileOf(format, [drawn(article, view, given)])
  if (typeof bytes === 'string') return bytes
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n')
}

function life(article: Article, given: GivenOut = {}): string {
  const draw = (view: 'marked' | 'original') =>
    exportArticle(article, profile, { view, keepFooters: true, withProposals: true, ...given })
  const entries = lifeOf(article, { batches: new Map(), exports: new Map(), unread: [] })
  const made = { archive: 'Courier', madeAt: context.now(), madeBy: 'Ana', source: article.record.source }
  return writeLife({ ...made, marked: draw('marked'), original: draw('original'), entries })
}

/** Everything that could leave the house, by what it is. */
function all(article: Article, given: GivenOut = {}): readonly (readonly [string, string])[] {
  return [
    ...EXPORT_FORMATS.flatMap((format) =>
      VIEWS.map((view) => [`${format.name}/${view}`, written(article, format, view, given)] as const),
    ),
    ['life', life(article, given)],
    ['title', drawn(article).title],
  ]
}

const squeezed = (text: string): string =>
  text
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase()
const leaks = (article: Article, ...secrets: readonly string[]): readonly string[] =>
  all(article).flatMap(([where, text]) =>
    secrets
      .filter((secret) => squeezed(text).includes(secret.toLowerCase()) || text.includes(secret))
      .map((secret) => `${where}: ${secret}`),
  )

describe('removed words', () => {
  const legal = changed(
    imported(STORY),
    ', who stole the church roof,',
    '',
    'legal',
    'said “church roof” without proof',
  )
  const removed = changed(legal, ' His son Tom, 12, watched.', '', 'fact', 'Tom, 12, is a minor')

  it('leave in no format and no view', () => {
    expect(leaks(removed, 'stole', 'church roof', 'Tom, 12', 'minor', 'without proof')).toEqual([])
  })

  it('leave when the exporter asks for them', () => {
    const found = all(removed, { withRemoved: true }).filter(([, text]) => text.includes('stole the church roof'))
    const where = found.map(([name]) => name)
    for (const name of ['html/marked', 'docx/marked', 'text/original', 'json/corrected', 'log-csv/corrected', 'life'])
      expect(where).toContain(name)
  })

  it('leave a sign in marked copy and in the original', () => {
    const text = EXPORT_FORMATS.find(({ name }) => name === 'text') as (typeof EXPORT_FORMATS)[number]
    expect(written(removed, text, 'original')).toContain('The trader[…] was fined on Monday.[…]\n')
    expect(written(removed, text, 'marked')).toContain('The trader[-[…]-] was fined on Monday.[-[…]-]')
    expect(written(removed, text, 'corrected')).toContain('The trader was fined on Monday.\n')
  })

  it.each([
    [
      'a name in them was corrected before',
      (a: Article) => changed(changed(a, 'church', 'Chapel', 'name'), ', who stole the Chapel roof,', '', 'legal'),
    ],
    [
      'they were reworded before',
      (a: Article) =>
        changed(
          changed(a, 'stole the church roof', 'took the church roof', 'fact'),
          ', who took the church roof,',
          '',
          'legal',
        ),
    ],
    [
      'they were replaced in two steps',
      (a: Article) =>
        changed(changed(a, 'who stole the church roof', 'who was named', 'legal'), ', who was named,', '', 'style'),
    ],
    [
      'they were marked bold before',
      (a: Article) => changed(a, ', who stole the church roof,', '', 'legal', '', 'accepted'),
    ],
    [
      'another reason repeats them',
      (a: Article) =>
        changed(
          changed(a, ', who stole the church roof,', '', 'legal'),
          'noon',
          'one',
          'fact',
          'not the man of the Church Roof',
        ),
    ],
    [
      'a rejected correction repeats them',
      (a: Article) =>
        decided(
          changed(
            changed(a, ', who stole the church roof,', '', 'legal'),
            'trader',
            'trader, who STOLE the church roof,',
            'fact',
            '',
            'proposed',
          ),
          'reject',
          'he stole nothing',
        ),
    ],
    [
      'they are put into other words',
      (a: Article) => changed(a, 'who stole the church roof', 'who was charged', 'legal'),
    ],
  ])('leave nowhere when %s', (_, make) => {
    const article = make(imported(STORY))
    expect(leaks(article, 'stole', 'church roof', 'chapel roof')).toEqual([])
  })

  it('leave nowhere from a headline, a caption of theirs, a tag, an address or the name of the file', () => {
    const story = imported(STORY.replace('Trader fined in court', 'Trader who stole church roof fined'), {
      tags: ['Church roof', 'courts'],
      url: 'https://courier.example/2021/trader-stole-church-roof',
    })
    const article = changed(
      changed(story, ' who stole church roof', '', 'legal', '', 'accepted', { field: 'headline' }),
      ', who stole the church roof,',
      '',
      'legal',
    )
    expect(leaks(article, 'church roof', 'church-roof', 'stole')).toEqual([])
    expect(drawn(article).metadata).toMatchObject({ tags: ['courts'], url: null })
  })

  it('leave nowhere from a headline that was made of the first sentence', () => {
    const article = changed(
      imported(
        'The trader, who stole the church roof, was fined on Monday in the court of the old town.\n\nThe court rose at noon.',
      ),
      ', who stole the church roof,',
      '',
      'legal',
      '',
      'accepted',
      { field: 'body' },
    )
    expect(article.record.headlineFrom).toBe('provisional')
    expect(leaks(article, 'stole', 'church roof')).toEqual([])
    expect(drawn(article).title).toMatch(/^The trader was fined/u)
  })

  it('leave nowhere in other scripts', () => {
    const article = changed(
      imported('法庭\n\n商人张三偷了教堂的屋顶，被罚款。\n\n法庭中午休庭。'),
      '偷了教堂的屋顶，',
      '',
      'legal',
      '没有证据',
    )
    expect(leaks(article, '教堂的屋顶', '没有证据')).toEqual([])
  })

  it('hold back an article whose notice says them again; a composed notice never does', () => {
    const worded = setNotice(
      removed,
      wordedNotice(removed, profile, 'We said he stole the church roof.', 'correction'),
      context,
    )
    if (!worded.ok) throw new Error(worded.problem.code)
    const article = reopened(worded.value.articles[0]?.after)
    expect(drawn(article).isNoticeQuoting).toBe(true)
    expect(leaks(article, 'church roof')).toEqual([])
    const later = changed(
      changed(imported(STORY), 'stole the church roof', 'took a bell', 'fact'),
      ', who took a bell,',
      '',
      'legal',
    )
    expect(noticed(later).notice?.text).not.toMatch(/bell|roof/u)
    expect(drawn(noticed(later)).isNoticeQuoting).toBe(false)
  })

  it('are not words that remain: a doubled word, a mark, a sentence that was there twice', () => {
    const doubled = changed(imported('A\n\nHe waited for for for hours .\n\nHe left.'), 'for for for', 'for', 'grammar')
    const spaced = changed(doubled, 'hours .', 'hours.', 'punctuation')
    expect(drawn(spaced, 'marked').leftOut).toBe(0)
    expect(drawn(spaced, 'corrected', { withReasons: true }).record).not.toBeNull()
  })

  it('of open proposals are still in the text, and the proposals are not disclosed', () => {
    const article = changed(imported(STORY), ', who stole the church roof,', '', 'legal', 'libel', 'proposed')
    const csv = EXPORT_FORMATS.find(({ name }) => name === 'log-csv') as (typeof EXPORT_FORMATS)[number]
    expect(written(article, csv, 'corrected')).not.toMatch(/libel|roof/u)
    expect(leaks(decided(article, 'reject', 'keep'), 'libel')).toEqual([])
  })
})

describe('wrong forms and reasons', () => {
  const article = noticed(
    changed(
      imported('Talks\n\nFrancois Bozie left.\n\nHe came back.'),
      'Francois Bozie',
      'François Bozizé',
      'name',
      'SECRET',
    ),
  )
  const public_ = EXPORT_FORMATS.filter(({ showsHistory }) => !showsHistory)

  it('are in no public copy unless requested', () => {
    for (const format of public_)
      expect([format.name, written(article, format, 'corrected').includes('Bozie')]).toEqual([format.name, false])
    for (const format of public_) expect(written(article, format, 'marked')).not.toContain('SECRET')
  })

  it('and evidence and desk notes are in JSON, which is then lossless, only when requested', () => {
    const finding = { kind: 'name', evidence: 'EVIDENCE' }
    const record = { ...article.record, events: article.record.events.map((event) => ({ ...event, finding })) }
    const found = { ...article, record } as unknown as Article
    const json = EXPORT_FORMATS.find(({ name }) => name === 'json') as (typeof EXPORT_FORMATS)[number]
    for (const view of VIEWS) expect(written(found, json, view)).not.toMatch(/SECRET|EVIDENCE/u)
    for (const view of VIEWS)
      expect(written(found, json, view, { withReasons: true })).toMatch(/SECRET[\s\S]*EVIDENCE/u)
  })

  it('are in what machines read, and in Word comments, when requested', () => {
    for (const format of public_.filter(({ hasMachineData }) => hasMachineData))
      expect([format.name, written(article, format, 'corrected', { withWrongForms: true }).includes('Bozie')]).toEqual([
        format.name,
        true,
      ])
    const docx = public_.find(({ name }) => name === 'docx') as (typeof EXPORT_FORMATS)[number]
    expect(written(article, docx, 'marked', { withReasons: true })).toContain('SECRET')
  })
})
