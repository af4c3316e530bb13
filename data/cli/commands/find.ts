import type { Archive } from '../../archive/archive.ts'
import { isWithdrawn } from '../../corrections/index.ts'
import {
  type FindPattern,
  type FindProgress,
  type FindSummary,
  type FoundArticle,
  type FoundPlace,
  ok,
  type Result,
} from '../../schema/index.ts'
import { ArchiveFind } from '../../search/find/archive-find.ts'
import { argument, type Command, flag, type Input, text, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { type OptionsConfig, onOff, takes } from '../option.ts'
import { later, said, saying } from '../said.ts'
import { emphasised } from '../terminal-text.ts'

/** Places beyond this are counted, not listed. */
const MOST = 200_000
const STAGES = { reading: later`Reading articles`, searching: later`Searching` } as const
const SKIPPED = {
  'time-limit': later`the pattern took too long on it`,
  unreadable: later`its file cannot be read`,
} as const

const ENDS: { readonly [E in FindSummary['end']]: (searched: string) => string } = {
  whole: () => '',
  stopped: (searched) => said`; stopped after ${searched}`,
  'too-slow': (searched) => said`; stopped after ${searched}: the pattern takes too long`,
}

/** The options of a pattern, the same for every command that takes one. */
export const PATTERN: OptionsConfig = {
  regex: onOff('The pattern is a JavaScript regular expression.'),
  case: onOff('Match case.'),
  word: onOff('Match whole words.'),
  accents: onOff('Match accents.'),
}

export const find: Command = {
  name: 'find',
  summary: 'Find a text or a regular expression in all articles as they read now.',
  usage: 'corrigenda find <archive> <pattern> [--regex] [--case] [--word] [--accents] [--query Q]',
  example: 'corrigenda find courier bozize --word --query "tag:africa"',
  options: { ...PATTERN, query: takes('QUERY', 'Only in articles it finds.', { usual: 'all articles' }) },
  arity: [2, 2],
  run: (input) =>
    withArchive(input, 'read', async (archive) => {
      const ids = await searchedIds(input, archive)
      if (!ids.ok) return ids
      const found: FoundArticle[] = []
      const summary = await search(input, archive, ids.value, (articles) => found.push(...articles))
      if (!summary.ok) return summary
      const { hits, skipped, end } = summary.value
      const isPartial = hits === 0 || skipped.length > 0 || end !== 'whole'
      return ok({ document: documentOf(found, summary.value), text: textOf(found, summary.value), isPartial })
    }),
}

/** The pattern typed as the nth argument. */
export function patternOf(input: Input, position: number): FindPattern {
  return {
    text: argument(input, position),
    isRegex: flag(input, 'regex'),
    hasCase: flag(input, 'case'),
    hasAccents: flag(input, 'accents'),
    isWord: flag(input, 'word'),
  }
}

/** The articles --query finds; null without it. */
export async function searchedIds(input: Input, archive: Archive): Promise<Result<readonly string[] | null>> {
  const query = text(input, 'query')
  if (query === undefined) return ok(null)
  const index = await archive.wholeIndex((done, of) => input.progress(saying(STAGES.reading), done, of))
  return await index.ask('ids', query)
}

/** Ctrl C ends the search; what was found until then is printed. */
export async function search(
  input: Input,
  archive: Archive,
  ids: readonly string[] | null,
  onFound: (articles: readonly FoundArticle[]) => void,
): Promise<Result<FindSummary>> {
  const finder = new ArchiveFind(archive)
  const stop = new AbortController()
  const halt = (): void => stop.abort()
  process.once('SIGINT', halt)
  let last: FindProgress | null = null
  const onProgress = (progress: FindProgress): void => {
    if (last && last.stage !== progress.stage) input.progress(saying(STAGES[last.stage]), last.of, last.of)
    last = progress
    input.progress(saying(STAGES[progress.stage]), progress.done, progress.of)
  }
  try {
    const request = { pattern: patternOf(input, 1), ids, limit: MOST }
    const heard: FoundArticle[] = []
    const result = await finder.find(request, {
      onFound: (articles) => void heard.push(...articles),
      onProgress,
      signal: stop.signal,
    })
    const summary =
      result.ok && ids === null ? ok(await withoutWithdrawn(archive, heard, result.value, onFound)) : result
    if (ids !== null) onFound(heard)
    const { stage, of } = (last as FindProgress | null) ?? { stage: 'searching', of: 0 }
    if (of > 0) input.progress(saying(STAGES[stage]), of, of)
    return summary
  } finally {
    process.off('SIGINT', halt)
    await finder.close()
  }
}

/** Without a query, hits in withdrawn articles are left out. Only articles with hits are read. */
async function withoutWithdrawn(
  archive: Archive,
  found: readonly FoundArticle[],
  summary: FindSummary,
  onFound: (articles: readonly FoundArticle[]) => void,
): Promise<FindSummary> {
  const gone: FoundArticle[] = []
  for (const each of found) {
    const article = await archive.openArticle(each.id)
    if (article.ok && isWithdrawn(article.value)) gone.push(each)
  }
  onFound(found.filter((each) => !gone.includes(each)))
  const hits = gone.reduce((sum, { places }) => sum + places.length, 0)
  return { ...summary, articles: summary.articles - gone.length, hits: summary.hits - hits }
}

function documentOf(found: readonly FoundArticle[], { articles, hits, skipped, searched, end }: FindSummary): unknown {
  const results = found.flatMap(({ id, places }) => places.map((place) => ({ id, ...place })))
  return {
    articles,
    hits,
    results,
    skipped: skipped.map(({ id, reason }) => ({ id, reason })),
    ...(hits > results.length ? { left: hits - results.length } : {}),
    ...(end === 'whole' ? {} : { end, searched }),
  }
}

function textOf(found: readonly FoundArticle[], summary: FindSummary): string {
  const { articles, hits, skipped, searched, end } = summary
  const listed = found.reduce((sum, { places }) => sum + places.length, 0)
  return [
    ...found.map(articleText),
    ...skipped.map(({ id, reason }) => said`${id} was skipped: ${saying(SKIPPED[reason])}.`),
    said`${counted(hits, 'hit')} in ${counted(articles, 'article')}${hits > listed ? said`, ${listed} of them listed` : ''}` +
      ENDS[end](counted(searched, 'article')),
  ].join('\n')
}

function articleText({ id, published, headline, places }: FoundArticle): string {
  const lines = places.map((place) => `  ${placeText(place)}`)
  return [`${id}  ${published?.slice(0, 10) ?? '—'}  ${headline}`, ...lines, ''].join('\n')
}

function placeText({ field, start, before, match, after, inQuotation }: FoundPlace): string {
  const line = `${before}${emphasised(match)}${after}`.replaceAll(/\s+/gu, ' ').trim()
  return `${field} ${start}: ${line}${inQuotation ? said`  (in a quotation)` : ''}`
}
