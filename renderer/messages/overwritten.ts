// Words for articles whose files were overwritten outside Corrigenda.
export const overwrittenWords = {
  'overwritten.status': '{count, plural, one {# article overwritten outside} other {# articles overwritten outside}}',
  'overwritten.title': 'Overwritten outside Corrigenda',
  'overwritten.intro':
    'A sync service, git or a person replaced the file of this article with one that lacks work saved here. Both versions are kept. Which one do you want?',
  'overwritten.article': 'Article',
  'overwritten.both': 'Both versions',
  'overwritten.there': 'Current file',
  'overwritten.before': 'Version saved in Corrigenda',
  'overwritten.gone': 'The article’s file is missing or cannot be read.',
  'overwritten.hint': 'The other version stays in the archive’s set-aside folder.',
  'overwritten.leave': 'Keep the current file',
  'overwritten.leave-gone': 'Leave it missing',
  'overwritten.bring-back': 'Restore the saved version',
  'overwritten.left': 'Left as it is. The other version is in the archive’s set-aside folder.',
  'overwritten.back': 'Restored. The other version is in the archive’s set-aside folder.',
} as const
