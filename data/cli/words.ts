// Every sentence the command line says about a problem: what failed, and what to do next. One entry a code.
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
      ? `“${find}” stands in ${standing === 1 ? 'one place' : `${standing} places`} only.`
      : coveredBy.length > 0
        ? `“${find}” stands only where open proposals already change it: ${coveredBy.join(', ')}. Decide on them first.`
        : `“${find}” does not stand in this article as it reads now (case and accents count).`,
  'several-matches': ({ find, places }) =>
    `“${find}” stands in ${places.length} places: choose one with --nth, or --all.`,
  'no-change': ({ what }) => `That would change nothing${what ? ` (${what})` : ''}.`,
  'out-of-range': ({ field, from, to, length }) =>
    `${from}–${to} is not a place in ${field}, which has ${length} characters.`,
  'text-moved': ({ field, expected, found }) =>
    expected === ''
      ? `There is a ${field} already: “${found}”. Say with --find what in it is wrong.`
      : `“${expected}” no longer stands there in ${field}.`,
  conflict: ({ conflicts, together }) => `${conflicts.map(conflictSentence).join(' ')}${togetherSentence(together)}`,
  'wrong-status': ({ correction, status, wanted }) =>
    `Correction ${correction} is ${status}; this needs one that is ${wanted}.`,
  'broken-text': ({ field }) =>
    `The text of ${field} has half a character in it (a lone surrogate) and cannot be kept faithfully.`,
  'nothing-to-notice': () => 'No accepted correction of this article calls for a public notice.',
  'stale-notice': () =>
    'Its notice speaks of other corrections than those accepted now. Compose it again, or insist with --allow-stale.',
  'cannot-write-back': ({ reason, detail }) =>
    `The file it came from cannot take its corrections: ${WRITE_BACK_REASONS[reason]} (${detail}). Nothing of it was written; export it in another format.`,
  'notice-quotes-removed': () =>
    'Its notice repeats words that were removed from the article. Compose or word the notice again, or insist with --with-removed-words.',
  'bad-wording': ({ wording, reason, placeholder, at, known }) =>
    `The wording “${wording}” ${WORDING_REASONS[reason](placeholder, at + 1)}.${known.length > 0 ? ` It may hold: ${known.map((each) => `{${each}}`).join(', ')}.` : ''}`,
  'bad-query': ({ at, reason, query, known }) =>
    `The query cannot be read at character ${at + 1} (“${query.slice(at, at + 20)}”): ${QUERY_REASONS[reason]}${known ? `; known are ${known.join(', ')}` : ''}.`,
  'bad-pattern': ({ pattern, at, detail }) =>
    `The pattern is wrong at character ${at + 1} (“${pattern.slice(0, at)}⟨here⟩${pattern.slice(at)}”): ${detail}.`,
  'bad-input': ({ path, detail }) => `${path}: ${detail}.`,
  'changed-meanwhile': ({ article }) =>
    `Article ${article} was changed in the meantime; nothing was written. Try again.`,
  withdrawn: ({ article, reason }) =>
    `Article ${article} is withdrawn (${reason}). It is left out unless --withdrawn asks for it.`,
  'not-withdrawn': ({ article }) => `Article ${article} is not withdrawn; only withdrawn articles can be removed.`,
  'file-changed': ({ path }) => `${path} was changed in the meantime; nothing was written. Look at it and try again.`,
  'ruled-otherwise': ({ form, name }) =>
    form === name
      ? `The house has ruled on “${form}” itself. Nothing was written; “names … forget” takes that back.`
      : `The house has ruled that “${form}” reads “${name}”. Nothing was written; “names … forget” takes that back.`,
  cancelled: () => 'Cancelled; nothing was changed.',
  'read-only': ({ folder }) => `${folder} is open for reading only.`,
  locked: ({ folder, holder, since, pid, host, isSure }) =>
    `${folder} is open for writing elsewhere: ${holder}${since ? `, since ${since}` : ''}${pid ? ` (process ${pid} on ${host})` : ''}. Reading commands work meanwhile.${isSure ? '' : ' If it is certain that nothing has it open any more, delete the file “lock” in that folder.'}`,
  'not-an-archive': ({ folder }) =>
    `${folder} is not an archive: it has no archive.json. Make one with “corrigenda create”.`,
  unsafe: ({ folder, path, kind }) =>
    `${folder} was not opened: “${path}” in it is ${KINDS[kind] ?? 'no plain file or folder'}, which could lead out of the archive. Nothing was read, changed or deleted through it. If the archive is yours, put a real ${path === 'lock' ? 'file' : 'folder'} in its place.`,
  'not-reopened': ({ folder }) => `${folder} was not opened again: opening it never finished last time.`,
  'folder-not-empty': ({ folder }) => `${folder} is not empty. An archive needs a folder of its own.`,
  'no-backup': ({ folder }) => `There is no backup in ${folder}. “corrigenda backup” makes one.`,
  'other-archive': ({ folder, title }) => `${folder} is a backup of another archive, “${title}”. Nothing was touched.`,
  'too-new': ({ folder, version, supported }) =>
    `${folder} was made by a newer Corrigenda (format ${version}; this one knows ${supported}). Nothing was touched: please update.`,
  damaged: (details) =>
    `${details.path} is ${damageWords(details)}. It was left as it is; “corrigenda verify” names everything.`,
  'disk-full': ({ path }) => `The disk is full: ${path} could not be written. The archive is as it was before.`,
  'no-permission': ({ path }) => `${path}: the system does not permit it. The archive is as it was before.`,
  'too-many-files': ({ path }) => `The system allows no more open files (${path}). The archive is as it was before.`,
  'name-taken': ({ path }) => `${path} is there already and is something else. It was left as it is.`,
  io: ({ path, detail }) =>
    `${path}: ${systemErrorWords(detail)}. The archive is as it was before. Try again once that is over.`,
  'too-large': ({ bytes, limit }) => `It has ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB are read.`,
  'empty-file': () => 'It is empty.',
  'binary-file': () => 'It is not text.',
  'unknown-encoding': ({ candidates }) =>
    `It does not say what encoding it is in, and none is likely enough.${candidates.length > 0 ? ` It may be ${candidates.join(', ')}.` : ''} Say it with --encoding NAME.`,
  'not-in-encoding': ({ encoding }) => `It is not in ${encoding}: some of its bytes mean nothing there.`,
  'unsupported-format': ({ format }) => `It is ${format}, which this version does not read.`,
  unreadable: ({ detail }) => `It cannot be read (${detailWords(detail)}).`,
  'perhaps-here': () =>
    'It was brought in before, and its article may be among those that cannot be read now: mend or restore them first (“corrigenda verify” names them).',
  'no-manifest': ({ path }) => `There is no manifest beside ${path} to check it against.`,
}

