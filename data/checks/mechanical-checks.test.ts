// Every mechanical check with examples that must be flagged, with what they should read, and examples that must not.
import { describe, expect, it } from 'vitest'
import { marksOf } from '../testing/proofing/marks-of.ts'
import { aOrAn } from './articles-a-an.ts'
import { boilerplate, credits } from './boilerplate.ts'
import type { ParagraphCheck } from './check.ts'
import { dates } from './dates.ts'
import { encoding } from './encoding.ts'
import { missingAccents } from './missing-accents.ts'
import { misspelledDays } from './misspelled-days.ts'
import { numbers } from './numbers.ts'
import { punctuation } from './punctuation.ts'
import { redundantPhrases } from './redundant-phrases.ts'
import { spacing } from './spacing.ts'

type Flagged = readonly (readonly [text: string, quote: string, reads: string | undefined])[]

function examples(check: ParagraphCheck, flagged: Flagged, clean: readonly string[]): void {
  describe(check.name, () => {
    it.each(flagged)('%s', (text, ...mark) => {
      expect(marksOf(check, text)).toEqual([mark])
    })
    it.each(clean.map((text) => [text]))('leaves alone: %s', (text) => {
      expect(marksOf(check, text)).toEqual([])
    })
  })
}

examples(
  aOrAn,
  [
    ['a honest man', 'a honest', 'an honest'],
    ['an new vaccine', 'an new', 'a new'],
    ['A exhibition opens', 'A exhibition', 'An exhibition'],
    ['an university', 'an university', 'a university'],
    ['a 8-year plan', 'a 8-year', 'an 8-year'],
    ['an 10-year plan', 'an 10-year', 'a 10-year'],
    ['a FBI agent', 'a FBI', 'an FBI'],
    ['a X-ray', 'a X-ray', 'an X-ray'],
    ['an UN envoy', 'an UN', 'a UN'],
    ['called “a old trick”', 'a old', 'an old'],
  ],
  [
    'a European union, a one-off, a ewe, a Ukrainian, a unit, a useful user',
    'an hour, an heir, an MP, an 11th hour, an 18-month wait, an 800-page book',
    'an unimportant, an uninvited, an unidentified umbrella',
    'a historic day and an historic day',
    'vitamin A is good, Serie A opens',
    'a NATO base, a SIM card, a USB port, a UNESCO site',
    'from A to B',
    'a 110-year lease',
  ],
)

examples(
  spacing,
  [
    ['one  two', '  ', ' '],
    ['comment .', ' .', '.'],
    ['fairness ,” he said', ' ,', ','],
    ['by 2028.The project', '.', '. '],
    ['the pier,the slipway', ',', ', '],
    ['( so', '( ', '('],
  ],
  [
    'See www.example.com or a.b@c.org.',
    'It cost 1,200.50 at 10:30.',
    'He paused ... and went on.',
    'Ms. O.J. Vale',
    'e.g. this',
  ],
)

examples(
  punctuation,
  [
    ['billion,, the two', ',,', ','],
    ['forgotten.. “If', '..', '.'],
    ['“robbers” she said', '”', ',”'],
    ['rebels and Touadéra’s, who was first elected', 'Touadéra’s', 'Touadéra'],
    ['The response was to be sent within the next three weeks', 'weeks', 'weeks.'],
  ],
  ['Wait... what?', 'He met a friend of Ann’s, who left.', '“Yes,” she said.', 'A list of things', 'Really?! Yes!!'],
)

