// Words of the articles that need a look, and of how much of the archive has been checked.
export const needsALookWords = {
  'command.needs-a-look': 'Go to what needs a look',
  'command.check-the-rest': 'Check all articles not checked yet',

  'look.title': 'Needs a look',
  'look.count': '{name}, {count, plural, one {# article} other {# articles}}',
  'look.list': 'Articles with findings, the worst first',
  'look.all': '{total, number}',
  'look.some': 'the first {shown, number} of {total, number}',
  'look.counting': 'reading…',
  'look.kind': 'Kind: {chosen}',
  'look.any-kind': 'Any kind',
  'look.counted': '{name} ({count, number})',
  'look.row': '{headline}. {count, plural, one {# finding} other {# findings}}: {kinds}',
  'look.found-before': 'before the last change',
  'look.found-before-hint': 'Found before the text or the rules changed',
  'look.announce':
    '{place, number} of {total, number}: {headline}. {count, plural, one {# finding} other {# findings}}.',
  'look.no-more': 'No more articles this way.',

  'look.coverage':
    '{checked, number} of {articles, plural, one {# article} other {# articles}} checked with the present rules',
  'look.coverage-all':
    '{articles, plural, one {The article is} other {All # articles are}} checked with the present rules',
  'look.clean': '{clean, number} clean',
  'look.check-rest': 'Check the rest',
  'look.check-all': 'Check the archive',
  'look.checking': 'Checking articles',
  'look.checking-now': 'Checking…',
  'look.checked-now':
    '{count, plural, =0 {Nothing was left to check.} one {# article is checked.} other {# articles are checked.}}',
  'look.stopped-by-closing':
    'Checking “{archive}” stopped because it was closed. {count, plural, =0 {Nothing was checked yet} one {One article was checked} other {# articles were checked}}; “Check the rest” goes on from there.',
  'look.stopped':
    'Stopped. {count, plural, =0 {No article is} one {# article is} other {# articles are}} checked and will not be again.',

  'look.none-title': 'Nothing needs a look.',
  'look.none-hint': 'All articles are checked with the present rules, and everything found has been decided on.',
  'look.none-yet-title': 'Nothing found so far needs a look.',
  'look.none-yet-hint': 'Not all articles are checked yet.',
  'look.unchecked-title': 'Nothing has been checked yet.',
  'look.unchecked-hint':
    'An article is checked when you read it. Checking all of them goes on beside your work and can be stopped; what is done is kept.',
  'look.none-filtered': 'No article has findings of this kind.',
  'look.clear': 'Show findings of any kind',

  'list.clean': 'Checked: no findings',
  'list.unchecked': 'Not checked',
} as const
