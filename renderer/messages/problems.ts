// One set of sentences per problem: what failed, what is safe, what to do next. Exhaustive by type over every code.
import type { AnyProblemCode } from '../api.ts'

/** ICU messages; what may stand in braces is listed in problem-values.ts. */
export interface ProblemSentences {
  readonly failed: string
  readonly safe: string
  readonly next: string
}

const NOTHING_CHANGED = 'Nothing was changed.'
const ARCHIVE_UNTOUCHED = 'The archive was not touched.'
const FILES_KEPT = 'The file was left where it is, exactly as it is.'

export const problemSentences: { readonly [C in AnyProblemCode]: ProblemSentences } = {
  'not-found': {
    failed: 'There is no {what} {id} in this archive.',
    safe: NOTHING_CHANGED,
    next: 'It may have been moved or removed outside Corrigenda. Close the archive and open it again.',
  },
  'ambiguous-id': {
    failed: '{count, plural, one {One {what} begins} other {# {what}s begin}} with {id}.',
    safe: NOTHING_CHANGED,
    next: 'Give more characters of the one you mean: {candidates}.',
  },
  'no-match': {
    failed: '“{find}” does not stand in this article.',
    safe: NOTHING_CHANGED,
    next: 'Check capitals and accents, which count here, or look whether it is corrected already.',
  },
  'several-matches': {
    failed: '“{find}” stands in {count, plural, one {one place} other {# places}}.',
    safe: NOTHING_CHANGED,
    next: 'Choose one of the places, or all of them.',
  },
  'no-change': {
    failed: 'That would have changed nothing.',
    safe: 'Everything is as you wanted it already.',
    next: 'Nothing needs to be done.',
  },
  'out-of-range': {
    failed: 'The place named, {from} to {to}, lies outside the {field}, which has {length} characters.',
    safe: NOTHING_CHANGED,
    next: 'Open the article again and choose the place anew.',
  },
  'text-moved': {
    failed: 'The {field} no longer reads “{expected}” in that place; it reads “{found}”.',
    safe: NOTHING_CHANGED,
    next: 'Open the article again and look at the place as it is now.',
  },
  conflict: {
    failed: '{count, plural, one {One correction stands} other {# corrections stand}} in the way of this decision.',
    safe: 'No correction was decided; all keep the status they had.',
    next: 'Decide on them together with this one.',
  },
  'wrong-status': {
    failed: 'The correction is {status}; for this it would have to be {wanted}.',
    safe: NOTHING_CHANGED,
    next: 'Look at the correction as it stands now and decide again.',
  },
  'broken-text': {
    failed: 'The {field} holds half a character, which no file could keep.',
    safe: NOTHING_CHANGED,
    next: 'Type the word anew and save again.',
  },
  'nothing-to-notice': {
    failed: 'Nothing accepted in this article calls for a reader notice.',
    safe: NOTHING_CHANGED,
    next: 'Accept a correction of a public category first, or word the notice yourself.',
  },
  'stale-notice': {
    failed: 'The reader notice speaks of other corrections than those accepted now.',
    safe: 'Nothing was exported and the notice was kept.',
    next: 'Compose the notice again, then export.',
  },
  'cannot-write-back': {
    failed: 'The file this article came from cannot take its corrections ({detail}).',
    safe: 'Nothing was written.',
    next: 'Export it in another format.',
  },
  'notice-quotes-removed': {
    failed: 'The reader notice repeats words that were removed from the article.',
    safe: 'Nothing was exported and the notice was kept.',
    next: 'Compose the notice again or change its wording, then export.',
  },
  'bad-wording': {
    failed: 'The wording “{wording}” cannot be used: {reason}: “{placeholder}”, character {at}.',
    safe: NOTHING_CHANGED,
    next: '{count, plural, =0 {Change the wording and save again.} other {It may hold: {known}.}}',
  },
  'bad-query': {
    failed: 'The filter cannot be read at character {at}: {reason}.',
    safe: NOTHING_CHANGED,
    next: '{count, plural, =0 {Mend the filter, or remove it.} other {Known are: {known}.}}',
  },
  'bad-pattern': {
    failed: 'The pattern is wrong at character {at}: {detail}.',
    safe: NOTHING_CHANGED,
    next: 'Mend the pattern, or search for it as plain text.',
  },
  'bad-input': {
    failed: 'What was asked for could not be understood: {detail}.',
    safe: NOTHING_CHANGED,
    next: 'Check what you entered and try again.',
  },
  'changed-meanwhile': {
    failed: 'The article was changed elsewhere while you were at work on it.',
    safe: 'The other change was kept, and yours is still here.',
    next: 'Look at the article as it is now, then save again.',
  },
  withdrawn: {
    failed: 'The article is withdrawn, so it is left out.',
    safe: NOTHING_CHANGED,
    next: 'Put it back first if it is to go out.',
  },
  'not-withdrawn': {
    failed: 'Only withdrawn articles can be removed.',
    safe: NOTHING_CHANGED,
    next: 'Withdraw the article first.',
  },
  'file-changed': {
    failed: '{path} was changed elsewhere in the meantime.',
    safe: 'The file is as it was changed there; nothing was written over it.',
    next: 'Look at it as it is now, then make your change again.',
  },
  'ruled-otherwise': {
    failed: 'The house has ruled on {form} already: the name is {name}.',
    safe: NOTHING_CHANGED,
    next: 'Change or remove that entry of the house style first.',
  },
  cancelled: {
    failed: 'That was cancelled.',
    safe: NOTHING_CHANGED,
    next: 'It can be started again at any time.',
  },
  'read-only': {
    failed: '{folder} is open for reading only.',
    safe: NOTHING_CHANGED,
    next: 'Close it wherever else it is open, or ask for permission to write in its folder, then open it again.',
  },
  locked: {
    failed: '{holder} has had {folder} open for writing on {host} since {since}.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Close it there and try again. Until then it can be read.',
  },
  'not-an-archive': {
    failed: '{folder} is not an archive: there is no archive.json in it.',
    safe: 'The folder was left as it is.',
    next: 'Choose the folder that holds archive.json, or make a new archive in an empty folder.',
  },
  unsafe: {
    failed: '{folder} was not opened: “{path}” in it is {kind}, which could lead out of the archive.',
    safe: 'Nothing was read, changed or deleted through it.',
    next: 'If the archive is yours, put a real file or folder in its place. If it came from someone else, ask them for a copy without links.',
  },
  'not-reopened': {
    failed: '{folder} was not opened again: Corrigenda ended last time while it was being opened.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Open it from the list of archives if you trust it.',
  },
  'folder-not-empty': {
    failed: '{folder} has files in it, and a new archive needs an empty folder.',
    safe: 'The files in it were left alone.',
    next: 'Make a new folder, or choose an empty one.',
  },
  'no-backup': {
    failed: 'There is no backup in {folder}.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Choose the folder that holds the backups, or another copy of the archive.',
  },
  'other-archive': {
    failed: '{folder} is a backup of another archive, “{title}”.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Choose a backup of this archive.',
  },
  'too-new': {
    failed:
      '{folder} was made by a newer Corrigenda: its format is version {version}, and this one reads up to {supported}.',
    safe: ARCHIVE_UNTOUCHED,
    next: 'Open it with the newer Corrigenda.',
  },
  damaged: {
    failed: '{path} cannot be trusted: {reason}.',
    safe: 'It was left as it is and nothing was written over it.',
    next: 'Bring the file back from a backup, then try again.',
  },
  'disk-full': {
    failed: 'There is no room left on the disk to write {path}.',
    safe: 'What was there before is intact.',
    next: 'Free some space, then try again.',
  },
  'no-permission': {
    failed: 'This computer does not allow {path} to be read or written.',
    safe: NOTHING_CHANGED,
    next: 'Ask for permission on the folder, or choose another one.',
  },
  'too-many-files': {
    failed: 'This computer allows no more files to be opened at once, so {path} could not be.',
    safe: NOTHING_CHANGED,
    next: 'Close other programs, then try again.',
  },
  'name-taken': {
    failed: 'Something else is called {path} already, where a file or folder of that name is needed.',
    safe: 'It was left as it is.',
    next: 'Choose another folder, or move what is there out of the way, then try again.',
  },
  io: {
    failed: '{path} could not be read or written: {detail}.',
    safe: 'Everything saved before is safe.',
    next: 'Check that the disk or network folder is connected, then try again.',
  },
  'too-large': {
    failed: '{path} is larger than can be read: {bytes, number} bytes, and the limit is {limit, number}.',
    safe: FILES_KEPT,
    next: 'Split the file and bring in the parts.',
  },
  'empty-file': {
    failed: '{path} is empty.',
    safe: FILES_KEPT,
    next: 'Get the file again from where it came from.',
  },
  'binary-file': {
    failed: '{path} holds no text.',
    safe: FILES_KEPT,
    next: 'Choose the text, web page or document it belongs to.',
  },
  'unknown-encoding': {
    failed: '{path} does not say what encoding it is in, and it is not guessed.',
    safe: FILES_KEPT,
    next: 'Choose its encoding, then look at its first lines.',
  },
  'not-in-encoding': {
    failed: '{path} is not in {encoding}: some of its bytes mean nothing there.',
    safe: FILES_KEPT,
    next: 'Choose another encoding.',
  },
  'unsupported-format': {
    failed: '{path} is in a format that cannot be read yet: {format}.',
    safe: FILES_KEPT,
    next: 'Save it as plain text or HTML and bring that in.',
  },
  unreadable: {
    failed: '{path} could not be read: {detail}.',
    safe: FILES_KEPT,
    next: 'Open it in the program that made it and save it again.',
  },
  'perhaps-here': {
    failed: 'It was brought in before, and its article may be among those that cannot be read now.',
    safe: FILES_KEPT,
    next: 'Mend or restore the damaged records first, then bring it in again.',
  },
  'no-manifest': {
    failed: 'No list of its files stands beside {path}, so it cannot be compared with one.',
    safe: FILES_KEPT,
    next: 'Keep the exported folder together and check it again.',
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
    failed: 'Something in Corrigenda went wrong that should not have.',
    safe: 'The archive on the disk is as it was after the last change that was acknowledged.',
    next: 'Try again. If it happens again, copy the details and send them with a word on what you did. Reference: {reference}.',
  },
  refused: {
    failed: 'Corrigenda refused a request that did not come from its own window.',
    safe: NOTHING_CHANGED,
    next: 'Close the window and open it again. Reference: {reference}.',
  },
  'invalid-request': {
    failed: 'The window asked for something in a form that Corrigenda does not accept.',
    safe: NOTHING_CHANGED,
    next: 'Copy the details and report them: this is a mistake of ours. Reference: {reference}.',
  },
}
