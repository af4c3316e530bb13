// Words of the integrity sheet: the proof that nothing was edited silently, and what to do where it fails.
export const integrityWords = {
  'command.integrity': 'Check integrity…',
  'command.article-integrity': 'Check the integrity of this article…',
  'archive.integrity': 'Check integrity…',

  'integrity.title': 'Integrity',
  'integrity.lead':
    'Every article is built again from the file it came from and from its log, and every file is held against what the others say of it. So a character that was changed without a logged correction is found. Nothing is written; you can work on meanwhile.',
  'integrity.check': 'Check the archive',
  'integrity.check-again': 'Check again',
  'integrity.files': 'Or check what was handed out, against the list exported beside it:',
  'integrity.file': 'A file…',
  'integrity.folder': 'A folder…',

  'integrity.running': 'Checking the archive',
  'integrity.running-article': 'Checking “{headline}”',
  'integrity.running-export': 'Checking {name}',
  'integrity.stop': 'Stop',
  'integrity.stopped': 'Stopped. What was checked by then is not shown, since it says little of the rest.',
  'integrity.when': 'Checked {when}.',
  'integrity.dated': 'Files were brought back since: check again to see how things stand now.',

  'integrity.well': 'All is well',
  'integrity.well-archive':
    '{count, plural, =0 {There is no article yet; every file is as it was logged.} one {The one article is its original with its logged corrections, and every file is as it was logged.} other {All # articles are their originals with their logged corrections, and every file is as it was logged.}}',
  'integrity.well-article':
    '“{headline}” is its original with its logged corrections, its source says the same, and no import, bulk act or export knows another.',
  'integrity.well-export':
    '{count, plural, =0 {There is no file to check.} one {{name} is as it was exported.} other {All # files of {name} are as they were exported.}}',
  'integrity.unsealed':
    'An older version wrote the list beside them without a seal, so that the list may have been changed too.',

  'integrity.found': '{count, plural, one {One thing is} other {# things are}} not as logged',
  'integrity.found-export': '{count, plural, one {One file is} other {# files are}} not as exported',
  'integrity.found-label': 'What is not as logged',
  'integrity.found-export-label': 'What is not as exported',
  'integrity.safe': 'The check itself changed nothing. What is not named here is as it was logged.',
  'integrity.more': '{count, plural, one {One more is in the copied report.} other {# more are in the copied report.}}',
  'integrity.copy': 'Copy the report',
  'integrity.copied': 'Copied',

  'integrity.in-field': 'In the {field}.',
  'integrity.in-line': 'In the {field}, paragraph {line}: it is marked as “{is}”, and its source has “{was}”.',
  'integrity.at-character':
    'In the {field}, paragraph {line}, from character {character} on: it reads “{is}” where its source has “{was}”.',
  'integrity.at-headline':
    'In the {field}, from character {character} on: it reads “{is}” where its source has “{was}”.',
  'integrity.at-event': 'Entry {event} of its log does not fit what stands before it.',
  'integrity.nothing': 'nothing',

  'integrity.open': 'Open',
  'integrity.open-label': 'Open: {name}',
  'integrity.bring-back': 'Bring back…',
  'integrity.bring-back-label': 'Bring back…: {name}',
  'integrity.bring-back-ask':
    'The article becomes what it was in the backup of {date}. What is there now is kept in the archive’s folder, in set-aside.',
  'integrity.bring-back-do': 'Bring back',
  'integrity.bring-back-files': 'Bring back what is damaged or missing',
  'integrity.backup':
    'From the backup of {date}, for files that are damaged or gone. The damaged ones are kept in set-aside.',
  'integrity.no-backup':
    'There is no backup in the archive’s folder. If you keep one elsewhere, the command line can bring files back: corrigenda restore.',
  'integrity.locked': 'The archive is open for reading only. Open it for writing to bring files back.',
  'integrity.reopen': 'Close the archive and open it again: the act is brought to its end then.',

  'integrity.export-changed': 'It was changed since it was exported.',
  'integrity.export-swapped': 'It has the content of {other}.',
  'integrity.export-renamed': 'It was exported as {other}.',
  'integrity.export-missing': 'It was exported and is gone.',
  'integrity.export-not-in-manifest': 'It is in no list of this folder: it was not exported here.',
  'integrity.export-manifest-damaged': 'This list was changed, so that nothing can be taken from it.',
} as const
