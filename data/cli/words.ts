// Every sentence of the command line about a problem: what failed, and what to do next. One entry per code.

import type { Conflict, Problem, ProblemCode, ProblemDetails, Status } from '../schema/index.ts'
import { SET_ASIDE } from '../store/layout.ts'
import type { PendingActs } from '../store/pending-acts.ts'
import { isSystemError, SYSTEM_ERRORS, systemErrorWords } from '../text/system-error-words.ts'
import { counted } from './counted.ts'
import { later, said, saying, sayingWith, spokenLocale } from './said.ts'

type Sentences = { readonly [C in ProblemCode]: (details: ProblemDetails[C]) => string }

const SENTENCES: Sentences = {
  'not-found': ({ what, id }) => said`There is no ${saying(WHATS[what][0])} “${id}”.`,
  'ambiguous-id': ({ what, id, candidates }) =>
    said`“${id}” begins the id of several ${saying(WHATS[what][1])}: ${candidates.join(', ')}.`,
  'no-match': ({ find, coveredBy, standing }) =>
    standing > 0
      ? said`“${find}” appears in only ${standing === 1 ? said`one place` : said`${standing} places`}.`
      : coveredBy.length > 0
        ? said`“${find}” appears only where open proposals already change it: ${coveredBy.join(', ')}. Decide on them first.`
        : said`“${find}” is not in this article as it reads now (case and accents must match).`,
  'several-matches': ({ find, places }) =>
    said`“${find}” appears in ${places.length} places: choose one with --nth, or use --all.`,
  'no-change': ({ what }) => said`That would change nothing${what ? ` (${what})` : ''}.`,
  'out-of-range': ({ field, from, to, length }) =>
    said`${from}–${to} is not a place in ${field}, which has ${length} characters.`,
  'text-moved': ({ field, expected, found }) =>
    expected === ''
      ? said`There is already a ${field}: “${found}”. Use --find to name what is wrong in it.`
      : said`“${expected}” is no longer there in ${field}.`,
  conflict: ({ conflicts, together }) => `${conflicts.map(conflictSentence).join(' ')}${togetherSentence(together)}`,
  'wrong-status': ({ correction, status, wanted }) =>
    said`Correction ${correction} is ${statusWord(status)}; this needs one that is ${anyOf(wanted.split(' or ').map(statusWord))}.`,
  'broken-text': ({ field }) =>
    said`The text of ${field} contains half a character (a lone surrogate) and cannot be saved.`,
  'nothing-to-notice': () => said`No accepted correction in this article needs a reader notice.`,
  'stale-notice': () =>
    said`The accepted corrections have changed since its notice was composed. Compose it again, or use --allow-stale.`,
  'cannot-write-back': ({ reason, detail }) =>
    said`Its source file cannot take its corrections: ${saying(WRITE_BACK_REASONS[reason])} (${detail}). Nothing was written. Export it in another format.`,
  'notice-quotes-removed': () =>
    said`Its notice repeats words that were removed from the article. Compose or edit the notice, or use --with-removed-words.`,
  'bad-wording': ({ wording, reason, placeholder, at, known }) =>
    said`The wording “${wording}” ${WORDING_REASONS[reason](placeholder, at + 1)}.${known.length > 0 ? said` Available placeholders: ${known.map((each) => `{${each}}`).join(', ')}.` : ''}`,
  'bad-query': ({ at, reason, query, known }) =>
    said`The query cannot be read at character ${at + 1} (“${query.slice(at, at + 20)}”): ${saying(QUERY_REASONS[reason])}${known ? said`; use one of ${known.join(', ')}` : ''}.`,
  'bad-pattern': ({ pattern, at, detail }) =>
    said`The pattern has an error at character ${at + 1} (“${pattern.slice(0, at)}⟨here⟩${pattern.slice(at)}”): ${detail}.`,
  'bad-input': ({ path, detail }) => `${path}: ${inputDetail(detail)}.`,
  'changed-meanwhile': ({ article }) => said`Article ${article} was changed elsewhere. Nothing was written. Try again.`,
  withdrawn: ({ article, reason }) =>
    said`Article ${article} is withdrawn (${reason}). It is skipped unless you use --withdrawn.`,
  'not-withdrawn': ({ article }) => said`Article ${article} is not withdrawn; only withdrawn articles can be removed.`,
  'file-changed': ({ path }) => said`${path} was changed elsewhere. Nothing was written. Check it and try again.`,
  'ruled-otherwise': ({ form, name }) =>
    form === name
      ? said`House style already has an entry for “${form}”. Nothing was written. “names … forget” removes it.`
      : said`House style already says that “${form}” is “${name}”. Nothing was written. “names … forget” removes it.`,
  cancelled: () => said`Cancelled. Nothing was changed.`,
  'read-only': ({ folder }) => said`${folder} is read-only.`,
  locked: ({ folder, holder, since, pid, host, isSure }) =>
    said`${folder} is open for writing elsewhere: ${holder}${since ? said`, since ${since}` : ''}${pid ? said` (process ${pid} on ${host})` : ''}. Commands that only read still work.${isSure ? '' : said` If you are certain that nothing has it open, delete the file “lock” in that folder.`}`,
  'not-an-archive': ({ folder }) =>
    said`${folder} is not an archive: it has no archive.json. Create one with “corrigenda create”.`,
  unsafe: ({ folder, path, kind }) =>
    said`${folder} was not opened: “${path}” in it is ${saying(KINDS[kind] ?? later`not a plain file or folder`)}, which could lead outside the archive. Nothing was read, changed or deleted through it. If the archive is yours, replace it with a real ${path === 'lock' ? said`file` : said`folder`}.`,
  'not-reopened': ({ folder }) => said`${folder} was not reopened: Corrigenda stopped while opening it last time.`,
  'folder-not-empty': ({ folder }) => said`${folder} is not empty. An archive needs a folder of its own.`,
  'no-backup': ({ folder }) => said`There is no backup in ${folder}. “corrigenda backup” makes one.`,
  'other-archive': ({ folder, title }) =>
    said`${folder} is a backup of another archive, “${title}”. Nothing was changed.`,
  'too-new': ({ folder, version, supported }) =>
    said`${folder} was made by a newer Corrigenda (format ${version}; this one reads up to ${supported}). Nothing was changed. Update Corrigenda to open it.`,
  damaged: (details) =>
    said`${details.path} is ${damageWords(details)}. It was not changed. “corrigenda verify” lists all damage.`,
  'disk-full': ({ path }) => said`The disk is full: ${path} could not be written. The archive is as it was before.`,
  'no-permission': ({ path }) => said`${path}: permission denied. The archive is as it was before.`,
  'too-many-files': ({ path }) => said`Too many files are open (${path}). The archive is as it was before.`,
  'name-taken': ({ path }) => said`${path} already exists and is something else. It was not changed.`,
  io: ({ path, detail }) => said`${path}: ${systemWords(detail)}. The archive is as it was before. Try again later.`,
  'too-large': ({ bytes, limit }) =>
    said`It is too large: ${megabytes(bytes)} MB, and the limit is ${megabytes(limit)} MB.`,
  'empty-file': () => said`It is empty.`,
  'binary-file': () => said`It is not text.`,
  'unknown-encoding': ({ candidates }) =>
    said`Its encoding is not known, and none is likely enough to use.${candidates.length > 0 ? said` It may be ${candidates.join(', ')}.` : ''} Choose one with --encoding NAME.`,
  'not-in-encoding': ({ encoding }) => said`It is not in ${encoding}: some of its bytes are not valid in it.`,
  'unknown-columns': ({ columns }) =>
    said`None of its columns is known to be text: ${columns.slice(0, 20).join(', ')}. Say which is what with --columns, such as --columns headline=${columns[0] || 'Title'},body=${columns[1] || 'Text'}.`,
  'unsupported-format': ({ format }) => said`It is ${format}, which this version does not read.`,
  unreadable: ({ detail }) => said`It cannot be read (${detailWords(detail)}).`,
  'perhaps-here': () =>
    said`It was imported before, and its article may be one of those that cannot be read now. Restore them first (“corrigenda verify” lists them).`,
  'no-manifest': ({ path }) => said`There is no manifest next to ${path} to check it against.`,
}

