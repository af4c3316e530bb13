// What has been checked, article by article: which text by which rules, when, and what was found. Knows the text every article
// has now, so that what changed counts as unchecked. In memory; the caller keeps it on disk.

import { confusables } from '../../checks/confusables-check.ts'
import type {
  ArchiveCoverage,
  ArticlesWithFindings,
  ArticleWithFindings,
  FindingKind,
  KindCount,
} from '../../schema/index.ts'
import type { NotedFinding, Undecided } from './noted-finding.ts'
import { severityOf } from './severity.ts'

/** The last check of an article. */
export interface CheckedEntry {
  readonly id: string
  /** Versions of the text and of the rules it was checked by. */
  readonly text: string
  readonly rules: string
  /** ISO instant. */
  readonly at: string
  /** Whether its names were compared with all of the archive. */
  readonly isWhole: boolean
  /** The version of the check for confusables, if they were looked for. */
  readonly confusables?: number | undefined
  /** Names of checks that broke down. */
  readonly failed: readonly string[]
  readonly headline: string
  readonly published: string | null
  readonly source: string | null
  /** All of them, those left as they stand included. */
  readonly findings: readonly NotedFinding[]
}

export class Coverage {
  private readonly entries = new Map<string, CheckedEntry>()
  /** The text version of every article there is; null: not read yet, or it cannot be. */
  private readonly texts = new Map<string, string | null>()
  /** What many entries say alike, so that it is in memory once. Nothing is taken out: only for what has few values. */
  private readonly shared = new Map<string, string>()

  /** `rules`: the version of the rules as they are now; `wantsConfusables`: what was checked without them is not checked. */
  constructor(
    public rules: string,
    public wantsConfusables = false,
  ) {}

  /** Articles there are, whatever they read. */
  expect(ids: readonly string[]): void {
    for (const id of ids) if (!this.texts.has(id)) this.texts.set(id, null)
  }

  /** An article reads like this now. */
  reads(id: string, text: string): void {
    this.texts.set(id, text)
  }

  /** There is no such article any more, or it cannot be read (`isThere`). */
  lose(id: string, isThere = false): void {
    if (isThere) this.texts.set(id, null)
    else this.texts.delete(id)
  }

  /** Notes a check. Returns whether that says more than what was known. */
  note(noted: CheckedEntry): boolean {
    const known = this.entries.get(noted.id)
    const isSame = known !== undefined && known.text === noted.text && known.rules === noted.rules
    const entry = isSame ? withConfusables(noted, known) : noted
    // One that did not know all of the archive yet says less than one that did.
    if (isSame && known.isWhole && !entry.isWhole) return false
    this.entries.set(entry.id, this.small(entry))
    return !isSame || known.isWhole !== entry.isWhole || !areAlike(known, entry)
  }

  entry(id: string): CheckedEntry | undefined {
    return this.entries.get(id)
  }

  /** All checks known of articles there are. */
  kept(): readonly CheckedEntry[] {
    return [...this.entries.values()].filter(({ id }) => this.texts.has(id))
  }

  isChecked(id: string): boolean {
    const entry = this.entries.get(id)
    if (this.wantsConfusables && entry?.confusables !== confusables.version) return false
    return entry?.isWhole === true && entry.rules === this.rules && entry.text === this.texts.get(id)
  }

  /** Whether confusables have been looked for in an article as it reads now. */
  hasConfusables(id: string): boolean {
    return this.isChecked(id) && this.entries.get(id)?.confusables === confusables.version
  }

  /** Articles that can be read and are not checked. */
  unchecked(): readonly string[] {
    return [...this.texts].filter(([id, text]) => text !== null && !this.isChecked(id)).map(([id]) => id)
  }

  summary(undecided: Undecided): ArchiveCoverage {
    const checked = [...this.texts.keys()].flatMap((id) => (this.isChecked(id) ? (this.entries.get(id) ?? []) : []))
    const open = checked.map((entry) => ({ failed: entry.failed, count: this.open(entry, undecided).length }))
    return {
      articles: this.texts.size,
      checked: checked.length,
      clean: open.filter(({ count, failed }) => count === 0 && failed.length === 0).length,
      undecided: open.reduce((sum, { count }) => sum + count, 0),
      withFindings: this.kept().filter((entry) => this.open(entry, undecided).length > 0).length,
      withConfusables: checked.filter(({ id }) => this.hasConfusables(id)).length,
    }
  }

