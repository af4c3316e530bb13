// Keeps what has been checked of an archive, in memory and in the user's cache folder, one line a check: the last one of an article counts.
// Lines are added as articles are checked, so that work broken off is kept.
import { join } from 'node:path'
import type { CheckedArticle } from '../../checks/article/checked-article.ts'
import { confusables } from '../../checks/confusables-check.ts'
import type { ArticleCoverage } from '../../schema/index.ts'
import { indexFolder } from '../../search/index-folder.ts'
import { CacheFile } from '../../work/cache-file.ts'
import type { ArticleReport } from '../report/article-report.ts'
import type { CheckedEntry, Coverage } from './coverage.ts'
import { noteFindings } from './noted-finding.ts'
import { textVersion } from './text-version.ts'

/** Raised whenever lines say something else: older ones are then forgotten. */
const VERSION = 1
/** The file is written again once so many of its lines no longer count. */
const MOST_DEAD = 1000

export class CoverageKeeper {
  private constructor(
    readonly coverage: Coverage,
    private readonly file: CacheFile<CheckedEntry>,
  ) {}

  /** Takes in what was kept of an archive before. `folder`: the archive's (absolute path). */
  static async open(archiveId: string, folder: string, coverage: Coverage): Promise<CoverageKeeper> {
    const path = join(await indexFolder(archiveId, folder), 'coverage.jsonl')
    const file = new CacheFile(path, { coverage: VERSION }, entryOf)
    const entries = new Map<string, CheckedEntry>()
    const lines = await file.read((entry) => entries.set(entry.id, entry))
    if (lines > entries.size + MOST_DEAD) await file.replace(entries.values())
    for (const entry of entries.values()) coverage.note(entry)
    return new CoverageKeeper(coverage, file)
  }

  /**
   * Takes in what all checks found in articles of the archive; `isWhole`: with all of it to compare their names with. Answers
   * whether anything is known now that was not.
   */
  async note(
    checked: readonly { readonly article: CheckedArticle; readonly report: ArticleReport }[],
    isWhole: boolean,
  ): Promise<boolean> {
    const noted = checked.flatMap(({ article, report }) => {
      if (article.id === null) return []
      return [
        {
          id: article.id,
          text: textVersion(article),
          rules: this.coverage.rules,
          isWhole,
          ...(report.confusables === 'looked-for' ? { confusables: confusables.version } : {}),
          failed: report.failures.map(({ check }) => check),
          headline: article.fields.find(({ field }) => field === 'headline')?.text ?? '',
          published: article.publishedAt,
          source: article.source,
          findings: noteFindings(article, [...report.findings, ...report.ignored]),
        },
      ]
    })
    // A word cut out of a longer text keeps all of that in memory; a copy of it does not.
    const at = new Date().toISOString()
    const entries = structuredClone(noted).map((entry) => ({ ...entry, at }))
    for (const { id, text } of entries) this.coverage.reads(id, text)
    const fresh = entries.filter((entry) => this.coverage.note(entry))
    await this.file.add(fresh)
    return fresh.length > 0
  }

  /** What is known of the check of one article, of which this is the newest report. */
  of(id: string, { checks: ran, confusables: looking }: ArticleReport): ArticleCoverage {
    const entry = this.coverage.isChecked(id) ? this.coverage.entry(id) : undefined
    const looked = entry !== undefined && this.coverage.hasConfusables(id)
    const checks = ran + (looked && looking !== 'looked-for' ? 1 : 0)
    return { checkedAt: entry?.at ?? null, checks, confusables: looked, failed: entry?.failed ?? [] }
  }
}

function entryOf(line: unknown): CheckedEntry | null {
  const entry = line as CheckedEntry
  return typeof entry.id === 'string' && Array.isArray(entry.findings) ? entry : null
}
