// What the checks find in an article.
import {
  type ArticleFindings,
  checkSwitches,
  heedFindings,
  ignoreFinding,
  spellTexts,
  switchChecks,
} from '../../../data/index.ts'
import { type FindingsRead, fail, ok } from '../../contract/index.ts'
import type { Checker } from '../checker.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Log } from '../log.ts'
import type { RoomHandlers } from './handlers.ts'

export interface FindingsHandlerOptions {
  readonly current: CurrentArchive
  readonly checker: Checker
  readonly log: Log
  /** Called when an article may be found to read otherwise. */
  readonly changed: () => void
}

/** Handlers of findings:*. Without an open archive the problem is not-an-archive of no folder. */
export function findingsHandlers({ current, checker, log, changed }: FindingsHandlerOptions): RoomHandlers<'findings'> {
  return {
    'findings:read': async ({ id }) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      const found = await checker.of(archive).findings(id)
      if (!found.ok || found.value === null) return found.ok ? ok(null) : found
      for (const { check, detail } of found.value.report.failures) log.trouble(`the check ${check} on ${id}: ${detail}`)
      return ok(forWindows(found.value))
    },
    'findings:spell': async ({ texts, language }) => {
      const { archive } = current
      return archive ? await spellTexts(checker.of(archive), texts, language) : fail('not-an-archive', { folder: '' })
    },
    'findings:ignore': async ({ id, ...request }) => {
      const work = current.working
      if (!work.ok) return work
      const done = await ignoreFinding(work.value.archive, { article: id, ...request }, current.context())
      if (!done.ok) return done
      changed()
      return ok({ decision: done.value })
    },
    'findings:heed': async ({ decisions }) => {
      const work = current.working
      const done = work.ok ? await heedFindings(work.value.archive, decisions) : work
      if (done.ok) changed()
      return done
    },
    'findings:switches': async () => {
      const { archive } = current
      return archive ? await checkSwitches(archive) : fail('not-an-archive', { folder: '' })
    },
    'findings:switch': async ({ kinds, isOn }) => {
      const work = current.working
      const done = work.ok ? await switchChecks(work.value.archive, kinds, isOn) : work
      if (done.ok) changed()
      return done
    },
  }
}

function forWindows({ report, learning, coverage, left, houseStyleAt, stylebook }: ArticleFindings): FindingsRead {
  const failed = [...new Set(report.failures.map(({ kind }) => kind))]
  return {
    findings: report.findings,
    kinds: report.kinds,
    failed,
    compared: learning,
    coverage,
    confusables: report.confusables,
    houseStyleAt,
    left,
    unusedRules: stylebook.length,
  }
}
