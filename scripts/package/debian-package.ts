// The .deb: the program in /usr/lib/corrigenda, and its desktop integration. Made with dpkg-deb alone. No scripts run
// at installing or removing; Debian's triggers refresh menus, icons and file types.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Shell } from '../../data/cli/completion.ts'
import { packagesFor } from '../debian-packages.ts'
import { capture } from '../run-tool.ts'
import type { Manifest } from './stage-app.ts'

const FILES = join(import.meta.dirname, 'files')
const ICON_SIZES = [16, 32, 48, 64, 128, 256, 512]

export interface DebianPackage {
  readonly manifest: Pick<Manifest, 'name' | 'version' | 'description'>
  /** The result of makeProgramFolder. */
  readonly program: string
  /** The project, for its changelog and licence. */
  readonly project: string
  /** The man page in roff, by language; that of `en` is for all others. */
  readonly man: Readonly<Record<string, string>>
  /** Scripts that complete the command line, by shell. */
  readonly completion: Readonly<Record<Shell, string>>
  readonly madeAt: Date
  /** `zstd` takes seconds and needs Debian 12 or Ubuntu 22.04; `xz` is a quarter smaller and takes minutes. */
  readonly compression: 'zstd' | 'xz'
}

/** Lays out the package in `root` (emptied first) and writes it to `file`. The same input gives the same bytes. */
export async function makeDebianPackage(file: string, root: string, given: DebianPackage): Promise<void> {
  rmSync(root, { recursive: true, force: true })
  await layOut(root, given)
  const entries = settle(root, given.madeAt)
  const sums = entries.filter(({ md5 }) => md5 !== null).map(({ path, md5 }) => `${md5}  ${path}\n`)
  const kilobytes = Math.ceil(entries.reduce((sum, { bytes }) => sum + bytes, 0) / 1024)
  const libraries = await capture(['ldd', join(given.program, 'corrigenda-desktop')])
  const put = putIn(root)
  put('DEBIAN/md5sums', sums.join(''))
  put('DEBIAN/control', control(given.manifest, kilobytes, dependsOn(libraries)))
  settle(join(root, 'DEBIAN'), given.madeAt)
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(secondsOf(given.madeAt)) }
  const build = ['dpkg-deb', '--root-owner-group', `-Z${given.compression}`, '--build', root, file]
  await capture(build, { env })
}

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000)

const putIn =
  (root: string) =>
  (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }

async function layOut(root: string, { program, project, man, completion }: DebianPackage): Promise<void> {
  const put = putIn(root)
  const copy = (name: string, path: string): void => put(path, readFileSync(join(FILES, name)))
  const compressed = (text: string | Uint8Array): Uint8Array => gzipSync(text, { level: 9 })
  cpSync(program, join(root, 'usr/lib/corrigenda'), { recursive: true })
  // Chromium's sandbox where the system denies namespaces to programs (Ubuntu since 24.04).
  chmodSync(join(root, 'usr/lib/corrigenda/chrome-sandbox'), 0o4755)
  mkdirSync(join(root, 'usr/bin'))
  symlinkSync('../lib/corrigenda/bin/corrigenda', join(root, 'usr/bin/corrigenda'))
  copy('corrigenda.desktop', 'usr/share/applications/corrigenda.desktop')
  copy('corrigenda.xml', 'usr/share/mime/packages/corrigenda.xml')
  copy('icon.svg', 'usr/share/icons/hicolor/scalable/apps/corrigenda.svg')
  for (const size of ICON_SIZES) copy(`icon-${size}.png`, `usr/share/icons/hicolor/${size}x${size}/apps/corrigenda.png`)
  for (const [language, page] of Object.entries(man)) {
    const folder = language === 'en' ? 'usr/share/man' : `usr/share/man/${language}`
    put(`${folder}/man1/corrigenda.1.gz`, compressed(page))
  }
  put('usr/share/bash-completion/completions/corrigenda', completion.bash)
  put('usr/share/zsh/vendor-completions/_corrigenda', completion.zsh)
  put('usr/share/fish/vendor_completions.d/corrigenda.fish', completion.fish)
  put('usr/share/doc/corrigenda/changelog.gz', compressed(readFileSync(join(project, 'CHANGELOG.md'))))
  put('usr/share/doc/corrigenda/copyright', copyright(readFileSync(join(project, 'LICENSE'), 'utf8')))
}

interface Entry {
  /** In the package, with / and without a leading one. */
  readonly path: string
  readonly bytes: number
  /** Of a file; null for a folder or a link. */
  readonly md5: string | null
}

/** Gives everything below `root` plain permissions and one time, and returns it, sorted. */
function settle(root: string, at: Date): readonly Entry[] {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
  const entries = names.map((entry): Entry => {
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(root.length + 1)
    if (entry.isSymbolicLink()) return { path, bytes: 0, md5: null }
    const { mode, size } = statSync(file)
    const isRunnable = entry.isDirectory() || (mode & 0o111) !== 0
    chmodSync(file, (mode & 0o4000) | (isRunnable ? 0o755 : 0o644))
    return {
      path,
      bytes: size,
      md5: entry.isFile() ? createHash('md5').update(readFileSync(file)).digest('hex') : null,
    }
  })
  for (const { path, md5 } of entries) if (md5 !== null) utimesSync(join(root, path), at, at)
  for (const { path } of entries.toReversed())
    if (statSync(join(root, path)).isDirectory()) utimesSync(join(root, path), at, at)
  chmodSync(root, 0o755)
  utimesSync(root, at, at)
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * The Debian or Ubuntu packages the program depends on, from what `ldd` printed for it; newer releases renamed some
 * with the suffix t64.
 */
export function dependsOn(lddOutput: string): readonly string[] {
  const libraries = [...lddOutput.matchAll(/^\s*(\S+) => /gm)].map(([, library = '']) => library)
  return packagesFor(libraries).packages.map((name) => `${name} | ${name}t64`)
}

/** The control file. `kilobytes`: the installed size. */
export function control(
  { name, version, description }: Pick<Manifest, 'name' | 'version' | 'description'>,
  kilobytes: number,
  depends: readonly string[],
): string {
  return [
    `Package: ${name}`,
    // A pre-release (1.0.0-beta.1) comes before its release.
    `Version: ${version.replace('-', '~')}`,
    'Section: editors',
    'Priority: optional',
    'Architecture: amd64',
    `Installed-Size: ${kilobytes}`,
    `Depends: ${depends.join(', ')}`,
    'Recommends: xdg-utils',
    'Maintainer: The Corrigenda developers <corrigenda@localhost>',
    'Description: look after an archive of published articles',
    ` ${description}`,
    '',
  ].join('\n')
}

function copyright(licence: string): string {
  const [, holder = ''] = /^Copyright (.*)$/m.exec(licence) ?? []
  const text = licence.trim().split('\n').slice(1).join('\n').trim()
  return [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    'Upstream-Name: Corrigenda',
    'Comment: What others made is listed with its licences in /usr/lib/corrigenda/THIRD-PARTY-NOTICES.txt,',
    ' LICENSE.electron.txt and LICENSES.chromium.html there.',
    '',
    'Files: *',
    `Copyright: ${holder}`,
    'License: Expat',
    ...text.split('\n').map((line) => (line.trim() === '' ? ' .' : ` ${line}`)),
    '',
  ].join('\n')
}
