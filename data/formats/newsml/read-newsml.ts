// Reads NewsML-G2 and NewsML 1.2, the XML in which agencies send items of any kind: those of text are articles.
import { sourceFrom, tagsFrom } from '../../schema/metadata.ts'
import { ok, type Result } from '../../schema/problem.ts'
import { standfirstOf } from '../nitf/read-nitf.ts'
import { knownDate, knownLanguage, oneLine } from '../reading/known-values.ts'
import { isTooDeep, tooDeep } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadBlock, ReadFile } from '../reading/read-article.ts'
import { readHtmlBlocks } from '../reading/read-html.ts'
import { plainBlocks } from '../reading/read-wire-text.ts'
import { asHtml } from '../xml/as-html.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { NEWSML_AS_HTML, type NewsmlItem, newsmlItems } from './newsml-items.ts'

/** As WIRE_READER. */
export const NEWSML_READER = 2

const ROOT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!DOCTYPE\s+NewsML[^>[]*>\s*|<!--[\s\S]{0,10000}?-->\s*){0,20}<(?:newsMessage|newsItem|NewsML)[\s>]/

/** Whether XML is NewsML of either generation. */
export function isNewsml(text: string): boolean {
  return ROOT.test(text)
}

/** The articles; pictures, packages and items whose text is elsewhere are named as skipped. Problems: unreadable, too-large. */
export function readNewsml(text: string, path: string): Result<ReadFile> {
  const parsed = parseXml(text, path)
  if (!parsed.ok) return parsed
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  for (const item of newsmlItems(parsed.value)) {
    const blocks = blocksOf(item.body)
    if (blocks === 'too-deep') return tooDeep(path)
    if (blocks.length === 0) skipped.push(oneLine(item.headline?.text ?? '') || item.name)
    else articles.push(articleOf(item, blocks))
  }
  return ok({ articles, skipped })
}

function blocksOf(body: NewsmlItem['body']): readonly ReadBlock[] | 'too-deep' {
  if (!body) return []
  if (body.kind === 'plain') return plainBlocks(body.element.text)
  const html =
    body.kind === 'html'
      ? body.element.text
      : body.element.children.map((child) => asHtml(child, NEWSML_AS_HTML)).join('')
  return isTooDeep(html) ? 'too-deep' : readHtmlBlocks(html)
}

function articleOf(item: NewsmlItem, blocks: readonly ReadBlock[]): ReadArticle {
  const headline = oneLine(item.headline?.text ?? '')
  const standfirst = standfirstOf(item.standfirst)
  const at = knownDate(item.date)
  return {
    ...{ item: item.name, ...(item.identity === item.name || item.identity === '' ? {} : { identity: item.identity }) },
    headline:
      headline === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: headline, from: 'line' },
    ...(standfirst === '' ? {} : { standfirst }),
    ...{ byline: oneLine(item.byline?.text ?? '') || null, blocks, dateline: null },
    ...{ source: sourceFrom(item.source), language: knownLanguage(item.language) },
    metadata: { tags: tagsFrom(item.subjects), ...(at === null ? {} : { publishedAt: at }) },
  }
}
