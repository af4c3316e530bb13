import { type Counts, statistics } from '../../reports/statistics.ts'
import { ok } from '../../schema/index.ts'
import { type Command, withArchive } from '../command.ts'
import { said } from '../said.ts'
import { table } from '../table.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'

export const stats: Command = {
  name: 'stats',
  summary: 'Show counts: articles, words, and corrections by category, status, month and author.',
  usage: 'corrigenda stats <archive>',
  example: 'corrigenda stats courier --json',
  options: {},
  arity: [1, 1],
  run: (input) =>
    withArchive(input, 'read', async (archive) => {
      const found = await statistics(archive, (done, of) => input.progress(said`Counting`, done, of))
      const { unread, ...counts } = found
      const { articles, words, corrected, notices, unreadable, corrections } = counts
      const rows: readonly (readonly [string, number])[] = [
        [said`articles`, articles],
        [said`words`, words],
        [said`corrected`, corrected],
        [said`notices`, notices],
        [said`unreadable`, unreadable],
        [said`corrections`, corrections.total],
      ]
      const groups: readonly (readonly [string, Counts])[] = [
        [said`by category`, corrections.byCategory],
        [said`by status`, corrections.byStatus],
        [said`by month`, corrections.byMonth],
        [said`by author`, corrections.byAuthor],
      ]
      const detail = groups.flatMap(([name, counts]) =>
        Object.entries(counts).map(([key, count]) => [`  ${name}: ${key}`, String(count)]),
      )
      const text = table([...rows.map(([name, count]) => [name, String(count)]), ...detail])
      return ok({
        document: { ...counts, ...unreadDocument(unread) },
        text,
        warnings: unreadLines(unread),
        isPartial: unread.length > 0,
      })
    }),
}