examples(
  encoding,
  [
    ['To repair\fthe wall', '\f', ' '],
    ['First line\u2028second line', '\u2028', ' '],
    ['Itâ€™s', 'â€™', '’'],
    ['GrÃ¼nwald', 'Ã¼', 'ü'],
    ['Cï¿½te', 'ï¿½', undefined],
    ['Kenya &amp; Uganda', '&amp;', '&'],
    ['it&#8217;s', '&#8217;', '’'],
    ['lost \ufffd here', '\ufffd', undefined],
    ['zero\u200bwidth', '\u200b', ''],
    ['har\u00adbour', '\u00ad', ''],
    ['har\u200dbour', '\u200d', ''],
    ['a\u2060b', '\u2060', ''],
    ['the\u202eport', '\u202e', ''],
    ['كـتاب', 'ـ', ''],
    ['\ufeffThe', '\ufeff', ''],
    ['one\u2028two', '\u2028', ' '],
    ['a \ufffc picture', '\ufffc', ''],
    ['minister\u00e2\u0080\u0099s', '\u00e2\u0080\u0099', '’'],
    ['minister\u0092s', '\u0092', '’'],
    ['a\u0081b', '\u0081', ''],
    ['it‚Äôs', '‚Äô', '’'],
    ['caf√©', '√©', 'é'],
    ['BucureÈ™ti', 'È™', 'ș'],
    ['â‚¬5', 'â‚¬', '€'],
    ['Ð˜Ð²Ð°Ð½', 'Ð˜Ð²Ð°Ð½', 'Иван'],
    ['ðŸ˜€', 'ðŸ˜€', '😀'],
    ['it ended.â€', 'â€', undefined],
  ],
  [
    ...['AT&T; R&D; &nosuch;', 'São Paulo, Ângela, Åsa, naïve', 'Brandt & Lowe', '“AMANHÔ, disse', '„HYVÄ“ und „Ü“'],
    ...[
      '« CAFÉ»…',
      'la letra “Ñ”',
      '√2',
      'می\u200cخواهم',
      '👩\u200d🚒',
      'שלום\u200f!',
      'ไทย\u200bแลนด์',
      '‚Äpfel‘',
      'ـــ',
    ],
  ],
)

examples(
  dates,
  [
    ['on Friday, March 15, 2023, he', 'Friday, March 15, 2023', 'Wednesday, March 15, 2023'],
    ['on Monday 6 February 2019.', 'Monday 6 February 2019', 'Wednesday 6 February 2019'],
    ['on 31 June', '31 June', undefined],
    ['February 30', 'February 30', undefined],
    ['29 February 2023', '29 February 2023', undefined],
    ['from 2015 to 2012', '2015 to 2012', '2012 to 2015'],
  ],
  [
    'Wednesday 6 February 2019',
    '29 February 2024',
    'March 15,000 people',
    'he may 32 times',
    'from 300 BC to 200',
    'in 1999-2000',
  ],
)

examples(
  numbers,
  [
    ['some 1,0000 people', '1,0000', undefined],
    ['at 13 p.m. on', '13 p.m.', undefined],
    [
      'Of these 45% agreed, 30% did not and the rest, 35%, left.',
      '45% agreed, 30% did not and the rest, 35%',
      undefined,
    ],
  ],
  [
    'Rs 1,00,000 and 12,34,567',
    '1,200 and 2,400,000.5',
    'Of these 45% agreed, 30% did not and the remaining 25% left.',
    'Shares rose 4% and fell 30%.',
    '12 p.m. and 12:30 am',
  ],
)

examples(
  boilerplate,
  [
    ['Read more: the river story', 'Read more: the river story', ''],
    ['© 2023 Coast Wire', '© 2023 Coast Wire', ''],
    ['Sign up for our newsletter', 'Sign up for our newsletter', ''],
  ],
  ['She read more than he did.', 'He will follow us on foot.', '(He was edited by hand.)', 'A related: story'],
)

examples(
  credits,
  [
    ['(Reporting by Ann Vale; Editing by Bo Lund)', '(Reporting by Ann Vale; Editing by Bo Lund)', ''],
    ['It ended. (Edited by Ann Vale)', '(Edited by Ann Vale)', ''],
  ],
  ['She edited it by hand.', 'Read more: the river story'],
)

examples(
  redundantPhrases,
  [
    ['$3 million dollars', '$3 million dollars', '$3 million'],
    ['the HIV virus', 'HIV virus', 'HIV'],
    ['Revert back to it', 'Revert back', 'Revert'],
  ],
  ['$3 million Canadian dollars', 'the HIV test', 'the end results in'],
)

examples(
  missingAccents,
  [
    ['The attache left', 'attache', 'attaché'],
    ['a coup d’etat', 'coup d’etat', 'coup d’état'],
    ['Cliche', 'Cliche', 'Cliché'],
  ],
  ['a cafe, a facade, naive', 'the attachés', 'rose, lame, pate'],
)

examples(misspelledDays, [], ['On Tuesday and Augustus'])
