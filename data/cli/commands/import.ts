import { type ImportReport, importFiles } from '../../acts/import-files.ts'
import { fail, ok } from '../../schema/index.ts'
import { AUTHOR, argument, type Command, flag, type Output, text, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { cancelOnInterrupt } from '../interrupt.ts'
import { SKIP_REASONS, sentenceFor } from '../words.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Bring in files or folders of plain wire text; the same text never comes in twice.',
  usage: 'corrigenda import <archive> <path...> [--format F] [--dry-run]',
  example: 'corrigenda import courier wire/2021 --dry-run',
  options: { ...AUTHOR, format: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  arity: [2, Number.POSITIVE_INFINITY],
  run: (input) => {
    const format = text(input, 'format')
    if (format !== undefined && format !== 'text')
      throw new UsageError('--format is text; other formats are not in this version')
    const dryRun = flag(input, 'dry-run')
    const paths = input.positionals.slice(1)
    return withArchive(input, dryRun ? 'read' : 'write', async (archive, context) => {
      const follow = {
        signal: cancelOnInterrupt(),
        onProgress: (done: number, of: number) => input.progress('Reading files', done, of),
        onWritten: (done: number, of: number) => input.progress('Bringing in', done, of),
      }
      const done = await importFiles(archive, { paths, dryRun, isTextForced: format === 'text', ...follow }, context)
      if (!done.ok) return done
      return done.value.isCancelled ? fail('cancelled', {}) : ok(answer(done.value, argument(input, 0), dryRun))
    })
  },
}

/** What a file was read as, where it is not UTF-8; a file that does not say so itself should be looked at. */
function encodingWords(encoding: string, guessed: boolean): string {
  if (encoding === 'utf-8') return ''
  return guessed ? `, read as ${encoding}, a guess` : `, read as ${encoding}`
}

function answer({ batch, plan, skipped }: ImportReport, archive: string, dryRun: boolean): Output {
  const guessed = new Set(plan.guessed)
  const planned = new Set(plan.records.map(({ id }) => id))
  /** What is only looked at gets no id that would never exist. */
  const shownId = (id: string): string | null => (dryRun && planned.has(id) ? null : id)
  const imported = plan.records.map(({ id, fields, source }) => {
    const { name, format, encoding } = source
    const headline = fields.headline?.text ?? ''
    return { id: shownId(id), headline, source: name, format, encoding, guessed: guessed.has(id) }
  })
  const unchanged = plan.unchanged.map(({ id, source }) => ({ id: shownId(id), source }))
  const failed = plan.failed.map(({ source, problem }) => ({
    source,
    code: problem.code,
    message: sentenceFor(problem),
  }))
  const document = {
    batch,
    imported,
    updated: [],
    unchanged,
    skipped: skipped.map(({ source, reason }) => ({ source, item: null, reason })),
    failed,
  }
  const lines = [
    ...imported.map(({ id, headline, source, encoding, guessed: isGuess }) =>
      [...(id ? [id] : []), headline, `(${source}${encodingWords(encoding, isGuess)})`].join('  '),
    ),
    ...unchanged.map(({ id, source }) => (id ? `already in the archive: ${source} (${id})` : `twice: ${source}`)),
    ...skipped.map(({ source, reason }) => `skipped: ${source} (${SKIP_REASONS[reason]})`),
    ...failed.map(({ source, message }) => `refused: ${source}. ${message}`),
    `${dryRun ? 'Would import' : 'Imported'} ${counted(imported.length, 'article')} into ${archive}.`,
  ]
  const isPartial = failed.length > 0 || imported.length + plan.unchanged.length === 0
  return { document, text: lines.join('\n'), isPartial }
}
