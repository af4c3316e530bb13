// The entries of the context menu (right click, Shift F10 or the menu key), by what it is opened on: one table, of
// commands that are available elsewhere too. An element declares its context with data-context, and its item with
// data-context-id.

import { commandRows } from '../../../electron/contract/index.ts'
import { clusterNow, rememberOnly, tellApart, writeEverywhere } from '../../features/names/names-acts.ts'
import { openSearch, removeSearch } from '../../features/sidebar/searches/saved-search-acts.ts'
import { words } from '../../messages/words.ts'
import { currentArchive, recentNow } from '../../queries/archive.ts'
import { facetsIn, facetValue } from '../../queries/filters.ts'
import { searchesNow } from '../../queries/searches.ts'
import { changeTags } from '../../session/acts/tag-acts.ts'
import { forgetRecent, openRecent, openRecentInNewWindow } from '../../session/archive-acts.ts'
import { applies, type Command, run } from '../../session/commands.ts'
import { capsFor, capsOf } from '../../session/keys/key-names.ts'
import { openOverlay } from '../../session/overlay.ts'
import { showsWithdrawn } from '../../session/selection.ts'
import { spellingEntries, spellingInField } from '../../session/spelling-entries.ts'
import { changeView, filterBy, useViewState } from '../../session/view-state.ts'
import type { MenuEntry } from '../../ui/context-menu.tsx'
import type { ContextName } from '../../ui/context-name.ts'
import { isPlainField } from '../../ui/spelling-marks.tsx'

/** What a menu was opened on. */
export interface Opened {
  /** The element with the context; for a list, the row. */
  readonly element: HTMLElement
  /** data-context-id, or the key of a tree item. */
  readonly id: string
  /** The pointer's position, in CSS pixels of the window; null: it was opened by a key. */
  readonly point: { readonly x: number; readonly y: number } | null
}

/** A command; one under a name that fits better here; or something only this thing can do. */
type Item = Command | { readonly command: Command; readonly label: string } | Own
type Own = Omit<MenuEntry, 'keys'> & Partial<Pick<MenuEntry, 'keys'>>

interface Context {
  readonly label: string
  readonly groups: (opened: Opened) => readonly (readonly Item[])[]
}

const CLIPBOARD = [['cut', 'copy', 'paste'], ['select-text']] as const satisfies readonly (readonly Command[])[]
const STATES = ['state-new', 'state-in-work', 'state-checked', 'state-done'] as const
const FORMATS = ['bold', 'emphasis', 'link', 'line-kinds'] as const

export const CONTEXTS: Readonly<Record<ContextName, Context>> = {
  article: {
    label: words('menu.article'),
    groups: () => [
      ['tag', 'export'],
      STATES,
      showsWithdrawn(useViewState.getState()) ? ['put-back', 'remove'] : ['withdraw'],
      ['edit-text', 'compare-versions', 'show-in-source', 'article-integrity', 'save-life'],
      ['select-all'],
      ['new-article', 'paste-article'],
    ],
  },
  text: {
    label: words('menu.text'),
    groups: () => [
      ['find', 'find-in-archive', 'copy'],
      ['edit-text', 'correct-words', 'compose-notice'],
      ['view-original', 'view-marked', 'view-corrected'],
      ['next-correction', 'previous-correction'],
    ],
  },
  selection: {
    label: words('menu.selection'),
    groups: () => [['correct-selection', 'suggest-selection'], FORMATS, ['copy', 'find-in-archive', 'show-in-source']],
  },
  editor: {
    label: words('menu.editor'),
    groups: ({ element, point }) => [spellingEntries(element, point), ...CLIPBOARD, FORMATS, ['find']],
  },
  field: {
    label: words('menu.field'),
    groups: ({ element, point }) => [isPlainField(element) ? spellingInField(element, point) : [], ...CLIPBOARD],
  },
  correction: {
    label: words('menu.correction'),
    groups: () => [
      ['accept', 'reject', 'edit-correction', 'note'],
      ['next-correction', 'previous-correction'],
    ],
  },
  finding: {
    label: words('menu.finding'),
    groups: () => [
      [
        { command: 'accept', label: words('menu.fix') },
        { command: 'edit-correction', label: words('menu.other-words') },
        { command: 'reject', label: words('menu.ignore') },
        { command: 'ignore-in-article', label: words('menu.ignore-in-article') },
      ],
      [
        { command: 'next-correction', label: words('menu.next-finding') },
        { command: 'previous-correction', label: words('menu.previous-finding') },
      ],
    ],
  },
  'needs-a-look': {
    label: words('menu.article'),
    groups: () => [['tag', 'export'], STATES, ['withdraw'], ['check-the-rest']],
  },
  proposal: {
    label: words('menu.correction'),
    groups: () => [
      ['accept', 'reject', 'edit-correction', 'note'],
      ['tag', 'export'],
    ],
  },
  notice: {
    label: words('menu.article'),
    groups: () => [
      ['compose-notice', 'house-notices', 'corrections-page'],
      ['tag', 'export'],
    ],
  },
  name: { label: words('menu.name'), groups: () => nameItems() },
  tag: { label: words('menu.tag'), groups: ({ id }) => [facetItems(`tag:"${id}"`), [removeTag(id), 'tag']] },
  place: { label: words('menu.place'), groups: ({ id }) => placeItems(id) },
  'found-place': {
    label: words('menu.found'),
    groups: ({ element }) => [
      [act('open-found', words('menu.open-found'), () => element.click())],
      [act('copy-found', words('menu.copy-found'), () => void navigator.clipboard.writeText(element.innerText))],
    ],
  },
  planned: {
    label: words('menu.planned'),
    groups: ({ element }) => [
      [act('copy-found', words('menu.copy-found'), () => void navigator.clipboard.writeText(element.innerText))],
    ],
  },
  recent: { label: words('menu.recent'), groups: ({ id }) => [recentItems(id)] },
}