/** One and several. */
const WHATS: Readonly<Record<ProblemDetails['not-found']['what'], readonly [string, string]>> = {
  article: [later`article`, later`articles`],
  correction: [later`correction`, later`corrections`],
  batch: [later`batch`, later`batches`],
  field: [later`field`, later`fields`],
  file: [later`file`, later`files`],
  recipe: [later`recipe`, later`recipes`],
  ruling: [later`ruling`, later`rulings`],
  search: [later`search`, later`searches`],
  tag: [later`tag`, later`tags`],
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  proposed: later`proposed`,
  accepted: later`accepted`,
  rejected: later`rejected`,
  reverted: later`reverted`,
}

/** A status in the language of the run. */
export function statusWord(status: string): string {
  return saying(STATUS_WORDS[status as Status] ?? status)
}

/** One of several, as “proposed or rejected”. */
function anyOf(words: readonly string[]): string {
  return new Intl.ListFormat(spokenLocale(), { type: 'disjunction' }).format(words)
}

/** Details of bad input; {0} is what was given, or a number. */
const INPUT_DETAILS: readonly string[] = [
  later`a reason is needed`,
  later`a link needs an address`,
  later`only a link has an address`,
  later`there is such a tag already: merge the two`,
  later`more than one ZIP can hold: export fewer articles at a time`,
  later`no name of a file of the stylebook`,
  later`there is no format “{0}”`,
  later`longer than {0} characters`,
  later`with the note already there it has more than {0} characters`,
  later`{0}: one file holds at most {1} articles`,
]

