// Words around the guide; the guide itself is built from the documents.
export const guideWords = {
  'guide.title': 'Guide',
  'guide.contents': 'Contents',
  'guide.search': 'Search the guide',
  'guide.in-english': 'The guide is in English.',
  'guide.none': 'No matches.',
} as const
