// What is kept of a finding once its article has been checked: enough to order articles by it, and to know whether an editor
// has ignored it. Its words are not kept; opening the article finds it again. Pure.

import type { CheckedArticle } from '../../checks/article/checked-article.ts'
import { hashText } from '../../corrections/index.ts'
import {
  type Finding,
  type FindingKind,
  fixOf,
  type IgnoredFinding,
  ignoreScopesOf,
  type Unreported,
} from '../../schema/index.ts'
import { contextOf } from '../report/ignored.ts'

export interface NotedFinding {
  readonly kind: FindingKind
  readonly confidence: number
  /** Stands for check, quote and best fix. */
  readonly what: string
  /** Stands for the text around it. */
  readonly where: string
}

/** Notes the findings of an article, offsets being those of its present text. */
export function noteFindings({ fields }: CheckedArticle, findings: readonly Finding[]): readonly NotedFinding[] {
  const texts = new Map(fields.map(({ field, text }) => [field, text]))
  return findings.map((finding) => ({
    kind: finding.kind,
    confidence: finding.confidence,
    what: whatOf({ check: finding.check, quote: finding.quote, fix: fixOf(finding) }),
    where: whereOf(contextOf(texts.get(finding.field) ?? '', finding.start, finding.end)),
  }))
}

/** Which noted findings are still undecided: of kinds that are reported, and not ignored. */
export class Undecided {
  private readonly off: ReadonlySet<FindingKind>
  private readonly everywhere = new Set<string>()
  private readonly inArticles = new Map<string, Set<string>>()

  constructor({ ignored, off }: Unreported) {
    this.off = new Set(off)
    for (const one of ignored) {
      if (one.scope === 'archive') this.everywhere.add(whatOf(one))
      else this.of(one.article).add(one.scope === 'place' ? `${whatOf(one)} ${whereOf(one)}` : whatOf(one))
    }
  }

  /** Those of an article’s findings no one has decided on. */
  in(article: string, findings: readonly NotedFinding[]): readonly NotedFinding[] {
    const here = this.inArticles.get(article)
    if (this.everywhere.size === 0 && !here && this.off.size === 0) return findings
    return findings.filter(({ kind, what, where }) => {
      const isIgnoredEverywhere = this.everywhere.has(what) && ignoreScopesOf(kind).includes('archive')
      return !this.off.has(kind) && !isIgnoredEverywhere && !here?.has(what) && !here?.has(`${what} ${where}`)
    })
  }

  private of(article: string): Set<string> {
    const known = this.inArticles.get(article) ?? new Set<string>()
    this.inArticles.set(article, known)
    return known
  }
}

function whatOf({ check, quote, fix }: Pick<IgnoredFinding, 'check' | 'quote' | 'fix'>): string {
  return short([check, quote, fix])
}

function whereOf({ before, after }: Pick<IgnoredFinding, 'before' | 'after'>): string {
  return short([before, after])
}

function short(parts: readonly (string | null)[]): string {
  return hashText(JSON.stringify(parts)).slice(0, 16)
}
