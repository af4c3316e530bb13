// What the formats of agencies and content systems say of an article alike: its name everywhere, its dates, and what tells the
// receiving desk that it was corrected.
import { noticeTitle } from '../../corrections/index.ts'
import type { ExportArticle } from './export-article.ts'

/** The URI receivers know the story by: that of its source, else one of ours. */
export function storyUri({ id, identity }: ExportArticle): string {
  return identity !== null && /^[a-z][a-z\d+.-]*:[!-~]+$/i.test(identity) ? identity : `urn:corrigenda:${id}`
}

/** A date with time and zone; null: only the day is known, or nothing. */
export function instantOf(at: string | null): string | null {
  return at !== null && at.length > 10 ? at : null
}

/** When this version was made: the last correction, else what it was published on, else what the archive received it on. */
export function versionMade({ correctedAt, metadata, importedAt }: ExportArticle): string {
  return correctedAt ?? instantOf(metadata.publishedAt) ?? importedAt
}

/** Why the desk that receives it has another version: the notice, and before and after where they may be given out. '' for none. */
export function editorsNote({ notice, changes }: ExportArticle): string {
  const said = notice ? [`${noticeTitle(notice)}: ${notice.text}`] : []
  const changed = changes.map(
    ({ field, before, after, category }) => `${field}: “${before}” → “${after}” (${category})`,
  )
  return [...said, ...(changed.length > 0 ? [`Changed: ${changed.join('; ')}.`] : [])].join(' ')
}
