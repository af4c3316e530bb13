// What is said of a name spelled in more ways than one.
import type { FindingEvidence, NameForm } from '../../schema/index.ts'

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The forms of a name with how often each is used; “in this article” is said once when no form is used elsewhere. */
export function variantSentence({ forms, isRuled }: FindingEvidence['name-variant'], isChoice: boolean): string {
  const isOnlyHere = forms.every(({ articles }) => articles === 0)
  const listed = (some: readonly NameForm[]): string => AND.format(some.map((form) => formWords(form, isOnlyHere)))
  if (isRuled && !isChoice) return `House style is “${forms[0]?.form}”. Found ${listed(forms.slice(1))}.`
  const spelled = `Spelled ${listed(forms)}${isOnlyHere ? ' in this article' : ''}.`
  return isChoice ? `${spelled} Check which is right.` : spelled
}

function formWords({ form, here, articles }: NameForm, isOnlyHere: boolean): string {
  const elsewhere = `${articles.toLocaleString('en-GB')} other article${articles === 1 ? '' : 's'}`
  if (here === 0) return `“${form}” in ${elsewhere}`
  const times = `“${form}” ${here === 1 ? 'once' : here === 2 ? 'twice' : `${here} times`}`
  if (articles > 0) return `${times} here (and in ${elsewhere})`
  return isOnlyHere ? times : `${times} here`
}
