// Every sentence of the command line about a problem: what failed, and what to do next. One entry per code.
import type { Conflict, Problem, ProblemCode, ProblemDetails } from '../schema/index.ts'
import { SET_ASIDE } from '../store/layout.ts'
import type { PendingActs } from '../store/pending-acts.ts'
import { systemErrorWords } from '../text/system-error-words.ts'
import { counted } from './counted.ts'

type Sentences = { readonly [C in ProblemCode]: (details: ProblemDetails[C]) => string }

const SENTENCES: Sentences = {
  'not-found': ({ what, id }) => `There is no ${what} “${id}”.`,
  'ambiguous-id': ({ what, id, candidates }) => `“${id}” begins the id of several ${what}s: ${candidates.join(', ')}.`,
  'no-match': ({ find, coveredBy, standing }) =>
    standing > 0
      ? `“${find}” appears in only ${standing === 1 ? 'one place' : `${standing} places`}.`
      : coveredBy.length > 0
        ? `“${find}” appears only where open proposals already change it: ${coveredBy.join(', ')}. Decide on them first.`
        : `“${find}” is not in this article as it reads now (case and accents must match).`,
  'several-matches': ({ find, places }) =>
    `“${find}” appears in ${places.length} places: choose one with --nth, or use --all.`,
  'no-change': ({ what }) => `That would change nothing${what ? ` (${what})` : ''}.`,
  'out-of-range': ({ field, from, to, length }) =>
    `${from}–${to} is not a place in ${field}, which has ${length} characters.`,
  'text-moved': ({ field, expected, found }) =>
    expected === ''
      ? `There is already a ${field}: “${found}”. Use --find to name what is wrong in it.`
      : `“${expected}” is no longer there in ${field}.`,
  conflict: ({ conflicts, together }) => `${conflicts.map(conflictSentence).join(' ')}${togetherSentence(together)}`,
  'wrong-status': ({ correction, status, wanted }) =>
    `Correction ${correction} is ${status}; this needs one that is ${wanted}.`,
  'broken-text': ({ field }) =>
    `The text of ${field} contains half a character (a lone surrogate) and cannot be saved.`,
  'nothing-to-notice': () => 'No accepted correction in this article needs a reader notice.',
  'stale-notice': () =>
    'The accepted corrections have changed since its notice was composed. Compose it again, or use --allow-stale.',
  'cannot-write-back': ({ reason, detail }) =>
    `Its source file cannot take its corrections: ${WRITE_BACK_REASONS[reason]} (${detail}). Nothing was written. Export it in another format.`,
  'notice-quotes-removed': () =>
    'Its notice repeats words that were removed from the article. Compose or edit the notice, or use --with-removed-words.',
  'bad-wording': ({ wording, reason, placeholder, at, known }) =>
    `The wording “${wording}” ${WORDING_REASONS[reason](placeholder, at + 1)}.${known.length > 0 ? ` Available placeholders: ${known.map((each) => `{${each}}`).join(', ')}.` : ''}`,
  'bad-query': ({ at, reason, query, known }) =>
    `The query cannot be read at character ${at + 1} (“${query.slice(at, at + 20)}”): ${QUERY_REASONS[reason]}${known ? `; use one of ${known.join(', ')}` : ''}.`,
  'bad-pattern': ({ pattern, at, detail }) =>
    `The pattern has an error at character ${at + 1} (“${pattern.slice(0, at)}⟨here⟩${pattern.slice(at)}”): ${detail}.`,
  'bad-input': ({ path, detail }) => `${path}: ${detail}.`,
  'changed-meanwhile': ({ article }) => `Article ${article} was changed elsewhere. Nothing was written. Try again.`,
  withdrawn: ({ article, reason }) =>
    `Article ${article} is withdrawn (${reason}). It is skipped unless you use --withdrawn.`,
  'not-withdrawn': ({ article }) => `Article ${article} is not withdrawn; only withdrawn articles can be removed.`,
  'file-changed': ({ path }) => `${path} was changed elsewhere. Nothing was written. Check it and try again.`,
  'ruled-otherwise': ({ form, name }) =>
    form === name
      ? `House style already has an entry for “${form}”. Nothing was written. “names … forget” removes it.`
      : `House style already says that “${form}” is “${name}”. Nothing was written. “names … forget” removes it.`,
  cancelled: () => 'Cancelled. Nothing was changed.',
  'read-only': ({ folder }) => `${folder} is read-only.`,
  locked: ({ folder, holder, since, pid, host, isSure }) =>
    `${folder} is open for writing elsewhere: ${holder}${since ? `, since ${since}` : ''}${pid ? ` (process ${pid} on ${host})` : ''}. Commands that only read still work.${isSure ? '' : ' If you are certain that nothing has it open, delete the file “lock” in that folder.'}`,
  'not-an-archive': ({ folder }) =>
    `${folder} is not an archive: it has no archive.json. Create one with “corrigenda create”.`,
  unsafe: ({ folder, path, kind }) =>
    `${folder} was not opened: “${path}” in it is ${KINDS[kind] ?? 'not a plain file or folder'}, which could lead outside the archive. Nothing was read, changed or deleted through it. If the archive is yours, replace it with a real ${path === 'lock' ? 'file' : 'folder'}.`,
  'not-reopened': ({ folder }) => `${folder} was not reopened: Corrigenda stopped while opening it last time.`,
  'folder-not-empty': ({ folder }) => `${folder} is not empty. An archive needs a folder of its own.`,
  'no-backup': ({ folder }) => `There is no backup in ${folder}. “corrigenda backup” makes one.`,
  'other-archive': ({ folder, title }) => `${folder} is a backup of another archive, “${title}”. Nothing was changed.`,
  'too-new': ({ folder, version, supported }) =>
    `${folder} was made by a newer Corrigenda (format ${version}; this one reads up to ${supported}). Nothing was changed. Update Corrigenda to open it.`,
  damaged: (details) =>
    `${details.path} is ${damageWords(details)}. It was not changed. “corrigenda verify” lists all damage.`,
  'disk-full': ({ path }) => `The disk is full: ${path} could not be written. The archive is as it was before.`,
  'no-permission': ({ path }) => `${path}: permission denied. The archive is as it was before.`,
  'too-many-files': ({ path }) => `Too many files are open (${path}). The archive is as it was before.`,
  'name-taken': ({ path }) => `${path} already exists and is something else. It was not changed.`,
  io: ({ path, detail }) => `${path}: ${systemErrorWords(detail)}. The archive is as it was before. Try again later.`,
  'too-large': ({ bytes, limit }) =>
    `It is too large: ${megabytes(bytes)} MB, and the limit is ${megabytes(limit)} MB.`,
  'empty-file': () => 'It is empty.',
  'binary-file': () => 'It is not text.',
  'unknown-encoding': ({ candidates }) =>
    `Its encoding is not known, and none is likely enough to use.${candidates.length > 0 ? ` It may be ${candidates.join(', ')}.` : ''} Choose one with --encoding NAME.`,
  'not-in-encoding': ({ encoding }) => `It is not in ${encoding}: some of its bytes are not valid in it.`,
  'unknown-columns': ({ columns }) =>
    `None of its columns is known to be text: ${columns.slice(0, 20).join(', ')}. Say which is what with --columns, such as --columns headline=${columns[0] || 'Title'},body=${columns[1] || 'Text'}.`,
  'unsupported-format': ({ format }) => `It is ${format}, which this version does not read.`,
  unreadable: ({ detail }) => `It cannot be read (${detailWords(detail)}).`,
  'perhaps-here': () =>
    'It was imported before, and its article may be one of those that cannot be read now. Restore them first (“corrigenda verify” lists them).',
  'no-manifest': ({ path }) => `There is no manifest next to ${path} to check it against.`,
}

