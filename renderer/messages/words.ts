// The words on screen, by id. One language for now: `words` is a plain function, so that shortcuts, stores and
// announcements can use it like components do. A second language would make it read the locale from the settings.

import { createIntl, createIntlCache } from 'react-intl'
import type { AnyProblem } from '../api.ts'
import { en } from './en.ts'
import { LOCALE } from './locale.ts'
import { type MessageValues, problemValues } from './problem-values.ts'
import { type ProblemSentences, problemSentences } from './problems.ts'

export type MessageId = keyof typeof en

export const intl = createIntl(
  { locale: LOCALE, messages: { ...en, ...problemMessages() }, onError: reportMessage },
  createIntlCache(),
)

/**
 * A message that lacks a value, or does not exist, is a bug: thrown in development, and in a built app written to the
 * console, which fails e2e tests.
 */
function reportMessage(error: Error): void {
  if (!import.meta.env?.PROD) throw error
  // biome-ignore lint/suspicious/noConsole: tests and bug reports read the window's console
  console.error(error.message)
}

/** The message of an id with its values filled in. */
export function words(id: MessageId, values?: MessageValues): string {
  return intl.formatMessage({ id }, values)
}

/** What failed, what is safe and what to do next, as whole sentences. */
export function problemWords(problem: AnyProblem): ProblemSentences {
  const values = problemValues(problem)
  const say = (part: keyof ProblemSentences): string =>
    intl.formatMessage({ id: `problem.${problem.code}.${part}` }, values)
  return { failed: say('failed'), safe: say('safe'), next: say('next') }
}

/** The sentences about problems under their own ids: problem.<code>.<part>. */
function problemMessages(): Readonly<Record<string, string>> {
  const parts = Object.entries(problemSentences).flatMap(([code, sentences]) =>
    Object.entries(sentences).map(([part, sentence]) => [`problem.${code}.${part}`, sentence]),
  )
  return Object.fromEntries(parts)
}
