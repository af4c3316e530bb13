import { importStyles, planStylesFolder } from '../../acts/stylebook/import-styles.ts'
import type { Archive } from '../../archive/archive.ts'
import { ignoredFile } from '../../archive/side-file.ts'
import { type IgnoredFinding, ok, type Result, type StylePlanEntry } from '../../schema/index.ts'
import { readStylebookFiles } from '../../store/stylebook-files.ts'
import { stylebookStates } from '../../stylebook/stylebook-state.ts'
import { AUTHOR, argument, type Command, flag, type Output, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'

export const stylebook: Command = {
  name: 'stylebook',
  summary: 'List the house’s rules and names with what of them is not used; take in the rules of a Vale styles folder.',
  usage: 'corrigenda stylebook <archive> [import <folder> [--dry-run] [--overwrite]]',
  example: 'corrigenda stylebook courier import ~/vale/styles --dry-run',
  options: { ...AUTHOR, 'dry-run': { type: 'boolean' }, overwrite: { type: 'boolean' } },
  arity: [1, 3],
  run: (input) => {
    const [, verb, folder] = input.positionals
    if (verb === undefined) return withArchive(input, 'read', list)
    if (verb !== 'import' || folder === undefined || folder.trim() === '')
      throw new UsageError(`Usage: ${stylebook.usage}`)
    const isDry = flag(input, 'dry-run')
    return withArchive(input, isDry ? 'read' : 'write', async (archive) => {
      const plan = await planStylesFolder(archive, argument(input, 2))
      if (!plan.ok) return plan
      const how = { overwrite: flag(input, 'overwrite') }
      const done = isDry ? ok(null) : await importStyles(archive, plan.value, how)
      if (!done.ok && done.problem.code !== 'no-change') return done
      return ok(answer(plan.value, { ...how, isDry }))
    })
  },
}

/** Findings left as they stand are listed too: they are decisions of the house like any rule. */
async function list(archive: Archive): Promise<Result<Output>> {
  const ignored = await ignoredFile.read(archive)
  if (!ignored.ok) return ignored
  const states = stylebookStates(await readStylebookFiles(archive.folder))
  const files = states.map(({ path, kind, problems }) => ({ path, kind, problems }))
  const lines = files.map(({ path, kind, problems }) => {
    const said = problems.length === 0 ? kind : `${kind}, not used: ${problems.join('; ')}`
    return `${path}  ${said}`
  })
  const left = ignored.value.map(leftLine)
  const total = `${counted(files.length, 'file')}; ${counted(left.length, 'finding')} left as ${left.length === 1 ? 'it stands' : 'they stand'}.`
  return ok({ document: { files, left: ignored.value }, text: [...lines, ...left, total].join('\n') })
}

function leftLine({ scope, article, check, quote, fix, author, at }: IgnoredFinding): string {
  const where =
    scope === 'archive' ? 'everywhere' : scope === 'article' ? `in ${article}` : `at one place of ${article}`
  const instead = fix === null || fix === '' ? '' : ` → ${fix}`
  const what = quote === '' ? 'something missing' : `“${quote.replaceAll(/\s+/g, ' ')}”${instead}`
  return `left as it stands ${where}: ${what}  ${check}, ${author.name}, ${at.slice(0, 10)}`
}

function answer(
  plan: readonly StylePlanEntry[],
  { overwrite, isDry }: { readonly overwrite: boolean; readonly isDry: boolean },
): Output {
  const of = (state: StylePlanEntry['state']) => plan.filter((entry) => entry.state === state)
  const taken = overwrite ? [...of('new'), ...of('differs')] : of('new')
  const left = overwrite ? [] : of('differs')
  const refused = of('refused')
  const lines = [
    ...taken.map(({ path }) => `${isDry ? 'would take' : 'taken'}: ${path}`),
    ...of('same').map(({ path }) => `already there: ${path}`),
    ...left.map(({ path }) => `left, another file has its name: ${path} (--overwrite takes it)`),
    ...refused.map(({ path, detail }) => `refused: ${path} (${detail})`),
    `${isDry ? 'Would take' : 'Took'} ${counted(taken.length, 'file')}.`,
  ]
  const paths = (entries: readonly StylePlanEntry[]): readonly string[] => entries.map(({ path }) => path)
  return {
    document: {
      ...{ taken: paths(taken), unchanged: paths(of('same')), left: paths(left) },
      refused: refused.map(({ path, detail }) => ({ path, detail })),
    },
    text: lines.join('\n'),
    isPartial: refused.length + left.length > 0 || taken.length + of('same').length === 0,
  }
}
