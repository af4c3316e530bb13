// The walls between the rooms, checked on the folders as they are, so that a new folder is covered from the start.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..')
const TOP_FOLDERS = ['.ci', '.github', 'data', 'docs', 'e2e', 'electron', 'node_modules', 'out', 'renderer', 'scripts']
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g

/** The part of data the app uses. */
const DATA_INDEX = 'index.ts'
/** The rooms of data, lowest first. A room imports only those before it. */
const DATA_RANKS: readonly string[] = [
  ...['schema', 'work', 'text', 'corrections', 'tags', 'stylebook', 'formats', 'checks'],
  ...['store', 'files', 'verify', 'backups', 'search', 'archive', 'checking', 'reports'],
  ...['sample', 'acts', DATA_INDEX, 'cli', 'testing', 'faults'],
]

interface Import {
  readonly from: string
  readonly to: string
}

/** Every import of shipped code: relative ones as paths in the project, packages by name. */
function importsOf(folder: string): readonly Import[] {
  return sourcesIn(folder).flatMap((from) =>
    [...readFileSync(join(PROJECT, from), 'utf8').matchAll(IMPORT)].map((match) => ({
      from,
      to: target(from, match),
    })),
  )
}

/** Shipped code in a folder, as paths in the project. */
function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|mjs)$/.test(name) && !/\.test\.tsx?$|\.config\.ts$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
}

function target(from: string, [, named, lazy, bare]: RegExpMatchArray): string {
  const to = named ?? lazy ?? bare ?? ''
  return to.startsWith('.') ? relative(PROJECT, resolve(PROJECT, dirname(from), to)).replaceAll('\\', '/') : to
}

