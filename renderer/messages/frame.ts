// Words of the frame: title bar, status bar, panes, strips.
export const frameWords = {
  'app.name': 'Corrigenda',
  'frame.workspace': 'Workspace',
  'frame.back': 'Back to the list',
  'frame.close': 'Close',
  'frame.resize-sidebar': 'Resize sidebar',
  'frame.resize-list': 'Resize article list',
  'frame.resize-inspector': 'Resize corrections panel',
  'frame.loading': 'Opening…',

  'title.show-sidebar': 'Show sidebar',
  'title.hide-sidebar': 'Hide sidebar',
  'title.show-inspector': 'Show corrections panel',
  'title.hide-inspector': 'Hide corrections panel',
  'title.keys': 'Keyboard shortcuts',
  'title.filter': 'Filter the articles',
  'title.filter-placeholder': 'Filter articles: words, tag:harbour, by:ellery',
  'title.filter-clear': 'Clear filter',
  'title.archive-menu': '{title}, archive menu',

  'archive.bring-in': 'Bring in copy…',
  'archive.export': 'Export…',
  'archive.new': 'New archive…',
  'archive.open': 'Open another archive…',
  'archive.open-sample': 'Open the sample archive',
  'archive.close': 'Close this archive',

  'appearance.label': 'Appearance',
  'appearance.light': 'Light',
  'appearance.dark': 'Dark',
  'appearance.system': 'As the system',

  'status.offline': 'Offline · everything is on this computer',
  'status.articles': '{count, plural, =0 {No articles} one {# article} other {# articles}}',
  'status.indexing': 'Preparing search: {done, number} of {of, number} articles read',
  'status.read-only-folder': 'Reading only: this computer does not allow its folder to be written',
  'status.read-only-unknown': 'Reading only: another program has it open',
  'status.read-only-holder': 'Reading only: {holder} has had it open on {host} since {since}',
  'status.damaged': '{count, plural, one {# file could not be read} other {# files could not be read}}',
  'status.damaged-title': 'Left out of this archive',
  'status.damaged-hint':
    'These files were left as they are. Bring them back from a backup, then open the archive again.',
  'status.hint-panes': 'next pane',
  'status.hint-corrections': 'next correction',
  'status.hint-keys': 'all keys',

  'strip.retry': 'Retry',
  'strip.copy': 'Copy details',
  'strip.copied': 'Copied',
  'strip.dismiss': 'Dismiss',

  'toast.region': 'Messages',
  'toast.undo': 'Undo',
  'toast.dismiss': 'Dismiss message',

  'empty.title': 'Nothing has been filed here yet.',
  'empty.hint': 'Bring in the first articles, or drop files and folders anywhere on this window.',
} as const
