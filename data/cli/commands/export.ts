import { composeNotices } from '../../acts/compose-notices.ts'
import {
  type ExportOutlook,
  type ExportReport,
  exportArticles,
  foreseeExport,
  heldByNotice,
} from '../../acts/export/export-articles.ts'
import { exportSources, SOURCE, type SourcesReport } from '../../acts/export/export-sources.ts'
import type { Archive } from '../../archive/archive.ts'
import { LEFT_OUT } from '../../corrections/index.ts'
import { EXPORT_FORMATS, type ExportFormat, formatNamed } from '../../formats/writing/export-formats.ts'
import { type ActContext, ok, type Problem, type Result, VIEWS } from '../../schema/index.ts'
import {
  AUTHOR,
  CHOICE,
  type Chosen,
  type Command,
  chosenIds,
  filled,
  flag,
  type Input,
  type Output,
  oneOf,
  text,
  texts,
  UsageError,
  withArchiveIfFree,
} from '../command.ts'
import { counted } from '../counted.ts'
import { onOff, takes } from '../option.ts'
import { said, saidByData } from '../said.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'
import { sentenceFor } from '../words.ts'

function formatWords(name: string, { label, hint }: { readonly label: string; readonly hint: string }): string {
  return `${saidByData(label, `format.${name}.label`)}. ${saidByData(hint, `format.${name}.hint`)}`
}

export const exportCommand: Command = {
  name: 'export',
  summary: 'Export articles to files, with a manifest of their hashes.',
  usage:
    'corrigenda export <archive> (--ids a,b | --query Q) --to F[,F…] [--view V] --out DIR [--one-file] [--recipient R] [--compose-notices | --allow-stale] [--footers] [--withdrawn] [--with-wrong-forms] [--with-reasons] [--with-removed-words] [--with-dates] [--with-version] [--with-notice] [--whole] [--zip] [--dry-run] [--overwrite]',
  values: () => EXPORT_FORMATS.map(({ name, words }) => [name, formatWords(name, words)]),
  example: 'corrigenda export courier --query tag:africa --to html --out corrected',
  options: {
    ...AUTHOR,
    ...CHOICE,
    to: takes('F,…', 'Formats; needed.', {
      multiple: true,
      words: [...EXPORT_FORMATS.map(({ name }) => name), SOURCE],
    }),
    view: takes('V', 'Which text.', { words: VIEWS, usual: 'corrected' }),
    out: takes('FOLDER', 'Where the files go; needed, except with --dry-run.'),
    'one-file': onOff('One file for all articles instead of one for each.'),
    recipient: takes('NAME', 'Who receives it; recorded in the archive.'),
    'allow-stale': onOff('Also export articles whose notice is out of date.'),
    'compose-notices': onOff('First compose notices that are out of date again.'),
    footers: onOff('Keep syndication footers.'),
    withdrawn: onOff('Also export withdrawn articles.'),
    'with-wrong-forms': onOff('Say in structured data and manifests what was wrong.'),
    'with-reasons': onOff('Include the reasons of corrections in Word comments and JSON.'),
    'with-removed-words': onOff('Include words that were removed.'),
    'with-dates': onOff('With --to source: set the dates of the last change that a file states.'),
    'with-version': onOff('With --to source: raise the version that a file states.'),
    'with-notice': onOff('With --to source: write the notice into the file, as a paragraph, where it has a place.'),
    whole: onOff('With --to source: put files back into the ZIP, mailbox or mail they came in.'),
    zip: onOff('Also pack the files, the notices they carry and the manifest into one ZIP.'),
    'dry-run': onOff('Write nothing; show what would be skipped and why.'),
    overwrite: onOff('Replace existing files instead of adding a number.'),
  },
  arity: [1, 1],
  run: (input) => {
    if (isToSource(input)) return runToSource(input)
    for (const name of ['with-dates', 'with-version', 'with-notice', 'whole'])
      if (flag(input, name)) throw new UsageError(said`--${name} goes with --to source`)
    const formats = readFormats(input)
    const view = oneOf(input, 'view', VIEWS) ?? 'corrected'
    const isTrial = flag(input, 'dry-run')
    if (flag(input, 'compose-notices') && (isTrial || flag(input, 'allow-stale')))
      throw new UsageError(said`give --compose-notices, --allow-stale or --dry-run, not two of them`)
    const out = isTrial ? (text(input, 'out') ?? '') : filled(input, 'out')
    return withArchiveIfFree(input, async (archive, context, unwritable) => {
      const chosen = await chosenIds(input, archive)
      if (!chosen.ok) return chosen
      const request = {
        ids: chosen.value.ids,
        formats,
        view,
        out,
        oneFile: flag(input, 'one-file'),
        recipient: text(input, 'recipient') ?? null,
        allowStale: flag(input, 'allow-stale'),
        keepFooters: flag(input, 'footers'),
        zip: flag(input, 'zip') ? 'too' : undefined,
        withWithdrawn: flag(input, 'withdrawn'),
        withWrongForms: flag(input, 'with-wrong-forms'),
        withReasons: flag(input, 'with-reasons'),
        withRemoved: flag(input, 'with-removed-words'),
        ifExists: flag(input, 'overwrite') ? 'overwrite' : 'number',
        onProgress: (done: number, of: number) => input.progress(said`Writing files`, done, of),
      } as const
      if (isTrial) return ok(outlook(await foreseeExport(archive, request), chosen.value.unread))
      const composed = flag(input, 'compose-notices') ? await composeHeld(archive, request, context) : ok(null)
      if (!composed.ok) return composed
      const done = await exportArticles(archive, request, context)
      return done.ok ? ok(answer(done.value, unwritable, chosen.value.unread)) : done
    })
  },
}

