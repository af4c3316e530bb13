// One set of sentences per problem: what failed, what is safe, what to do next. Exhaustive by type over every code.
import { SYSTEM_ERRORS } from '../../electron/contract/index.ts'
import type { AnyProblemCode } from '../api.ts'

/** ICU messages; problem-values.ts lists what braces may contain. */
export interface ProblemSentences {
  readonly failed: string
  readonly safe: string
  readonly next: string
}

const NOTHING_CHANGED = 'Nothing was changed.'
const ARCHIVE_UNTOUCHED = 'The archive was not changed.'
const FILES_KEPT = 'The file was not changed.'

export const problemSentences: { readonly [C in AnyProblemCode]: ProblemSentences } = {
  'not-found': {
    failed: 'There is no {what} {id} in this archive.',
    safe: NOTHING_CHANGED,
    next: 'It may have been moved or removed outside Corrigenda. Close the archive and open it again.',
  },
  'ambiguous-id': {
    failed: '{count, plural, one {One {what} begins} other {# {what}s begin}} with {id}.',
    safe: NOTHING_CHANGED,
    next: 'Enter more characters of the one you mean: {candidates}.',
  },
  'no-match': {
    failed: '“{find}” is not in this article.',
    safe: NOTHING_CHANGED,
    next: 'Check its case and accents, which must match. It may be corrected already.',
  },
  'several-matches': {
    failed: '“{find}” appears in {count, plural, one {one place} other {# places}}.',
    safe: NOTHING_CHANGED,
    next: 'Choose one of them, or all.',
  },
  'no-change': {
    failed: 'That would change nothing.',
    safe: 'Everything is already as you want it.',
    next: 'There is nothing to do.',
  },
  'out-of-range': {
    failed: 'Characters {from} to {to} are outside the {field}, which has {length} characters.',
    safe: NOTHING_CHANGED,
    next: 'Open the article again and choose the place again.',
  },
  'text-moved': {
    failed: 'The {field} no longer reads “{expected}” there. It reads “{found}”.',
    safe: NOTHING_CHANGED,
    next: 'Open the article again to see how it reads now.',
  },
  conflict: {
    failed: '{count, plural, one {Another correction is} other {# other corrections are}} in the way of this decision.',
    safe: 'Every correction keeps its status.',
    next: 'Decide on them together.',
  },
  'wrong-status': {
    failed: 'The correction is {status}, but this needs one that is {wanted}.',
    safe: NOTHING_CHANGED,
    next: 'Check the correction and decide again.',
  },
  'broken-text': {
    failed: 'The {field} contains half a character, which cannot be saved.',
    safe: NOTHING_CHANGED,
    next: 'Type the word again and save.',
  },
  'nothing-to-notice': {
    failed: 'No accepted correction in this article needs a reader notice.',
    safe: NOTHING_CHANGED,
    next: 'Accept a correction that readers should know about, or write the notice yourself.',
  },
  'stale-notice': {
    failed: 'The accepted corrections have changed since the reader notice was composed.',
    safe: 'Nothing was exported, and the notice was kept.',
    next: 'Compose the notice again, then export.',
  },
  'cannot-write-back': {
    failed:
      'The file this article came from cannot take its corrections: {reason, select, charset {its encoding lacks a character ({detail})} control {a correction has a control character ({detail})} structure {a correction changes paragraphs or formats} removed {the file would still say words that were removed} format {files of this kind cannot be handed back ({detail})} other {a correction has no place in it ({detail})}}.',
    safe: 'Nothing was written.',
    next: 'Export it in another format.',
  },
  'notice-quotes-removed': {
    failed: 'The reader notice repeats words that were removed from the article.',
    safe: 'Nothing was exported, and the notice was kept.',
    next: 'Compose the notice again or edit it, then export.',
  },
  'bad-wording': {
    failed: 'The wording “{wording}” cannot be used: {reason}: “{placeholder}”, character {at}.',
    safe: NOTHING_CHANGED,
    next: '{count, plural, =0 {Change the wording and save again.} other {Available placeholders: {known}.}}',
  },
  'bad-query': {
    failed: 'The filter cannot be read at character {at}: {reason}.',
    safe: NOTHING_CHANGED,
    next: '{count, plural, =0 {Fix or clear the filter.} other {Use one of these: {known}.}}',
  },
  'bad-pattern': {
    failed: 'The pattern has an error at character {at}: {detail}.',
    safe: NOTHING_CHANGED,
    next: 'Fix the pattern, or search for it as plain text.',
  },
  'bad-input': {
    failed: 'That could not be understood: {detail}.',
    safe: NOTHING_CHANGED,
    next: 'Check what you entered and try again.',
  },
  'changed-meanwhile': {
    failed: 'The article was changed elsewhere while you were working on it.',
    safe: 'Both changes are safe: the other one was saved, and yours is still here.',
    next: 'Check how the article reads now, then save again.',
  },
  withdrawn: {
    failed: 'The article is withdrawn, so it was skipped.',
    safe: NOTHING_CHANGED,
    next: 'To include it, restore it first.',
  },
  'not-withdrawn': {
    failed: 'Only withdrawn articles can be removed.',
    safe: NOTHING_CHANGED,
    next: 'Withdraw the article first.',
  },
  'file-changed': {
    failed: '{path} was changed elsewhere.',
    safe: 'That change was kept. Nothing was overwritten.',
    next: 'Check the file, then make your change again.',
  },
  'ruled-otherwise': {
    failed: 'House style already has an entry for {form}: the name is {name}.',
    safe: NOTHING_CHANGED,
    next: 'Change or remove that entry first.',
  },
  cancelled: {
    failed: 'Cancelled.',
    safe: NOTHING_CHANGED,
    next: 'You can start again at any time.',
  },
  'read-only': {
    failed: '{folder} is read-only.',
    safe: NOTHING_CHANGED,
    next: 'Close it elsewhere, or get permission to write to its folder, then open it again.',
  },
  locked: {
    failed: '{holder} has had {folder} open for writing on {host} since {since}.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Close it there and try again. Until then, you can read it here.',
  },
  'not-an-archive': {
    failed: '{folder} is not an archive: it has no archive.json.',
    safe: 'The folder was not changed.',
    next: 'Choose the folder that contains archive.json, or create a new archive in an empty folder.',
  },
  unsafe: {
    failed: '{folder} was not opened: “{path}” in it is {kind}, which could lead outside the archive.',
    safe: 'Nothing was read, changed or deleted through it.',
    next: 'If the archive is yours, replace it with a real file or folder. Otherwise, ask the sender for a copy without links.',
  },
  'not-reopened': {
    failed: '{folder} was not reopened: Corrigenda stopped while opening it last time.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'If you trust it, open it from the list of archives.',
  },
  'folder-not-empty': {
    failed: '{folder} is not empty. A new archive needs an empty folder.',
    safe: 'Its files were not changed.',
    next: 'Create a new folder, or choose an empty one.',
  },
  'no-backup': {
    failed: 'There is no backup in {folder}.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Choose the folder with the backups, or another copy of the archive.',
  },
  'other-archive': {
    failed: '{folder} is a backup of another archive, “{title}”.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Choose a backup of this archive.',
  },
  'too-new': {
    failed:
      '{folder} was made by a newer Corrigenda: its format is version {version}, and this Corrigenda reads up to version {supported}.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Open it with the newer Corrigenda.',
  },
  damaged: {
    failed: '{path} cannot be trusted: {reason}.',
    safe: 'It was not changed or overwritten.',
    next: 'Restore the file from a backup, then try again.',
  },
  'disk-full': {
    failed: 'The disk is full: {path} could not be written.',
    safe: 'What was saved before is intact.',
    next: 'Free some space, then try again.',
  },
  'no-permission': {
    failed: 'You do not have permission to read or write {path}.',
    safe: NOTHING_CHANGED,
    next: 'Get permission for the folder, or choose another one.',
  },
  'too-many-files': {
    failed: '{path} could not be opened: too many files are open on this computer.',
    safe: NOTHING_CHANGED,
    next: 'Close other programs, then try again.',
  },
  'name-taken': {
    failed: 'Something else is already called {path}, where a file or folder with that name is needed.',
    safe: 'It was not changed.',
    next: 'Choose another folder, or move or rename what is there, then try again.',
  },
  io: {
    failed: '{path} could not be read or written: {detail}.',
    safe: 'Everything saved before is safe.',
    next: 'Check that the disk or network folder is connected, then try again.',
  },
  'too-large': {
    failed: '{path} is too large to read: {bytes, number} bytes, and the limit is {limit, number}.',
    safe: FILES_KEPT,
    next: 'Split the file and import the parts.',
  },
  'empty-file': {
    failed: '{path} is empty.',
    safe: FILES_KEPT,
    next: 'Get a new copy of the file.',
  },
  'binary-file': {
    failed: '{path} is not text.',
    safe: FILES_KEPT,
    next: 'Choose the text file, web page or document it belongs to.',
  },
  'unknown-encoding': {
    failed: 'The encoding of {path} is not known.',
    safe: FILES_KEPT,
    next: 'Choose its encoding, then check its first lines.',
  },
  'not-in-encoding': {
    failed: '{path} is not in {encoding}: some of its bytes are not valid in it.',
    safe: FILES_KEPT,
    next: 'Choose another encoding.',
  },
  'unsupported-format': {
    failed: '{path} is in a format that cannot be read: {format}.',
    safe: FILES_KEPT,
    next: 'Save it as plain text or as a Word file (.docx) and import that.',
  },
  'unknown-columns': {
    failed: 'None of the columns of {path} is known to be text.',
    safe: FILES_KEPT,
    next: 'Say which column is what.',
  },
  unreadable: {
    failed: '{path} could not be read: {detail}.',
    safe: FILES_KEPT,
    next: 'Open it in the program that made it and save it again.',
  },
  'perhaps-here': {
    failed: 'It was imported before, and its article may be one of those that cannot be read now.',
    safe: FILES_KEPT,
    next: 'Restore the damaged files first, then import it again.',
  },
  'no-manifest': {
    failed: 'There is no list of exported files next to {path} to check it against.',
    safe: FILES_KEPT,
    next: 'Check the whole exported folder, with its list.',
  },
  'nothing-open': {
    failed: 'No archive is open in this window.',
    safe: NOTHING_CHANGED,
    next: 'Open the archive and try again.',
  },
  'no-author': {
    failed: 'Corrigenda does not know whose name this should carry.',
    safe: NOTHING_CHANGED,
    next: 'Enter your name in the settings and try again.',
  },
  internal: {
    failed: 'Something went wrong in Corrigenda.',
    safe: 'The archive is as it was after the last saved change.',
    next: 'Try again. If it happens again, copy the details and report them. Reference: {reference}.',
  },
  refused: {
    failed: 'Corrigenda refused a request that did not come from its own window.',
    safe: NOTHING_CHANGED,
    next: 'Close the window and open it again. Reference: {reference}.',
  },
  'invalid-request': {
    failed: 'The window sent a request that Corrigenda does not accept.',
    safe: NOTHING_CHANGED,
    next: 'This is a bug: copy the details and report them. Reference: {reference}.',
  },
}

type SentenceId = `problem.${AnyProblemCode}.${keyof ProblemSentences}`

/** The sentences by id: problem.<code>.<part>. */
const sentencesById = Object.fromEntries(
  Object.entries(problemSentences).flatMap(([code, sentences]) =>
    Object.entries(sentences).map(([part, sentence]) => [`problem.${code}.${part}`, sentence]),
  ),
) as Readonly<Record<SentenceId, string>>

const systemErrors = Object.fromEntries(
  Object.entries(SYSTEM_ERRORS).map(([name, words]) => [`system.${name}`, words]),
) as Readonly<Record<`system.${keyof typeof SYSTEM_ERRORS}`, string>>

/** Everything said about problems, by id. */
export const problemMessages = {
  ...sentencesById,
  ...systemErrors,
  'system.named': '{what} ({name})',
  'system.unlisted': 'the system says {name}',
  'kind.folder': 'a folder',
  'kind.symbolic-link': 'a link',
  'kind.fifo': 'a pipe',
  'kind.socket': 'a socket',
  'kind.device': 'a device',
  'kind.other': 'not a plain file or folder',
} as const
