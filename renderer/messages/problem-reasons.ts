// The reasons some problems carry, each as part of a sentence. Exhaustive by type; reason-words.ts chooses one.
import type { DamageCode, ProblemDetails } from '../../electron/contract/index.ts'

type Reason = DamageCode | ProblemDetails['bad-query' | 'bad-wording']['reason']

export const problemReasons = {
  'reason.not-json': 'it is not valid JSON',
  'reason.schema': 'parts of it are missing or of the wrong kind',
  'reason.seal': 'it was changed outside Corrigenda',
  'reason.bytes': 'it is not valid text',
  'reason.original': 'the original no longer matches its hash',
  'reason.chain': 'its log is broken',
  'reason.replay': 'its log does not fit its text',
  'reason.misplaced': 'it is in the wrong place',
  'reason.no-file': 'it is not a plain file',
  'reason.source-missing': 'its source file is missing',
  'reason.source-changed': 'its source file was changed',
  'reason.source-differs': 'its original differs from its source file',
  'reason.rolled-back': 'it was rolled back to an earlier state, or its log was cut',
  'reason.missing': 'it is missing',
  'reason.unreadable': 'the disk could not read it',
  'reason.broken-off': 'a change to several files was interrupted',
  'reason.foreign': 'this journal was not written by you on this computer, so it was not applied',
  'reason.unclosed-quote': 'a quotation mark is never closed',
  'reason.unknown-field': 'there is no field with that name',
  'reason.unknown-value': 'this field has no such value',
  'reason.bad-date': 'this is not a date or range such as 2019, 2019-05, 2019..2021 or 2019-05..',
  'reason.dangling-or': 'OR needs a term on each side',
  'reason.empty-term': 'this part has no word',
  'reason.unknown-placeholder': 'it has an unknown placeholder',
  'reason.missing-placeholder': 'it lacks a placeholder it needs',
  'reason.stray-brace': 'a brace has no partner',
  'reason.needs-brackets': 'a placeholder that some articles lack must be in [brackets]',
  'reason.must-say': 'its label or its text must say this word',
  'reason.empty-wording': 'it is empty',
} as const satisfies { readonly [R in Reason as `reason.${R}`]: string }
