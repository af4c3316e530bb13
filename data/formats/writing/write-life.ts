// An article's life on one page, to be printed and filed: who did what, when, why and with which batch; what was handed out;
// the text with all its changes, and as it was published. A record for the house: it holds the internal reasons, but
// what was removed only when that was asked for. Like every
// page of ours it is built as a tree and forbids itself everything but its own style.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { LEFT_OUT } from '../../corrections/index.ts'
import type { ArticleRecord } from '../../schema/index.ts'
import type { ExportArticle } from './export-article.ts'
import { HTML_STYLE } from './html-style.ts'
import { lifeItem, whenInWords } from './life-acts.ts'
import type { LifeEntry } from './life-entry.ts'
import { LIFE_STYLE } from './life-style.ts'
import { fieldText } from './plain-lines.ts'
import { articleElement, htmlPage } from './write-html.ts'

export interface ArticleLife {
  /** The article in the marked view, open proposals included, and as it was published. */
  readonly marked: ExportArticle
  readonly original: ExportArticle
  readonly source: Pick<ArticleRecord['source'], 'name' | 'sha256'>
  /** In the order of the log. */
  readonly entries: readonly LifeEntry[]
  readonly archive: string
  /** When the page is made (an ISO instant), and who makes it. */
  readonly madeAt: string
  readonly madeBy: string
}

/** The page, whole. */
export function writeLife(life: ArticleLife): string {
  const { marked, original, entries } = life
  const title = fieldText(marked.headline) || marked.id
  return htmlPage({
    language: 'en',
    title: `Life of an article: ${title}`,
    style: HTML_STYLE + LIFE_STYLE,
    main: [
      h('p', { className: ['kind'] }, 'Life of an article'),
      h('h1', title),
      facts(life),
      section(
        'What was done',
        h(
          'ol',
          { className: ['acts'] },
          entries.map((entry) => lifeItem(entry, marked)),
        ),
      ),
      section('The text with its changes', text(marked), 'text'),
      section('The text as it was published', text(original), 'text'),
    ],
  })
}

function facts({ marked, source, archive, madeAt, madeBy }: ArticleLife): Element {
  const { metadata, version, head, isNoticeStale, notice, log, leftOut } = marked
  const standing = log.filter(({ status }) => status === 'accepted').length
  const open = log.filter(({ status }) => status === 'proposed').length
  const rows: readonly (readonly [string, ElementContent | string | null])[] = [
    ['Archive', archive],
    ['Article', marked.id],
    ['Published', metadata.publishedAt],
    ['Source', metadata.source],
    ['Desk', metadata.desk],
    ['Address', metadata.url],
    ['Tags', metadata.tags.join(', ')],
    ['State', metadata.state],
    ['Version', String(version)],
    ['Corrections', `${log.length} made, ${standing} in force, ${open} open`],
    [
      'Reader notice',
      notice ? `${notice.text}${isNoticeStale ? ' (the corrections have changed since)' : ''}` : 'none',
    ],
    ['Came from', `${marked.cleared(source.name)} (SHA-256 ${source.sha256})`],
    ['Log up to here', `SHA-256 ${head}`],
    [
      'Left out',
      leftOut > 0
        ? `the words of ${leftOut === 1 ? 'one correction' : `${leftOut} corrections`} that removed them (${LEFT_OUT})`
        : null,
    ],
    ['Page made', h('span', [whenInWords(madeAt), ` by ${madeBy}`])],
  ]
  return h(
    'dl',
    rows.flatMap(([name, value]) => (value ? [h('dt', name), h('dd', [value])] : [])),
  )
}

function section(heading: string, content: Element, name = 'acts-of'): Element {
  return h('section', { className: [name] }, [h('h2', heading), content])
}

/** Drawn as an export draws it; the page holds the article twice, so that neither may have its id. */
function text(article: ExportArticle): Element {
  const drawn = articleElement({ ...article, notice: null })
  const { id: _, ...properties } = drawn.properties
  return { ...drawn, properties }
}
