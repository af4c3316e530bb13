// `npm run test:package`: installs the .deb that `npm run package` made, uses it as an ordinary user does, upgrades,
// removes and purges it. It adds a user and installs packages, so it runs as root on a Debian or Ubuntu that may be
// changed: in CI, or on request with `-- --here`.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { isRootOnLinux, startVirtualScreen } from '../display.ts'
import { internetCalls, TRACE_SOCKETS } from '../internet-sockets.ts'
import { CannotGoOn, capture, PROJECT, runScript, say } from '../run-tool.ts'
import { installWithApt, isOnPath } from '../system-libraries.ts'
import { PROGRAM } from './program-folder.ts'
import { readManifest } from './stage-app.ts'
import { compareStarts } from './start-time.ts'

const USER = 'corrigenda-test'
const HOME = `/home/${USER}`
/** Becomes the user; not on an ordinary user's PATH. */
const RUNUSER = '/usr/sbin/runuser'
const INSTALLED = '/usr/lib/corrigenda'
const LOG = `${HOME}/.local/state/corrigenda/logs/main.log`
const PATIENCE_MS = 180_000
/** Maximum size of a .deb, in bytes: made with `--small`, as for a release, and without. */
const MOST = { small: 90e6, quick: 120e6 } as const
/** Maximum installed size, in bytes. */
const MOST_INSTALLED = 285e6

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Environment of a user who has just signed in on a terminal: nothing of ours. */
const signedIn = (env: Readonly<Record<string, string>> = {}) => ({
  ...{ HOME, USER, LOGNAME: USER, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' },
  ...env,
})

/** Runs a shell line as the user, in the home folder. */
function asUser(line: string, input = ''): Ran {
  const sh = ['-u', USER, '--', 'sh', '-c', `cd; ${line}`]
  const { status, stdout, stderr } = spawnSync(RUNUSER, sh, { input, env: signedIn(), encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

/** The same, when it must succeed; returns what it printed. */
function succeeds(line: string, input = ''): string {
  const { status, out, err } = asUser(line, input)
  assert.equal(status, 0, `${line}: ${err}`)
  return out
}

async function apt(...words: readonly string[]): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return await capture(['apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', '-y', ...words], { env })
}

/** The hash of every file of the user, except caches. */
const userFiles = (): string =>
  succeeds('find . -type f -not -path "./.cache/*" -exec sha256sum {} + | LC_ALL=C sort -k2')

/** The package with an older version number, as if that had been installed before. */
async function olderPackage(deb: string, folder: string): Promise<string> {
  const root = join(folder, 'older')
  const file = join(folder, 'older.deb')
  await capture(['dpkg-deb', '-R', deb, root])
  const control = join(root, 'DEBIAN', 'control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 0.0.1'))
  await capture(['dpkg-deb', '--root-owner-group', '-Zzstd', '-z1', '--build', root, file])
  rmSync(root, { recursive: true })
  return file
}

interface Running {
  readonly child: ChildProcess
  readonly said: () => string
}

/** Starts a command as root that becomes the user; its display is a virtual screen. */
function start(command: readonly string[], display: string): Running {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: HOME,
    // The name is set, so that the question for it does not cover the window.
    env: signedIn({ DISPLAY: display, CORRIGENDA_AUTHOR: 'Test Editor' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, said: () => text }
}

/** Retries until there is a result. */
async function eventually<T>(
  what: string,
  ask: () => T | null | undefined | false,
  { child, said }: Running,
): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(300)) {
    const answer = ask()
    if (answer) return answer
    if (child.exitCode !== null) break
  }
  throw new Error(`${what} never came (exit ${child.exitCode}); the program said: ${said().slice(-2000)}`)
}

/** Whether the display has a window with this title. */
function hasTitle(display: string, title: string): boolean {
  const tree = spawnSync('xwininfo', ['-display', display, '-root', '-tree'], { encoding: 'utf8' }).stdout
  return tree.includes(`"${title}"`)
}

/** The app's main process, which its log names, while it runs. */
function mainProcess(): number | null {
  const log = existsSync(LOG) ? readFileSync(LOG, 'utf8') : ''
  const [, pid] = /process (\d+)\n/.exec(log.slice(log.lastIndexOf('starts on Electron'))) ?? []
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').startsWith(INSTALLED) ? Number(pid) : null
}

/** Asks the app to end and waits until it has. */
async function end({ child }: Running): Promise<void> {
  const ended = child.exitCode === null ? once(child, 'exit') : null
  const pid = mainProcess()
  if (pid !== null) process.kill(pid, 'SIGTERM')
  await ended
}

interface PageProcess {
  readonly pid: number
  /** The kernel filters its calls. */
  readonly isFiltered: boolean
  /** It sees no processes but its own. */
  readonly isApart: boolean
}

/** The user's renderer processes. */
function pageProcesses(): readonly PageProcess[] {
  const uid = spawnSync('id', ['-u', USER], { encoding: 'utf8' }).stdout.trim()
  const ours = readlinkSync('/proc/self/ns/pid')
  return readdirSync('/proc').flatMap((pid): readonly PageProcess[] => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const isPage = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
      if (!isPage || !status.includes(`\nUid:\t${uid}\t`)) return []
      return [
        {
          pid: Number(pid),
          isFiltered: status.includes('\nSeccomp:\t2'),
          isApart: readlinkSync(`/proc/${pid}/ns/pid`) !== ours,
        },
      ]
    } catch {
      return [] // No process, or one that has just ended.
    }
  })
}

