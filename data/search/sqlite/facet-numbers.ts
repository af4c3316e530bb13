// Sources, desks, states and tags as numbers, by article, so that facets over everything found are counted in arrays.
import type { ArticleRow, FacetCount, Facets } from '../../schema/index.ts'
import { compareNames } from '../sort-key.ts'
import type { Database } from './database.ts'
import { NumberLists } from './number-lists.ts'

const KINDS = ['source', 'desk', 'state', 'tag'] as const
type Kind = (typeof KINDS)[number]

export class FacetNumbers {
  private readonly numbers = new Map<string, number>()
  private readonly names: { readonly kind: Kind; readonly name: string }[] = []
  /** The numbers of each article, by slot; null until first counted. */
  private bySlot: NumberLists | null = null

  constructor(private readonly database: Database) {
    for (const { number, kind, name } of database.all('SELECT number, kind, name FROM names')) {
      this.know(Number(number), kind as Kind, String(name))
    }
  }

  /** Stores an article's facets and returns them as text for its row. A withdrawn article counts for none. */
  note(slot: number, { source, desk, state, tags, isWithdrawn }: ArticleRow): string {
    const named: readonly (readonly [Kind, string | null])[] = [
      ['source', source],
      ['desk', desk],
      ['state', state],
      ...tags.map((tag) => ['tag', tag] as const),
    ]
    const numbers = isWithdrawn
      ? []
      : named.flatMap(([kind, name]) => (name === null ? [] : [this.numberOf(kind, name)]))
    this.bySlot?.set(slot, numbers)
    return numbers.join(' ')
  }

  forget(slot: number): void {
    this.bySlot?.delete(slot)
  }

  /** Facets of the articles in these slots; null: of all. */
  count(slots: Iterable<number> | null): Facets {
    const bySlot = this.load()
    const counts = new Uint32Array(this.names.length)
    bySlot.each(slots ?? bySlot.keys(), (number) => {
      counts[number] = (counts[number] ?? 0) + 1
    })
    return {
      tags: this.named('tag', counts),
      sources: this.named('source', counts),
      desks: this.named('desk', counts),
      states: this.named('state', counts),
    }
  }

  private named(kind: Kind, counts: Uint32Array): readonly FacetCount[] {
    const found: FacetCount[] = []
    for (const [number, known] of this.names.entries()) {
      const count = counts[number] ?? 0
      if (known?.kind === kind && count > 0) found.push({ name: known.name, count })
    }
    return found.sort((a, b) => compareNames(a.name, b.name))
  }

  /** One string for all articles: stepping through 100,000 rows takes far longer than splitting one text. */
  private load(): NumberLists {
    if (this.bySlot) return this.bySlot
    const all = this.database.get(
      "SELECT group_concat(slot || ' ' || facets, char(10)) AS facets FROM articles",
    )?.facets
    const lists = new NumberLists()
    for (const line of all ? String(all).split('\n') : []) {
      const [slot = 0, ...numbers] = line.trimEnd().split(' ').map(Number)
      lists.set(slot, numbers)
    }
    this.bySlot = lists
    return lists
  }

  private numberOf(kind: Kind, name: string): number {
    const known = this.numbers.get(`${kind} ${name}`)
    if (known !== undefined) return known
    const number = this.names.length
    this.database.run('INSERT INTO names (number, kind, name) VALUES (?, ?, ?)', number, kind, name)
    this.know(number, kind, name)
    return number
  }

  private know(number: number, kind: Kind, name: string): void {
    this.numbers.set(`${kind} ${name}`, number)
    this.names[number] = { kind, name }
  }
}