/** A detail of bad input in the language of the run; a detail that is not in the list is returned unchanged. */
function inputDetail(detail: string): string {
  for (const template of INPUT_DETAILS) {
    const pattern = template.split(/\{\d\}/).map((part) => part.replaceAll(/[?.()]/g, '\\$&'))
    const found = new RegExp(`^${pattern.join('(.+)')}$`).exec(detail)
    if (found) return sayingWith(template, found.slice(1).map(asSpoken))
  }
  return detail
}

/** A number as it is written in the language of the run. */
function asSpoken(value: string): string {
  return /^\d[\d,]*$/.test(value) ? Number(value.replaceAll(',', '')).toLocaleString(spokenLocale()) : value
}

const WRITE_BACK_REASONS: Readonly<Record<ProblemDetails['cannot-write-back']['reason'], string>> = {
  charset: later`its encoding lacks a character`,
  control: later`it would need a control character`,
  structure: later`a correction changes paragraphs or formats in a way that cannot be written into it`,
  'no-place': later`a correction has no place in it`,
  proof: later`the result would not read exactly like the corrected article`,
  removed: later`it would still contain removed words`,
  format: later`this format is not supported yet`,
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: later`there is no such file`,
  EACCES: later`you do not have permission to read it`,
  EISDIR: later`it is a folder`,
  ENOTDIR: later`it is not a folder`,
  folder: later`it is a folder`,
  'symbolic-link': later`it is a link, and links in an archive are not followed`,
  fifo: later`it is a pipe`,
  socket: later`it is a socket`,
  'character-device': later`it is a device`,
  'block-device': later`it is a device`,
  unknown: later`it is not a plain file`,
  'changed-while-read': later`it changed while it was being read`,
}

const KINDS: Readonly<Record<string, string>> = {
  file: later`a file`,
  folder: later`a folder`,
  'symbolic-link': later`a link`,
  fifo: later`a pipe`,
  socket: later`a socket`,
  'character-device': later`a device`,
  'block-device': later`a device`,
}

/** "damaged (seal): the file was changed outside Corrigenda". */
export function damageWords({ reason, detail }: ProblemDetails['damaged']): string {
  return said`damaged (${reason}): ${detailWords(detail)}`
}

/** As systemErrorWords, in the language of the run. */
function systemWords(name: string): string {
  if (!isSystemError(name)) return systemErrorWords(name)
  return systemErrorWords(name).replace(SYSTEM_ERRORS[name], saying(SYSTEM_ERRORS[name]))
}

/** Words for a system or disk error about a file; anything else is returned unchanged. */
export function detailWords(detail: string): string {
  const own = UNREADABLE[detail]
  return own === undefined ? systemWords(detail) : saying(own)
}

