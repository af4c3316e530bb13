// The house’s own rules, out of the YAML files of its stylebook.
import { holdsOn } from '../schema/index.ts'
import type { ArticleCheck } from './check.ts'

export const styleRules: ArticleCheck = {
  name: 'style-rules',
  kind: 'style',
  version: 1,
  scope: 'article',
  find: ({ fields, publishedAt }, { rules }) => {
    const holding = rules.filter((rule) => holdsOn(rule, publishedAt))
    return fields.flatMap(({ field, paragraphs }) =>
      paragraphs.flatMap(({ text, start: offset, block }) =>
        block?.role === undefined
          ? holding.flatMap((rule) =>
              rule.find(text).map(({ start, end, suggestions, message }) => ({
                ...{ field, start: start + offset, end: end + offset, suggestions, confidence: rule.confidence },
                message: 'style-rule' as const,
                evidence: { rule: rule.name, message, link: rule.link },
              })),
            )
          : [],
      ),
    )
  },
}
