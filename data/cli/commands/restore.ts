import { type RestoreReport, type RestoreWhat, restoreArchive } from '../../backups/restore-archive.ts'
import { ok } from '../../schema/index.ts'
import {
  AUTHOR,
  argument,
  type Command,
  contextOf,
  flag,
  type Input,
  type Output,
  text,
  UsageError,
} from '../command.ts'
import { counted } from '../counted.ts'
import { cancelOnInterrupt } from '../interrupt.ts'
import { onOff, takes } from '../option.ts'
import { later, said, saying } from '../said.ts'

const STEPS = { comparing: later`Comparing`, copying: later`Copying` } as const

export const restore: Command = {
  name: 'restore',
  summary: 'Restore an archive, or some articles, from a backup. Replaced files are set aside, never deleted.',
  usage: 'corrigenda restore <archive> [--from F] [--damaged | --ids a,b]',
  example: 'corrigenda restore courier --from /mnt/usb/courier-backups --damaged',
  options: {
    ...AUTHOR,
    from: takes('FOLDER', 'A backup, or a folder of backups.', { usual: 'the newest in the archive’s backups/' }),
    ids: takes('IDS', 'Only these articles, separated by commas.', { usual: 'everything' }),
    damaged: onOff('Only what is damaged or missing.'),
  },
  arity: [1, 1],
  run: async (input) => {
    const from = text(input, 'from')
    const done = await restoreArchive(
      {
        ...{ folder: argument(input, 0), what: whatOf(input), app: 'command line', signal: cancelOnInterrupt() },
        ...(from === undefined ? {} : { from }),
        onProgress: (step, done, of) => input.progress(saying(STEPS[step]), done, of),
      },
      contextOf(input),
    )
    return done.ok ? ok(answer(done.value)) : done
  },
}

function whatOf(input: Input): RestoreWhat {
  const ids = text(input, 'ids')
  if (ids === undefined) return flag(input, 'damaged') ? 'damaged' : 'everything'
  if (flag(input, 'damaged')) throw new UsageError(said`give --ids or --damaged, not both`)
  const given = [...new Set(ids.split(',').map((id) => id.trim()))].filter((id) => id !== '')
  if (given.length === 0) throw new UsageError(said`--ids names no article`)
  return { ids: given }
}

function answer(report: RestoreReport): Output {
  const { backup, at, restored, removed, aside, isCancelled } = report
  if (isCancelled) return { document: report, text: said`Stopped. Nothing was changed.`, isPartial: true }
  const lines = [
    ...restored.map((path) => said`restored: ${path}`),
    ...removed.map((path) => said`not in the backup, set aside: ${path}`),
    ...(aside === null ? [] : [said`Replaced files are in ${aside}, unchanged.`]),
    said`Restored ${counted(restored.length, 'file')} from ${backup} (made ${at})`,
  ]
  return { document: report, text: lines.join('\n') }
}
