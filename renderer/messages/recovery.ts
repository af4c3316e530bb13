// Words for backups, and for restoring what was damaged.
export const recoveryWords = {
  'recovery.title': 'Files that could not be read',
  'recovery.safe': 'They have not been changed, and they are not listed. Every other article is safe to work on.',
  'recovery.unreadable': 'the disk could not read it',
  'recovery.backup': 'The latest backup is from {date} and has {articles, plural, one {# article} other {# articles}}.',
  'recovery.backup-partly': 'The latest backup is from {date}, when some files were already damaged.',
  'recovery.no-backup': 'There is no backup of this archive yet, so nothing can be restored from here.',
  'recovery.locked': 'The archive is read-only. Open it for writing to restore files.',
  'recovery.bring-back': 'Restore',
  'recovery.bring-back-named': 'Restore {path}',
  'recovery.bring-back-all': '{count, plural, one {Restore it} other {Restore all #}}',
  'recovery.aside': 'Damaged files are kept in the archive’s set-aside folder.',
  'recovery.working': 'Restoring files',
  'recovery.done':
    '{count, plural, =0 {Nothing needed restoring from the backup of {date}.} one {Restored one file from the backup of {date}.} other {Restored # files from the backup of {date}.}}',
  'recovery.done-aside': '{done} The previous files are in {aside}, in the archive’s folder.',
  'recovery.cancelled': 'Stopped. Nothing was changed.',

  'broken.title': '{place} cannot be opened',
  'broken.manifest': 'Its file archive.json is damaged: {reason}.',
  'broken.no-manifest': 'Its file archive.json is missing.',
  'broken.safe': 'Nothing in the folder was changed. Its articles and sources are as they were.',
  'broken.restore': 'Restore damaged or missing files',
  'broken.restore-hint': 'From the backup of {date}. Later work that can be read is kept.',
  'broken.everything': 'Restore everything',
  'broken.everything-hint':
    'As it was on {date}. Anything newer is moved to the archive’s set-aside folder, not deleted.',
  'broken.again': 'Try again',
  'broken.no-backup':
    'There is no backup in the archive’s folder. If you keep one elsewhere, restore it from the command line: corrigenda restore.',

  'backups.title': 'Backups',
  'backups.lead':
    'Checked copies of the archive, kept in its own folder. Checking reads every file in every backup, so damage is found before you need one.',
  'backups.none': 'There is no backup of this archive yet. One is made each day you work on it, or when you ask.',
  'backups.daily': 'Daily · {articles, plural, one {# article} other {# articles}} · {size} MB',
  'backups.asked': 'Made on request · {articles, plural, one {# article} other {# articles}} · {size} MB',
  'backups.before-migration':
    'Made before the archive’s format changed · {articles, plural, one {# article} other {# articles}} · {size} MB',
  'backups.damaged': '{count, plural, one {# file was} other {# files were}} damaged when it was made',
  'backups.unchecked': 'Not checked since it was made',
  'backups.sound': 'All files intact, checked {date}',
  'backups.bad': '{count, plural, one {# file} other {# files}} missing or damaged, checked {date}',
  'backups.check': 'Check backups',
  'backups.checking': 'Checking backups…',
  'backups.check-stopped': 'Stopped after {checked, plural, one {# backup} other {# backups}}.',
  'backups.check-done':
    '{bad, plural, =0 {Checked {checked, plural, one {# backup} other {# backups}}: every file is intact.} one {One backup is damaged. It is not used while an intact one exists. Back up now to make a new one.} other {# backups are damaged. They are not used while an intact one exists. Back up now to make a new one.}}',
  'backup.now': 'Back up now',
  'backup.working': 'Backing up',
  'backup.done':
    'Backed up {articles, plural, one {# article} other {# articles}}; every file was checked. The backup is in the archive’s “backups” folder.',
  'backup.done-damaged':
    'Backed up. {damaged, plural, one {One damaged file was} other {# damaged files were}} kept as in the previous backup. The backup is in the archive’s “backups” folder.',
  'backup.cancelled': 'Backup stopped.',
} as const
