// `npm run bench [-- --articles N]`: every bench, one after the other, then their figures as one table. With 5,000
// articles it takes some minutes; the targets are meant for 100,000.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesAsked } from './bench-archives.ts'
import { reports, tableOf } from './bench-report.ts'
import { PROJECT, run, runScript, say, typeScriptCommand } from './run-tool.ts'

/** The scripts named bench:<name> in package.json: a new bench is included automatically. */
function benches(): readonly { readonly name: string; readonly file: string }[] {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  return Object.entries(scripts).flatMap(([script, command]) => {
    const [, name] = /^bench:(.+)$/.exec(script) ?? []
    const [, file] = /^tsx (scripts\/\S+\.ts)$/.exec(command) ?? []
    return name && file ? [{ name, file: join(PROJECT, file) }] : []
  })
}

async function main(): Promise<number> {
  const articles = String(articlesAsked())
  const all = benches()
  const failed: string[] = []
  for (const { name, file } of all) {
    say(`\nbench:${name}`)
    const status = await run([...typeScriptCommand(file), '--articles', articles], { cwd: PROJECT })
    if (status !== 0) failed.push(name)
  }
  console.log(`\n${tableOf(await reports(all.map(({ name }) => name)))}`)
  if (failed.length > 0) say(`failed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
}

await runScript(main)
