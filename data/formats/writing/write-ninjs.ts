// ninjs, the JSON of the IPTC, in its three generations: the names of members differ, and 1.x has one text of each kind where later
// ones have lists. No generation has room for members of others, so what was corrected is in the note to the desk.
import { toHtml } from 'hast-util-to-html'
import { editorsNote, instantOf, storyUri, versionMade } from './agency-story.ts'
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { authorIn, fieldText } from './plain-lines.ts'
import { copyElements } from './write-html.ts'

type Item = (article: ExportArticle) => Record<string, unknown>

function ninjs(version: string, hint: string, item: Item): TextFormat {
  const text = (article: ExportArticle): string => JSON.stringify(item(article), null, 2)
  return {
    name: version.startsWith('3') ? 'ninjs' : `ninjs-${version[0]}`,
    extension: `ninjs-${version[0]}.json`,
    group: 'systems',
    words: { label: `ninjs ${version}`, hint, files: `ninjs ${version}` },
    hasMachineData: true,
    sections: [
      {
        open: ({ count }) => (count > 1 ? '[' : ''),
        each: (article, n, isAlone) => (isAlone ? text(article) : `${n > 0 ? ',' : ''}\n${text(article)}`),
        close: ({ count }) => (count > 1 ? '\n]\n' : '\n'),
      },
    ],
  }
}

export const NINJS_3 = ninjs('3.1', 'The JSON news agencies exchange, with the notice for the desk.', (article) => ({
  ...{ uri: storyUri(article), standard: { name: 'ninjs', version: '3.1' }, type: 'text', representationType: 'full' },
  ...{ version: String(article.version), versionCreated: versionMade(article) },
  contentCreated: instantOf(article.metadata.publishedAt) ?? undefined,
  ...{ pubStatus: 'usable', edNote: editorsNote(article) || undefined },
  ...{ language: article.metadata.language, by: authorIn(article) || undefined },
  infoSources: named(article.metadata.source),
  subjects: named(...article.metadata.tags),
  headlines: listed('main', 'contentType', fieldText(article.headline)),
  descriptions: listed('standfirst', 'contentType', fieldText(article.standfirst)),
  bodies: [{ role: 'main', contentType: 'text/html', value: bodyHtml(article) }],
}))

export const NINJS_2 = ninjs('2.2', 'For systems that do not read version 3 yet.', (article) => ({
  ...{ uri: storyUri(article), standard: { name: 'ninjs', version: '2.2' }, type: 'text', representationtype: 'full' },
  ...{ version: String(article.version), versioncreated: versionMade(article) },
  contentcreated: instantOf(article.metadata.publishedAt) ?? undefined,
  ...{ pubstatus: 'usable', ednote: editorsNote(article) || undefined },
  ...{ language: article.metadata.language, by: authorIn(article) || undefined },
  infosources: named(article.metadata.source),
  subjects: named(...article.metadata.tags),
  headlines: listed('main', 'contenttype', fieldText(article.headline)),
  descriptions: listed('standfirst', 'contenttype', fieldText(article.standfirst)),
  bodies: [{ role: 'main', contenttype: 'text/html', value: bodyHtml(article) }],
}))

export const NINJS_1 = ninjs('1.6', 'For older systems.', (article) => ({
  ...{ uri: storyUri(article), type: 'text', mimetype: 'text/html', representationtype: 'complete' },
  ...{ version: String(article.version), versioncreated: versionMade(article) },
  contentcreated: instantOf(article.metadata.publishedAt) ?? undefined,
  ...{ pubstatus: 'usable', ednote: editorsNote(article) || undefined },
  ...{ language: article.metadata.language, byline: fieldText(article.byline) || undefined },
  infosource: named(article.metadata.source),
  subject: named(...article.metadata.tags),
  headline: fieldText(article.headline) || undefined,
  description_text: fieldText(article.standfirst) || undefined,
  body_html: bodyHtml(article),
}))

function bodyHtml(article: ExportArticle): string {
  return toHtml([...copyElements(article)])
}

function named(...names: readonly (string | null)[]): readonly { readonly name: string }[] | undefined {
  const known = names.flatMap((name) => (name ? [{ name }] : []))
  return known.length > 0 ? known : undefined
}

function listed(role: string, type: string, value: string): readonly Record<string, string>[] | undefined {
  return value === '' ? undefined : [{ role, [type]: 'text/plain', value }]
}
