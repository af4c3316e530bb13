// Words of the welcome.
export const welcomeWords = {
  'welcome.label': 'Welcome',
  'welcome.meaning': 'things to be corrected',
  'welcome.promise':
    'Look after an archive of published articles: find what is wrong, correct it without losing what was published, and tell the reader.',
  'welcome.start': 'Start',
  'welcome.new': 'New archive',
  'welcome.new-hint': 'Turns an empty folder into an archive',
  'welcome.open': 'Open an archive…',
  'welcome.open-hint': 'A folder created by Corrigenda',
  'welcome.sample': 'Open the sample archive',
  'welcome.sample-hint': 'A small-town paper, with mistakes to find',
  'welcome.recent': 'Recent archives',
  'welcome.recent-none': 'Archives you open will be listed here.',
  'welcome.recent-opened': '{place} · opened {date}',
  'welcome.version': 'Version {version}',

  'welcome.busy-open': 'Opening the archive…',
  'welcome.busy-create': 'Creating the archive…',
  'welcome.busy-sample': 'Preparing the sample archive…',
  'welcome.busy-recent': 'Opening {title}…',
  'welcome.busy-close': 'Closing the archive…',

  'create.heading': 'New archive',
  'create.title': 'Title',
  'create.title-hint': 'For example, the name of the paper',
  'create.title-missing': 'Enter a title for the archive.',
  'create.folder-hint': 'Next, choose an empty folder. It becomes the archive and holds everything in it.',
  'create.choose-and-create': 'Choose a folder and create…',
} as const
