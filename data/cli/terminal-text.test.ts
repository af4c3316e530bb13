// Nothing from a file controls a terminal, a pager or a log, wherever the command line writes it.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { runCli, runCliJson } from '../testing/run-cli.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { emphasised, withVisibleControls, writeCopy, writeJson, writeText } from './terminal-text.ts'

/** Sequences some terminals obey. */
const EVIL = '\u001b[31mred\u001b]0;title\u0007\u009b2J\u0090q\u009c\u202eevil\u2066\u2069\b\u007f\r'
const OBEYED = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** A stream that keeps what was written to it. */
function stream(isTTY: boolean): { readonly asStream: NodeJS.WriteStream; readonly written: () => string } {
  let written = ''
  const write = (text: string): boolean => {
    written += text
    return true
  }
  return { asStream: { isTTY, write } as NodeJS.WriteStream, written: () => written }
}

it('shows control characters instead of obeying them', () => {
  expect(withVisibleControls('a\u001b[31mred\u0007\u007f\u009b2J\r\n\tb')).toBe('a␛[31mred␇␡\ufffd2J␍\n\tb')
  expect(withVisibleControls('a\u202eb\u2066c')).toBe('a\ufffdb\ufffdc')
  expect(withVisibleControls('Bozizé, Łódź, 中文, 👩‍👩‍👧')).toBe('Bozizé, Łódź, 中文, 👩‍👩‍👧')
})

describe.each([true, false])('on a terminal (%s)', (isTTY) => {
  it('makes text for people visible', () => {
    const { asStream, written } = stream(isTTY)
    writeText(asStream, EVIL)
    expect(written()).not.toMatch(OBEYED)
  })

  it('writes JSON that says the same and does nothing', () => {
    const { asStream, written } = stream(isTTY)
    writeJson(asStream, { [EVIL]: [EVIL] })
    expect(written()).not.toMatch(OBEYED)
    expect(JSON.parse(written())).toEqual({ [EVIL]: [EVIL] })
  })
})

it('hands out copy as it is into a file, and visibly on a terminal', () => {
  const [file, terminal] = [stream(false), stream(true)]
  writeCopy(file.asStream, EVIL)
  writeCopy(terminal.asStream, EVIL)
  expect(file.written()).toBe(EVIL)
  expect(terminal.written()).not.toMatch(OBEYED)
})

it('emphasises on a terminal only', () => {
  vi.stubEnv('NO_COLOR', '')
  vi.stubEnv('TERM', 'xterm')
  const [file, terminal] = [stream(false), stream(true)]
  for (const { asStream } of [file, terminal]) writeText(asStream, `a ${emphasised('b')} c`)
  vi.unstubAllEnvs()
  expect([file.written(), terminal.written()]).toEqual(['a b c', 'a \u001b[7mb\u001b[27m c'])
})

it.each([
  ['NO_COLOR', '1'],
  ['TERM', 'dumb'],
])('does not emphasise where %s is %s', (name, value) => {
  vi.stubEnv(name, value)
  const { asStream, written } = stream(true)
  writeText(asStream, `a ${emphasised('b')} c`)
  vi.unstubAllEnvs()
  expect(written()).toBe('a b c')
})

it('writes nowhere else', async () => {
  const files = (await readdir(import.meta.dirname, { recursive: true })).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  )
  for (const name of files.filter((each) => each !== 'terminal-text.ts')) {
    const text = await readFile(join(import.meta.dirname, name), 'utf8')
    expect(text, name).not.toMatch(/console\.|\.write\(|\\x1b|\\u001b/)
  }
})

it('obeys nothing of a lock, a title, a tag or a damaged file', async () => {
  const archive = join(await temporaryFolder(), 'archive')
  await runCli('create', archive, '--title', `Courier ${EVIL.replaceAll('\r', '')}`)
  const lock = { id: 'a', pid: 1, started: '', host: `other ${EVIL}`, holder: `Eve ${EVIL}`, since: EVIL }
  await writeFile(join(archive, 'lock'), JSON.stringify(lock))
  const copy = join(archive, '..', 'copy.txt')
  await writeFile(copy, `Head ${EVIL}\n\nBody ${EVIL}.\n`)
  const locked = await runCli('import', archive, copy)
  expect(locked).toMatchObject({ status: 3, stderr: expect.stringContaining('Eve') })
  const asJson = await runCliJson<{ error: { details: unknown } }>('import', archive, copy)
  expect(asJson.document.error.details).toMatchObject({ holder: lock.holder, host: lock.host })
  await writeFile(join(archive, 'vocabulary.json'), `{ "terms": "${EVIL}`)
  const said = [
    locked,
    asJson,
    await runCli('tags', archive),
    await runCli('verify', archive),
    await runCli('list', archive),
  ]
  for (const { stdout, stderr } of said) expect(stdout + stderr).not.toMatch(OBEYED)
})
