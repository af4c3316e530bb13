import { type ExportReport, exportArticles } from '../../acts/export-articles.ts'
import { EXPORT_FORMATS, type ExportFormat, LATER_FORMATS } from '../../formats/export-formats.ts'
import { ok, type Problem, VIEWS } from '../../schema/index.ts'
import {
  AUTHOR,
  CHOICE,
  type Chosen,
  type Command,
  chosenIds,
  filled,
  flag,
  type Input,
  needed,
  type Output,
  oneOf,
  text,
  UsageError,
  withArchiveIfFree,
} from '../command.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'
import { sentenceFor } from '../words.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write articles to files, with a manifest of hashes beside them.',
  usage:
    'corrigenda export <archive> (--ids a,b | --query Q) --to F [--view V] --out DIR [--one-file] [--recipient R] [--allow-stale] [--footers] [--overwrite]',
  example: 'corrigenda export courier --query tag:africa --to html --out corrected',
  options: {
    ...AUTHOR,
    ...CHOICE,
    to: { type: 'string' },
    view: { type: 'string' },
    out: { type: 'string' },
    'one-file': { type: 'boolean' },
    recipient: { type: 'string' },
    'allow-stale': { type: 'boolean' },
    footers: { type: 'boolean' },
    overwrite: { type: 'boolean' },
  },
  arity: [1, 1],
  run: (input) => {
    const format = readFormat(input)
    const view = oneOf(input, 'view', VIEWS) ?? 'corrected'
    const out = filled(input, 'out')
    return withArchiveIfFree(input, async (archive, context, unwritable) => {
      const chosen = await chosenIds(input, archive)
      if (!chosen.ok) return chosen
      const request = {
        ids: chosen.value.ids,
        format,
        view,
        out,
        oneFile: flag(input, 'one-file'),
        recipient: text(input, 'recipient') ?? null,
        allowStale: flag(input, 'allow-stale'),
        keepFooters: flag(input, 'footers'),
        ifExists: flag(input, 'overwrite') ? 'overwrite' : 'number',
        onProgress: (done: number, of: number) => input.progress('Writing files', done, of),
      } as const
      const done = await exportArticles(archive, request, context)
      return done.ok ? ok(answer(done.value, unwritable, chosen.value.unread)) : done
    })
  },
}

function readFormat(input: Input): ExportFormat {
  const name = needed(input, 'to')
  const format = EXPORT_FORMATS.find((each) => each.name === name)
  if (format) return format
  if (LATER_FORMATS.includes(name)) throw new UsageError(`the format “${name}” is not in this version`)
  throw new UsageError(`--to is one of: ${EXPORT_FORMATS.map((each) => each.name).join(', ')}`)
}

/** `unwritable`: why the archive was opened for reading only. An archive in use elsewhere is no fault of the export. */
function answer(report: ExportReport, unwritable: Problem | null, unread: Chosen['unread']): Output {
  const { batch, manifest, unlisted, files, failed } = report
  const failures = failed.map(({ id, problem }) => ({ id, code: problem.code, message: sentenceFor(problem) }))
  const unrecorded = report.unrecorded && (unwritable ?? report.unrecorded)
  const lines = [...files.map(({ path }) => path), ...(manifest === '' ? [] : [manifest])]
  const warnings = [
    ...failures.map(({ id, message }) => `Not exported: ${id}. ${message}`),
    ...(files.length === 0 && failures.length === 0 ? ['No article was found.'] : []),
    ...(unlisted ? [`The files have no manifest. ${sentenceFor(unlisted)}`] : []),
    ...(unrecorded ? [`The files are written, but not recorded in the archive. ${sentenceFor(unrecorded)}`] : []),
    ...unreadLines(unread),
  ]
  const document = {
    batch,
    manifest: manifest || null,
    recorded: batch !== null,
    unrecorded: unrecorded && { code: unrecorded.code, message: sentenceFor(unrecorded) },
    files,
    failed: failures,
    ...unreadDocument(unread),
  }
  const isBroken = unlisted !== null || (unrecorded !== null && unrecorded.code !== 'locked')
  const isPartial = isBroken || failures.length + unread.length > 0 || files.length === 0
  return { document, text: lines.join('\n'), warnings, isPartial }
}
