// Fields that an article of the archive should have and has not.
import type { FindingEvidence } from '../schema/index.ts'
import type { ArticleCheck } from './check.ts'

type What = FindingEvidence['field-missing']['what']

export const missingFields: ArticleCheck = {
  name: 'missing-fields',
  kind: 'missing',
  version: 1,
  scope: 'article',
  find: ({ id, fields, publishedAt, source }) => {
    if (id === null) return []
    const has = (name: string): boolean => fields.some(({ field, text }) => field === name && text.trim() !== '')
    const missing: readonly (readonly [What, boolean, number])[] = [
      ['headline', has('headline'), 0.9],
      ['body', has('body'), 0.9],
      ['byline', has('byline'), 0.3],
      ['published', publishedAt !== null, 0.6],
      ['source', source !== null, 0.3],
    ]
    return missing
      .filter(([, isThere]) => !isThere)
      .map(([what, , confidence]) => {
        const place = { field: what === 'published' || what === 'source' ? 'headline' : what, start: 0, end: 0 }
        return { ...place, suggestions: [], confidence, message: 'field-missing', evidence: { what } } as const
      })
  },
}
