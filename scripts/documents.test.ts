// The documents name real places: every path in backticks that begins at the top of the project, every relative link,
// and every decision in their index.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Chord } from '../electron/contract/chord.ts'
import { COMMANDS, commandRows } from '../electron/contract/commands.ts'
import { english } from '../electron/main/words/english.ts'
import { en } from '../renderer/messages/en.ts'
import { PICTURES } from './picture-list.ts'

const PROJECT = resolve(import.meta.dirname, '..')
/** Decisions describe their time; files they name may have moved since. */
const GUIDES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', ...markdownIn('docs')]
const PATH = /`((?:data|electron|renderer|e2e|scripts|docs|\.ci|\.github)\/[\w./-]+)`/g
const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
}

const textOf = (file: string): string => readFileSync(join(PROJECT, file), 'utf8')

const withoutKey = (label: string): string => label.replaceAll(/&(&?)/g, '$1')

/** “File → New Archive…”: every item of the application menu. */
const MENU_PATHS = new Set([
  ...COMMANDS.flatMap((command) => {
    const { menu } = commandRows[command]
    if (menu === undefined) return []
    const name = menu.in === 'state' ? 'states' : menu.in
    return [`${withoutKey(english.menu[name])} → ${withoutKey(menu.label)}`]
  }),
  `Help → ${withoutKey(english.menu.showLog)}`,
])

/** Everything a window or a menu may show, in small letters. */
const ON_SCREEN = new Set(
  [
    ...Object.values<string>(en),
    ...COMMANDS.flatMap((command) => [commandRows[command].label, commandRows[command].menu?.label ?? '']),
  ].map((label) => withoutKey(label).toLowerCase()),
)

/** As documents write keys: “Ctrl Shift I”, “G then M”. */
function written({ key, ctrl, alt, shift, after }: Chord): string {
  const held = [...(ctrl ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : [])]
  const capital = (name: string): string => (name.length === 1 ? name.toUpperCase() : name)
  return [...(after ? [capital(after), 'then'] : []), ...held, capital(key)].join(' ')
}

/** The labels of commands that have a key, by the key as documents write it. */
const LABELS_OF_KEYS = new Map<string, string>()
for (const command of COMMANDS) {
  const { label, menu, keys = [] } = commandRows[command]
  for (const chord of keys) {
    const labels = `${label} ${withoutKey(menu?.label ?? '')} ${LABELS_OF_KEYS.get(written(chord)) ?? ''}`
    LABELS_OF_KEYS.set(written(chord), labels.toLowerCase())
  }
}
/** Keys of one dialog. */
const KEYS_OF_DIALOGS = new Set(['Ctrl Alt Enter'])

describe('documents', () => {
  it.each(GUIDES)('%s names paths that exist', (file) => {
    const named = [...textOf(file).matchAll(PATH)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([])
  })

  it.each([...GUIDES, ...markdownIn('docs/decisions')])('%s links to files that exist', (file) => {
    const links = [...textOf(file).matchAll(LINK)].map(([, target = '']) => target).filter((to) => !/^[a-z]+:/.test(to))
    expect(links.filter((to) => !existsSync(join(PROJECT, dirname(file), to)))).toEqual([])
  })

  it.each(GUIDES)('%s names items of the menu as they are', (file) => {
    const named = [...textOf(file).matchAll(/\*(File|Edit|Article|Format|View|Help) → ([^*]+)\*/g)]
    expect(named.map(([, menu = '', item]) => `${menu} → ${item}`).filter((path) => !MENU_PATHS.has(path))).toEqual([])
  })

  it.each(GUIDES)('%s names commands by their labels', (file) => {
    const named = [...textOf(file).matchAll(/\*([^*]+…)\*/g)].map(([, label = '']) => label.replaceAll(/\s+/g, ' '))
    const labels = named.flatMap((label) => label.split(' → ').at(-1) ?? [])
    expect(labels.filter((label) => !ON_SCREEN.has(label.toLowerCase()))).toEqual([])
  })

  it.each(GUIDES)('%s gives commands the keys they have', (file) => {
    const keys = /\*([^*]+)\*(?: in the sidebar| on the right)? \(((?:Ctrl|Alt|F\d|[A-Z] then)[^),]*)\)/g
    const wrong = [...textOf(file).matchAll(keys)].filter(([, label = '', key = '']) => {
      const name = label.replace(/…$/, '').toLowerCase()
      return !KEYS_OF_DIALOGS.has(key) && !LABELS_OF_KEYS.get(key)?.includes(name)
    })
    expect(wrong.map(([all]) => all)).toEqual([])
  })

  it('every picture is shown, and taken by a spec that exists', () => {
    const shown = new Set(
      GUIDES.flatMap((file) => [...textOf(file).matchAll(/pictures\/([\w-]+)\.png/g)].map(([, name]) => name)),
    )
    const files = readdirSync(join(PROJECT, 'docs/pictures')).map((file) => file.replace(/\.png$/, ''))
    expect(files.sort()).toEqual(Object.keys(PICTURES).sort())
    expect([...shown].sort()).toEqual(Object.keys(PICTURES).sort())
    const untaken = Object.entries(PICTURES).filter(([, { spec, screenshot }]) => {
      const taken = screenshot.replace(/-(?:wide|narrow)-(?:light|dark)$/, '')
      return !textOf(`e2e/${spec}`).includes(`, '${taken}'`)
    })
    expect(untaken).toEqual([])
  })

  it('every decision is in the index, under its own title', () => {
    const index = textOf('docs/decisions/README.md')
    const unlisted = readdirSync(join(PROJECT, 'docs/decisions')).filter((name) => {
      const [, title = ''] = /^# (.*)/.exec(textOf(`docs/decisions/${name}`)) ?? []
      return name !== 'README.md' && !index.includes(`[${title}](${name})`)
    })
    expect(unlisted).toEqual([])
  })
})
