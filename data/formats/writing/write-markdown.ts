// Markdown with YAML front matter. Text is escaped by the library, so that a star in copy stays a star.
import type { BlockContent, Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import { noticeTitle, type ProjectedBlock, type Run } from '../../corrections/index.ts'
import { escapeHtml } from '../web/escape-html.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { authorIn, fieldText, groupBlocks, markedText } from './plain-lines.ts'
import { textIn } from './sections.ts'

export const MARKDOWN: TextFormat = {
  name: 'markdown',
  extension: 'md',
  group: 'readers',
  words: {
    label: 'Markdown',
    hint: 'With details as front matter, for a site builder.',
    files: 'Markdown',
  },
  hasMachineData: true,
  sections: [
    {
      open: ({ count }) => (count === 1 ? '---\n' : `---\n${ARTICLES}`),
      each: (article, _, isAlone) => {
        const matter = frontMatter(article)
        return isAlone ? yaml(matter) : yaml({ articles: [matter] }).slice(ARTICLES.length)
      },
      close: () => '---\n\n',
    },
    { each: (article, n) => `${n > 0 ? '\n---\n\n' : ''}${markdownBody(article)}` },
  ],
}

const ARTICLES = 'articles:\n'

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 })
}

/** One or several articles as Markdown; before and after of corrections stand in the front matter only, when they were asked for. */
export function writeMarkdown(articles: readonly ExportArticle[]): string {
  return textIn(MARKDOWN.sections, articles)
}

/** One article as Markdown without front matter. */
function markdownBody(article: ExportArticle): string {
  const isMarked = article.view === 'marked'
  const line = (blocks: readonly ProjectedBlock[]): PhrasingContent[] => inline(blocks, isMarked)
  const children: RootContent[] = []
  if (article.headline.length > 0) children.push({ type: 'heading', depth: 1, children: line(article.headline) })
  if (article.standfirst.length > 0) {
    children.push({ type: 'paragraph', children: [{ type: 'emphasis', children: line(article.standfirst) }] })
  }
  if (article.byline.length > 0) children.push({ type: 'paragraph', children: line(article.byline) })
  const notice = article.notice ? [noticeNode(noticeTitle(article.notice), article.notice.text)] : []
  if (article.noticePosition === 'top') children.push(...notice)
  children.push(...groupBlocks(article.body).map((group) => groupNode(group, isMarked)))
  children.push(...article.captions.map((caption): Paragraph => ({ type: 'paragraph', children: line(caption) })))
  if (article.noticePosition === 'bottom') children.push(...notice)
  return toMarkdown({ type: 'root', children }, { bullet: '-', emphasis: '*', rule: '-' })
}

/** Under the names that static site generators (Eleventy, Hugo, Jekyll) and our own reader know; ours follow. */
function frontMatter(article: ExportArticle): Record<string, unknown> {
  const { metadata, notice } = article
  const entries = {
    title: fieldText(article.headline),
    description: fieldText(article.standfirst),
    author: authorIn(article),
    date: metadata.publishedAt,
    tags: metadata.tags,
    id: article.id,
    headlineFrom: article.headlineFrom === 'line' ? null : article.headlineFrom,
    corrected: article.correctedAt,
    version: article.version,
    source: metadata.source,
    desk: metadata.desk,
    url: metadata.url,
    language: metadata.language,
    notice: notice ? { class: notice.class, text: notice.text } : null,
    corrections: article.changes.map(({ field, before, after, category, decidedAt }) => ({
      field,
      before,
      after,
      category,
      at: decidedAt,
    })),
  }
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== null && value !== '' && !isEmptyList(value)),
  )
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function groupNode(group: readonly ProjectedBlock[], isMarked: boolean): RootContent {
  const [first] = group
  const { type, level, ordered } = first?.block ?? { type: 'p' }
  if (type === 'h')
    return { type: 'heading', depth: (level ?? 2) as Heading['depth'], children: inline(group, isMarked) }
  if (type === 'pre') return { type: 'code', value: group.map((block) => markedText(block, isMarked)).join('\n') }
  if (type === 'quote') return { type: 'blockquote', children: group.map((block) => paragraph([block], isMarked)) }
  if (type !== 'li') return paragraph(group, isMarked)
  const items = group.map((block) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph([block], isMarked)],
  }))
  return { type: 'list', ordered: ordered ?? false, spread: false, children: items }
}

function paragraph(blocks: readonly ProjectedBlock[], isMarked: boolean): Paragraph {
  return { type: 'paragraph', children: inline(blocks, isMarked) }
}

function inline(blocks: readonly ProjectedBlock[], isMarked: boolean): PhrasingContent[] {
  return blocks.flatMap(({ runs }, n) => [
    ...(n > 0 ? [{ type: 'break' as const }] : []),
    ...runs.flatMap((run) => runNodes(run, isMarked)),
  ])
}

/** Changes in marked copy are <del> and <ins>, which Markdown passes on. */
function runNodes(run: Run, isMarked: boolean): PhrasingContent[] {
  if (run.kind === 'same' || !isMarked) return formatted(run)
  return [{ type: 'html', value: `<${run.kind}>${escapeHtml(run.text)}</${run.kind}>` }]
}

/** Text inside its marks. Blanks at its ends stay outside bold and emphasis, which Markdown would not see there. */
function formatted({ text, format = {} }: Run): PhrasingContent[] {
  const { strong, em, href } = format
  if (!strong && !em && href === undefined) return [{ type: 'text', value: text }]
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? []
  const plain = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }])
  let inner: PhrasingContent[] = plain(words)
  if (em && words !== '') inner = [{ type: 'emphasis', children: inner }]
  if (strong && words !== '') inner = [{ type: 'strong', children: inner }]
  const whole = [...plain(before), ...inner, ...plain(after)]
  return href !== undefined && isSafeAddress(href) ? [{ type: 'link', url: href, children: whole }] : whole
}

function noticeNode(title: string, text: string): BlockContent {
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: `${title}:` }] }
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [strong, { type: 'text', value: ` ${text}` }] }],
  }
}
