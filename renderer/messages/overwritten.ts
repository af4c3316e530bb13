// Words of articles whose files were overwritten outside Corrigenda.
export const overwrittenWords = {
  'overwritten.status': '{count, plural, one {# article overwritten outside} other {# articles overwritten outside}}',
  'overwritten.title': 'Overwritten outside Corrigenda',
  'overwritten.intro':
    'A sync service, git or somebody by hand put another file in the place of this article, one that lacks work saved here. Both versions are kept. Which is to be the article?',
  'overwritten.article': 'Article',
  'overwritten.both': 'Both versions',
  'overwritten.there': 'What is there now',
  'overwritten.before': 'As it was in Corrigenda',
  'overwritten.gone': 'The article’s file is gone, or cannot be read.',
  'overwritten.hint': 'The version you do not choose stays in the archive’s folder, in set-aside.',
  'overwritten.leave': 'Leave what is there',
  'overwritten.leave-gone': 'Leave it gone',
  'overwritten.bring-back': 'Bring back as it was',
  'overwritten.left': 'Left as it is. The other version is in set-aside, in the archive’s folder.',
  'overwritten.back': 'Back as it was in Corrigenda. The other version is in set-aside, in the archive’s folder.',
} as const