const roomsIn = (folder: string): readonly string[] =>
  readdirSync(join(PROJECT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

function crossing(folder: string, isForbidden: (to: string, from: string) => boolean): readonly string[] {
  return importsOf(folder)
    .filter(({ from, to }) => isForbidden(to, from))
    .map(({ from, to }) => `${from} imports ${to}`)
}

/** The folders of the window, lowest first: each may import from those before it. */
const WINDOW_RANKS = ['styles', 'messages', 'queries', 'ui', 'session', 'features', 'window']

/** Whether an import of the window goes to a higher rank, or from one feature to another. */
function isUpward(to: string, from: string): boolean {
  if (!to.startsWith('renderer/')) return false
  const feature = featureOf(from)
  return (
    rankOf(to) > rankOf(from) || (feature !== undefined && featureOf(to) !== undefined && featureOf(to) !== feature)
  )
}

const featureOf = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1]

/** main.tsx assembles everything; api.ts is the basis of the queries. */
function rankOf(file: string): number {
  const [, folder = ''] = file.split('/')
  if (folder === 'main.tsx') return WINDOW_RANKS.length
  return WINDOW_RANKS.indexOf(folder === 'api.ts' ? 'messages' : folder)
}

describe('walls', () => {
  it('has the top level its user fixed, with small helpers', () => {
    expect(roomsIn('.').filter((name) => name !== '.git' && !TOP_FOLDERS.includes(name))).toEqual([])
  })

  it('data knows neither Electron nor React nor a window', () => {
    expect(crossing('data', (to) => /^(electron|react|renderer)(\/|-|$)/.test(to))).toEqual([])
  })

  it('data packs without threads: the bundle of the main process cannot hold those of fflate', () => {
    const isShipped = (from: string): boolean => !from.startsWith('data/testing/')
    expect(crossing('data', (to, from) => to === 'fflate' && isShipped(from))).toEqual([])
  })

  it.each(['data/schema', 'data/corrections', 'data/text', 'electron/contract'])(
    '%s is pure: no Node, no disk',
    (folder) => {
      const isPure = (to: string): boolean =>
        /^(data\/schema|data\/corrections|data\/text|electron\/contract)\//.test(to) ||
        !/^(node:|data\/|electron|renderer|react)/.test(to)
      expect(crossing(folder, (to) => !isPure(to))).toEqual([])
    },
  )

  it('the renderer sees the contract and nothing else', () => {
    expect(
      crossing(
        'renderer',
        (to) =>
          /^(node:|electron$|data\/|e2e\/)/.test(to) ||
          (to.startsWith('electron/') && !to.startsWith('electron/contract/')),
      ),
    ).toEqual([])
  })

  it('the main process sees data only through its index and its acts, the preload script only channel names', () => {
    expect(
      crossing(
        'electron/main',
        (to) =>
          (to.startsWith('data/') && to !== 'data/index.ts' && !to.startsWith('data/acts/')) ||
          to.startsWith('renderer/'),
      ),
    ).toEqual([])
    expect(
      crossing(
        'electron/preload',
        (to) => to !== 'electron' && !/^electron\/contract\/(broadcasts|method-name|window-api)\.ts$/.test(to),
      ),
    ).toEqual([])
  })

  it('every folder of the window has a rank', () => {
    expect([...roomsIn('renderer')].sort()).toEqual([...WINDOW_RANKS].sort())
  })

  it('what belongs to the window imports only from its own rank or a lower one, and no feature imports another', () => {
    expect(crossing('renderer', isUpward)).toEqual([])
  })

  it('each room of data has a rank, and imports its own and lower ones', () => {
    expect([...roomsIn('data')].sort()).toEqual([...DATA_RANKS].filter((room) => room !== DATA_INDEX).sort())
    const rankOf = (path: string): number => DATA_RANKS.indexOf(path.split('/').slice(1, 2).join())
    const upward = importsOf('data').filter(({ from, to }) => to.startsWith('data/') && rankOf(to) > rankOf(from))
    expect(upward.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it.each([
    'electron/main',
    'data/formats',
    'data/checks',
    'data/checking',
    'data/search',
    'data/acts',
    'data/cli',
    'scripts',
    'renderer/session',
    'renderer/window',
    'renderer/features/reader',
    'renderer/features/review',
  ])('the rooms of %s import one another in one direction', (folder) => {
    const roomOf = (path: string): string => path.slice(folder.length + 1).replace(/\/.*/, '')
    const graph = new Map<string, string[]>()
    for (const { from, to } of importsOf(folder)) {
      if (!to.startsWith(`${folder}/`) || roomOf(from) === roomOf(to)) continue
      graph.set(roomOf(from), [...(graph.get(roomOf(from)) ?? []), roomOf(to)])
    }
    expect(circleIn(graph)).toEqual([])
  })

  it('only these rooms of data touch the disk', () => {
    const touching = [
      'store',
      'archive',
      'search',
      'checking',
      'files',
      'verify',
      'backups',
      'cli',
      'testing',
      'faults',
    ]
    for (const room of roomsIn('data').filter((name) => ![...touching, 'work'].includes(name))) {
      expect(crossing(`data/${room}`, (to) => /^node:(fs|child_process|worker_threads|net|http)/.test(to))).toEqual([])
    }
  })

  it('threads are started, and work is bounded, in data/work alone', () => {
    const starters = sourcesIn('data').filter((file) =>
      /\bnew Worker\(/.test(readFileSync(join(PROJECT, file), 'utf8')),
    )
    expect(starters).toEqual(['data/work/start-thread.ts'])
    expect(importsOf('data').flatMap(({ from, to }) => (to === 'node:vm' ? [from] : []))).toEqual([
      'data/work/bounded-run.ts',
    ])
  })

  it('every query has a key made by keyOf, so that all of an archive is forgotten with it', () => {
    const byHand = sourcesIn('renderer').filter((file) => {
      const code = readFileSync(join(PROJECT, file), 'utf8')
      return /\bqueryFn\b/.test(code) && /queryKey: \[/.test(code)
    })
    expect(byHand).toEqual([])
  })

  it('has no circles between files', () => {
    const graph = new Map<string, string[]>()
    for (const folder of ['data', 'electron', 'renderer', 'scripts']) {
      for (const { from, to } of importsOf(folder)) graph.set(from, [...(graph.get(from) ?? []), to])
    }
    expect(circleIn(graph)).toEqual([])
  })
})

/** The first cycle found, as the files on it. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file])
      if (circle.length > 0) return circle
    }
    done.add(file)
    return []
  }
  for (const file of graph.keys()) {
    const circle = visit(file, [])
    if (circle.length > 0) return circle
  }
  return []
}