/** Why something in a folder was skipped. */
export const SKIP_REASONS = {
  'symbolic-link': later`a symbolic link inside a folder`,
  'too-deep': later`folders nested too deep`,
  'too-many': later`too many files in one import`,
  archive: later`a Corrigenda archive; open it instead of importing it`,
  backup: later`a backup of a Corrigenda archive; restore from it instead of importing it`,
  'no-copy': later`it has no text of its own`,
} as const

const QUERY_REASONS: Readonly<Record<ProblemDetails['bad-query']['reason'], string>> = {
  'unclosed-quote': later`a quotation mark has no partner`,
  'unknown-field': later`there is no such field`,
  'unknown-value': later`this field has no such value`,
  'bad-date': later`this is not a date or range such as 2019, 2019-05, 2019..2021 or 2019-05..`,
  'dangling-or': later`OR needs a term on each side`,
  'empty-term': later`there is no letter or digit to look for`,
}

const WORDING_REASONS: Readonly<
  Record<ProblemDetails['bad-wording']['reason'], (placeholder: string, at: number) => string>
> = {
  'unknown-placeholder': (placeholder, at) => said`has an unknown placeholder {${placeholder}} at character ${at}`,
  'missing-placeholder': (placeholder) => said`lacks the placeholder {${placeholder}}`,
  'stray-brace': (placeholder, at) => said`has an unmatched brace at character ${at} (“${placeholder}”)`,
  'needs-brackets': (placeholder, at) =>
    said`has {${placeholder}} at character ${at} outside brackets: some articles lack it, so write [… {${placeholder}} …]`,
  'must-say': (word) => said`must say “${word}”, in its label or its text`,
  'empty-wording': () => said`is empty`,
}

const CONFLICTS: Readonly<Record<Conflict['kind'], string>> = {
  'built-on': later`a later correction changes text that it added`,
  needs: later`it was made on top of one that is not active`,
  overlap: later`another active correction changes the same words`,
}

function conflictSentence({ kind, correction, with: others }: Conflict): string {
  return said`Correction ${correction}: ${saying(CONFLICTS[kind])} (${others.join(', ')}).`
}

function togetherSentence(together: readonly string[]): string {
  return together.length > 0 ? said` Decide on them in one step: ${together.join(' ')}.` : ''
}

/** In MB with one decimal. */
export function megabytes(bytes: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }
  return (bytes / 1_000_000).toLocaleString(spokenLocale(), digits)
}

/** What was done, or remains to be done, about acts that a crash interrupted. */
export function brokenOffWords({ toComplete, damaged, foreign }: PendingActs, mode: 'read' | 'write'): string {
  const whole = counted(toComplete.length, 'act')
  if (mode === 'read')
    return said`${whole} over several files was interrupted and may show half-done. The next command that writes completes it.`
  const lines = [
    ...(toComplete.length > 0 ? [said`${whole} interrupted by a crash: completed.`] : []),
    ...damaged.map(
      (path) =>
        said`${path} is damaged and was set aside in ${SET_ASIDE}: the act it belongs to may be done in some articles and not in others.`,
    ),
    ...foreign.map(
      (path) =>
        said`${path} was not written by you on this computer, so it was not applied. It was set aside in ${SET_ASIDE}/journal. If you know where it came from, open the archive there.`,
    ),
  ]
  return lines.join('\n')
}

/** A problem in one or two sentences. */
export function sentenceFor(problem: Problem): string {
  return (SENTENCES[problem.code] as (details: Problem['details']) => string)(problem.details)
}

/** Sentences that begin with "It", the file. */
const ABOUT_A_FILE: ReadonlySet<ProblemCode> = new Set([
  ...(['too-large', 'empty-file', 'binary-file', 'not-in-encoding'] as const),
  ...(['unsupported-format', 'unreadable', 'perhaps-here'] as const),
])

/** The sentence by itself: one that begins with "It" must follow the name of its file. */
export function sentenceAlone(problem: Problem): string {
  const sentence = sentenceFor(problem)
  return 'path' in problem.details && ABOUT_A_FILE.has(problem.code) ? `${problem.details.path}: ${sentence}` : sentence
}

/** Why the house's own profile of notices is not used. */
export function houseProblemWords(problem: Problem): string {
  const why =
    problem.code === 'bad-wording' ? said`notices.json cannot be used. ${sentenceFor(problem)}` : sentenceFor(problem)
  return said`${why} Until it is fixed, notices use neutral wording and placement.`
}
