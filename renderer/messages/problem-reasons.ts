// The reasons some problems carry, each as part of a sentence. Exhaustive by type.
import type { DamageCode, ProblemDetails } from '../../electron/contract/index.ts'

type Reason = DamageCode | ProblemDetails['bad-query' | 'bad-wording']['reason']

const REASONS: { readonly [R in Reason]: string } = {
  'not-json': 'it is not valid JSON',
  schema: 'parts of it are missing or of the wrong kind',
  seal: 'it was changed outside Corrigenda',
  bytes: 'it is not valid text',
  original: 'the original no longer matches its hash',
  chain: 'its log is broken',
  replay: 'its log does not fit its text',
  misplaced: 'it is in the wrong place',
  'no-file': 'it is not a plain file',
  'source-missing': 'its source file is missing',
  'source-changed': 'its source file was changed',
  'source-differs': 'its original differs from its source file',
  'rolled-back': 'it was rolled back to an earlier state, or its log was cut',
  missing: 'it is missing',
  unreadable: 'the disk could not read it',
  'broken-off': 'a change to several files was interrupted',
  foreign: 'this journal was not written by you on this computer, so it was not applied',
  'unclosed-quote': 'a quotation mark is never closed',
  'unknown-field': 'there is no field with that name',
  'unknown-value': 'this field has no such value',
  'bad-date': 'this is not a date or range such as 2019, 2019-05, 2019..2021 or 2019-05..',
  'dangling-or': 'OR needs a term on each side',
  'empty-term': 'this part has no word',
  'unknown-placeholder': 'it has an unknown placeholder',
  'missing-placeholder': 'it lacks a placeholder it needs',
  'stray-brace': 'a brace has no partner',
  'needs-brackets': 'a placeholder that some articles lack must be in [brackets]',
  'must-say': 'its label or its text must say this word',
  'empty-wording': 'it is empty',
}

/** The words for a reason; an unknown one is returned as it is. */
export function reasonWords(reason: string): string {
  return isReason(reason) ? REASONS[reason] : reason
}

function isReason(reason: string): reason is Reason {
  return Object.hasOwn(REASONS, reason)
}
