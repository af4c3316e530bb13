import { resolve } from 'node:path'
import { openArchive } from '../../archive/open-archive.ts'
import { fail, idSchema, ok, type Result, type VerifyReport } from '../../schema/index.ts'
import { isArchiveFolder, listArticleIds, wholeIds } from '../../store/scan.ts'
import { verifyAgainst } from '../../verify/verify-against.ts'
import { verifyArchive, verifyArticle } from '../../verify/verify-archive.ts'
import { verifyExport } from '../../verify/verify-export.ts'
import { guarded } from '../../work/environment.ts'
import {
  APP,
  archiveFolder,
  argument,
  type Command,
  contextOf,
  filledIfGiven,
  type Input,
  type Output,
} from '../command.ts'
import { counted } from '../counted.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'
import { detailWords } from '../words.ts'

export const verify: Command = {
  name: 'verify',
  summary:
    'Prove that nothing was edited silently: check seals, originals, hash chains and files, and rebuild every article.',
  usage: 'corrigenda verify <archive> [id]',
  example: 'corrigenda verify courier',
  options: {},
  arity: [1, 2],
  run: async (input) => {
    const folder = resolve(archiveFolder(input))
    return guarded(folder, () => answer(folder, input))
  },
}

async function answer(folder: string, input: Input): Promise<Result<Output>> {
  if (!(await isArchiveFolder(folder))) return fail('not-an-archive', { folder })
  // Anything wrong with an archive is output; only one of a newer version cannot be judged.
  const opened = await openArchive(folder, { mode: 'read', context: contextOf(input), app: APP })
  if (opened.ok) await opened.value.close()
  else if (opened.problem.code === 'too-new') return opened
  const judged = await judge(folder, input)
  if (!judged.ok) return judged
  const report = judged.value
  const lines = report.problems.map(({ id, code, detail }) => `${id}: ${code}. ${detailWords(detail)}`)
  const verdict = report.ok ? said`everything is as it was logged` : counted(report.problems.length, 'problem')
  return ok({
    document: report,
    text: [...lines, `${counted(report.articles, 'article')}: ${verdict}`].join('\n'),
    isPartial: !report.ok,
  })
}

/** The archive, or the article named second: by its id, or a prefix of one whose file exists. */
async function judge(folder: string, input: Input): Promise<Result<VerifyReport>> {
  if (input.positionals.length === 1) {
    return ok(await verifyArchive(folder, (done, of) => input.progress(said`Verifying`, done, of)))
  }
  const given = argument(input, 1)
  if (idSchema.safeParse(given).success) return ok(await verifyArticle(folder, given))
  const whole = wholeIds([given], await listArticleIds(folder))
  return whole.ok ? ok(await verifyArticle(folder, whole.value[0] ?? given)) : whole
}

export const verifyExportCommand: Command = {
  name: 'verify-export',
  summary: 'Check an exported file, all files in a manifest, or a folder. The archive is not needed.',
  usage: 'corrigenda verify-export <file or folder> [--against ORIGINAL]',
  example: 'corrigenda verify-export corrected/2014-03-02-accord-signed.html',
  options: { against: takes('ORIGINAL', 'Compare a file of --to source with the one it was made from.') },
  arity: [1, 1],
  run: async (input) => {
    const against = filledIfGiven(input, 'against')
    const verdict = await (against === undefined
      ? verifyExport(argument(input, 0), (done, of) => input.progress(said`Checking`, done, of))
      : verifyAgainst(argument(input, 0), against))
    if (!verdict.ok) return verdict
    const { ok: isOk, problems, files, isSealed } = verdict.value
    const lines = problems.map(({ file, code, detail }) => `${file}: ${code}. ${detail}`)
    const seal = isSealed
      ? ''
      : said` The manifest carries no seal (an older version wrote it), so it may have been changed too.`
    const beside =
      isOk && against !== undefined ? said` Nothing differs from the original but the places its manifest lists.` : ''
    const text = isOk
      ? `${files === 1 ? said`The file is as exported.` : said`${files} files are as exported.`}${beside}${seal}`
      : lines.join('\n')
    return ok({ document: { ok: isOk, sealed: isSealed, problems }, text, isPartial: !isOk })
  },
}