function isToSource(input: Input): boolean {
  const names = texts(input, 'to').flatMap((each) => each.split(','))
  if (!names.includes(SOURCE)) return false
  if (names.length > 1) throw new UsageError(said`--to source is given alone`)
  const strange = [
    'one-file',
    'footers',
    'zip',
    'compose-notices',
    'with-wrong-forms',
    'with-reasons',
    'with-removed-words',
  ]
  const given = strange.find((name) => flag(input, name))
  if (given)
    throw new UsageError(said`--${given} does not go with --to source: the file goes back as it came, corrected`)
  if ((text(input, 'view') ?? 'corrected') !== 'corrected')
    throw new UsageError(said`--view does not go with --to source: the file goes back as it came, corrected`)
  return true
}

/** The files the articles came from, corrected. */
function runToSource(input: Input): ReturnType<Command['run']> {
  const dryRun = flag(input, 'dry-run')
  const out = dryRun ? (text(input, 'out') ?? '') : filled(input, 'out')
  return withArchiveIfFree(input, async (archive, context, unwritable) => {
    const chosen = await chosenIds(input, archive)
    if (!chosen.ok) return chosen
    const request = {
      ...{ ids: chosen.value.ids, out, dryRun, recipient: text(input, 'recipient') ?? null },
      ...{ allowStale: flag(input, 'allow-stale'), withWithdrawn: flag(input, 'withdrawn') },
      facts: { dates: flag(input, 'with-dates'), version: flag(input, 'with-version') },
      whole: flag(input, 'whole'),
      withNotice: flag(input, 'with-notice'),
      ifExists: flag(input, 'overwrite') ? 'overwrite' : 'number',
      onProgress: (done: number, of: number) => input.progress(said`Writing files`, done, of),
    } as const
    const done = await exportSources(archive, request, context)
    return done.ok ? ok(sourcesAnswer(done.value, unwritable, chosen.value.unread)) : done
  })
}

function sourcesAnswer(report: SourcesReport, unwritable: Problem | null, unread: Chosen['unread']): Output {
  const { batch, manifest, files } = report
  const failures = failuresOf(report.failed)
  const unrecorded = report.unrecorded && (unwritable ?? report.unrecorded)
  const lines = files.map(({ id, path, places, bytes, copies, members }) => {
    const changes = members
      ? said`${counted(members.length, 'file')} in it changed`
      : places === 0
        ? said`nothing differs`
        : said`${counted(places, 'place')} changed, ${counted(bytes, 'byte')} new`
    const also = copies.length > 0 ? said`; also in ${copies.join(', ')}` : ''
    return `${path || id}  (${changes}${also})`
  })
  const warnings = [
    ...failures.map(({ id, message }) => said`Not exported: ${id}. ${message}`),
    ...files
      .flatMap(({ notices }) => notices?.left ?? [])
      .map((id) => said`Without its notice, as its file has no place for one: ${id}.`),
    ...(files.length === 0 && failures.length === 0 ? [said`No article was found.`] : []),
    ...(unrecorded ? [said`The files are written, but not recorded in the archive. ${sentenceFor(unrecorded)}`] : []),
    ...unreadLines(unread),
  ]
  const document = {
    ...{ batch, manifest: manifest || null, recorded: batch !== null, files, failed: failures },
    unrecorded: unrecorded && { code: unrecorded.code, message: sentenceFor(unrecorded) },
    ...unreadDocument(unread),
  }
  const isBroken = unrecorded !== null && unrecorded.code !== 'locked'
  const isPartial = isBroken || failures.length + unread.length > 0 || files.length === 0
  return { document, text: [...lines, ...(manifest === '' ? [] : [manifest])].join('\n'), warnings, isPartial }
}