const WRITE_BACK_REASONS: Readonly<Record<ProblemDetails['cannot-write-back']['reason'], string>> = {
  charset: 'its encoding lacks a character',
  control: 'it would need a control character',
  structure: 'a correction changes paragraphs or formats in a way that cannot be written into it',
  'no-place': 'a correction has no place in it',
  proof: 'read again, it would not say exactly the corrected article',
  'removed-words': 'it would still say what was removed',
  format: 'files of this format cannot be handed back yet',
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is no folder',
  folder: 'it is a folder',
  'symbolic-link': 'it is a link, and links in an archive are not followed',
  fifo: 'it is a pipe',
  socket: 'it is a socket',
  'character-device': 'it is a device',
  'block-device': 'it is a device',
  unknown: 'it is no plain file',
  'changed-while-read': 'it was changed while it was read',
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

/** Words for what the system or the disk says of a file; anything else is said already. */
export function detailWords(detail: string): string {
  return UNREADABLE[detail] ?? systemErrorWords(detail)
}

/** Why something in a folder was passed over. */
export const SKIP_REASONS = {
  'symbolic-link': 'a symbolic link inside a folder',
  'too-deep': 'folders nested too deep',
  'too-many': 'too many files in one import',
  archive: 'a Corrigenda archive; open it instead of importing it',
  backup: 'a backup of a Corrigenda archive; restore from it instead of importing it',
} as const

const QUERY_REASONS: Readonly<Record<ProblemDetails['bad-query']['reason'], string>> = {
  'unclosed-quote': 'a quotation mark has no partner',
  'unknown-field': 'there is no such field',
  'unknown-value': 'this field has no such value',
  'bad-date': 'this is no date and no span of dates, such as 2019, 2019-05, 2019..2021 or 2019-05..',
  'dangling-or': 'OR stands between two terms',
  'empty-term': 'there is no letter or digit to look for',
}

const WORDING_REASONS: Readonly<
  Record<ProblemDetails['bad-wording']['reason'], (placeholder: string, at: number) => string>
> = {
  'unknown-placeholder': (placeholder, at) => `has an unknown placeholder {${placeholder}} at character ${at}`,
  'missing-placeholder': (placeholder) => `lacks the placeholder {${placeholder}}`,
  'stray-brace': (placeholder, at) => `has a brace without its partner at character ${at} (“${placeholder}”)`,
  'needs-brackets': (placeholder, at) =>
    `has {${placeholder}} at character ${at} outside of brackets: it is not known of every article, so write [… {${placeholder}} …]`,
  'must-say': (word) => `must say “${word}”, in its label or its text`,
  'empty-wording': () => 'is empty',
}

const CONFLICTS: Readonly<Record<Conflict['kind'], string>> = {
  'built-on': 'a later correction changes the text it brought in',
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

/** What was done, or is still to do, about acts that a crash broke off. */
export function brokenOffWords({ toComplete, damaged, foreign }: PendingActs, mode: 'read' | 'write'): string {
  const whole = counted(toComplete.length, 'act')
  if (mode === 'read')
    return `${whole} over several files broke off and may show half-done. The next command that writes completes it.`
  const lines = [
    ...(toComplete.length > 0 ? [`${whole} that had been broken off by a crash: completed.`] : []),
    ...damaged.map(
      (path) =>
        `${path} is damaged and was set aside in ${SET_ASIDE}: of the act it belongs to some articles may be as before, others as after.`,
    ),
    ...foreign.map(
      (path) =>
        `${path} was not written by you on this computer, so it was not carried out. It was set aside in ${SET_ASIDE}/journal. If you know where it comes from, open the archive there.`,
    ),
  ]
  return lines.join('\n')
}

/** A problem in one or two sentences. */
export function sentenceFor(problem: Problem): string {
  return (SENTENCES[problem.code] as (details: Problem['details']) => string)(problem.details)
}

/** Sentences that speak of "it" stand beside the name of a file; alone they need it. */
export function sentenceAlone(problem: Problem): string {
  const sentence = sentenceFor(problem)
  return 'path' in problem.details && sentence.startsWith('It ') ? `${problem.details.path}: ${sentence}` : sentence
}

/** Why the house's own profile of notices is not used. */
export function houseProblemWords(problem: Problem): string {
  const why =
    problem.code === 'bad-wording' ? `notices.json cannot be used. ${sentenceFor(problem)}` : sentenceFor(problem)
  return `${why} Until it is mended, notices are worded and placed neutrally.`
}
