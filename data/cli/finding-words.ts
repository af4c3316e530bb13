// What a finding says, in the language of the run.
import type { Finding } from '../schema/index.ts'
import { findingSentences, type Speech } from '../text/finding-sentences.ts'
import { later, saidByData, saying, spokenLocale } from './said.ts'

type MissingDetail = Parameters<Speech['detail']>[0]

const MISSING: Readonly<Record<MissingDetail, string>> = {
  byline: later`byline`,
  published: later`date`,
  source: later`source`,
}

const byLocale = new Map<string, (finding: Finding) => string>()

/** Its sentence; the check's own in English. */
export function findingWords(finding: Finding): string {
  const locale = spokenLocale()
  const sentence =
    byLocale.get(locale) ?? findingSentences({ locale, say: saidByData, detail: (name) => saying(MISSING[name]) })
  byLocale.set(locale, sentence)
  return sentence(finding)
}
