// Words of the articles that need a look, and of how much of the archive has been checked.
export const needsALookWords = {
  'look.title': 'Needs a look',
  'look.count': '{name}, {count, plural, one {# article} other {# articles}}',
  'look.list': 'Articles with findings, worst first',
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
  'look.no-more': 'No more articles.',

  'look.coverage':
    '{checked, number} of {articles, plural, one {# article} other {# articles}} checked with the current rules',
  'look.coverage-all':
    '{articles, plural, one {The article is} other {All # articles are}} checked with the current rules',
  'look.clean': '{clean, number} clean',
  'look.check-rest': 'Check the rest',
  'look.check-all': 'Check the archive',
  'look.checking': 'Checking articles',
  'look.checking-now': 'Checking…',
  'look.checked-now':
    '{count, plural, =0 {Nothing left to check.} one {# article checked.} other {# articles checked.}}',
  'look.stopped-by-closing':
    'Checking “{archive}” stopped because the archive was closed. {count, plural, =0 {Nothing was checked yet} one {One article was checked} other {# articles were checked}}; “Check the rest” continues from there.',
  'look.stopped':
    'Stopped. {count, plural, =0 {Nothing was checked.} one {# article was checked; the result is kept.} other {# articles were checked; the results are kept.}}',

  'look.none-title': 'Nothing needs a look.',
  'look.none-hint': 'All articles are checked with the current rules, and every finding has been dealt with.',
  'look.none-yet-title': 'Nothing found so far needs a look.',
  'look.none-yet-hint': 'Not all articles are checked yet.',
  'look.unchecked-title': 'Nothing has been checked yet.',
  'look.unchecked-hint':
    'An article is checked when you read it. Checking all of them runs in the background. You can stop it at any time; the results are kept.',
  'look.none-filtered': 'No articles have findings of this kind.',
  'look.clear': 'Show all findings',

  'list.clean': 'Checked: no findings',
  'list.unchecked': 'Not checked',
} as const
