import { importStyles, planStarter, planStylesFolder } from '../../acts/stylebook/import-styles.ts'
import type { Archive } from '../../archive/archive.ts'
import { ignoredFile } from '../../archive/side-file.ts'
import { type IgnoredFinding, ok, type Result, type StylePlanEntry } from '../../schema/index.ts'
import { readStylebookFiles } from '../../store/stylebook-files.ts'
import { stylebookStates } from '../../stylebook/stylebook-state.ts'
import { AUTHOR, argument, type Command, flag, type Output, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { onOff } from '../option.ts'
import { said } from '../said.ts'

export const stylebook: Command = {
  name: 'stylebook',
  summary:
    'List house style rules and names, with any that are not used, or import a folder of Vale styles or the starter rules.',
  usage: 'corrigenda stylebook <archive> [import <folder> | starter] [--dry-run] [--overwrite]',
  example: 'corrigenda stylebook courier import ~/vale/styles --dry-run',
  options: {
    ...AUTHOR,
    'dry-run': onOff('Import nothing; show what would be imported.'),
    overwrite: onOff('Replace files that differ.'),
  },
  arity: [1, 3],
  run: (input) => {
    const [, verb, folder] = input.positionals
    if (verb === undefined) return withArchive(input, 'read', list)
    const isStarter = verb === 'starter' && folder === undefined
    if (!isStarter && (verb !== 'import' || folder === undefined || folder.trim() === ''))
      throw new UsageError(said`Usage: ${stylebook.usage}`)
    const isDry = flag(input, 'dry-run')
    return withArchive(input, isDry ? 'read' : 'write', async (archive) => {
      const plan = isStarter ? await planStarter(archive) : await planStylesFolder(archive, argument(input, 2))
      if (!plan.ok) return plan
      const how = { overwrite: flag(input, 'overwrite') }
      const done = isDry ? ok(null) : await importStyles(archive, plan.value, how)
      if (!done.ok && done.problem.code !== 'no-change') return done
      return ok(answer(plan.value, { ...how, isDry }))
    })
  },
}

/** Ignored findings are listed too: like rules, they are house decisions. */
async function list(archive: Archive): Promise<Result<Output>> {
  const ignored = await ignoredFile.read(archive)
  if (!ignored.ok) return ignored
  const states = stylebookStates(await readStylebookFiles(archive.folder))
  const files = states.map(({ path, kind, problems }) => ({ path, kind, problems }))
  const lines = files.map(({ path, kind, problems }) => {
    const state = problems.length === 0 ? kind : said`${kind}, not used: ${problems.join('; ')}`
    return `${path}  ${state}`
  })
  const left = ignored.value.map(leftLine)
  const total = `${counted(files.length, 'file')}; ${counted(left.length, 'ignored finding')}.`
  return ok({ document: { files, left: ignored.value }, text: [...lines, ...left, total].join('\n') })
}

function leftLine({ scope, article, check, quote, fix, author, at }: IgnoredFinding): string {
  const where =
    scope === 'archive'
      ? said`everywhere`
      : scope === 'article'
        ? said`in ${article}`
        : said`at one place in ${article}`
  const instead = fix === null || fix === '' ? '' : ` → ${fix}`
  const what = quote === '' ? said`something missing` : `“${quote.replaceAll(/\s+/g, ' ')}”${instead}`
  return said`ignored ${where}: ${what}  ${check}, ${author.name}, ${at.slice(0, 10)}`
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
    ...taken.map(({ path }) => (isDry ? said`would import: ${path}` : said`imported: ${path}`)),
    ...of('same').map(({ path }) => said`already here: ${path}`),
    ...left.map(({ path }) => said`skipped, a different file has this name: ${path} (use --overwrite to replace it)`),
    ...refused.map(({ path, detail }) => said`refused: ${path} (${detail})`),
    isDry ? said`Would import ${counted(taken.length, 'file')}.` : said`Imported ${counted(taken.length, 'file')}.`,
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
