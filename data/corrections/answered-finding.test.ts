// A correction that fixes a finding stores the check's evidence separately from the editor's reason, and never exports
// it.
import { expect, it } from 'vitest'
import { EXPORT_FORMATS, fileOf } from '../formats/writing/export-formats.ts'
import { context, drawn, imported, reopened } from '../testing/drawn-article.ts'
import { correctAll } from './correct-all.ts'

it('keeps evidence in a field of its own', () => {
  const article = imported('Talks\n\nPrighozhin left. Prigozhin came back.\n\nHe waved.')
  const finding = { rule: 'names', evidence: 'EVIDENCE Prigozhin 1×; Prighozhin 1×' }
  const ruling = { category: 'name', reason: 'Prigozhin, as elsewhere', status: 'accepted', finding } as const
  const edits = [{ field: 'body', from: 0, to: 10, before: 'Prighozhin', after: 'Prigozhin' }]
  const done = correctAll(article, { edits, marks: [], blocks: [] }, ruling, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  const after = reopened(done.value.change.articles[0]?.after)
  expect(after.corrections[0]).toMatchObject({
    findingRule: 'names',
    evidence: finding.evidence,
    reason: ruling.reason,
  })
  for (const format of EXPORT_FORMATS.filter(({ name }) => name !== 'json' && name !== 'docx'))
    for (const view of ['original', 'marked', 'corrected'] as const)
      expect(String(fileOf(format, [drawn(after, view, { withReasons: true, withWrongForms: true })]))).not.toContain(
        'EVIDENCE',
      )
})
