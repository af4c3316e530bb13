// Words for the integrity sheet: the proof that nothing was edited silently, and what to do when it fails.
export const integrityWords = {
  'archive.integrity': 'Check integrity…',

  'integrity.title': 'Integrity',
  'integrity.lead':
    'Every article is rebuilt from its source file and its log, and the files are compared with one another. Any character changed without a logged correction is found. Nothing is written, and you can keep working.',
  'integrity.check': 'Check the archive',
  'integrity.check-again': 'Check again',
  'integrity.files': 'Or check exported files against the list saved with them:',
  'integrity.file': 'Check a file…',
  'integrity.folder': 'Check a folder…',

  'integrity.running': 'Checking the archive',
  'integrity.running-article': 'Checking “{headline}”',
  'integrity.running-export': 'Checking {name}',
  'integrity.stopped': 'Stopped. Partial results are not shown, because they say little about the rest.',
  'integrity.when': 'Checked {when}.',
  'integrity.dated': 'Files have been restored since. Check again to see the current state.',

  'integrity.well': 'No problems found',
  'integrity.well-archive':
    '{count, plural, =0 {There are no articles yet. Every file is as logged.} one {The one article matches its original and logged corrections. Every file is as logged.} other {All # articles match their originals and logged corrections. Every file is as logged.}}',
  'integrity.well-article':
    '“{headline}” matches its original, its source and its logged corrections. No import, bulk change or export contradicts it.',
  'integrity.well-export':
    '{count, plural, =0 {There are no files to check.} one {{name} is as it was exported.} other {All # files in {name} are as they were exported.}}',
  'integrity.unsealed': 'An older version saved the list without a seal, so the list may have been changed too.',

  'integrity.found': '{count, plural, one {# problem found} other {# problems found}}',
  'integrity.found-export': '{count, plural, one {One file is} other {# files are}} not as exported',
  'integrity.found-label': 'Problems found',
  'integrity.found-export-label': 'Files not as exported',
  'integrity.safe': 'The check changed nothing. Everything not listed here is as logged.',
  'integrity.more': '{count, plural, one {One more is in the copied report.} other {# more are in the copied report.}}',
  'integrity.copy': 'Copy the report',
  'integrity.copied': 'Copied',

  'integrity.in-field': 'In the {field}.',
  'integrity.in-line': 'In the {field}, paragraph {line}: it is marked as “{is}”, but the source has “{was}”.',
  'integrity.at-character':
    'In the {field}, paragraph {line}, from character {character}: it reads “{is}”, but the source has “{was}”.',
  'integrity.at-headline': 'In the {field}, from character {character}: it reads “{is}”, but the source has “{was}”.',
  'integrity.at-event': 'Log entry {event} does not fit the entry before it.',
  'integrity.nothing': 'nothing',

  'integrity.open': 'Open',
  'integrity.open-label': 'Open: {name}',
  'integrity.bring-back': 'Restore…',
  'integrity.bring-back-label': 'Restore…: {name}',
  'integrity.bring-back-ask':
    'This restores the article from the backup of {date}. The current file is kept in the archive’s set-aside folder.',
  'integrity.bring-back-do': 'Restore',
  'integrity.bring-back-files': 'Restore damaged or missing files',
  'integrity.backup': 'From the backup of {date}. Damaged files are kept in set-aside.',
  'integrity.no-backup':
    'There is no backup in the archive’s folder. If you keep one elsewhere, restore it from the command line: corrigenda restore.',
  'integrity.locked': 'The archive is read-only. Open it for writing to restore files.',
  'integrity.reopen': 'Close the archive and open it again to finish the interrupted change.',

  'integrity.export-changed': 'Changed since it was exported.',
  'integrity.export-swapped': 'Has the content of {other}.',
  'integrity.export-renamed': 'Was exported as {other}.',
  'integrity.export-missing': 'Was exported but is now missing.',
  'integrity.export-not-in-manifest': 'Not in any list in this folder: it was not exported here.',
  'integrity.export-manifest-damaged': 'This list was changed, so it cannot be trusted.',
} as const
