// The menu offers what can be done now, and nothing that only developers need.
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { MENU } from '../words.ts'
import { MENU_COMMANDS } from './menu-commands.ts'
import { type MenuState, menuTemplate } from './menu-template.ts'

type Items = readonly MenuItemConstructorOptions[]

const ACTS = { undo: null, redo: null }
const STATE: MenuState = {
  isArchiveOpen: true,
  acts: ACTS,
  appearance: 'dark',
  keys: {},
  isDevelopment: false,
  isMac: false,
}

function actions() {
  const names = ['command', 'openArchive', 'openSample', 'closeArchive', 'setAppearance', 'showLog'] as const
  return Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as Parameters<typeof menuTemplate>[1]
}

function flat(items: Items): Items {
  return items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])])
}

const menu = (state: Partial<MenuState> = {}, does = actions()) => flat(menuTemplate({ ...STATE, ...state }, does))
const item = (items: Items, label: string) => items.find((entry) => entry.label === label)
const click = (entry: MenuItemConstructorOptions | undefined) => (entry?.click as (() => void) | undefined)?.()

test('has the menus every platform expects', () => {
  const labels = menuTemplate(STATE, actions()).map(({ label }) => label)
  expect(labels).toEqual([MENU.file, MENU.edit, MENU.article, MENU.view, MENU.window, MENU.help])
  expect(menuTemplate({ ...STATE, isMac: true }, actions())[0]?.role).toBe('appMenu')
})

test('without an archive there is nothing to close or view', () => {
  const items = menu({ isArchiveOpen: false })
  for (const label of [
    MENU.closeArchive,
    MENU.original,
    MENU.marked,
    MENU.corrected,
    MENU.tag,
    MENU.export,
    MENU.undo,
  ]) {
    expect(item(items, label)?.enabled).toBe(false)
  }
  expect(item(items, MENU.openArchive)?.enabled).not.toBe(false)
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
  expect(items.filter(({ checked }) => checked).map(({ label }) => label)).toEqual([MENU.appearances.dark])
  click(item(items, MENU.appearances.light))
  expect(does.setAppearance).toHaveBeenCalledWith('light')
})

test('every command the window knows has an item', () => {
  const does = actions()
  for (const entry of menu({}, does)) click(entry)
  expect(vi.mocked(does.command).mock.calls.flat().sort()).toEqual([...MENU_COMMANDS].sort())
})

test('undo and redo carry the names of their acts, and leave the keys to the window', () => {
  const items = menu({ acts: { undo: { act: 'correct', count: 1, what: 'Bozizé' }, redo: null } })
  expect(item(items, `${MENU.undo} Correction “Bozizé”`)).toMatchObject({ registerAccelerator: false })
  expect(item(items, MENU.redo)).toBeDefined()
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
  expect(item(items, MENU.export)).toMatchObject({ accelerator: 'CmdOrCtrl+F7', registerAccelerator: false })
  expect(item(items, MENU.details)?.accelerator).toBe('Alt+Shift+Up')
  for (const label of [MENU.tag, MENU.accept]) expect(item(items, label)?.accelerator).toBeUndefined()
})
