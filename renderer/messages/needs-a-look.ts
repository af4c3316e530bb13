// Words for the articles with findings, and for check coverage.
export const needsALookWords = {
  'needs-a-look.title': 'Needs a look',
  'needs-a-look.count': '{name}, {count, plural, one {# article} other {# articles}}',
  'needs-a-look.list': 'Articles with findings, worst first',
  'needs-a-look.all': '{total, number}',
  'needs-a-look.some': 'the first {shown, number} of {total, number}',
  'needs-a-look.counting': 'reading…',
  'needs-a-look.kind': 'Kind: {chosen}',
  'needs-a-look.any-kind': 'Any kind',
  'needs-a-look.counted': '{name} ({count, number})',
  'needs-a-look.row': '{headline}. {count, plural, one {# finding} other {# findings}}: {kinds}',
  'needs-a-look.found-before': 'before the last change',
  'needs-a-look.found-before-hint': 'Found before the text or the rules changed',
  'needs-a-look.announce':
    '{place, number} of {total, number}: {headline}. {count, plural, one {# finding} other {# findings}}.',
  'needs-a-look.no-more': 'No more articles.',

  'needs-a-look.coverage':
    '{checked, number} of {articles, plural, one {# article} other {# articles}} checked with the current rules',
  'needs-a-look.coverage-all':
    '{articles, plural, one {The article is} other {All # articles are}} checked with the current rules',
  'needs-a-look.clean': '{clean, number} clean',
  'needs-a-look.check-rest': 'Check the rest',
  'needs-a-look.check-all': 'Check the archive',
  'needs-a-look.checking': 'Checking articles',
  'needs-a-look.checking-now': 'Checking…',
  'needs-a-look.checked-now':
    '{count, plural, =0 {Nothing left to check.} one {# article checked.} other {# articles checked.}}',
  'needs-a-look.stopped-by-closing':
    'Checking “{archive}” stopped because the archive was closed. {count, plural, =0 {Nothing was checked yet} one {One article was checked} other {# articles were checked}}; “Check the rest” continues from there.',
  'needs-a-look.stopped':
    'Stopped. {count, plural, =0 {Nothing was checked.} one {# article was checked; the result is kept.} other {# articles were checked; the results are kept.}}',

  'needs-a-look.none-title': 'Nothing needs a look.',
  'needs-a-look.none-hint': 'All articles are checked with the current rules, and every finding has been dealt with.',
  'needs-a-look.none-yet-title': 'Nothing found so far needs a look.',
  'needs-a-look.none-yet-hint': 'Not all articles are checked yet.',
  'needs-a-look.unchecked-title': 'Nothing has been checked yet.',
  'needs-a-look.unchecked-hint':
    'An article is checked when you read it. Checking all of them runs in the background. You can stop it at any time; the results are kept.',
  'needs-a-look.none-filtered': 'No articles have findings of this kind.',
  'needs-a-look.clear': 'Show all findings',

  'list.clean': 'Checked: no findings',
  'list.unchecked': 'Not checked',
} as const
