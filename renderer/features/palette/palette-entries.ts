// The palette's entries for a text, in groups. Pure: everything is passed in.
import type { ArticleRow, Facets } from '../../../electron/contract/index.ts'
import { type MessageId, words } from '../../messages/words.ts'
import { facetQuery } from '../../queries/filters.ts'
import type { TagCount } from '../../queries/tags.ts'
import type { PaletteCommand } from '../../session/palette-commands.ts'
import { beginsWord, ranked } from './fuzzy.ts'
import { readScope, SCOPES } from './palette-scope.ts'

export type PaletteEntry =
  | {
      readonly kind: 'article'
      readonly key: string
      readonly name: string
      readonly id: string
      readonly published: string | null
      readonly place: number
    }
  | { readonly kind: 'command'; readonly key: string; readonly name: string; readonly id: string }
  | {
      readonly kind: 'filter'
      readonly key: string
      readonly name: string
      readonly query: string
      readonly count: number
      readonly of: 'tag' | 'source' | 'desk'
    }
  | { readonly kind: 'prefix'; readonly key: string; readonly name: string; readonly prefix: string }

export interface PaletteGroup {
  readonly label: MessageId
  readonly entries: readonly PaletteEntry[]
}

export interface PaletteSource {
  readonly articles: readonly ArticleRow[]
  readonly commands: readonly PaletteCommand[]
  readonly recent: readonly string[]
  readonly tags: readonly TagCount[]
  readonly facets: Facets
}

const MOST = 60
const MOST_BESIDE = 8

/** The groups that have entries, best match first in each. */
export function paletteGroups(text: string, source: PaletteSource): readonly PaletteGroup[] {
  const { row, typed } = readScope(text)
  return groupsOf(row.scope, typed, source).filter(({ entries }) => entries.length > 0)
}

function groupsOf(scope: string, typed: string, source: PaletteSource): readonly PaletteGroup[] {
  switch (scope) {
    case 'commands':
      return commandGroups(typed, source, MOST)
    case 'tags':
      return [filters('palette.tags', 'tag', typed, source.tags, MOST)]
    case 'sources':
      return [
        filters('palette.sources', 'source', typed, source.facets.sources, MOST),
        filters('palette.desks', 'desk', typed, source.facets.desks, MOST),
      ]
    case 'help':
      return [{ label: 'palette.prefixes', entries: SCOPES.slice(0, -1).map(prefixEntry) }]
    default:
      return typed === '' ? commandGroups('', source, MOST) : everything(typed, source)
  }
}

/** Commands come first if one begins with the typed text, so that articles arriving later move nothing. */
function everything(typed: string, source: PaletteSource): readonly PaletteGroup[] {
  const articles: PaletteGroup = { label: 'palette.articles', entries: source.articles.map(articleEntry) }
  const commands = commandGroups(typed, source, MOST_BESIDE)
  const isCommand = source.commands.some(({ name }) => beginsWord(typed, name))
  const both = isCommand ? [...commands, articles] : [articles, ...commands]
  return [...both, filters('palette.tags', 'tag', typed, source.tags, 4)]
}

function commandGroups(typed: string, { commands, recent }: PaletteSource, most: number): readonly PaletteGroup[] {
  const byId = new Map(commands.map((command) => [command.id, command]))
  const known = recent.flatMap((id) => byId.get(id) ?? [])
  const others = commands.filter(({ id }) => !recent.includes(id))
  const all = ranked(typed, [...known, ...others], ({ name }) => name).slice(0, most)
  const entry = ({ id, name }: PaletteCommand): PaletteEntry => ({ kind: 'command', key: `command:${id}`, id, name })
  if (typed !== '') return [{ label: 'palette.commands', entries: all.map(entry) }]
  return [
    { label: 'palette.recent', entries: known.map(entry) },
    { label: 'palette.commands', entries: others.slice(0, most).map(entry) },
  ]
}

function filters(
  label: MessageId,
  of: 'tag' | 'source' | 'desk',
  typed: string,
  counts: readonly TagCount[],
  most: number,
): PaletteGroup {
  const found = ranked(
    typed,
    counts.filter(({ count }) => count > 0),
    ({ name }) => name,
  ).slice(0, most)
  return {
    label,
    entries: found.map(({ name, count }) => ({
      kind: 'filter',
      key: `${of}:${name}`,
      name,
      count,
      of,
      query: facetQuery(of, name),
    })),
  }
}

function articleEntry({ id, headline, published }: ArticleRow, place: number): PaletteEntry {
  return { kind: 'article', key: `article:${id}`, id, name: headline, published, place }
}

function prefixEntry({ prefix, hint }: (typeof SCOPES)[number]): PaletteEntry {
  return { kind: 'prefix', key: `prefix:${prefix}`, name: words(hint), prefix }
}
