import { readArticle } from '../../acts/act-on-article.ts'
import { articleLifePage } from '../../reports/article-life.ts'
import { archiveHistory, articleHistory, type History, type HistoryEntry } from '../../reports/history.ts'
import { type Batch, ok } from '../../schema/index.ts'
import { argument, type Command, flag, type Output, oneOf, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { onOff, takes } from '../option.ts'
import { later, said, saying } from '../said.ts'
import { tableLines } from '../table.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'
import { statusWord } from '../words.ts'

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
      saying(WHATS[entry.what]),
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
    return `${(detail.corrections as readonly string[]).join(' ')}: ${statusWord(String(detail.to))}${detail.note ? ` (${detail.note})` : ''}`
  if (what === 'notice') return String(detail.text ?? said`removed`)
  return Object.entries(detail.after as Record<string, unknown>)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ')
}

const WHATS: Readonly<Record<HistoryEntry['what'], string>> = {
  import: later`import`,
  export: later`export`,
  batch: later`batch`,
  correct: later`correct`,
  status: later`status`,
  notice: later`notice`,
  metadata: later`metadata`,
}

/** Kinds of batches. */
const KINDS: Readonly<Record<string, string>> = {
  import: later`import`,
  tag: later`tag`,
  undo: later`undo`,
  correct: later`correct`,
  decide: later`decide`,
  details: later`details`,
  notices: later`notices`,
  withdraw: later`withdraw`,
  'put-back': later`put-back`,
  remove: later`remove`,
} satisfies Record<Batch['kind'], string>

/** What a batch added and the like; its files follow one by one. */
const DETAILS: Readonly<Record<string, string>> = {
  added: later`added`,
  removed: later`removed`,
  from: later`from`,
  to: later`to`,
}

/** "tag, 12 articles: added sea". */
function batchWords({ kind, articles, ...detail }: HistoryEntry['detail']): string {
  const parts = Object.entries(detail).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value)
    const word = DETAILS[key]
    return word && text ? [`${saying(word)} ${text}`] : []
  })
  return [
    `${saying(KINDS[String(kind)] ?? String(kind))}, ${counted(Number(articles), 'article')}`,
    ...(parts.length > 0 ? [parts.join(' ')] : []),
  ].join(': ')
}
