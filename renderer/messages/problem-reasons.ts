// Reasons some problems carry, as the part of a sentence they stand for. Exhaustive by type.
import type { DamageCode, ProblemDetails } from '../../electron/contract/index.ts'

type Reason = DamageCode | ProblemDetails['bad-query' | 'bad-wording']['reason']

const REASONS: { readonly [R in Reason]: string } = {
  'not-json': 'it is not readable as JSON',
  schema: 'parts of it are missing or of the wrong kind',
  seal: 'it was changed outside Corrigenda',
  bytes: 'it is not valid text',
  original: 'the original no longer matches its fingerprint',
  chain: 'its log has been broken',
  replay: 'its log does not fit its text',
  misplaced: 'it lies in the wrong place',
  'no-file': 'it is no plain file',
  'source-missing': 'the file it came from is gone',
  'source-changed': 'the file it came from was changed',
  'source-differs': 'its original is not what the file it came from says',
  'rolled-back': 'it was put back to an earlier state, or its log was cut',
  missing: 'it is gone',
  unreadable: 'the disk does not give it out',
  'broken-off': 'an act over several files is half-done',
  foreign: 'you did not write this journal on this computer, so it is not carried out',
  'unclosed-quote': 'a quotation mark is opened and not closed',
  'unknown-field': 'there is no field of that name',
  'unknown-value': 'this field has no such value',
  'bad-date': 'this is no date and no span of dates, such as 2019, 2019-05, 2019..2021 or 2019-05..',
  'dangling-or': 'OR stands between two terms',
  'empty-term': 'there is no word in this part',
  'unknown-placeholder': 'it has a placeholder nobody knows',
  'missing-placeholder': 'it lacks a placeholder it needs',
  'stray-brace': 'a brace stands without its partner',
  'needs-brackets': 'a placeholder that is not known of every article stands outside of [brackets]',
  'must-say': 'its label or its text must say this word',
  'empty-wording': 'it says nothing',
}

/** The words for a reason; one nobody knows is given as it is. */
export function reasonWords(reason: string): string {
  return isReason(reason) ? REASONS[reason] : reason
}

function isReason(reason: string): reason is Reason {
  return Object.hasOwn(REASONS, reason)
}
