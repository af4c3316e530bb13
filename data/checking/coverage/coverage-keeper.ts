// Keeps what has been checked of an archive, in memory and in the user's cache folder, and answers what is asked of it.
import type { CheckedArticle } from '../../checks/check.ts'
import { confusables } from '../../checks/confusables/confusables.ts'
import type { ArticleCoverage } from '../../schema/index.ts'
import type { ArticleReport } from '../check-service.ts'
import type { Coverage } from './coverage.ts'
import { CoverageFile } from './coverage-file.ts'
import { noteFindings } from './noted-finding.ts'
import { textVersion } from './text-version.ts'

export class CoverageKeeper {
  private constructor(
    readonly coverage: Coverage,
    private readonly file: CoverageFile,
  ) {
    for (const entry of file.entries) coverage.note(entry)
  }

  /** Takes in what was kept of an archive before. `folder`: the archive's (absolute path). */
  static async open(archiveId: string, folder: string, coverage: Coverage): Promise<CoverageKeeper> {
    return new CoverageKeeper(coverage, await CoverageFile.open(archiveId, folder))
  }

  /**
   * Takes in what all checks found in articles of the archive; `isWhole`: with all of it to compare their names with. Answers
   * whether anything is known now that was not.
   */
  async note(
    checked: readonly { readonly article: CheckedArticle; readonly report: ArticleReport }[],
    isWhole: boolean,
  ): Promise<boolean> {
    const entries = checked.flatMap(({ article, report }) => {
      if (article.id === null) return []
      const text = textVersion(article)
      this.coverage.reads(article.id, text)
      return [
        {
          id: article.id,
          text,
          rules: this.coverage.rules,
          at: new Date().toISOString(),
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
