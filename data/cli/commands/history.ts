import { readArticle } from '../../acts/act-on-article.ts'
import { articleLifePage } from '../../reports/article-life.ts'
import { archiveHistory, articleHistory, type History, type HistoryEntry } from '../../reports/history.ts'
import { ok } from '../../schema/index.ts'
import { argument, type Command, flag, type Output, oneOf, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { onOff, takes } from '../option.ts'
import { said } from '../said.ts'
import { tableLines } from '../table.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'

const FORMS = ['text', 'html'] as const

export const history: Command = {
  name: 'history',
  summary: 'Show who did what, when and why, for one article or all.',
  usage: 'corrigenda history <archive> [id] [--as text|html] [--with-removed-words]',
  example: 'corrigenda history courier 7k2m9q4w --as html > life.html',
  options: {
    as: takes('FORM', 'html is a page about one article, to print.', { words: FORMS, usual: 'text' }),
    'with-removed-words': onOff('Include words that were removed.'),
  },
  arity: [1, 2],
  run: (input) => {
    const form = oneOf(input, 'as', FORMS) ?? 'text'
    const withRemoved = flag(input, 'with-removed-words')
    const isOfOne = input.positionals.length > 1
    if (form === 'html' && !isOfOne) throw new UsageError(said`--as html is the life of one article: name it`)
    return withArchive(input, 'read', async (archive, context) => {
      if (!isOfOne) {
        return ok(
          answer(await archiveHistory(archive, (done, of) => input.progress(said`Reading articles`, done, of)), true),
        )
      }
      const article = await readArticle(archive, argument(input, 1))
      if (!article.ok) return article
      const output = answer(await articleHistory(archive, article.value.record), false)
      return ok(
        form === 'html'
          ? { ...output, text: await articleLifePage(archive, article.value, context, { withRemoved }), isCopy: true }
          : output,
      )
    })
  },
}

function answer({ entries, unread }: History, withArticle: boolean): Output {
  return {
    document: { events: entries, ...unreadDocument(unread) },
    text: historyLines(entries, withArticle),
    warnings: unreadLines(unread),
    isPartial: unread.length > 0,
  }
}

function* historyLines(entries: Iterable<HistoryEntry>, withArticle: boolean): Generator<string> {
  let isEmpty = true
  for (const line of tableLines({ [Symbol.iterator]: () => rowsOf(entries, withArticle) })) {
    isEmpty = false
    yield line
  }
  if (isEmpty) yield said`No history yet.`
}

function* rowsOf(entries: Iterable<HistoryEntry>, withArticle: boolean): Generator<readonly string[]> {
  for (const entry of entries) {
    yield [
      entry.at.replace('T', ' ').slice(0, 19),
      entry.by ?? '—',
      ...(withArticle ? [entry.article ?? '—'] : []),
      entry.what,
      summary(entry),
    ]
  }
}

function summary({ what, detail }: HistoryEntry): string {
  if (what === 'batch') return batchWords(detail)
  if (what === 'import') return String(detail.source)
  if (what === 'export')
    return `${detail.file} (${detail.view}${detail.recipient ? said`, for ${detail.recipient}` : ''})`
  if (what === 'correct') return `“${detail.before}” → “${detail.after}” (${detail.category}: ${detail.reason})`
  if (what === 'status')
    return `${(detail.corrections as readonly string[]).join(' ')}: ${detail.to}${detail.note ? ` (${detail.note})` : ''}`
  if (what === 'notice') return String(detail.text ?? 'withdrawn')
  return Object.entries(detail.after as Record<string, unknown>)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ')
}

const ACTS: Readonly<Record<string, string>> = { files: '', added: 'added', removed: 'removed', from: 'from', to: 'to' }

/** "tag, 12 articles: added sea"; the files of an import follow one by one. */
function batchWords({ kind, articles, ...detail }: HistoryEntry['detail']): string {
  const parts = Object.entries(detail).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value)
    return ACTS[key] && text ? [`${ACTS[key]} ${text}`] : []
  })
  return [`${kind}, ${counted(Number(articles), 'article')}`, ...(parts.length > 0 ? [parts.join(' ')] : [])].join(': ')
}
