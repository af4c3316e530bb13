// schema.org NewsArticle with `correction`: what machines read. Before and after of corrections live only here, when they were asked for.

import type { ExportArticle, ExportedCorrection } from './export-article.ts'
import { authorIn, fieldText } from './plain-lines.ts'

/** JSON-LD of one exported article (schema.org/NewsArticle, schema.org/CorrectionComment). */
export function structuredData(article: ExportArticle): Record<string, unknown> {
  const { metadata, notice, changes } = article
  const author = authorIn(article)
  const value = {
    '@context': ['https://schema.org', { corrigenda: 'urn:corrigenda:' }],
    '@type': 'NewsArticle',
    '@id': `urn:corrigenda:${article.id}`,
    headline: fieldText(article.headline) || undefined,
    author: author ? { '@type': 'Person', name: author } : undefined,
    datePublished: metadata.publishedAt ?? undefined,
    dateModified: article.correctedAt ?? metadata.publishedAt ?? undefined,
    articleSection: metadata.desk ?? undefined,
    inLanguage: metadata.language,
    url: metadata.url ?? undefined,
    keywords: metadata.tags.length > 0 ? metadata.tags : undefined,
    publisher: metadata.source ? { '@type': 'Organization', name: metadata.source } : undefined,
    version: article.version,
    correction: notice
      ? [{ '@type': 'CorrectionComment', text: notice.text, datePublished: article.correctedAt ?? undefined }]
      : undefined,
    'corrigenda:change': changes.length > 0 ? changes.map(changeOf) : undefined,
  }
  return value
}

function changeOf(correction: ExportedCorrection): Record<string, unknown> {
  const { id, field, before, after, category, decidedAt } = correction
  return { id, field, before, after, category, at: decidedAt }
}
