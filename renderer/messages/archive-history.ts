// Words of the archive's history: acts over many articles, and taking them back.
export const archiveHistoryWords = {
  'command.archive-history': 'History of the archive…',
  'archive.history': 'History of the archive…',
  'archive-history.title': 'History of the archive',
  'archive-history.label': 'Acts over many articles, newest first',
  'archive-history.lead':
    'What was done to many articles at once. What was done to one article stands in its own History.',
  'archive-history.none': 'Nothing has been done yet.',
  'archive-history.import': 'Imported {count, plural, =0 {nothing} one {one article} other {# articles}}',
  'archive-history.tag': 'Tags of {count, plural, =0 {no article} one {one article} other {# articles}}: {what}',
  'archive-history.export': 'Exported {count, plural, =0 {nothing} one {one article} other {# articles}}: {what}',
  'archive-history.undo': 'Taken back on {count, plural, one {one article} other {# articles}}: {what}',
  'archive-history.taken-back': 'taken back since',
  'archive-history.take-back-label': 'Take back…: {what}',
  'archive-history.ask':
    'It is taken back on {count, plural, one {one article} other {# articles}}; what was done to {count, plural, one {it} other {them}} since stays. Undo brings it again.',
  'archive-history.ask-import':
    '{count, plural, one {The article leaves} other {# articles leave}} the archive, except what was worked on since. Undo brings them back.',
  'archive-history.running': 'Taking back',
  'archive-history.done':
    '{count, plural, =0 {There was nothing to take back.} one {Taken back on one article.} other {Taken back on # articles.}} {left, plural, =0 {} one {One article was left as it is:} other {# articles were left as they are:}}',
  'archive-history.worked-on': 'has been worked on since.',
  'archive-history.leaned-on': 'has later corrections on the same words.',
  'archive-history.open': 'Open',
  'archive-history.open-label': 'Open: {headline}',
} as const