export function isContext(name: string | undefined): name is ContextName {
  return name !== undefined && Object.hasOwn(CONTEXTS, name)
}

/** The entries of a context's menu, in the present state. */
export function entriesOf(name: ContextName, opened: Opened): readonly (readonly MenuEntry[])[] {
  return CONTEXTS[name].groups(opened).map((group) => group.map(entryOf))
}

function entryOf(item: Item): MenuEntry {
  if (typeof item === 'object' && 'run' in item) return { keys: [], ...item }
  const command = typeof item === 'string' ? item : item.command
  const label = typeof item === 'string' ? words(`command.${item}`) : item.label
  const { systemKey } = commandRows[command]
  return {
    id: command,
    label,
    keys: systemKey ? capsOf(systemKey) : capsFor(command),
    isDisabled: !applies(command),
    run: () => run(command),
  }
}

function act(id: string, label: string, run: () => void, isDisabled = false): Own {
  return { id, label, run, isDisabled }
}

function filterTo(query: string): void {
  filterBy(query)
  changeView({ onePane: 'list', drawer: null })
}

/** For a source, desk or tag, by the query that shows it. */
function facetItems(query: string): readonly Item[] {
  const now = useViewState.getState().query
  return [
    act('show', words('menu.show'), () => filterTo(query)),
    act('narrow', words('menu.narrow'), () => filterTo(`${now} ${query}`), now === '' || facetsIn(now).has(query)),
    act('exclude', words('menu.exclude'), () => filterTo(`${now} -${query}`.trim())),
  ]
}

function removeTag(tag: string): Item {
  const { articleId } = useViewState.getState()
  const remove = (): void => void (articleId !== null && changeTags([articleId], [], [tag]))
  return act('remove-tag', words('tags.remove', { tag }), remove, currentArchive()?.readOnly !== null)
}

/** Of the name that is open in the list of names. */
function nameItems(): readonly (readonly Item[])[] {
  const cluster = clusterNow()
  if (!cluster) return []
  const isReadOnly = currentArchive()?.readOnly !== null
  const write = act('write-name', words('names.write'), () => void writeEverywhere(cluster), isReadOnly)
  const apart = act('tell-apart', words('names.differ'), () => void tellApart(cluster), isReadOnly)
  return [
    [
      { ...write, keys: capsFor('accept') },
      act('remember-name', words('names.remember'), () => void rememberOnly(cluster), isReadOnly),
      { ...apart, keys: capsFor('reject') },
    ],
    ['next-article', 'previous-article'],
    ['house-style'],
  ]
}

function placeItems(key: string): readonly (readonly Item[])[] {
  const search = searchesNow(currentArchive()?.id ?? '').find(({ id }) => key === `search:${id}`)
  if (search) {
    const isReadOnly = currentArchive()?.readOnly !== null
    return [
      [act('open-search', words('menu.show'), () => openSearch(search))],
      [
        act(
          'rename',
          words('searches.rename-this'),
          () => openOverlay('search-name', { ids: [search.id] }),
          isReadOnly,
        ),
        act('remove', words('searches.remove-this'), () => void removeSearch(search), isReadOnly),
      ],
    ]
  }
  if (facetValue(key) !== null) return [facetItems(key), ['save-search']]
  return [
    ['needs-a-look', 'proposed', 'names', 'house-style', 'notices'],
    ['check-the-rest', 'house-notices', 'corrections-page'],
  ]
}

function recentItems(id: string): readonly Item[] {
  const recent = recentNow().find((each) => each.id === id)
  if (!recent) return []
  return [
    act('open-recent', words('menu.open'), () => void openRecent(id, recent.title)),
    act('open-recent-beside', words('menu.open-window'), () => void openRecentInNewWindow(id, recent.title)),
    act('forget-recent', words('menu.forget-recent'), () => void forgetRecent(id)),
  ]
}
