import { readArticle } from '../../acts/act-on-article.ts'
import { archiveHistory, articleHistory, type HistoryEntry } from '../../reports/history.ts'
import { ok } from '../../schema/index.ts'
import { argument, type Command, withArchive } from '../command.ts'
import { table } from '../table.ts'

export const history: Command = {
  name: 'history',
  summary: 'Who did what, when and why; for one article or all.',
  usage: 'corrigenda history <archive> [id]',
  example: 'corrigenda history courier 7k2m9q4w',
  options: {},
  arity: [1, 2],
  run: (input) =>
    withArchive(input, 'read', async (archive) => {
      if (input.positionals.length === 1) {
        const all = await archiveHistory(archive)
        return all.ok ? ok({ document: { events: all.value }, text: historyText(all.value, true) }) : all
      }
      const article = await readArticle(archive, argument(input, 1))
      if (!article.ok) return article
      const events = articleHistory(article.value.record)
      return ok({ document: { events }, text: historyText(events, false) })
    }),
}

function historyText(entries: readonly HistoryEntry[], withArticle: boolean): string {
  const rows = entries.map((entry) => [
    entry.at.replace('T', ' ').slice(0, 19),
    entry.by ?? '—',
    ...(withArticle ? [entry.article] : []),
    entry.what,
    summary(entry),
  ])
  return rows.length > 0 ? table(rows) : 'Nothing has happened yet.'
}

function summary({ what, detail }: HistoryEntry): string {
  if (what === 'import') return String(detail.source)
  if (what === 'correct') return `“${detail.before}” → “${detail.after}” (${detail.category}: ${detail.reason})`
  if (what === 'status')
    return `${(detail.corrections as readonly string[]).join(' ')}: ${detail.to}${detail.note ? ` (${detail.note})` : ''}`
  if (what === 'notice') return String(detail.text ?? 'withdrawn')
  return Object.entries(detail.after as Record<string, unknown>)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ')
}
