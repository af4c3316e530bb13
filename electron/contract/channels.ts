// Channel names alone, without schemas: all that the preload script needs to know.

/** What a window may ask for. */
export const CHANNELS = [
  'app:info',
  'archive:state',
  'archive:pick',
  'archive:open',
  'archive:create',
  'archive:open-sample',
  'archive:open-recent',
  'archive:forget-recent',
  'archive:open-again',
  'archive:close',
  'window:new',
  'window:open',
  'window:open-recent',
  'window:edit',
  'backups:list',
  'backups:check',
  'backups:make',
  'backups:restore',
  'overwritten:read',
  'overwritten:choose',
  'articles:list',
  'articles:counts',
  'articles:ids',
  'articles:snippets',
  'articles:tag',
  'many:preview',
  'many:edit',
  'many:withdraw',
  'many:put-back',
  'many:compose-notices',
  'many:remove',
  'integrity:verify',
  'integrity:pick',
  'integrity:verify-export',
  'find:run',
  'find:correct',
  'findings:read',
  'findings:spell',
  'findings:ignore',
  'findings:heed',
  'findings:switches',
  'findings:switch',
  'coverage:read',
  'coverage:look',
  'coverage:counts',
  'coverage:check',
  'suggestions:tags',
  'article:read',
  'article:batches',
  'article:correct',
  'article:decide',
  'article:details',
  'article:notice',
  'article:restore',
  'article:take-back',
  'article:print',
  'proposals:list',
  'proposals:decide',
  'notices:list',
  'notices:house',
  'notices:set-house',
  'names:clusters',
  'names:places',
  'names:rule',
  'names:write',
  'stylebook:read',
  'stylebook:try',
  'stylebook:write',
  'stylebook:pick',
  'stylebook:import',
  'tags:list',
  'searches:list',
  'searches:save',
  'searches:rename',
  'searches:remove',
  'import:pick',
  'import:drop',
  'import:paste',
  'import:plan',
  'import:run',
  'export:pick',
  'export:example',
  'export:outlook',
  'export:run',
  'export:life',
  'export:show',
  'job:cancel',
  'acts:state',
  'acts:undo',
  'acts:redo',
  'acts:logged',
  'acts:corrections',
  'acts:take-back',
  'draft:begin',
  'draft:end',
  'draft:read',
  'draft:save',
  'draft:discard',
  'settings:read',
  'settings:update',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Channels that carry paths: the preload script alone calls them, with the paths of files a person dropped. */
export const HIDDEN_CHANNELS = ['import:drop'] as const satisfies readonly Channel[]
export type HiddenChannel = (typeof HIDDEN_CHANNELS)[number]

/** What the main process tells windows, unasked: of what lies on their desk those that look at it, of settings all. */
export const BROADCASTS = [
  'archive:changed',
  'archive:restored',
  'searches:changed',
  'notices:changed',
  'archive:state',
  'acts:state',
  'job:progress',
  'find:told',
  'findings:changed',
  'coverage:changed',
  'settings:changed',
  'menu:command',
] as const
export type Broadcast = (typeof BROADCASTS)[number]

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S

/** 'archive:open-sample' becomes 'archiveOpenSample'. */
export type MethodName<C extends string> = C extends `${infer Room}:${infer Act}`
  ? `${Room}${Capitalize<Camel<Act>>}`
  : never

/** The function name of a channel. */
export function methodName<C extends Channel>(channel: C): MethodName<C> {
  return channel.replaceAll(/[:-](\w)/g, (_, letter: string) => letter.toUpperCase()) as MethodName<C>
}
