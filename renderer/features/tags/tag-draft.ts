// What the tag dialog will do, before it is done: tags to add to all articles, and tags to take away. Pure.
import { fold } from '../../../electron/contract/index.ts'
import type { TagCount } from '../../queries/tags.ts'

export interface TagDraft {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export const NO_DRAFT: TagDraft = { added: [], removed: [] }

export interface ShownTags {
  /** On every article once it is done. */
  readonly all: readonly string[]
  /** On some of them, and left so. */
  readonly some: readonly TagCount[]
  readonly removed: readonly string[]
}

/** The draft with a tag to be on all articles. */
export function withAdded({ added, removed }: TagDraft, tag: string): TagDraft {
  return { added: added.includes(tag) ? added : [...added, tag], removed: removed.filter((name) => name !== tag) }
}

/** The draft with a tag to be on none; one that only the draft had is simply left out. */
export function withRemoved({ added, removed }: TagDraft, tag: string, current: readonly TagCount[]): TagDraft {
  const isThere = current.some(({ name }) => name === tag)
  return {
    added: added.filter((name) => name !== tag),
    removed: isThere && !removed.includes(tag) ? [...removed, tag] : removed,
  }
}

/** The draft with a tag left as it is. */
export function withKept({ added, removed }: TagDraft, tag: string): TagDraft {
  return { added, removed: removed.filter((name) => name !== tag) }
}

/** What the articles will carry; `current` counts what they carry now, out of `total`. */
export function shownTags(current: readonly TagCount[], total: number, { added, removed }: TagDraft): ShownTags {
  const stays = current.filter(({ name }) => !removed.includes(name))
  const common = stays.filter(({ name, count }) => count === total && !added.includes(name)).map(({ name }) => name)
  return {
    all: [...common, ...added],
    some: stays.filter(({ name, count }) => count < total && !added.includes(name)),
    removed,
  }
}

/** What really is to be done: nothing is added that all carry already. */
export function edits(current: readonly TagCount[], total: number, { added, removed }: TagDraft): TagDraft {
  const isOnAll = (tag: string): boolean => current.some(({ name, count }) => name === tag && count === total)
  return { added: added.filter((tag) => !isOnAll(tag)), removed }
}

/** The tags typed: commas part them; one the archive has under another spelling of case or accents takes that. */
export function tagsTyped(text: string, known: readonly TagCount[]): readonly string[] {
  const names = text.split(',').map((name) => name.replaceAll(/\s+/gu, ' ').trim())
  return names
    .filter((name) => name !== '')
    .map((name) => known.find((tag) => fold(tag.name) === fold(name))?.name ?? name)
}

/** Tags that fit what is typed, those that begin with it first, then by how many articles carry them. */
export function suggestions(
  text: string,
  known: readonly TagCount[],
  taken: readonly string[],
  most: number,
): readonly TagCount[] {
  const wanted = fold(text.trim())
  const rank = (name: string): number => {
    const folded = fold(name)
    if (folded.startsWith(wanted)) return 0
    return folded.includes(` ${wanted}`) ? 1 : 2
  }
  return known
    .filter(({ name }) => !taken.includes(name) && fold(name).includes(wanted))
    .toSorted((one, other) => rank(one.name) - rank(other.name) || other.count - one.count)
    .slice(0, most)
}
