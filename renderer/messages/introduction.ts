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
    'Needs a look lists the articles with findings, the worst first. What is in doubt in the open one is underlined. Go to the next finding.',
  'introduction.correct':
    'The bar below the article says what is wrong. Fix it, give it other words, or ignore it. What was published is never changed; every correction can be taken back.',
  'introduction.notice': 'Compose the notice that tells readers what was corrected. You can edit it on the right.',
  'introduction.export':
    'Hand the corrected article out: as a web page, as Word with tracked changes, or in the format your system reads.',
  'introduction.do-find': 'Next finding',
  'introduction.do-correct': 'Fix it',
  'introduction.do-notice': 'Compose the notice',
  'introduction.do-export': 'Export…',
  'introduction.next': 'Next step',
  'introduction.finish': 'Finish',
  'introduction.skip': 'Skip the introduction',
  'introduction.done': 'That is the whole loop. The guide (F1) has the rest; Help brings the introduction back.',
  'command.introduction': 'Introduction on the sample archive',
} as const
