// The pending changes of the tag dialog: tags to add to all articles, and tags to remove. Pure.
import { fold, tagsFrom } from '../../../electron/contract/index.ts'
import type { TagCount } from '../../queries/tags.ts'

export interface TagDraft {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export const NO_DRAFT: TagDraft = { added: [], removed: [] }

export interface ShownTags {
  /** On every article afterwards. */
  readonly all: readonly string[]
  /** On some of them, and left so. */
  readonly some: readonly TagCount[]
  readonly removed: readonly string[]
}

/** The draft with a tag to be added to all articles. */
export function withAdded({ added, removed }: TagDraft, tag: string): TagDraft {
  return { added: added.includes(tag) ? added : [...added, tag], removed: removed.filter((name) => name !== tag) }
}

/** The draft with a tag to be removed from all; one that only the draft added is simply left out. */
export function withRemoved({ added, removed }: TagDraft, tag: string, current: readonly TagCount[]): TagDraft {
  const isThere = current.some(({ name }) => name === tag)
  return {
    added: added.filter((name) => name !== tag),
    removed: isThere && !removed.includes(tag) ? [...removed, tag] : removed,
  }
}

/** The draft with a tag left unchanged. */
export function withKept({ added, removed }: TagDraft, tag: string): TagDraft {
  return { added, removed: removed.filter((name) => name !== tag) }
}

/** The articles' tags afterwards; `current` counts the present ones, out of `total`. */
export function shownTags(current: readonly TagCount[], total: number, { added, removed }: TagDraft): ShownTags {
  const stays = current.filter(({ name }) => !removed.includes(name))
  const common = stays.filter(({ name, count }) => count === total && !added.includes(name)).map(({ name }) => name)
  return {
    all: [...common, ...added],
    some: stays.filter(({ name, count }) => count < total && !added.includes(name)),
    removed,
  }
}

/** The edits that are necessary: a tag that all articles already have is not added. */
export function edits(current: readonly TagCount[], total: number, { added, removed }: TagDraft): TagDraft {
  const isOnAll = (tag: string): boolean => current.some(({ name, count }) => name === tag && count === total)
  return { added: added.filter((tag) => !isOnAll(tag)), removed }
}

/** The tags typed, separated by commas; one the archive has with other case or accents takes that form. */
export function tagsTyped(text: string, known: readonly TagCount[]): readonly string[] {
  return tagsFrom(text.split(',')).map((name) => known.find((tag) => fold(tag.name) === fold(name))?.name ?? name)
}

/** Tags that match what is typed, those that begin with it first, then by number of articles. */
export function suggestions(
  text: string,
  known: readonly TagCount[],
  taken: readonly string[],
  most: number,
): readonly TagCount[] {
  const pattern = fold(text.trim())
  const rank = (name: string): number => {
    const folded = fold(name)
    if (folded.startsWith(pattern)) return 0
    return folded.includes(` ${pattern}`) ? 1 : 2
  }
  return known
    .filter(({ name }) => !taken.includes(name) && fold(name).includes(pattern))
    .toSorted((one, other) => rank(one.name) - rank(other.name) || other.count - one.count)
    .slice(0, most)
}
