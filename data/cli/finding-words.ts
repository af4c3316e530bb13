// Every sentence of the command line about a finding: what may be wrong, and why. One entry for each message.
import type { Finding, FindingEvidence, FindingMessage, NameForm } from '../schema/index.ts'
import { counted } from './counted.ts'

type Sentences = { readonly [M in FindingMessage]: (evidence: FindingEvidence[M], finding: Finding) => string }

const SENTENCES: Sentences = {
  'name-variant': ({ forms, isRuled }, { choice }) => {
    const said = forms.map(formText).join(', ')
    if (isRuled && choice === null)
      return `House style is “${forms[0]?.form ?? ''}”. Found ${forms.slice(1).map(formText).join(', ')}.`
    const spelled = `Spelled ${said}.`
    return choice === null ? spelled : `${spelled} Check which is right.`
  },
  'name-ruled': ({ canonical, note, source }) =>
    `House style is “${canonical}”${note ? `: ${note}` : ''}${source ? ` (${source})` : ''}.`,
  'name-returned': ({ reads, article, at, articles }) =>
    `This spelling was corrected to “${reads}” on ${at.slice(0, 10)}, in article ${article}${articles > 1 ? ` and ${counted(articles - 1, 'other')}` : ''}. Now it is back.`,
  'doubled-word': ({ word, times }) => `“${word}” appears ${times === 2 ? 'twice' : `${times} times`} in a row.`,
  'wrong-article': ({ word }) => `Use the other article (a or an) before “${word}”.`,
  confused: ({ what }) => CONFUSED[what],
  'space-doubled': () => 'More than one space.',
  'space-before-mark': ({ mark }) => `Space before “${mark}”.`,
  'space-missing': ({ mark }) => `No space after “${mark}”.`,
  'mark-doubled': ({ mark }) => `“${mark}” appears twice.`,
  'stop-missing': () => 'The paragraph ends without a full stop.',
  'comma-missing': () => 'No comma before the closing quotation mark.',
  'possessive-stray': ({ name }) => `${name} owns nothing here.`,
  'quote-style': ({ wanted }) => `Most quotation marks here are ${wanted}.`,
  'quote-unclosed': ({ mark }) => `“${mark}” opens a quotation that is never closed.`,
  'quote-unopened': ({ mark }) => `“${mark}” closes a quotation that was never opened.`,
  'bracket-unbalanced': ({ mark }) => `“${mark}” has no matching bracket.`,
  mojibake: ({ reads }) =>
    reads === null
      ? 'Garbled characters: the copy was read in the wrong encoding.'
      : `Garbled characters. This should read “${reads}”.`,
  entity: ({ reads }) => `HTML code for “${reads}”.`,
  'replacement-character': () => 'A character was lost before the copy was imported.',
  'control-character': ({ code }) => `Invisible character: U+${code.toString(16).toUpperCase().padStart(4, '0')}.`,
  'weekday-differs': ({ weekday, date }) => `${date} was a ${weekday}.`,
  'no-such-date': ({ date }) => `There is no such date as ${date}.`,
  'range-backwards': ({ from, to }) => `The range runs backwards, from ${from} to ${to}.`,
  'percent-sum': ({ sum, parts }) => `${parts.join(' + ')} = ${sum} per cent, not 100.`,
  'number-malformed': () => 'This number is badly formed.',
  'sentence-repeated': () => 'This sentence appears earlier in the article.',
  'paragraph-repeated': () => 'This paragraph appears earlier in the article.',
  'boilerplate-line': ({ what }) => `${BOILERPLATE[what]} in the body.`,
  redundant: () => 'This says the same thing twice.',
  'accent-missing': () => 'Usually written with an accent.',
  misspelled: ({ word }) => `“${word}” is not in the dictionary, and rare in this archive.`,
  'other-variety': ({ language }) => `Not the spelling of ${language}.`,
  'style-rule': ({ message }) => message,
  'field-missing': ({ what }) => `The article has no ${what}.`,
  'details-missing': ({ what }) => `The article has no ${inWords(what.map((each) => MISSING[each]))}.`,
  'duplicate-article': ({ article, likeness, isExact }) =>
    isExact
      ? `The same text as article ${article}.`
      : `About ${Math.round(likeness * 100)} % the same as article ${article}.`,
}

const CONFUSED: Readonly<Record<FindingEvidence['confused']['what'], string>> = {
  word: 'Often confused with another word.',
  form: 'This looks like the wrong form.',
  phrase: 'A set phrase, perhaps misheard.',
}

const BOILERPLATE: Readonly<Record<FindingEvidence['boilerplate-line']['what'], string>> = {
  credit: 'A credit line',
  footer: 'A syndication footer',
  link: 'A link to another story',
  subscription: 'A call to subscribe',
  copyright: 'A copyright line',
  promotion: 'A promotion',
  placeholder: 'A placeholder',
}

const MISSING: Readonly<Record<FindingEvidence['details-missing']['what'][number], string>> = {
  byline: 'byline',
  published: 'publication date',
  source: 'source',
}

/** “a”, “a or b”, “a, b or c”. */
function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`
}

function formText({ form, here, articles }: NameForm): string {
  const elsewhere = articles > 0 ? `in ${counted(articles, 'other article')}` : ''
  if (here === 0 && articles > 0) return `“${form}” ${elsewhere}`
  return `“${form}” ${here}× here${articles > 0 ? ` and ${elsewhere}` : ''}`
}

/** A finding in a sentence or two. */
export function findingSentence(finding: Finding): string {
  return (SENTENCES[finding.message] as (evidence: unknown, finding: Finding) => string)(finding.evidence, finding)
}