async function testPackage(deb: string, folder: string): Promise<void> {
  const { version } = readManifest(PROJECT)
  const older = await olderPackage(deb, folder)
  const isSmall = (await capture(['ar', 't', deb]).catch(() => '')).includes('data.tar.xz')
  const bytes = readFileSync(deb).length

  await step(`the package is at most ${MOST[isSmall ? 'small' : 'quick'] / 1e6} MB`, () => {
    assert.ok(bytes <= MOST[isSmall ? 'small' : 'quick'], `${bytes} bytes`)
  })
  await step('an older version installs, with what it depends on', () => apt('install', older))
  await step(`installed it takes at most ${MOST_INSTALLED / 1e6} MB`, async () => {
    const installed = Number((await capture(['du', '-s', '--block-size=1', INSTALLED])).split('\t')[0])
    say(`    ${(installed / 1e6).toFixed(1)} MB installed, ${(bytes / 1e6).toFixed(1)} MB as a package`)
    assert.ok(installed <= MOST_INSTALLED)
  })
  await step('every file is as the package says', async () =>
    assert.equal(await capture(['dpkg', '-V', 'corrigenda']), ''),
  )
  await step('no source map, no test, no development package is installed', async () => {
    const { listPackage } = await import('@electron/asar')
    const inApp = listPackage(join(INSTALLED, 'resources', 'app.asar'), { isPack: false })
    assert.ok(inApp.includes('/out/main/entry.js'))
    assert.deepEqual(
      inApp.filter((path) => /\.map$|\.test\.|node_modules|\.ts$/.test(path)),
      [],
    )
  })
  await step('notices, licences and the man page are there', () => {
    for (const name of ['LICENSE', 'LICENSE.electron.txt', 'LICENSES.chromium.html', 'THIRD-PARTY-NOTICES.txt'])
      assert.ok(existsSync(join(INSTALLED, name)), name)
    assert.match(succeeds('man -w corrigenda'), /corrigenda\.1\.gz/)
    assert.match(succeeds('man -P cat corrigenda'), /verify-export/)
    const german = '/usr/share/man/de/man1/corrigenda.1.gz'
    assert.match(succeeds(`LC_ALL=C.UTF-8 man -P cat ${german}`), /ÜBERSICHT/)
  })
  await step('shells complete the command line', () => {
    const typed = 'COMP_WORDS=(corrigenda list arc --sort pub); COMP_CWORD=4; _corrigenda; echo $COMPREPLY'
    const bash = succeeds(`bash -c '. /usr/share/bash-completion/completions/corrigenda; ${typed}'`)
    assert.equal(bash.trim(), 'published')
    assert.match(succeeds(`fish -c 'complete -C "corrigenda notice-p"'`), /^notice-profile\t/)
    succeeds(`zsh -fc 'autoload -U compinit && compinit -u && [ $_comps[corrigenda] = _corrigenda ]'`)
  })
  await step('the desktop entry is valid', () =>
    capture(['desktop-file-validate', '/usr/share/applications/corrigenda.desktop']),
  )

  await step('the command line works without a display: create, import, list, verify', () => {
    succeeds('mkdir wire && printf "Ferry late\\n\\nThe the ferry ran late.\\n" > wire/1.txt')
    succeeds('corrigenda create arc && corrigenda import arc wire/1.txt')
    assert.match(succeeds('corrigenda list arc ferry'), /Ferry late/)
    assert.equal(JSON.parse(succeeds('corrigenda verify arc --json')).ok, true)
  })
  await step('its exit statuses, pipes and threads are those of plain Node', () => {
    assert.equal(asUser('corrigenda lsit').status, 2)
    assert.equal(asUser('corrigenda list nowhere').status, 3)
    assert.match(succeeds('corrigenda check --text -', 'The the ferry.'), /the/i)
    assert.match(succeeds('corrigenda check arc'), /the/i)
    assert.equal(asUser('corrigenda help | head -1').status, 0)
    assert.doesNotMatch(asUser('corrigenda list arc -- --remote-debugging-port=0').err, /DevTools/)
  })
  await step('the commands in README work as written', () => {
    const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8')
    const [, block = ''] = /```\n((?:(?!```)[\s\S])*corrigenda -- create[\s\S]*?)```/.exec(readme) ?? []
    const lines = block.replaceAll('npm run -s corrigenda --', 'corrigenda').trim().split('\n')
    assert.ok(lines.length > 2)
    assert.match(succeeds(`mkdir readme && cd readme && ${lines.join(' && ')}`), /Bozize returns/)
  })
  await step('the command line opens no internet socket either', async () => {
    const trace = join(folder, 'trace-cli')
    await capture(['strace', '-u', USER, ...TRACE_SOCKETS, '-o', trace, 'corrigenda', 'check', join(HOME, 'arc')], {
      env: signedIn(),
    })
    assert.deepEqual(internetCalls(readFileSync(trace, 'utf8').split('\n')), [])
  })
  await step('the program is no Node for others', () => {
    asUser(`ELECTRON_RUN_AS_NODE=1 timeout 20 ${INSTALLED}/${PROGRAM} -e 'require("fs").writeFileSync("was-node", "")'`)
    assert.ok(!existsSync(`${HOME}/was-node`))
  })
  await step('archive.json is a Corrigenda archive, opened by Corrigenda', () => {
    const type = 'application/vnd.corrigenda.archive+json'
    assert.equal(succeeds('xdg-mime query filetype arc/archive.json').trim(), type)
    assert.equal(succeeds(`xdg-mime query default ${type}`).trim(), 'corrigenda.desktop')
  })

  const { display, stop } = await startVirtualScreen()
  try {
    await step('the window opens the archive, and no process opens an internet socket', async () => {
      const trace = join(folder, 'trace')
      const app = start(['strace', '-u', USER, ...TRACE_SOCKETS, '-o', trace, 'corrigenda', 'open', 'arc'], display)
      await eventually('the window', () => hasTitle(display, 'arc – Corrigenda'), app)
      await end(app)
      const calls = readFileSync(trace, 'utf8').split('\n')
      assert.ok(calls.some((call) => call.includes('socket(AF_UNIX')))
      assert.deepEqual(internetCalls(calls), [])
    })
    await step('a double-clicked archive.json shows its articles, in Chromium’s sandbox', async () => {
      // The port lets this test inspect the page; without the switch there is none.
      const debug = '--remote-debugging-port=0'
      const file = join(HOME, 'arc', 'archive.json')
      const app = start([RUNUSER, '-u', USER, '--', join(INSTALLED, PROGRAM), debug, file], display)
      const address = await eventually('the page', () => /DevTools listening on (ws:\S+)/.exec(app.said())?.[1], app)
      await eventually('the window', () => hasTitle(display, 'arc – Corrigenda'), app)
      const browser = await chromium.connectOverCDP(address)
      const page = browser.contexts()[0]?.pages()[0]
      assert.ok(page)
      await page.getByText('Ferry late').first().waitFor({ timeout: PATIENCE_MS })
      const pages = pageProcesses().map(({ isFiltered, isApart }) => ({ isFiltered, isApart }))
      assert.deepEqual(pages, [{ isFiltered: true, isApart: true }])
      await page.screenshot({ path: join(PROJECT, 'out', 'package', 'installed.png') })
      await browser.close()
      await end(app)
    })
    await step('a crash leaves a dump with the settings, and sends nothing', async () => {
      const trace = join(folder, 'trace-crash')
      const app = start(['strace', '-u', USER, ...TRACE_SOCKETS, '-o', trace, 'corrigenda', 'open', 'arc'], display)
      await eventually('the window', () => hasTitle(display, 'arc – Corrigenda'), app)
      const [page] = pageProcesses()
      assert.ok(page)
      process.kill(page.pid, 'SIGSEGV')
      await eventually('the dump', () => asUser('find .config/corrigenda/Crashpad -name "*.dmp"').out !== '', app)
      await end(app)
      assert.deepEqual(internetCalls(readFileSync(trace, 'utf8').split('\n')), [])
    })
    await step('its start is compared with that of an empty window', async () => {
      const { ours, empty } = await compareStarts(INSTALLED, join(HOME, 'arc'), (program) =>
        start([RUNUSER, '-u', USER, '--', ...program], display),
      )
      say(`    ${ours} ms to a list, ${empty} ms to an empty window: ${(ours / empty).toFixed(2)} times`)
    })
  } finally {
    stop()
  }

  const before = userFiles()
  await step('the upgrade leaves everything of the user as it was', async () => {
    await apt('install', deb)
    assert.match(await capture(['dpkg', '-s', 'corrigenda']), new RegExp(`^Version: ${version}$`, 'm'))
    assert.equal(userFiles(), before)
  })
  await step('the archive of the older version opens', () => {
    assert.equal(JSON.parse(succeeds('corrigenda verify arc --json')).ok, true)
  })
  await step('removing and purging leave nothing behind, and everything of the user as it was', async () => {
    await apt('remove', 'corrigenda')
    await capture(['dpkg', '--purge', 'corrigenda'])
    const left = [
      INSTALLED,
      '/usr/bin/corrigenda',
      '/usr/share/applications/corrigenda.desktop',
      '/usr/share/doc/corrigenda',
    ]
    assert.deepEqual(
      left.filter((path) => existsSync(path)),
      [],
    )
    assert.equal(userFiles(), before)
  })
}

let passed = 0

async function step(what: string, work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    say(`FAILED: ${what}`)
    throw error
  }
  passed += 1
  say(`ok: ${what}`)
}

async function ensureMachine(args: readonly string[]): Promise<void> {
  const mayChange = Boolean(process.env.CI) || args.includes('--here')
  if (!isRootOnLinux() || !isOnPath('apt-get') || !mayChange)
    throw new CannotGoOn(
      'This installs and removes packages and adds a user: run it as root on a Debian or Ubuntu for such tests, with -- --here or in CI.',
    )
  const programs = {
    strace: 'strace',
    xwininfo: 'x11-utils',
    'desktop-file-validate': 'desktop-file-utils',
    man: 'man-db',
    fish: 'fish',
    zsh: 'zsh',
  }
  const more = { 'xdg-mime': 'xdg-utils', 'update-mime-database': 'shared-mime-info', Xvfb: 'xvfb' }
  const missing = Object.entries({ ...programs, ...more }).filter(([program]) => !isOnPath(program))
  if (missing.length > 0)
    await installWithApt(
      missing.map(([, name]) => name),
      'what the test looks with',
    )
}

await runScript(async () => {
  const args = process.argv.slice(2)
  await ensureMachine(args)
  const { name, version } = readManifest(PROJECT)
  const deb = join(PROJECT, 'out', 'package', `${name}_${version}_amd64.deb`)
  if (!existsSync(deb)) throw new CannotGoOn('There is no package yet: npm run package')
  const folder = mkdtempSync(join(tmpdir(), 'corrigenda-package-'))
  // apt reads packages as its own user.
  await capture(['chmod', '755', folder])
  spawnSync('userdel', ['-r', USER])
  await capture(['useradd', '-m', '-s', '/bin/sh', USER])
  try {
    await testPackage(deb, folder)
  } finally {
    // After a failure the app may still run and the package be installed.
    const pid = mainProcess()
    if (pid !== null) process.kill(pid, 'SIGKILL')
    spawnSync('dpkg', ['--purge', name])
    spawnSync('userdel', ['-r', '-f', USER])
    rmSync(folder, { recursive: true, force: true })
  }
  say(`${passed} passed, 0 failed`)
  return 0
})
