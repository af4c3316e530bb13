// Every sentence the command line says about a finding: what stands there and why it is doubted. One entry a message.
import type { Finding, FindingEvidence, FindingMessage, NameForm } from '../schema/index.ts'
import { counted } from './counted.ts'

type Sentences = { readonly [M in FindingMessage]: (evidence: FindingEvidence[M], finding: Finding) => string }

const SENTENCES: Sentences = {
  'name-variant': ({ forms, isRuled }, { choice }) => {
    const said = forms.map(formText).join(', ')
    if (isRuled && choice === null)
      return `The house writes “${forms[0]?.form ?? ''}”; ${forms.slice(1).map(formText).join(', ')}.`
    const spelled = `Spelled in ${forms.length === 2 ? 'two' : 'several'} ways: ${said}.`
    return choice === null ? spelled : `${spelled} Check which is right.`
  },
  'name-ruled': ({ canonical, note, source }) =>
    `The house writes “${canonical}”${note ? `: ${note}` : ''}${source ? ` (${source})` : ''}.`,
  'name-returned': ({ reads, article, at, articles }) =>
    `Corrected before, and back: “${reads}” since ${at.slice(0, 10)}, in article ${article}${articles > 1 ? ` and ${counted(articles - 1, 'other')}` : ''}.`,
  'doubled-word': ({ word, times }) => `“${word}” stands ${times === 2 ? 'twice' : `${times} times`} in a row.`,
  'wrong-article': ({ word }) => `Before “${word}” stands the other article.`,
  confused: ({ what }) => CONFUSED[what],
  'space-doubled': () => 'More blanks than one.',
  'space-before-mark': ({ mark }) => `A blank before “${mark}”.`,
  'space-missing': ({ mark }) => `No blank after “${mark}”.`,
  'mark-doubled': ({ mark }) => `“${mark}” stands twice.`,
  'stop-missing': () => 'The paragraph ends without a full stop.',
  'comma-missing': () => 'No comma before the closing mark.',
  'possessive-stray': ({ name }) => `${name} owns nothing here.`,
  'quote-style': ({ wanted }) => `Most quotation marks here are ${wanted}.`,
  'quote-unclosed': ({ mark }) => `“${mark}” opens a quotation that is not closed.`,
  'quote-unopened': ({ mark }) => `“${mark}” closes a quotation that was not opened.`,
  'bracket-unbalanced': ({ mark }) => `“${mark}” has no partner.`,
  mojibake: ({ reads }) => (reads === null ? 'Damaged characters.' : `Damaged characters; they were “${reads}”.`),
  entity: ({ reads }) => `Markup for “${reads}”.`,
  'replacement-character': () => 'A character was lost when the copy was decoded.',
  'control-character': ({ code }) =>
    `A hidden character, invisible to readers: U+${code.toString(16).toUpperCase().padStart(4, '0')}.`,
  'weekday-differs': ({ weekday, date }) => `${date} was a ${weekday}.`,
  'no-such-date': ({ date }) => `There is no ${date}.`,
  'range-backwards': ({ from, to }) => `From ${from} to ${to} goes backwards.`,
  'percent-sum': ({ sum, parts }) => `${parts.join(' + ')} makes ${sum} per cent.`,
  'number-malformed': () => 'A number that is not written right.',
  'sentence-repeated': () => 'This sentence stood before in the article.',
  'paragraph-repeated': () => 'This paragraph stood before in the article.',
  'boilerplate-line': ({ what }) => `${BOILERPLATE[what]} in the body.`,
  redundant: () => 'Says the same twice.',
  'accent-missing': () => 'Usually written with its accent.',
  misspelled: ({ word }) => `“${word}” is in no dictionary and hardly in the archive.`,
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
  word: 'Easily confused with another word.',
  form: 'It seems to be the wrong form.',
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
  published: 'date of publication',
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
