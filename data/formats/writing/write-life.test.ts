// The page of an article's life: everything that was done is on it, and nothing on it can run.
import { expect, it } from 'vitest'
import { lifeOf } from '../../reports/article-life.ts'
import { corrected, imported, noticed, profile } from '../../testing/drawn-article.ts'
import { exportArticle } from './export-article.ts'
import { writeLife } from './write-life.ts'

const HOSTILE = `Storm <script>alert(1)</script> & "Bozie"

By <img src=x onerror=alert(2)>

</style><script>alert(3)</script> said *Bozize* <!-- so --> it rained.`

/** What was done to hostile copy, with hostile reasons. */
function pageOf(): string {
  const article = noticed(
    corrected(imported(HOSTILE, { tags: ['</li><b>'] }), 'Bozize', 'Bozizé', '</p><iframe src=//x></iframe>'),
  )
  const draw = (view: 'marked' | 'original') =>
    exportArticle(article, profile, { view, keepFooters: true, withProposals: true })
  const entries = lifeOf(article, { batches: new Map(), exports: new Map(), unread: [] })
  const archive = '<base href=//x> Courier'
  const made = {
    archive,
    source: article.record.source,
    madeAt: '2026-11-24T09:15:00.000Z',
    madeBy: 'Ana & <i>Editor</i>',
  }
  return writeLife({ marked: draw('marked'), original: draw('original'), entries, ...made })
}

it('tells who did what, when and why, the notice, and both texts', () => {
  const page = pageOf()
  const said = page.slice(page.indexOf('<body>')).replaceAll(/<[^>]+>/g, '')
  expect(said).toContain('Life of an article')
  expect(said).toContain('Imported from story.txt')
  expect(said).toContain('Correction 1 (name), accepted')
  expect(page).toMatch(/said \*<del>Bozize<\/del><ins>Bozizé<\/ins>\*/)
  expect(said).toContain('Why: &#x3C;/p>&#x3C;iframe')
  expect(said).toMatch(/Reader notice \(correction\)/)
  expect(said).toContain('24 November 2026 at 09:15 UTC by Ana &#x26; &#x3C;i>Editor')
  expect(said).toMatch(/Log up to hereSHA-256 [0-9a-f]{64}/)
  expect(page.match(/<article/g)).toHaveLength(2)
  expect(page).not.toMatch(/<article[^>]* id=/)
})

it('lets nothing that came in, or was typed, become markup', () => {
  const page = pageOf()
  expect(page).not.toMatch(/<(script|img|iframe|base|b|i|object|link)\b/)
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page).toContain('content="default-src &#x27;none&#x27;')
  expect(page).toContain('@media print')
})
