// Words of the introduction.
export const introductionWords = {
  'introduction.label': 'Introduction',
  'introduction.place': 'Step {place} of {total}',
  'introduction.step-find': 'Find',
  'introduction.step-correct': 'Correct',
  'introduction.step-notice': 'Notice',
  'introduction.step-export': 'Export',
  'introduction.preparing': 'Checking the sample archive…',
  'introduction.find':
    'Needs a look lists articles with findings, worst first. Doubtful words in the open article are underlined. Go to the next finding.',
  'introduction.correct':
    'The bar below the article says what is wrong. Fix it, correct it another way, or ignore it. The published text never changes, and you can revert any correction.',
  'introduction.notice': 'Compose the notice that tells readers what was corrected. You can edit it on the right.',
  'introduction.export':
    'Export the corrected article: as a web page, as Word with tracked changes, or in the format your system reads.',
  'introduction.do-find': 'Next finding',
  'introduction.do-correct': 'Fix it',
  'introduction.do-notice': 'Compose the notice',
  'introduction.do-export': 'Export…',
  'introduction.next': 'Next step',
  'introduction.finish': 'Finish',
  'introduction.skip': 'Skip the introduction',
  'introduction.done':
    'That is the whole loop. The guide (F1) has the rest. To see this again, choose Introduction in Help.',
} as const
