// A bug ends the real command line in one sentence and exit status 70; the stack is in the log, under its reference.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { runCli } from '../testing/run-cli.ts'
import { logFolder } from '../work/user-folders.ts'

const before = process.env.NODE_OPTIONS
afterEach(() => {
  if (before === undefined) delete process.env.NODE_OPTIONS
  else process.env.NODE_OPTIONS = before
})

/** Makes the next command line break where it takes the command's name off what was typed, or a moment after it has
 * printed something. */
function plantBug(where: 'at once' | 'later'): void {
  const bug = "throw new Error('planted bug')"
  const atOnce = `Array.prototype.toSpliced = () => { ${bug} }`
  const later = `const { write } = process.stdout; process.stdout.write = function (...args) { setTimeout(() => { ${bug} }); return write.apply(this, args) }`
  const code = where === 'at once' ? atOnce : later
  process.env.NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(code)}`
}

const logged = () => readFileSync(join(logFolder(), 'command-line.log'), 'utf8')

it.each(['at once', 'later'] as const)(
  'a bug that shows %s is one sentence with a reference to the log',
  async (where) => {
    plantBug(where)
    const { status, stdout, stderr } = await runCli('help', 'check')
    expect([status, where === 'at once' ? stdout : '']).toEqual([70, ''])
    expect(stderr).toMatch(/^corrigenda: Something went wrong.*\n$/)
    expect(stderr).not.toContain('planted bug')
    const [, reference = ''] = /reference (\w{6})/.exec(stderr) ?? []
    expect(logged()).toMatch(new RegExp(`\\[${reference}\\] corrigenda help\\n +Error: planted bug\\n +at `))
  },
)

it('with --json it is a document', async () => {
  plantBug('at once')
  const { status, stdout, stderr } = await runCli('help', 'check', '--json')
  expect([status, stderr]).toEqual([70, ''])
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'internal', details: { reference: expect.any(String) } } })
})
