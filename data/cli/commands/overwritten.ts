import { chooseVersion, listOverwritten } from '../../acts/overwritten-versions.ts'
import type { Archive } from '../../archive/archive.ts'
import { fail, type OverwrittenVersion, ok, type Result } from '../../schema/index.ts'
import { AUTHOR, argument, type Command, type Output, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { said } from '../said.ts'
import { table } from '../table.ts'

/** What is typed for each choice. */
const CHOICES = { 'bring-back': 'overwritten', leave: 'there' } as const

export const overwritten: Command = {
  name: 'overwritten',
  summary: 'List articles overwritten outside Corrigenda. Restore the saved version of one, or keep the current file.',
  usage: 'corrigenda overwritten <archive> [bring-back VERSION | leave VERSION]',
  example: 'corrigenda overwritten courier bring-back 3f8k2m9q',
  options: AUTHOR,
  arity: [1, 3],
  run: (input) => {
    const [, verb, beginning] = input.positionals
    if (verb === undefined) return withArchive(input, 'read', async (archive) => ok(await waiting(archive)))
    if (!Object.hasOwn(CHOICES, verb) || !beginning) throw new UsageError(said`Usage: ${overwritten.usage}`)
    const choice = CHOICES[argument(input, 1) as keyof typeof CHOICES]
    return withArchive(input, 'write', async (archive, context) => {
      const found = named(await listOverwritten(archive), beginning)
      if (!found.ok) return found
      const done = await chooseVersion(archive, { name: found.value, choice }, context)
      return done.ok ? ok(await waiting(archive)) : done
    })
  },
}

/** The only version whose name has this prefix. */
function named(versions: readonly OverwrittenVersion[], beginning: string): Result<string> {
  const [found, other] = versions.filter(({ name }) => name.startsWith(beginning))
  if (found === undefined || other !== undefined) return fail('not-found', { what: 'file', id: beginning })
  return ok(found.name)
}

async function waiting(archive: Archive): Promise<Output> {
  const versions = await listOverwritten(archive)
  const rows = table(versions.map(({ name, headline }) => [name.replace('.json', ''), headline]))
  const text = versions.length === 0 ? said`No articles were overwritten outside Corrigenda.` : rows
  const head = versions.length === 0 ? [] : [said`${counted(versions.length, 'version')} to decide on:`]
  return { document: { overwritten: versions }, text: [...head, text].join('\n') }
}
