import { resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { type CheckAnswer, checkArticles } from '../../checking/check-articles.ts'
import { NO_HOUSE } from '../../checking/house.ts'
import type { ArticleReport } from '../../checking/report/article-report.ts'
import { checkedCopy } from '../../checks/article/checked-article.ts'
import {
  ALL_REPORTED,
  type ArchiveCoverage,
  type CheckFailure,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  ok,
  QUIET_KINDS,
  type Result,
} from '../../schema/index.ts'
import {
  argument,
  CHOICE,
  type Command,
  chosenIds,
  type Input,
  type Output,
  text,
  UsageError,
  withArchive,
} from '../command.ts'
import { counted } from '../counted.ts'
import { findingWords } from '../finding-words.ts'
import { onOff, takes } from '../option.ts'
import { said, spokenLocale } from '../said.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'
import { readKinds } from './checks.ts'

export const check: Command = {
  name: 'check',
  summary: 'Find errors: names, spelling, grammar, punctuation, dates, numbers, house style.',
  usage: `corrigenda check <archive> [--ids a,b | --query Q] [--kinds k,...] [--dictionaries FOLDER] [--confusables] | check --text - [--language CODE] [--kinds k,...] [--confusables]`,
  example: 'corrigenda check courier --query "desk:World" --kinds name,repeated',
  options: {
    ...CHOICE,
    kinds: takes('K,…', 'Only these kinds of findings.', {
      words: FINDING_KINDS,
      usual: 'all that are reported in the archive',
    }),
    text: takes('-', 'Check copy on standard input instead of an archive.'),
    language: takes('CODE', 'Language of the copy on standard input.', {
      usual: 'English, unless it is certainly in another',
    }),
    dictionaries: takes('FOLDER', 'Hunspell dictionaries for languages besides English, such as LibreOffice’s.'),
    confusables: onOff('Also check for confused words, which takes memory and time.'),
  },
  arity: [0, 1],
  run: (input) => {
    const kinds = kindsOf(input)
    const from = text(input, 'text')
    if (from !== undefined) return checkStandardInput(input, from, kinds)
    if (argument(input, 0) === '')
      throw new UsageError(said`name an archive, or give copy on standard input with --text -`)
    return withArchive(input, 'read', async (archive) => {
      const isChosen = text(input, 'ids') !== undefined || text(input, 'query') !== undefined
      const chosen = isChosen ? await chosenIds(input, archive) : ok(null)
      if (!chosen.ok) return chosen
      const ids = chosen.value?.ids ?? null
      const done = await checkArticles(
        archive,
        { ids, kinds, confusables: wantsConfusables(input, kinds), dictionaries: dictionariesOf(input) },
        { onProgress: progressOf(input) },
      )
      return done.ok ? ok(answer(done.value)) : done
    })
  },
}

/** The folder of dictionaries, as an absolute path; null: none was given. */
function dictionariesOf(input: Input): string | null {
  const folder = text(input, 'dictionaries')
  return folder === undefined ? null : resolve(folder)
}

/** Confusables are expensive: they are looked for only on request, by the option or as a kind. */
function wantsConfusables(input: Input, kinds: readonly FindingKind[] | null): boolean {
  return input.values.confusables === true || (kinds?.includes('confusable') ?? false)
}

/** Progress of a check for the command line. */
export function progressOf(input: Input): (what: 'reading' | 'checking', done: number, of: number) => void {
  return (what, done, of) =>
    input.progress(what === 'reading' ? said`Reading articles` : said`Checking articles`, done, of)
}

function kindsOf(input: Input): readonly FindingKind[] | null {
  const given = text(input, 'kinds')
  if (given === undefined) return null
  return readKinds(given, '--kinds')
}

async function checkStandardInput(
  input: Input,
  from: string,
  kinds: readonly FindingKind[] | null,
): Promise<Result<Output>> {
  if (from !== '-') throw new UsageError(said`--text takes - and reads standard input`)
  if (argument(input, 0) !== '') throw new UsageError(said`give either an archive or --text -`)
  const copy = (await readAll(process.stdin)).replace(/^\ufeff/, '')
  const article = checkedCopy(copy, text(input, 'language') ?? 'en', new Date().toISOString())
  // An archive is checked in a thread, which has these to itself.
  const [{ CheckService }, { ConfusablesThread }] = await Promise.all([
    import('../../checking/check-service.ts'),
    import('../../checking/confusables/confusables-thread.ts'),
  ])
  const confusables = wantsConfusables(input, kinds) ? new ConfusablesThread() : null
  const reports = await new CheckService(NO_HOUSE, confusables, dictionariesOf(input)).check(
    [article],
    kinds,
    kinds ? ALL_REPORTED : QUIETLY,
  )
  await confusables?.close()
  return ok(answer({ reports, unread: [], stylebook: [], coverage: null }))
}

/** Copy outside an archive is checked with the default kinds. */
const QUIETLY = { ignored: [], off: QUIET_KINDS }

interface Checked extends Pick<CheckAnswer, 'unread' | 'stylebook'> {
  readonly reports: Iterable<ArticleReport>
  readonly coverage: ArchiveCoverage | null
}

function answer({ reports, unread, stylebook, coverage }: Checked): Output {
  const failures: (CheckFailure & Pick<ArticleReport, 'id'>)[] = []
  let [articles, words, findings] = [0, 0, 0]
  for (const report of reports) {
    articles += 1
    words += report.words
    findings += report.findings.length
    failures.push(...report.failures.map((failure) => ({ id: report.id, ...failure })))
  }
  const found = { articles, words, findings: rowsOf(reports), failures, stylebook, ...unreadDocument(unread) }
  const lines = [
    ...failures.map(({ id, check: name, detail }) => said`${id ?? 'text'}: the check “${name}” failed (${detail}).`),
    ...unreadLines(unread),
    ...stylebook.map(({ path, detail }) => said`stylebook/${path}: not used (${detail}).`),
    said`${counted(findings, 'finding')} in ${counted(articles, 'article')} of ${counted(words, 'word')}.`,
    ...(coverage ? [coverageLine(coverage)] : []),
  ]
  return {
    document: coverage ? { ...found, coverage } : found,
    text: linesOf(reports, lines),
    isPartial: unread.length + failures.length > 0,
  }
}

function* rowsOf(reports: Iterable<ArticleReport>): Generator<Record<string, unknown>> {
  for (const { id, findings } of reports) for (const finding of findings) yield rowOf(id, finding)
}

function* linesOf(reports: Iterable<ArticleReport>, last: readonly string[]): Generator<string> {
  for (const report of reports) yield* reportLines(report)
  yield* last
}

function coverageLine({ articles, checked, clean, undecided, withConfusables }: ArchiveCoverage): string {
  const open = said`${counted(undecided, 'finding')} undecided`
  const [done, right] = [checked, clean].map((count) => count.toLocaleString(spokenLocale()))
  const too =
    withConfusables > 0 ? said` Checked for confused words: ${withConfusables.toLocaleString(spokenLocale())}.` : ''
  return said`Checked with the current rules: ${done} of ${counted(articles, 'article')}, ${right} clean, ${open}.${too}`
}

/** A finding in --json output; its message is the sentence people read. */
function rowOf(id: string | null, finding: Finding): Record<string, unknown> {
  const {
    field,
    start,
    end,
    quote,
    kind,
    check: name,
    suggestions,
    choice,
    confidence,
    inQuotation,
    group,
    evidence,
  } = finding
  const row = { id, field, start, end, quote, kind, check: name, message: finding.says, suggestions }
  return { ...row, choice, confidence, inQuotation, group, evidence: { message: finding.message, ...evidence } }
}

function reportLines({ id, findings }: ArticleReport): readonly string[] {
  if (findings.length === 0) return []
  return [...(id === null ? [] : [id]), ...findings.map(findingLine), '']
}

function findingLine(finding: Finding): string {
  const { field, start, kind, quote, suggestions, choice, inQuotation } = finding
  const [best] = suggestions
  const offered = choice ? ` → ${choice.join(said` or `)}? ${said`[choose]`}` : ''
  const fix = best === undefined ? offered : best === '' ? said` → (take out)` : ` → ${best}`
  const query = inQuotation ? said` [in a quotation: ask]` : ''
  return `  ${field}:${start}  ${kind}  “${shortened(quote)}”${fix}${query}  ${findingWords(finding)}${elsewhere(finding)}`
}

/** The other article a finding is about, as the command line has no links. */
function elsewhere({ evidence }: Finding): string {
  return 'article' in evidence ? said` (article ${evidence.article})` : ''
}

function shortened(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line
}
