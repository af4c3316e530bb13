// Words of the archive's history: acts over many articles, and taking them back.
export const archiveHistoryWords = {
  'command.archive-history': 'History of the archive…',
  'archive.history': 'History of the archive…',
  'archive-history.title': 'History of the archive',
  'archive-history.label': 'Acts over many articles, newest first',
  'archive-history.lead':
    'What was done to many articles at once, and every single correction with its reason. The rest of what was done to one article stands in its own History.',
  'archive-history.shown': 'Show',
  'archive-history.batches': 'Acts over many articles',
  'archive-history.single': 'Single corrections',
  'archive-history.edits-label': 'Single corrections, newest first',
  'archive-history.reading': 'Reading corrections',
  'archive-history.read': 'Read the corrections of all articles',
  'archive-history.no-edits': 'Nothing has been corrected yet.',
  'archive-history.edits': '{change} and {count, plural, one {one more place} other {# more places}}',
  'archive-history.more-edits':
    '{count, plural, one {One older one is} other {# older ones are}} not shown; corrigenda history tells of all.',
  'archive-history.unread': '{count, plural, one {One article} other {# articles}} could not be read.',
  'archive-history.none': 'Nothing has been done yet.',
  'archive-history.import': 'Imported {count, plural, =0 {nothing} one {one article} other {# articles}}',
  'archive-history.tag': 'Tags of {count, plural, =0 {no article} one {one article} other {# articles}}: {what}',
  'archive-history.correct':
    'Corrected in {count, plural, =0 {no article} one {one article} other {# articles}}: {what}',
  'archive-history.decide':
    'Decided on what was proposed in {count, plural, =0 {no article} one {one article} other {# articles}} ({what})',
  'archive-history.details':
    'Changed details of {count, plural, =0 {no article} one {one article} other {# articles}}: {what}',
  'archive-history.withdraw': 'Withdrew {count, plural, =0 {nothing} one {one article} other {# articles}}: {what}',
  'archive-history.put-back': 'Put back {count, plural, =0 {nothing} one {one article} other {# articles}}',
  'archive-history.remove':
    'Removed {count, plural, =0 {nothing} one {one withdrawn article} other {# withdrawn articles}}',
  'archive-history.notices': 'Composed {count, plural, =0 {no notice} one {one notice} other {# notices}} again',
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