const WRITE_BACK_REASONS: Readonly<Record<ProblemDetails['cannot-write-back']['reason'], string>> = {
  charset: 'its encoding lacks a character',
  control: 'it would need a control character',
  structure: 'a correction changes paragraphs or formats in a way that cannot be written into it',
  'no-place': 'a correction has no place in it',
  proof: 'the result would not read exactly like the corrected article',
  removed: 'it would still contain removed words',
  format: 'this format is not supported yet',
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you do not have permission to read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is not a folder',
  folder: 'it is a folder',
  'symbolic-link': 'it is a link, and links in an archive are not followed',
  fifo: 'it is a pipe',
  socket: 'it is a socket',
  'character-device': 'it is a device',
  'block-device': 'it is a device',
  unknown: 'it is not a plain file',
  'changed-while-read': 'it changed while it was being read',
}

const KINDS: Readonly<Record<string, string>> = {
  file: 'a file',
  folder: 'a folder',
  'symbolic-link': 'a link',
  fifo: 'a pipe',
  socket: 'a socket',
  'character-device': 'a device',
  'block-device': 'a device',
}

/** "damaged (seal): the file was changed outside Corrigenda". */
export function damageWords({ reason, detail }: ProblemDetails['damaged']): string {
  return `damaged (${reason}): ${detailWords(detail)}`
}

