// Words of backups, and of bringing back what was damaged.
export const recoveryWords = {
  'recovery.title': 'Files that could not be read',
  'recovery.safe':
    'They were left exactly as they are, and are in no list. Every other article is safe and can be worked on.',
  'recovery.unreadable': 'the disk did not give it out',
  'recovery.backup': 'The newest backup is of {date} and holds {articles, plural, one {# article} other {# articles}}.',
  'recovery.backup-partly': 'The newest backup is of {date}, when some files were damaged already.',
  'recovery.no-backup': 'There is no backup of this archive yet, so nothing can be brought back from here.',
  'recovery.locked': 'The archive is open for reading only. Open it for writing to bring files back.',
  'recovery.bring-back': 'Bring back',
  'recovery.bring-back-named': 'Bring back {path}',
  'recovery.bring-back-all': '{count, plural, one {Bring it back} other {Bring all # back}}',
  'recovery.aside': 'The damaged files are kept in the archive’s folder, in set-aside.',
  'recovery.look-again': 'Look again',
  'recovery.working': 'Bringing files back',
  'recovery.cancel': 'Cancel',
  'recovery.done':
    '{count, plural, =0 {Nothing had to be brought back from the backup of {date}.} one {Brought one file back from the backup of {date}.} other {Brought # files back from the backup of {date}.}}',
  'recovery.done-aside': '{done} What was there before is in {aside}, in the archive’s folder.',
  'recovery.cancelled': 'Stopped. Nothing was changed.',

  'broken.title': '{place} cannot be opened',
  'broken.manifest': 'Its file archive.json is damaged: {reason}.',
  'broken.no-manifest': 'Its file archive.json is not there.',
  'broken.safe': 'Nothing in the folder was touched. Articles and sources lie in it as they were.',
  'broken.mend': 'Bring back what is damaged or missing',
  'broken.mend-hint': 'From the backup of {date}. What was done since, and can be read, stays.',
  'broken.everything': 'Bring back everything as it was',
  'broken.everything-hint': 'As on {date}. What is newer is set aside in the archive’s folder, not deleted.',
  'broken.again': 'Try again',
  'broken.no-backup':
    'There is no backup in the archive’s folder. If you keep one elsewhere, the command line can bring it back: corrigenda restore.',

  'backups.title': 'Backups',
  'backups.lead':
    'Checked copies of the archive, in its own folder. A check reads every file of each again, so that damage is found before a backup is needed.',
  'backups.none': 'There is no backup of this archive yet. One is made every day you work on it, or now.',
  'backups.daily': 'Made by the day · {articles, plural, one {# article} other {# articles}} · {size} MB',
  'backups.asked': 'Made when you asked · {articles, plural, one {# article} other {# articles}} · {size} MB',
  'backups.before-migration':
    'Made before the archive’s format changed · {articles, plural, one {# article} other {# articles}} · {size} MB',
  'backups.damaged': '{count, plural, one {# file was} other {# files were}} damaged when it was made',
  'backups.unchecked': 'Not checked since it was made',
  'backups.sound': 'Every file sound, checked {date}',
  'backups.bad': '{count, plural, one {# file} other {# files}} missing or damaged, checked {date}',
  'backups.check': 'Check backups',
  'backups.checking': 'Checking backups…',
  'backups.check-stopped': 'Stopped after {checked, plural, one {# backup} other {# backups}}.',
  'backups.check-done':
    '{bad, plural, =0 {Checked {checked, plural, one {# backup} other {# backups}}: every file is sound.} one {One backup is damaged. It is not used while there is a sound one; back up now to have a new one.} other {# backups are damaged. They are not used while there is a sound one; back up now to have a new one.}}',
  'backup.now': 'Back up now',
  'backup.working': 'Backing up',
  'backup.done':
    'Backed up {articles, plural, one {# article} other {# articles}}; every file was checked. The backup is in the folder “backups” of the archive.',
  'backup.done-damaged':
    'Backed up. {damaged, plural, one {One damaged file was} other {# damaged files were}} kept as in the backup before. The backup is in the folder “backups” of the archive.',
  'backup.cancelled': 'The backup was stopped.',
} as const
