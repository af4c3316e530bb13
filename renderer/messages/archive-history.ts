// Words for the archive's history: acts over many articles, and undoing them.
export const archiveHistoryWords = {
  'archive.history': 'History of the archive…',
  'archive-history.title': 'History of the archive',
  'archive-history.label': 'Changes to many articles, newest first',
  'archive-history.lead':
    'Changes made to many articles at once, and every single correction with its reason. Everything else done to an article is in its own History.',
  'archive-history.shown': 'Show',
  'archive-history.batches': 'Changes to many articles',
  'archive-history.single': 'Single corrections',
  'archive-history.edits-label': 'Single corrections, newest first',
  'archive-history.reading': 'Reading corrections',
  'archive-history.read': 'Read the corrections of all articles',
  'archive-history.no-edits': 'No corrections yet.',
  'archive-history.edits': '{change} and {count, plural, one {one more place} other {# more places}}',
  'archive-history.more-edits':
    '{count, plural, one {One older correction is} other {# older corrections are}} not shown. To see all, run “corrigenda history”.',
  'archive-history.unread': '{count, plural, one {One article} other {# articles}} could not be read.',
  'archive-history.none': 'No changes yet.',
  'archive-history.import': 'Imported {count, plural, =0 {nothing} one {one article} other {# articles}}',
  'archive-history.tag':
    'Changed tags on {count, plural, =0 {no article} one {one article} other {# articles}}: {what}',
  'archive-history.correct': 'Corrected {count, plural, =0 {no article} one {one article} other {# articles}}: {what}',
  'archive-history.decide':
    'Decided on proposals in {count, plural, =0 {no article} one {one article} other {# articles}} ({what})',
  'archive-history.details':
    'Changed details of {count, plural, =0 {no article} one {one article} other {# articles}}: {what}',
  'archive-history.many': '{did} {count, plural, =0 {nothing} one {one article} other {# articles}}',
  'archive-history.many-what': '{did} {count, plural, =0 {nothing} one {one article} other {# articles}}: {what}',
  'archive-history.notices': 'Recomposed {count, plural, =0 {no notice} one {one notice} other {# notices}}',
  'archive-history.export': 'Exported {count, plural, =0 {nothing} one {one article} other {# articles}}: {what}',
  'archive-history.undo': 'Reverted in {count, plural, one {one article} other {# articles}}: {what}',
  'archive-history.taken-back': 'reverted since',
  'archive-history.spent': 'nothing left to revert',
  'archive-history.take-back-label': 'Revert…: {what}',
  'archive-history.ask':
    'This will be reverted in {count, plural, one {one article} other {# articles}}. Later changes to {count, plural, one {it} other {them}} are kept. You can undo this.',
  'archive-history.ask-import':
    '{count, plural, one {The article} other {# articles}} will be removed from the archive, except any edited since. You can undo this.',
  'archive-history.running': 'Reverting',
  'archive-history.done':
    '{count, plural, =0 {There was nothing to revert.} one {Reverted in one article.} other {Reverted in # articles.}} {left, plural, =0 {} one {One article was left unchanged:} other {# articles were left unchanged:}}',
  'archive-history.worked-on': 'has been edited since.',
  'archive-history.leaned-on': 'has later corrections to the same words.',
  'archive-history.open': 'Open',
  'archive-history.open-label': 'Open: {headline}',
} as const
