// Words of bringing copy in: the choice, the plan, the drop, what is said afterwards.
export const bringInWords = {
  'progress.count': '{done, number} of {of, number}',
  'progress.counting': 'counting…',

  'bring-in.title': 'Bring in copy',
  'bring-in.hint':
    'Each file of plain text becomes an article. You see what is new before anything comes in, and the files stay as they are.',
  'bring-in.files': 'Choose files…',
  'bring-in.folder': 'Choose a folder…',
  'bring-in.drop-hint': 'Files and folders can also be dropped anywhere on the window.',
  'bring-in.looking': 'Looking through “{first}”{more, plural, =0 {} one { and one more} other { and # more}}',
  'bring-in.stop': 'Stop looking',
  'bring-in.cancel': 'Cancel',
  'bring-in.close': 'Close',
  'bring-in.choose-other': 'Choose others…',
  'bring-in.act': '{count, plural, one {Bring in # article} other {Bring in # articles}}',
  'bring-in.acting': '{count, plural, one {Bringing in # article…} other {Bringing in # articles…}}',

  'plan.none-title': 'Nothing here is new.',
  'plan.fresh': '{count, plural, one {# new article} other {# new articles}}',
  'plan.here': '{count, plural, one {# is here already} other {# are here already}}',
  'plan.here-hint': 'The same headline and text stand in the archive. They are left out.',
  'plan.twins': '{count, plural, one {# comes twice} other {# come twice}}',
  'plan.twins-hint': 'The same text is in another of these files, which comes in once.',
  'plan.refused': '{count, plural, one {# file cannot be taken} other {# files cannot be taken}}',
  'plan.skipped': '{count, plural, one {# was passed over} other {# were passed over}}',
  'plan.more': '{count, plural, one {and # more} other {and # more}}',
  'plan.open': 'Open the article of {source}',
  'plan.open-short': 'Open the article',
  'plan.no-headline': 'No headline',
  'plan.skip-symbolic-link': 'a link to somewhere else',
  'plan.skip-too-deep': 'lies too many folders deep',
  'plan.skip-too-many': 'holds more files than come in at once',
  'plan.skip-other': 'left out',
  'plan.announce':
    '{fresh, plural, =0 {Nothing new} one {# new article} other {# new articles}}, {here} here already, {refused} refused',

  'bring-in.done':
    '{count, plural, =0 {Nothing was new any more} one {Brought in # article} other {Brought in # articles}}',

  'drop.title': 'Drop to bring in',
  'drop.hint': 'You see what is new before anything comes in.',
  'drop.read-only-title': 'Nothing can be brought in',
  'drop.read-only-hint': 'This archive is open for reading only.',
  'drop.nothing': 'What was dropped is not a file on this computer.',
} as const