/** Words for a system or disk error about a file; anything else is returned unchanged. */
export function detailWords(detail: string): string {
  return UNREADABLE[detail] ?? systemErrorWords(detail)
}

/** Why something in a folder was skipped. */
export const SKIP_REASONS = {
  'symbolic-link': 'a symbolic link inside a folder',
  'too-deep': 'folders nested too deep',
  'too-many': 'too many files in one import',
  archive: 'a Corrigenda archive; open it instead of importing it',
  backup: 'a backup of a Corrigenda archive; restore from it instead of importing it',
  'no-copy': 'it has no text of its own',
} as const

const QUERY_REASONS: Readonly<Record<ProblemDetails['bad-query']['reason'], string>> = {
  'unclosed-quote': 'a quotation mark has no partner',
  'unknown-field': 'there is no such field',
  'unknown-value': 'this field has no such value',
  'bad-date': 'this is not a date or range such as 2019, 2019-05, 2019..2021 or 2019-05..',
  'dangling-or': 'OR needs a term on each side',
  'empty-term': 'there is no letter or digit to look for',
}

const WORDING_REASONS: Readonly<
  Record<ProblemDetails['bad-wording']['reason'], (placeholder: string, at: number) => string>
> = {
  'unknown-placeholder': (placeholder, at) => `has an unknown placeholder {${placeholder}} at character ${at}`,
  'missing-placeholder': (placeholder) => `lacks the placeholder {${placeholder}}`,
  'stray-brace': (placeholder, at) => `has an unmatched brace at character ${at} (“${placeholder}”)`,
  'needs-brackets': (placeholder, at) =>
    `has {${placeholder}} at character ${at} outside brackets: some articles lack it, so write [… {${placeholder}} …]`,
  'must-say': (word) => `must say “${word}”, in its label or its text`,
  'empty-wording': () => 'is empty',
}

const CONFLICTS: Readonly<Record<Conflict['kind'], string>> = {
  'built-on': 'a later correction changes text that it added',
  needs: 'it was made on top of one that is not active',
  overlap: 'another active correction changes the same words',
}

function conflictSentence({ kind, correction, with: others }: Conflict): string {
  return `Correction ${correction}: ${CONFLICTS[kind]} (${others.join(', ')}).`
}

function togetherSentence(together: readonly string[]): string {
  return together.length > 0 ? ` Decide on them in one step: ${together.join(' ')}.` : ''
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}

/** What was done, or remains to be done, about acts that a crash interrupted. */
export function brokenOffWords({ toComplete, damaged, foreign }: PendingActs, mode: 'read' | 'write'): string {
  const whole = counted(toComplete.length, 'act')
  if (mode === 'read')
    return `${whole} over several files was interrupted and may show half-done. The next command that writes completes it.`
  const lines = [
    ...(toComplete.length > 0 ? [`${whole} interrupted by a crash: completed.`] : []),
    ...damaged.map(
      (path) =>
        `${path} is damaged and was set aside in ${SET_ASIDE}: the act it belongs to may be done in some articles and not in others.`,
    ),
    ...foreign.map(
      (path) =>
        `${path} was not written by you on this computer, so it was not applied. It was set aside in ${SET_ASIDE}/journal. If you know where it came from, open the archive there.`,
    ),
  ]
  return lines.join('\n')
}

/** A problem in one or two sentences. */
export function sentenceFor(problem: Problem): string {
  return (SENTENCES[problem.code] as (details: Problem['details']) => string)(problem.details)
}

/** The sentence by itself: one that begins with "It" must follow the name of its file. */
export function sentenceAlone(problem: Problem): string {
  const sentence = sentenceFor(problem)
  return 'path' in problem.details && sentence.startsWith('It ') ? `${problem.details.path}: ${sentence}` : sentence
}

/** Why the house's own profile of notices is not used. */
export function houseProblemWords(problem: Problem): string {
  const why =
    problem.code === 'bad-wording' ? `notices.json cannot be used. ${sentenceFor(problem)}` : sentenceFor(problem)
  return `${why} Until it is fixed, notices use neutral wording and placement.`
}
