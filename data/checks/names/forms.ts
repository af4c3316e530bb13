// The names of one article by form: how often each is there, and which full name a single word belongs to.
import { letters } from './letters.ts'
import type { Name, NameType } from './name.ts'

/** One form of a name with all its places. */
export interface Form {
  readonly text: string
  readonly words: readonly string[]
  readonly places: readonly Name[]
  readonly type: NameType
  readonly isPossessive: boolean
  readonly hasTitle: boolean
  /** Its bare letters, and its text in lower case with straight apostrophes. */
  readonly bare: string
  readonly lower: string
}

/** In lower case with straight apostrophes. */
export function lowered(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}

/** All capitals, as in headlines and abbreviations. */
export function isUpper(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase()
}

export class Forms {
  readonly all: readonly Form[]
  readonly full: readonly Form[]
  readonly single: readonly Form[]
  private readonly wordCounts = new Map<string, number>()
  private readonly owners = new Map<string, Form[]>()

  constructor(names: readonly Name[]) {
    this.all = groupForms(names)
    this.full = this.all.filter(({ words }) => words.length > 1)
    this.single = this.all.filter(({ words }) => words.length === 1)
    for (const form of this.all) {
      for (const word of wordsAndParts(form)) {
        this.wordCounts.set(word, (this.wordCounts.get(word) ?? 0) + form.places.length)
        if (form.words.length > 1) this.owners.set(word, [...(this.owners.get(word) ?? []), form])
      }
    }
  }

  /** Full names that have this single word among theirs (or as part of a hyphened one): it is a short form of them. */
  ownersOf(word: string): readonly Form[] {
    return this.owners.get(lowered(word)) ?? []
  }

  /** Times a word or a sequence of words is in names of the article. */
  count(part: string): number {
    if (!part.includes(' ')) return this.wordCounts.get(lowered(part)) ?? 0
    const wanted = lowered(part).split(' ')
    const having = this.all.filter(({ words }) =>
      words.some((_, from) => wanted.every((word, at) => lowered(words[from + at] ?? '') === word)),
    )
    return having.reduce((sum, { places }) => sum + places.length, 0)
  }
}

function groupForms(names: readonly Name[]): readonly Form[] {
  const places = new Map<string, Name[]>()
  for (const name of names) places.set(name.text, [...(places.get(name.text) ?? []), name])
  return [...places].map(([text, group]) => ({
    text,
    words: (group[0] as Name).words,
    places: group,
    type: group.find(({ type }) => type !== 'unknown')?.type ?? 'unknown',
    isPossessive: group.some(({ isPossessive }) => isPossessive),
    hasTitle: group.some(({ hasTitle }) => hasTitle),
    bare: letters(text),
    lower: lowered(text),
  }))
}

/** A form’s words and the parts of its hyphened ones, each once. */
function wordsAndParts({ words }: Form): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]).map(lowered))
}

/** Whether two forms stand in one sentence somewhere. */
export function shareSentence(a: Form, b: Form): boolean {
  return a.places.some((x) => b.places.some((y) => x.sentence === y.sentence))
}
