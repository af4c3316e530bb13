// The spelling of copy that is being typed, by the check and the dictionaries that look at the articles.
import { checkedCopy } from '../checks/article/checked-article.ts'
import type { Result } from '../schema/index.ts'
import { ALL_REPORTED, ok } from '../schema/index.ts'
import type { ArchiveChecks } from './archive-checks.ts'

/** A word no dictionary has. UTF-16 offsets in its text; suggestions best first. */
export interface Misspelling {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
}

/**
 * The misspellings of each text, in their order. `language` is a BCP 47 tag; languages there is no dictionary of have none. null once the
 * checks are closed. Problems: those of ArchiveChecks.ask.
 */
export async function spellTexts(
  checks: Pick<ArchiveChecks, 'ask'>,
  texts: readonly string[],
  language: string,
): Promise<Result<readonly (readonly Misspelling[])[] | null>> {
  const articles = texts.map((text) => checkedCopy(text, language, ''))
  const answer = await checks.ask(({ service }) => service.check(articles, ['spelling'], ALL_REPORTED, false))
  if (!answer.ok || answer.value === null) return answer.ok ? ok(null) : answer
  return ok(
    answer.value.map(({ findings }) =>
      findings.map(({ start, end, suggestions, choice }) => ({ start, end, suggestions: choice ?? suggestions })),
    ),
  )
}
