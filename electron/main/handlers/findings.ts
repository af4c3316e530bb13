// The findings in an article, ignored findings, and which checks are on.

import { ignoreFinding, stopIgnoring } from '../../../data/acts/ignore-findings.ts'
import type { Log } from '../../../data/index.ts'
import { type ArticleFindings, checkSwitches, spellTexts, switchChecks } from '../../../data/index.ts'
import { type FindingsRead, ok, type Result } from '../../contract/index.ts'
import type { Checker } from '../archive/checker.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

export interface FindingsHandlerOptions {
  readonly checker: Checker
  readonly log: Log
  /** Called when the findings of an article may have changed. */
  readonly changed: () => void
}

/** Handlers of findings:*. */
export function findingsHandlers({ checker, log, changed }: FindingsHandlerOptions): RoomHandlers<'findings'> {
  const telling = async <T>(work: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await work
    if (result.ok) changed()
    return result
  }
  return {
    'findings:read': async ({ id }, { archive }) => {
      const found = await (await checker.of(archive)).findings(id)
      if (!found.ok || found.value === null) return found.ok ? ok(null) : found
      for (const { check, detail } of found.value.report.failures) log.trouble(`the check ${check} on ${id}: ${detail}`)
      return ok(forWindows(found.value))
    },
    'findings:spell': async ({ texts, language }, { archive }) =>
      spellTexts(await checker.of(archive), texts, language),
    'findings:ignore': async ({ id, ...request }, call) => {
      const done = await telling(ignoreFinding(call.archive, { article: id, ...request }, call))
      return done.ok ? ok({ decision: done.value }) : done
    },
    'findings:heed': ({ decisions }, { archive }) => telling(stopIgnoring(archive, decisions)),
    'findings:switches': (_, { archive }) => checkSwitches(archive),
    'findings:switch': ({ kinds, isOn }, { archive }) => telling(switchChecks(archive, kinds, isOn)),
  }
}

function forWindows({ report, learning, coverage, left, houseStyleAt, stylebook }: ArticleFindings): FindingsRead {
  const failed = [...new Set(report.failures.map(({ kind }) => kind))]
  return {
    findings: report.findings,
    kinds: report.kinds,
    failed,
    language: report.language,
    hasDictionary: report.hasDictionary,
    compared: learning,
    coverage,
    confusables: report.confusables,
    houseStyleAt,
    left,
    unusedRules: stylebook.length,
  }
}
