// `npm run package`: what people install, in out/package/. On Linux x64 a .deb and a .tar.gz, the software bill of
// materials and checksums; elsewhere the app's folder, from which electron-builder makes installers
// (.github/workflows/release.yml). `-- --small` takes minutes to make a .deb that is a quarter smaller, as for a
// release.
import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { loadAllCommands } from '../../data/cli/commands/index.ts'
import { completionScript, SHELLS, type Shell } from '../../data/cli/completion.ts'
import { LANGUAGES } from '../../data/cli/languages/languages.ts'
import { manPage } from '../../data/cli/man-page.ts'
import { speak } from '../../data/cli/said.ts'
import { buildWhenStale } from '../build-when-stale.ts'
import { bundledPackages, NOTICES } from '../bundled-packages.ts'
import { ensureElectron } from '../electron-runtime.ts'
import { capture, PROJECT, runScript, say } from '../run-tool.ts'
import { billOfMaterials } from './bill-of-materials.ts'
import { makeDebianPackage } from './debian-package.ts'
import { makeProgramFolder } from './program-folder.ts'
import { readManifest, stageApp } from './stage-app.ts'

const OUT = join(PROJECT, 'out', 'package')

async function makePackages(args: readonly string[]): Promise<number> {
  const { folder: electron, version: electronVersion } = await ensureElectron()
  await buildWhenStale()
  const manifest = readManifest(PROJECT)
  const { name, version } = manifest
  const madeAt = await dateOfSources()
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })

  const app = join(OUT, 'app')
  stageApp(PROJECT, app, process.env.CORRIGENDA_HOMEPAGE)
  const packages = bundledPackages(PROJECT)
  const thirdParties = readFileSync(join(PROJECT, NOTICES))
  const bill = join(OUT, `${name}-${version}.cdx.json`)
  const described = { ...manifest, electron: electronVersion, madeAt }
  writeFileSync(bill, `${JSON.stringify(billOfMaterials(packages, described), null, 1)}\n`)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    writeFileSync(join(OUT, 'THIRD-PARTY-NOTICES.txt'), thirdParties)
    say(`The app is in ${app}; electron-builder makes installers from it.`)
    return 0
  }

  const program = join(OUT, `${name}-${version}-linux-x64`)
  await makeProgramFolder(program, { electron, app, project: PROJECT })
  writeFileSync(join(program, 'THIRD-PARTY-NOTICES.txt'), thirdParties)
  say(`Packing Corrigenda ${version} with Electron ${electronVersion} and ${packages.length} packages.`)
  const deb = join(OUT, `${name}_${version}_amd64.deb`)
  const commands = await loadAllCommands()
  const man: Record<string, string> = {}
  for (const language of LANGUAGES) {
    await speak(language)
    man[language] = manPage(commands, version, madeAt.toISOString().slice(0, 10))
  }
  await speak('en')
  const compression = args.includes('--small') ? 'xz' : 'zstd'
  const completion = Object.fromEntries(SHELLS.map((shell) => [shell, completionScript(shell, commands)])) as Record<
    Shell,
    string
  >
  const given = { manifest, program, project: PROJECT, man, completion, madeAt, compression } as const
  await makeDebianPackage(deb, join(OUT, 'debian'), given)
  rmSync(join(OUT, 'debian'), { recursive: true })
  const tarball = `${program}.tar.gz`
  await makeTarball(tarball, program, madeAt)

  const made = [deb, tarball, bill]
  const sums = await Promise.all(made.map(async (file) => `${await sha256(file)}  ${basename(file)}\n`))
  writeFileSync(join(OUT, 'SHA256SUMS'), sums.join(''))
  const installed = await capture(['dpkg-deb', '--field', deb, 'Installed-Size'])
  say(`${(Number(installed) / 1024).toFixed(1).padStart(7)} MiB installed`)
  for (const file of made) say(`${(statSync(file).size / 1e6).toFixed(1).padStart(7)} MB  ${file}`)
  return 0
}

/**
 * When the sources were last changed, so that the same sources give the same packages: SOURCE_DATE_EPOCH, or the last
 * commit.
 */
async function dateOfSources(): Promise<Date> {
  const seconds =
    process.env.SOURCE_DATE_EPOCH ?? (await capture(['git', 'log', '-1', '--format=%ct'], { cwd: PROJECT }))
  return new Date(Number(seconds) * 1000)
}

async function makeTarball(file: string, folder: string, at: Date): Promise<void> {
  const same = [
    '--sort=name',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    `--mtime=@${at.getTime() / 1000}`,
    '--mode=go=rX,u+rw',
  ]
  await capture(['tar', ...same, '-I', 'gzip -n', '-C', join(folder, '..'), '-cf', file, basename(folder)])
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

await runScript(() => makePackages(process.argv.slice(2)))
