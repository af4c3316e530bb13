// Every language has every word of the main process; what one lacked would be English.

import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, expect, test } from 'vitest'
import type { Language } from '../../contract/index.ts'
import { type MenuActions, type MenuState, menuTemplate } from '../menus/menu-template.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { filledIn } from './word-tables.ts'
import { mainWords, speak } from './words.ts'

type Table = { readonly [key: string]: unknown }
const LANGUAGES = [
  ['de', german],
  ['fr', french],
] as const

type Items = readonly MenuItemConstructorOptions[]
const STATE: MenuState = {
  ...{ isArchiveOpen: true, acts: { undo: null, redo: null }, discarded: null, appearance: 'system' },
  ...{ keys: {}, recent: [], isDevelopment: false, isMac: false },
}
const nothing = (): void => {}
const ACTIONS: MenuActions = {
  ...{ command: nothing, setAppearance: nothing, showLog: nothing, openRecent: nothing, forgetRecent: nothing },
}

afterEach(() => speak('en'))

/** Every text of a table by its path; functions with their arguments' numbers as values. */
function texts(table: Table, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, word]) => {
    const at = `${path}${key}`
    if (typeof word === 'string') return [[at, word] as const]
    if (typeof word === 'function') return [[at, String(word('«1»', '«2»'))] as const]
    return texts(word as Table, `${at}.`)
  })
}

/** Commands without a place in the menu have no word there. */
const wanted = texts(english).filter(([, text]) => text !== '')
/** The same in another language: names, and words they share. */
const SAME = new Set(['&Link…', '&Article', '&Guide', 'Feed', 'Import', '&Original', 'Services'])

test.each(LANGUAGES)('%s has every word, with its values, and none left in English', (_, words) => {
  const own = new Map(texts(words as Table))
  expect(wanted.filter(([at]) => !own.has(at)).map(([at]) => at)).toEqual([])
  const values = (text: string) =>
    ['1', '2'].filter((value) => text.includes(`«${value}»`) || text.includes(`«\u00a0${value}\u00a0»`))
  expect(wanted.filter(([at, text]) => values(own.get(at) ?? '').join() !== values(text).join())).toEqual([])
  const left = wanted.filter(
    ([at, text]) => own.get(at) === text && /\p{L}{2}.*\p{L}/u.test(text.replaceAll(/«.»/g, '')),
  )
  expect(left.map(([, text]) => text).filter((text) => !SAME.has(text))).toEqual([])
})

/** What the menu is like: each item, with those it opens. */
function menusOf(items: Items, name: string): readonly (readonly [string, Items])[] {
  const under = items.flatMap(({ label = '', submenu }) => (Array.isArray(submenu) ? menusOf(submenu, label) : []))
  return [[name, items], ...under]
}

test.each(['en', 'de', 'fr'] as const)('%s has no access key twice in a menu', async (language) => {
  await speak(language)
  const recent = [{ id: 'a', title: 'Courier & Herald' }]
  const menus = menusOf(menuTemplate({ ...STATE, recent }, ACTIONS), 'menu bar')
  const twice = menus.flatMap(([menu, items]) => {
    const keys = items.map(({ label = '' }) => /&([^&])/u.exec(label.replaceAll('&&', ''))?.[1]?.toLowerCase())
    const labels = items.filter((_, n) => keys[n] !== undefined && keys.indexOf(keys[n]) !== keys.lastIndexOf(keys[n]))
    return labels.map(({ label }) => `${menu}: ${label}`)
  })
  expect(twice).toEqual([])
})

test.each(['en', 'de', 'fr'] as const)('%s names every item of a menu itself, on a Mac too', async (language) => {
  await speak(language)
  const items = [false, true].flatMap((isMac) =>
    menusOf(menuTemplate({ ...STATE, isMac }, ACTIONS), '').flatMap(([, all]) => all),
  )
  expect(items.filter(({ label, type }) => label === undefined && type !== 'separator')).toEqual([])
})

test.each<[Language, string]>([
  ['de', '&Datei'],
  ['fr', '&Fichier'],
  ['pseudo', '[&Fílé ·]'],
  ['en', '&File'],
])('%s is spoken from then on', async (language, file) => {
  await speak(language)
  expect(mainWords().menu.file).toBe(file)
})

test('a word that a language lacks is English', () => {
  const { menu, link } = filledIn(english, { menu: { file: '&Datei' } })
  expect([menu.file, menu.edit, link.open]).toEqual(['&Datei', english.menu.edit, english.link.open])
})