  private small(entry: CheckedEntry): CheckedEntry {
    const { rules, source, findings } = entry
    return {
      ...entry,
      rules: this.once(rules),
      source: source === null ? null : this.once(source),
      findings: findings.map(({ kind, confidence, what, where }) => {
        return { kind: this.once(kind), confidence, what, where }
      }),
    }
  }

  private once<T extends string>(text: T): T {
    const known = this.shared.get(text)
    if (known === undefined) this.shared.set(text, text)
    return (known as T | undefined) ?? text
  }

  /** Undecided findings of an article as it reads now; null: not known. */
  count(id: string, undecided: Undecided): number | null {
    const entry = this.entries.get(id)
    return entry && this.isChecked(id) ? this.open(entry, undecided).length : null
  }

  /** What no one has decided on; confusables only while they are wanted. */
  private open({ id, findings }: CheckedEntry, undecided: Undecided): readonly NotedFinding[] {
    return undecided.in(id, findings).filter(({ kind }) => kind !== confusables.kind || this.wantsConfusables)
  }

  /** The articles with undecided findings, of one kind or (null) of any, the worst first; at most `limit` of them. */
  articlesWithFindings(kind: FindingKind | null, limit: number, undecided: Undecided): ArticlesWithFindings {
    const open = this.kept()
      .map((entry) => ({ entry, findings: this.open(entry, undecided) }))
      .filter(({ findings }) => findings.length > 0)
    const wanted = open.filter(({ findings }) => kind === null || findings.some((one) => one.kind === kind))
    const ranked = wanted
      .map(({ entry, findings }) => ({ entry, findings, rank: rankOf(findings, kind) }))
      .sort((a, b) => byRank(a.rank, b.rank) || (a.entry.id < b.entry.id ? 1 : -1))
    const articles = ranked.slice(0, limit).map(({ entry, findings }) => this.row(entry, findings))
    const kinds = countKinds(open.flatMap(({ findings }) => [...new Set(findings.map((one) => one.kind))]))
    return { articles, total: ranked.length, kinds }
  }

  /** Findings of each kind, in articles of any state; those left out as `undecided` says. */
  kinds(undecided: Undecided): readonly KindCount[] {
    return countKinds(this.kept().flatMap((entry) => this.open(entry, undecided).map(({ kind }) => kind)))
  }

  private row(
    { id, headline, published, source }: CheckedEntry,
    findings: readonly NotedFinding[],
  ): ArticleWithFindings {
    const worst = findings.toSorted((a, b) => severityOf(b) - severityOf(a))
    const kinds = countKinds(worst.map(({ kind }) => kind))
    return { id, headline, published, source, findings: findings.length, kinds, isChecked: this.isChecked(id) }
  }
}

/** How bad the worst is, to a tenth of certainty, and how many there are; of one kind, if one was asked for. */
function rankOf(findings: readonly NotedFinding[], kind: FindingKind | null): readonly [number, number] {
  const counted = findings.filter((one) => kind === null || one.kind === kind)
  return [Math.floor(Math.max(...counted.map(severityOf)) * 10), counted.length]
}

function byRank([worst, count]: readonly [number, number], other: readonly [number, number]): number {
  return other[0] - worst || other[1] - count
}

/** In the order they first occur. */
function countKinds(kinds: readonly FindingKind[]): readonly KindCount[] {
  const counts = new Map<FindingKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

/** A check without confusables takes nothing away from one of the same text that looked for them. */
function withConfusables(entry: CheckedEntry, known: CheckedEntry): CheckedEntry {
  if (known.confusables !== confusables.version || entry.confusables !== undefined) return entry
  const theirs = known.findings.filter(({ kind }) => kind === confusables.kind)
  const failed = known.failed.filter((name) => name === confusables.name)
  const findings = [...entry.findings, ...theirs]
  return { ...entry, confusables: known.confusables, findings, failed: [...entry.failed, ...failed] }
}

function areAlike(one: CheckedEntry, other: CheckedEntry): boolean {
  return JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...other, at: '' })
}
