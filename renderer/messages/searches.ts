// Words of saved searches.
export const searchWords = {
  'searches.section': 'Saved searches',
  'searches.save-title': 'Save this search',
  'searches.rename-title': 'Rename saved search',
  'searches.name': 'Name',
  'searches.name-missing': 'Enter a name.',
  'searches.save': 'Save',
  'searches.rename': 'Rename',
  'searches.save-current': 'Save this search…',
  'searches.rename-this': 'Rename…',
  'searches.remove-this': 'Remove',
  'searches.more': 'More about {name}',
  'searches.saved': '“{name}” saved.',
  'searches.removed': '“{name}” removed from the saved searches.',
  'searches.put-back': 'Undo',
  'searches.nothing': 'Search for something first, then save it.',
} as const
