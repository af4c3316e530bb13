// What the palette searches, by the first character typed.
import type { MessageId } from '../../messages/words.ts'

export const SCOPES = [
  { prefix: '', scope: 'everything', label: 'palette.everything', hint: 'palette.prefix-everything' },
  { prefix: '>', scope: 'commands', label: 'palette.scope-commands', hint: 'palette.prefix-commands' },
  { prefix: '#', scope: 'tags', label: 'palette.scope-tags', hint: 'palette.prefix-tags' },
  { prefix: '@', scope: 'sources', label: 'palette.scope-sources', hint: 'palette.prefix-sources' },
  { prefix: '?', scope: 'help', label: 'palette.scope-help', hint: 'palette.prefixes' },
] as const satisfies readonly {
  readonly prefix: string
  readonly scope: string
  readonly label: MessageId
  readonly hint: MessageId
}[]
export type ScopeRow = (typeof SCOPES)[number]

/** The scope of a text and the search text within it. */
export function readScope(text: string): { readonly row: ScopeRow; readonly typed: string } {
  const row = SCOPES.find(({ prefix }) => prefix !== '' && text.startsWith(prefix)) ?? SCOPES[0]
  return { row, typed: text.slice(row.prefix.length).trim() }
}
