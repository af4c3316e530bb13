import { type BackupReport, makeBackup } from '../../backups/make-backup.ts'
import { ok } from '../../schema/index.ts'
import { AUTHOR, type Command, type Output, text, withArchiveIfFree } from '../command.ts'
import { counted } from '../counted.ts'
import { cancelOnInterrupt } from '../interrupt.ts'

const STEPS = { copying: 'Copying', checking: 'Checking' } as const

export const backup: Command = {
  name: 'backup',
  summary: 'Make a checked backup, beside older ones; those of the last 7 days and 4 weeks are kept.',
  usage: 'corrigenda backup <archive> [--out F]',
  example: 'corrigenda backup courier --out /mnt/usb/courier-backups',
  options: { ...AUTHOR, out: { type: 'string' } },
  arity: [1, 1],
  run: (input) => {
    const into = text(input, 'out')
    const signal = cancelOnInterrupt()
    return withArchiveIfFree(input, async (archive, context) => {
      const done = await makeBackup(
        {
          ...{ folder: archive.folder, reason: 'asked', isThorough: true, signal },
          ...(into === undefined ? {} : { into }),
          quietly: (work) => archive.quietly(work),
          onProgress: (step, done, of) => input.progress(STEPS[step], done, of),
        },
        context,
      )
      return done.ok ? ok(answer(done.value)) : done
    })
  },
}

function answer({ folder, record, copied, removed }: BackupReport): Output {
  if (folder === null || record === null) {
    return { document: { backup: null, isCancelled: true }, text: 'Stopped; no backup was made.', isPartial: true }
  }
  const { at, articles, files, bytes, damaged } = record
  const lines = [
    ...damaged.map(({ path, reason, isKept }) => {
      return `${path} is damaged (${reason}): ${isKept ? 'kept as it was in the backup before' : 'left out'}`
    }),
    ...removed.map((name) => `removed the older backup ${name}`),
    `Backed up ${counted(articles, 'article')} (${counted(files, 'file')}, ${counted(copied, 'file')} new) in ${folder}`,
  ]
  const document = { backup: folder, at, articles, files, bytes, copied, damaged, removed }
  return { document, text: lines.join('\n'), isPartial: damaged.length > 0 }
}
