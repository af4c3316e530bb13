// The menu offers what can be done now, and nothing only developers need.
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { COMMANDS, type Command, commandRows } from '../../contract/index.ts'
import { english } from '../words/english.ts'
import { type MenuState, menuTemplate } from './menu-template.ts'

type Items = readonly MenuItemConstructorOptions[]

const ACTS = { undo: null, redo: null }
const STATE: MenuState = {
  isArchiveOpen: true,
  acts: ACTS,
  discarded: null,
  appearance: 'dark',
  keys: {},
  recent: [],
  isDevelopment: false,
  isMac: false,
}

function actions() {
  const names = [
    'command',
    'openArchive',
    'openSample',
    'closeArchive',
    'setAppearance',
    'showLog',
    'openRecent',
    'forgetRecent',
  ] as const
  return Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as Parameters<typeof menuTemplate>[1]
}

function flat(items: Items): Items {
  return items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])])
}

const menu = (state: Partial<MenuState> = {}, does = actions()) => flat(menuTemplate({ ...STATE, ...state }, does))
const labelOf = (command: Command) => commandRows[command].menu?.label ?? ''
const item = (items: Items, label: string) => items.find((entry) => entry.label === label)
const itemOf = (items: Items, command: Command) => item(items, labelOf(command))
const click = (entry: MenuItemConstructorOptions | undefined) => (entry?.click as (() => void) | undefined)?.()

test('has the menus every platform expects', () => {
  const labels = menuTemplate(STATE, actions()).map(({ label }) => label)
  expect(labels).toEqual([
    english.menu.file,
    english.menu.edit,
    english.menu.article,
    english.menu.view,
    english.menu.window,
    english.menu.help,
  ])
  expect(menuTemplate({ ...STATE, isMac: true }, actions())[0]?.role).toBe('appMenu')
})

test('on a Mac every command is there once too, and the app’s own menu has settings, services and the way out', () => {
  const does = actions()
  for (const entry of menu({ isMac: true }, does)) click(entry)
  const inMenus = COMMANDS.filter((command) => commandRows[command].menu)
  expect(vi.mocked(does.command).mock.calls.flat().sort()).toEqual(inMenus.sort())
  const [own] = menuTemplate({ ...STATE, isMac: true }, actions())
  const labels = flat(own ? [own] : [])
    .slice(1)
    .flatMap(({ label }) => label ?? [])
  expect(labels).toEqual([
    ...[labelOf('check-for-updates'), labelOf('about'), labelOf('settings')],
    ...['Services', 'Hide Corrigenda', 'Hide Others', 'Show All', 'Quit Corrigenda'],
  ])
})

test('without an archive there is nothing to close or view', () => {
  const items = menu({ isArchiveOpen: false })
  for (const command of ['close-archive', 'view-original', 'tag', 'export', 'undo'] as const) {
    expect(itemOf(items, command)?.enabled, command).toBe(false)
  }
  expect(itemOf(items, 'open-archive')?.enabled).not.toBe(false)
})

test('archives opened last can be opened again, or forgotten', () => {
  expect(item(menu(), english.menu.noRecent)?.enabled).toBe(false)
  const does = actions()
  const items = menu({ recent: [{ id: 'c', title: 'Courier & Herald' }] }, does)
  click(item(items, 'Courier && Herald'))
  expect(does.openRecent).toHaveBeenCalledWith('c')
  click(item(items, english.menu.forgetRecent))
  expect(does.forgetRecent).toHaveBeenCalledOnce()
})

test('reloading and the developer tools are for development', () => {
  const roles = (isDevelopment: boolean) => menu({ isDevelopment }).map(({ role }) => role)
  expect(roles(false)).not.toContain('reload')
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(true)).toContain('reload')
})

test('one appearance is chosen, another can be', () => {
  const does = actions()
  const items = menu({}, does)
  expect(items.filter(({ checked }) => checked).map(({ label }) => label)).toEqual([english.menu.appearances.dark])
  click(item(items, english.menu.appearances.light))
  expect(does.setAppearance).toHaveBeenCalledWith('light')
})

test('every command that has a place in the menu is there once', () => {
  const does = actions()
  for (const entry of menu({}, does)) click(entry)
  expect(vi.mocked(does.command).mock.calls.flat().sort()).toEqual(
    COMMANDS.filter((command) => commandRows[command].menu).sort(),
  )
})

test('undo and redo carry the names of their acts, and leave the keys to the window', () => {
  const items = menu({ acts: { undo: { act: 'correct', count: 1, what: 'Bozizé' }, redo: null } })
  expect(item(items, `${labelOf('undo')} Correction “Bozizé”`)).toMatchObject({ registerAccelerator: false })
  expect(itemOf(items, 'redo')).toBeDefined()
})

test('edits thrown away come back before an act of the archive, and undo is named after them', () => {
  const acts = {
    undo: { act: 'correct', count: 1, what: 'Bozizé' },
    redo: { act: 'tag', count: 1, what: 'sea' },
  } as const
  const named = (discarded: string) => {
    const labels = menu({ acts, discarded }).map(({ label }) => label ?? '')
    return labels.filter((label) => label.startsWith(labelOf('undo')) || label.startsWith(labelOf('redo')))
  }
  const redo = `${labelOf('redo')} Tags “sea”`
  expect(named('Ferry & sons')).toEqual([`${labelOf('undo')} Discarding Edits to “Ferry && sons”`, redo])
  expect(named('')).toEqual([`${labelOf('undo')} Discarding Edits`, redo])
})

test('no two items share an accelerator', () => {
  const keys = menu().flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('shows the keys that were given to commands', () => {
  const keys = {
    export: { key: 'F7', ctrl: true },
    tag: null,
    accept: { key: 'y' },
    'tab-details': { key: 'ArrowUp', alt: true, shift: true },
  } as const
  const items = menu({ keys })
  expect(itemOf(items, 'export')).toMatchObject({ accelerator: 'CmdOrCtrl+F7', registerAccelerator: false })
  expect(itemOf(items, 'tab-details')?.accelerator).toBe('Alt+Shift+Up')
  for (const command of ['tag', 'accept'] as const) expect(itemOf(items, command)?.accelerator).toBeUndefined()
})

test('a key of words to format that means something else elsewhere is not shown, one of its own is', () => {
  const items = menu()
  expect(itemOf(items, 'bold')?.accelerator).toBeUndefined()
  expect(itemOf(items, 'sidebar')?.accelerator).toBe('CmdOrCtrl+B')
  expect(itemOf(items, 'line-kinds')?.accelerator).toBe('CmdOrCtrl+Shift+K')
})

test('the menu acts on keys that are wanted while no window is open, and only shows the others', () => {
  const acting = menu().filter(({ registerAccelerator }) => registerAccelerator)
  expect(acting.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+N', 'CmdOrCtrl+O', 'CmdOrCtrl+Shift+O'])
})