/** Recomposes the notices that hold articles back, as one act. */
async function composeHeld(
  archive: Archive,
  request: Parameters<typeof foreseeExport>[1],
  context: ActContext,
): Promise<Result<unknown>> {
  const held = heldByNotice((await foreseeExport(archive, request)).failed)
  return held.length > 0 ? await composeNotices(archive, held, context) : ok(null)
}

/** `--to html,docx` and `--to html --to docx` are the same. */
function readFormats(input: Input): readonly ExportFormat[] {
  const names = texts(input, 'to')
    .flatMap((each) => each.split(','))
    .map((name) => name.trim())
  if (names.length === 0) throw new UsageError(said`--to is needed`)
  return names.map(asked)
}

function asked(name: string): ExportFormat {
  const format = formatNamed(name)
  if (format) return format
  throw new UsageError(said`--to is one of: ${[...EXPORT_FORMATS.map((each) => each.name), SOURCE].join(', ')}`)
}

/** What would be exported, and what would not. */
function outlook({ ready, failed, withoutRemoved }: ExportOutlook, unread: Chosen['unread']): Output {
  const failures = failuresOf(failed)
  const warnings = [
    ...failures.map(({ id, message }) => said`Would not be exported: ${id}. ${message}`),
    ...removedLines(withoutRemoved),
    ...unreadLines(unread),
  ]
  const document = {
    dryRun: true,
    ready,
    failed: failures,
    withoutRemovedWords: withoutRemoved,
    ...unreadDocument(unread),
  }
  const sentence = ready === 1 ? said`One article would be exported.` : said`${ready} articles would be exported.`
  return { document, text: sentence, warnings, isPartial: failures.length + unread.length > 0 || ready === 0 }
}

function failuresOf(
  failed: ExportReport['failed'],
): readonly { readonly id: string; readonly code: string; readonly message: string }[] {
  return failed.map(({ id, problem }) => ({ id, code: problem.code, message: sentenceFor(problem) }))
}

function removedLines(articles: number): readonly string[] {
  if (articles === 0) return []
  const which = articles === 1 ? said`one article` : said`${articles} articles`
  return [said`Words removed from ${which} are left out (${LEFT_OUT}). To include them, use --with-removed-words.`]
}

/** `unwritable`: why the archive was opened read-only. An archive in use elsewhere is not a failure of the export. */
function answer(report: ExportReport, unwritable: Problem | null, unread: Chosen['unread']): Output {
  const { batch, manifest, unlisted, zip, unpacked, files, failed } = report
  const failures = failuresOf(failed)
  const unrecorded = report.unrecorded && (unwritable ?? report.unrecorded)
  const warnings = [
    ...failures.map(({ id, message }) => said`Not exported: ${id}. ${message}`),
    ...removedLines(report.withoutRemoved),
    ...(files.length === 0 && failures.length === 0 ? [said`No articles found.`] : []),
    ...(unpacked ? [said`The files are written, but there is no ZIP of them. ${sentenceFor(unpacked)}`] : []),
    ...(unlisted ? [said`The files have no manifest. ${sentenceFor(unlisted)}`] : []),
    ...(unrecorded ? [said`The files are written, but not recorded in the archive. ${sentenceFor(unrecorded)}`] : []),
    ...unreadLines(unread),
  ]
  const document = {
    batch,
    manifest: manifest || null,
    zip: zip || null,
    recorded: batch !== null,
    unrecorded: unrecorded && { code: unrecorded.code, message: sentenceFor(unrecorded) },
    files,
    failed: failures,
    withoutRemovedWords: report.withoutRemoved,
    ...unreadDocument(unread),
  }
  const isBroken = unlisted !== null || unpacked !== null || (unrecorded !== null && unrecorded.code !== 'locked')
  const isPartial = isBroken || failures.length + unread.length > 0 || files.length === 0
  return { document, text: { [Symbol.iterator]: () => pathsOf(files, manifest, zip) }, warnings, isPartial }
}

function* pathsOf(files: ExportReport['files'], manifest: string, zip: string): Generator<string> {
  for (const { path } of files) yield path
  if (manifest !== '') yield manifest
  if (zip !== '') yield zip
}
