// “No network” according to the system: every socket that the app, its helpers and the command line request from the
// kernel, during a session that does a bit of everything. webRequest sees less: Chromium’s own traffic is not requested
// by a page.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createSampleArchive } from '../../data/acts/import/sample-archive.ts'
import { systemContext } from '../../data/acts/system-context.ts'
import { hasDisplay, sandboxArguments, startVirtualScreen } from '../../scripts/display.ts'
import { internetCalls, TRACE_SOCKETS } from '../../scripts/internet-sockets.ts'
import { isOnPath } from '../../scripts/system-libraries.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const CLI = join(PROJECT, 'scripts', 'corrigenda.mjs')
let folder: string

test.beforeEach(async () => {
  test.skip(!isOnPath('strace'), 'strace is needed, which Linux alone has (apt-get install strace): not tested here')
  folder = await mkdtemp(join(tmpdir(), 'corrigenda-offline-'))
})
test.afterEach(async () => {
  if (folder) await rm(folder, { recursive: true, force: true })
})

type Watched = { readonly output: string; readonly status: number | null; readonly calls: readonly string[] }

/** Runs a program and returns every socket requested by it or any process it started. */
async function watched(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Watched> {
  const trace = join(folder, `trace-${process.hrtime.bigint()}`)
  const child = spawn('strace', [...TRACE_SOCKETS, '-o', trace, ...command], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const status = await ended(child)
  return { output: said.join(''), status, calls: (await readFile(trace, 'utf8')).split('\n') }
}

async function ended(child: ChildProcess): Promise<number | null> {
  return await new Promise((done) => child.once('close', done))
}

for (const [what, script] of [
  ['a connection', "require('node:net').connect({ host: '127.0.0.1', port: 1 }).on('error', () => {})"],
  ['a server', "require('node:net').createServer().listen(0, '127.0.0.1', function () { this.close() })"],
  ['a datagram', "const s = require('node:dgram').createSocket('udp4'); s.send('x', 9, '127.0.0.1', () => s.close())"],
  ['a look-up', "require('node:dns').resolve4('example.com', () => {})"],
] as const)
  test(`the trace would show ${what}`, async () => {
    const { calls } = await watched([process.execPath, '-e', script])
    expect(internetCalls(calls)).not.toEqual([])
  })

test('a session in the window opens no internet socket', async () => {
  const binary = process.env.ELECTRON_EXEC_PATH
  if (!binary) throw new Error('npm run e2e says which Electron to run')
  const driver = join(import.meta.dirname, 'session.cjs')
  const app = [binary, ...sandboxArguments(), '-r', driver, PROJECT, `--user-data-dir=${join(folder, 'user')}`]
  const env = {
    OFFLINE_FOLDER: folder,
    CORRIGENDA_AUTHOR: 'Test Editor',
    CORRIGENDA_CACHE: join(folder, 'cache'),
  }
  const screen = hasDisplay() ? null : await startVirtualScreen()
  const { output, status, calls } = await watched(app, screen ? { ...env, DISPLAY: screen.display } : env).finally(() =>
    screen?.stop(),
  )
  expect(status, output).toBe(0)
  expect(output).toContain('\ndone')
  // Checks that the trace works: the display and its own processes are reached through local sockets.
  expect(calls.some((call) => call.includes('socket(AF_UNIX'))).toBe(true)
  expect(internetCalls(calls), output).toEqual([])
})

test('the command line opens none either', async () => {
  const archive = join(folder, 'archive')
  const made = await createSampleArchive(archive, { context: systemContext('Test Editor'), app: 'Corrigenda' })
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  const out = join(folder, 'out')
  const commands = [
    ['list', archive, 'bozize'],
    ['find', archive, 'the'],
    ['check', archive],
    ['names', archive],
    ['verify', archive],
    ['export', archive, '--to', 'html', '--out', out],
  ]
  for (const command of commands) {
    const { output, calls } = await watched([process.execPath, CLI, ...command])
    expect(output).not.toContain('Unknown')
    expect(internetCalls(calls), command[0]).toEqual([])
  }
})
