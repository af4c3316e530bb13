// Kinds of things that have a menu of a right click. An element says which it is with data-context; what each menu offers is in
// window/commands/context-menus.ts.

export type ContextName =
  | 'article'
  | 'text'
  | 'selection'
  | 'editor'
  | 'field'
  | 'correction'
  | 'finding'
  | 'needs-a-look'
  | 'proposal'
  | 'notice'
  | 'name'
  | 'tag'
  | 'place'
  | 'found-place'
  | 'recent'
  | 'planned'
