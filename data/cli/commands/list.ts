import { type ArticleRow, ok, SORT_KEYS } from '../../schema/index.ts'
import { type Command, flag, oneOf, wholeNumber, withArchiveIfFree } from '../command.ts'
import { counted } from '../counted.ts'
import { onOff, takes } from '../option.ts'
import { said } from '../said.ts'
import { table } from '../table.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'

export const list: Command = {
  name: 'list',
  summary:
    'List or search articles: words, "phrases", -without, OR, tag: source: date: and more (Searching, in the guide).',
  usage: `corrigenda list <archive> [query] [--sort ${SORT_KEYS.join('|')}] [--descending] [--limit N] [--offset N]`,
  example: 'corrigenda list courier "bozize tag:africa" --limit 20',
  options: {
    sort: takes('KEY', 'What to sort by.', { words: SORT_KEYS, usual: 'published, newest first' }),
    descending: onOff('Largest or newest first.'),
    limit: takes('N', 'Print at most this many.', { usual: 'all' }),
    offset: takes('N', 'Leave out this many at the beginning.', { usual: '0' }),
  },
  arity: [1, Number.POSITIVE_INFINITY],
  run: (input) => {
    const sort = oneOf(input, 'sort', SORT_KEYS)
    const request = {
      query: input.positionals.slice(1).join(' '),
      sort: sort ?? 'published',
      descending: flag(input, 'descending') || sort === undefined || sort === 'relevance',
      limit: wholeNumber(input, 'limit', 0) ?? Number.MAX_SAFE_INTEGER,
      offset: wholeNumber(input, 'offset', 0) ?? 0,
    } as const
    return withArchiveIfFree(input, async (archive) => {
      const index = await archive.wholeIndex((done, of) => input.progress(said`Reading articles`, done, of))
      const [page, counts] = [await index.ask('page', request), await index.ask('counts', request.query)]
      if (!page.ok) return page
      if (!counts.ok) return counts
      const { unread } = index.status
      const { articles } = page.value
      const { total, facets } = counts.value
      return ok({
        document: { total, articles, facets, ...unreadDocument(unread) },
        text: listText(articles, total),
        warnings: unreadLines(unread),
        isPartial: unread.length > 0 || (total === 0 && request.query !== ''),
      })
    })
  },
}

function listText(articles: readonly ArticleRow[], total: number): string {
  const rows = articles.map((row) => [
    row.id,
    row.published?.slice(0, 10) ?? '—',
    row.headline,
    row.tags.join(', '),
    counts(row),
  ])
  const shown =
    articles.length === total ? counted(total, 'article') : said`${articles.length} of ${counted(total, 'article')}`
  return `${table(rows)}${rows.length > 0 ? '\n' : ''}${shown}`
}

function counts({ corrections, proposed }: ArticleRow): string {
  const parts = [corrections > 0 ? said`${corrections} corrected` : '', proposed > 0 ? said`${proposed} proposed` : '']
  return parts.filter((part) => part !== '').join(', ')
}
