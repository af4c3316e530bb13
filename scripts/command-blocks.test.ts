// The commands in the documents are typed as they are: npm's are scripts of the project, ours take what they are given, and those of the
// README are run.
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { loadAllCommands } from '../data/cli/commands/index.ts'
import { COMMON } from '../data/cli/option.ts'
import { temporaryFolder } from '../data/testing/temporary-folder.ts'
import { PROJECT } from './run-tool.ts'

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(PROJECT, 'docs')).map((name) => `docs/${name}`),
]
const { name, version, scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
const NPM_OWN = new Set(['ci', 'start', 'test', 'version'])

const textOf = (file: string): string => readFileSync(join(PROJECT, file), 'utf8')
const blocksOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/^```\n(.*?)^```$/gms)].map(([, block = '']) => block)
const documents = DOCUMENTS.filter((file) => file.endsWith('.md'))
const commandsIn = (file: string): readonly string[] =>
  blocksOf(file)
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*|\s+<\s.*/, '').trim())

describe('commands in the documents', () => {
  it('npm runs only scripts that are there, in blocks and in sentences', () => {
    const wrong = documents.flatMap((file) =>
      [...textOf(file).matchAll(/(?:`|^|&& )npm\s+(?:run\s+)?(?:-s\s+)?([a-z][\w:-]*)/gm)]
        .map(([, script = '']) => script)
        .filter((script) => !(script in scripts) && !NPM_OWN.has(script))
        .map((script) => `${file}: npm ${script}`),
    )
    expect(wrong).toEqual([])
  })

  it('ours take the options and as many words as they are given', async () => {
    const commands = await loadAllCommands()
    const lines = documents
      .flatMap(commandsIn)
      .flatMap((line) => /^(?:npm run -s )?corrigenda (?:-- )?(.*)$/.exec(line)?.[1] ?? [])
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) {
      const [typed = '', ...args] = line.split(/\s+/)
      const command = commands.find((each) => each.name === typed)
      if (!command) throw new Error(`There is no command for: corrigenda ${line}`)
      const { positionals } = parseArgs({ args, options: { ...COMMON, ...command.options }, allowPositionals: true })
      const [least, most] = command.arity
      expect(positionals.length, line).toBeGreaterThanOrEqual(least)
      expect(positionals.length, line).toBeLessThanOrEqual(most)
    }
  })

  it('the package is installed under the name it is made with', () => {
    const installs = documents
      .flatMap(commandsIn)
      .flatMap((line) => /apt-get install (?:-y )?\.\/(\S+)/.exec(line)?.[1] ?? [])
    expect(installs.length).toBeGreaterThan(0)
    for (const pattern of installs) expect(pattern.replace('*', version)).toBe(`${name}_${version}_amd64.deb`)
    expect(readFileSync(join(PROJECT, 'scripts/package/package.ts'), 'utf8')).toContain(
      `\`\${name}_\${version}_amd64.deb\``,
    )
  })

  const shell = blocksOf('README.md').filter((block) => block.includes('corrigenda -- '))

  it.skipIf(process.platform === 'win32')('those of the README run as written', { timeout: 300_000 }, async () => {
    expect(shell).toHaveLength(1)
    const folder = await temporaryFolder()
    for (const entry of readdirSync(PROJECT)) {
      if (entry !== '.git') symlinkSync(join(PROJECT, entry), join(folder, entry))
    }
    const env = { ...process.env, CORRIGENDA_CACHE: join(folder, 'cache'), CORRIGENDA_AUTHOR: 'Ana Editor' }
    const [block = ''] = shell
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', block], { cwd: folder, env })
    expect(stdout).toContain('Bozize returns')
    expect(stdout).toContain('1 article')
  })
})
