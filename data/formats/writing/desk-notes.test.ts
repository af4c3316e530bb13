// What the desk notes for itself leaves the house in no format and no view. Every format there is and ever will be is walked.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { setMetadata } from '../../corrections/index.ts'
import { lifeOf } from '../../reports/article-life.ts'
import { VIEWS } from '../../schema/index.ts'
import { context, drawn, imported, profile, reopened } from '../../testing/drawn-article.ts'
import { exportArticle } from './export-article.ts'
import { EXPORT_FORMATS, fileOf } from './export-formats.ts'
import { writeLife } from './write-life.ts'

const NOTES = { note: 'Ask the lawyer', flag: true, due: '2031-07-19', withdrawn: 'Sent by mistake' } as const

function noted(article = imported('Harbour wall mended\n\nThe wall of the old harbour is whole again.')) {
  const record = setMetadata(article, NOTES, context)
  if (!record.ok) throw new Error(record.problem.code)
  return reopened(record.value)
}

describe('what the desk notes', () => {
  it.each(EXPORT_FORMATS.flatMap((format) => VIEWS.map((view) => [format.name, view, format] as const)))(
    'is not in %s, %s',
    (_, view, format) => {
      const bytes = fileOf(format, [drawn(noted(), view)])
      const text =
        typeof bytes === 'string'
          ? bytes
          : Object.values(unzipSync(bytes))
              .map((part) => strFromU8(part))
              .join('\n')
      for (const word of ['lawyer', '2031', 'mistake', '"flag"']) expect(text).not.toContain(word)
    },
  )

  it('is not in the life of the article, which says that there was something', () => {
    const article = noted()
    const draw = (view: 'marked' | 'original') =>
      exportArticle(article, profile, { view, keepFooters: true, withProposals: true })
    const entries = lifeOf(article, { batches: new Map(), exports: new Map(), unread: [] })
    const made = { archive: 'Courier', madeAt: context.now(), madeBy: 'Ana', source: article.record.source }
    const page = writeLife({ ...made, marked: draw('marked'), original: draw('original'), entries })
    for (const word of ['lawyer', '2031', 'mistake']) expect(page).not.toContain(word)
    expect(page).toContain('Details of the desk')
  })
})
