// Words of the source file shown at a selection.
export const sourceWords = {
  'source.title': 'In the source file',
  'source.none':
    'These words are not in {name} as they are: they were made up when the article came in, or a file of this kind cannot be shown. The file itself is kept unchanged.',
  'source.entry': '{name}, part {entry}',
  'source.size': '{size, plural, one {# byte} other {# bytes}}',
  'source.read': 'Where the article was read',
  'source.again': 'Said again in {where}',
  'source.range': '{count, plural, =0 {at byte {from}} one {byte {from} to {to}} other {bytes {from} to {to}}}',
} as const
