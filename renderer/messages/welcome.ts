// Words of the welcome.
export const welcomeWords = {
  'welcome.label': 'Welcome',
  'welcome.meaning': 'things to be put right',
  'welcome.promise':
    'Look after an archive of published articles: find what is wrong, correct it without losing what was published, tell the reader.',
  'welcome.start': 'Begin',
  'welcome.new': 'New archive',
  'welcome.new-hint': 'An empty folder becomes an archive',
  'welcome.open': 'Open an archive…',
  'welcome.open-hint': 'A folder made by Corrigenda',
  'welcome.sample': 'Open the sample archive',
  'welcome.sample-hint': 'A small town’s paper, with mistakes to find',
  'welcome.recent': 'Recent archives',
  'welcome.recent-none': 'Archives you have opened will be listed here.',
  'welcome.recent-opened': '{place} · opened {date}',
  'welcome.version': 'Version {version}',

  'welcome.busy-open': 'Opening the archive…',
  'welcome.busy-create': 'Making the archive…',
  'welcome.busy-sample': 'Preparing the sample archive…',
  'welcome.busy-recent': 'Opening {title}…',
  'welcome.busy-close': 'Closing the archive…',

  'create.heading': 'New archive',
  'create.title': 'Title',
  'create.title-hint': 'For example the name of the paper',
  'create.title-missing': 'Give the archive a title.',
  'create.folder-hint': 'Choose an empty folder next. It becomes the archive and holds everything in it.',
  'create.choose-and-create': 'Choose folder and create…',
} as const
