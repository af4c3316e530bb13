// Posts of a site's export: what its list says of each, and their pages going back as the same files.
import { expect, it } from 'vitest'
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { isRefusal } from '../formats/places/pieces.ts'
import { writeAllBack } from '../formats/same-file/write-back.ts'
import { context, corrected, reopened } from '../testing/drawn-article.ts'
import { type SiteExport, siteExport } from './site-export.ts'

const LIST = 'post_id,title,subtitle,post_date,is_published\n1.a,"Ferry, late",,2026-03-02T10:00:00Z,true\n'

it('knows an export of Substack by its list, wherever it is in the ZIP, and whatever is missing', () => {
  const names = ['x/posts.csv', 'x/posts/1.a.html', 'x/posts/2.b.html', 'x/posts/1.delivers.csv', 'x/email.csv']
  const site = siteExport(names, () => LIST) as SiteExport
  expect(site.posts).toEqual(['x/posts/1.a.html', 'x/posts/2.b.html'])
  expect(site.passed).toEqual(['x/posts/', 'x/'])
  expect(site.about.get('x/posts/1.a.html')).toEqual({
    ...{ format: 'html', given: { headline: 'Ferry, late' }, identity: 'substack:1', isDraft: false },
    metadata: { publishedAt: '2026-03-02T10:00:00Z' },
  })
  expect(site.about.get('x/posts/2.b.html')).toMatchObject({ given: {}, metadata: {}, isDraft: false })
  expect(siteExport(names, () => 'headline,body\na,b\n')).toBeNull()
  for (const list of ['"never closed', '']) expect(siteExport(names, () => list)).toBe('unreadable')
  expect(siteExport(['posts.csv', 'a.html'], () => LIST)).toBeNull()
})

it('knows an export of Medium by its profile', () => {
  const names = ['README.html', 'bookmarks/b.html', 'posts/a.html', 'posts/draft_b.html', 'profile/profile.html']
  expect(siteExport(names, () => '')).toMatchObject({
    ...{ posts: ['posts/a.html', 'posts/draft_b.html'], passed: ['README.html', 'bookmarks/', 'profile/'] },
  })
})

it('hands a page back with its text corrected, and not with a headline it does not have', () => {
  const bytes = Buffer.from('<h3>Why</h3><p>The ferry was late.</p>')
  const planner = new ImportPlanner(() => null, context)
  planner.add({
    name: '1.html',
    bytes,
    format: 'html',
    given: { headline: 'Ferry late', standfirst: 'Nine days in ten.' },
  })
  const [record] = planner.plan().records
  if (!record) throw new Error('it did not come in')
  expect(record.source.given).toEqual({ headline: 'Ferry late', standfirst: 'Nine days in ten.' })
  const done = writeAllBack([corrected(reopened(record), 'ferry was', 'boat was')], bytes)
  expect(!isRefusal(done) && Buffer.from(done.bytes).toString()).toBe('<h3>Why</h3><p>The boat was late.</p>')
  const headline = writeAllBack([corrected(reopened(record), 'Ferry', 'Boat')], bytes)
  expect(isRefusal(headline) || headline.left.length > 0).toBe(true)
})
