// The house’s rulings on names that hold for one article: canonical names, their aliases, and names that are different.
import { holdsOn, type NameRuling } from '../../schema/index.ts'
import { lowered } from './forms.ts'
import { NameIndex } from './name-index.ts'

/** An alias with what should be in its place. */
export interface Alias {
  readonly text: string
  readonly reads: string
  readonly ruling: NameRuling
}

export class RuledNames {
  /** Canonical names as an index of their own: each is in one “article”. */
  readonly index = new NameIndex()
  /** Every name the house has written down, whatever day its rulings hold on. */
  readonly listed = new NameIndex()
  readonly aliases: readonly Alias[]
  private readonly differing = new Set<string>()

  /**
   * `rulings` hold for the article; what `all` say is different stays so on any day. `terms`: other names the house accepts.
   */
  constructor(
    readonly rulings: readonly NameRuling[],
    all: readonly NameRuling[] = rulings,
    terms: readonly string[] = [],
  ) {
    for (const { name } of rulings) takeName(this.index, name)
    for (const name of [...all.map((ruling) => ruling.name), ...terms]) takeName(this.listed, name)
    for (const { name, notVariantOf } of all) for (const other of notVariantOf) this.differing.add(pairKey(name, other))
    this.aliases = rulings.flatMap((ruling) =>
      ruling.aliases.map((text) => ({ text, reads: readingOf(text, ruling.name), ruling })),
    )
  }

  /** Whether the house says that two names are different. */
  areDifferent(a: string, b: string): boolean {
    return this.differing.has(pairKey(a, b))
  }
}

/** Hands out the rulings that hold on a day; equal sets are made once. */
export class Rulings {
  private readonly made = new Map<string, RuledNames>()

  constructor(
    private readonly all: readonly NameRuling[],
    private readonly terms: readonly string[] = [],
  ) {}

  /** The rulings for an article published then (ISO 8601 instant or date, or null when that is not known). */
  on(publishedAt: string | null): RuledNames {
    const holding = this.all.map((ruling) => holdsOn(ruling, publishedAt))
    const key = holding.map(Number).join('')
    const known =
      this.made.get(key) ??
      new RuledNames(
        this.all.filter((_, at) => holding[at]),
        this.all,
        this.terms,
      )
    this.made.set(key, known)
    return known
  }
}

function takeName(index: NameIndex, name: string): void {
  index.take(name, name, [{ text: name, words: name.split(/\s+/), count: 1 }])
}

/** A short alias reads as the last words of the canonical name: Bozie as Bozizé, Francois Bozie as François Bozizé. */
function readingOf(alias: string, canonical: string): string {
  const [short, full] = [alias.split(/\s+/), canonical.split(/\s+/)]
  return short.length < full.length && short.length === 1 ? (full.at(-1) as string) : canonical
}

function pairKey(a: string, b: string): string {
  return [lowered(a), lowered(b)].sort().join('\n')
}
