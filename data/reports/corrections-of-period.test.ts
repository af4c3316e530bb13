// The corrections of a period go by the day readers first had them, in the zone of the computer.
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { actOnArticle } from '../acts/act-on-article.ts'
import { composeNotices } from '../acts/compose-notices.ts'
import { exportArticles } from '../acts/export/export-articles.ts'
import { correctFound } from '../corrections/index.ts'
import { formatsNamed } from '../formats/writing/export-formats.ts'
import { writeCorrections } from '../formats/writing/write-corrections.ts'
import type { ActContext, Period } from '../schema/index.ts'
import { archiveWith, HARBOUR, openToWrite, TEST_CONTEXT, value } from '../testing/indexed-archive.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { correctionsOfPeriod } from './corrections-of-period.ts'
import { listNotices } from './list-notices.ts'

afterEach(() => vi.unstubAllEnvs())

const at = (instant: string): ActContext => ({ ...TEST_CONTEXT, now: () => instant })

it('belong to the day of the first export with exactly these words, not to that of writing or of the newest', async () => {
  const { folder, ids } = await archiveWith(HARBOUR)
  const [id = ''] = ids
  const archive = await openToWrite(folder)
  const exported = async (instant: string): Promise<void> => {
    const request = {
      ...({ view: 'corrected', recipient: null, allowStale: false, keepFooters: false, ifExists: 'number' } as const),
      ...{ ids, formats: value(formatsNamed(['text'])), out: join(await temporaryFolder(), 'out'), oneFile: false },
    }
    expect(value(await exportArticles(archive, request, at(instant))).files.length).toBe(1)
  }
  const composed = at('2026-02-10T12:00:00.000Z')
  const ruling = { category: 'fact', reason: '', status: 'accepted' } as const
  value(await actOnArticle(archive, id, (it) => correctFound(it, { find: 'old', replace: 'new' }, ruling, composed)))
  value(await composeNotices(archive, [id], composed))
  const told = async (period: Period) => value(await correctionsOfPeriod(archive, period))
  const all = { since: null, until: null }
  expect((await told(all)).corrections).toEqual([])

  // On 1 March, at 9 in the morning in Auckland, and still on 28 February in Perth and in UTC.
  await exported('2026-02-28T20:00:00.000Z')
  expect((await told(all)).corrections).toMatchObject([{ at: '2026-02-28T20:00:00.000Z' }])
  await exported('2026-04-05T12:00:00.000Z')
  const { corrections } = await told(all)
  expect(corrections).toMatchObject([{ article: id, at: '2026-02-28T20:00:00.000Z' }])
  expect(value(await listNotices(archive, null)).notices).toMatchObject([{ publishedAt: '2026-02-28T20:00:00.000Z' }])

  const days = { march: { since: '2026-03-01', until: '2026-03-31' }, eve: { since: null, until: '2026-02-28' } }
  for (const [zone, inMarch, day] of [
    ['Pacific/Auckland', 1, '2026-03-01'],
    ['UTC', 0, '2026-02-28'],
    ['America/Los_Angeles', 0, '2026-02-28'],
  ] as const) {
    vi.stubEnv('TZ', zone)
    const counts = [(await told(days.march)).corrections.length, (await told(days.eve)).corrections.length]
    expect([zone, ...counts]).toEqual([zone, inMarch, 1 - inMarch])
    expect(writeCorrections('html', await told(all))).toContain(`<time datetime="${day}">`)
    expect(writeCorrections('atom', await told(all))).toContain('<updated>2026-02-28T20:00:00.000Z</updated>')
  }
  await archive.close()
})
