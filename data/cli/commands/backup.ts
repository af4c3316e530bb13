import { resolve } from 'node:path'
import { checkBackups } from '../../backups/check-backups.ts'
import { isWhole, listBackups } from '../../backups/list-backups.ts'
import { type BackupReport, makeBackup } from '../../backups/make-backup.ts'
import { type Backup, ok, type Result } from '../../schema/index.ts'
import { checkRooms } from '../../store/check-rooms.ts'
import { archiveBackups } from '../../store/layout.ts'
import { guarded } from '../../work/environment.ts'
import {
  AUTHOR,
  archiveFolder,
  type Command,
  contextOf,
  filledIfGiven,
  flag,
  type Input,
  type Output,
  UsageError,
  withArchiveIfFree,
} from '../command.ts'
import { counted } from '../counted.ts'
import { cancelOnInterrupt } from '../interrupt.ts'
import { onOff, takes } from '../option.ts'
import { later, said, saying } from '../said.ts'
import { megabytes } from '../words.ts'

const STEPS = { copying: later`Copying`, checking: later`Checking` } as const

export const backup: Command = {
  name: 'backup',
  summary:
    'Make a checked backup, or list or check the backups. One a day is kept for 7 days, and one a week for 4 weeks.',
  usage: 'corrigenda backup <archive> [--out F] [--list | --check]',
  example: 'corrigenda backup courier --out /mnt/usb/courier-backups',
  options: {
    ...AUTHOR,
    out: takes('FOLDER', 'Where backups are.', { usual: 'backups/ in the archive' }),
    list: onOff('List the backups instead of making one.'),
    check: onOff('Read every backup again instead, and report damaged files.'),
  },
  arity: [1, 1],
  run: async (input) => {
    const into = filledIfGiven(input, 'out')
    if (flag(input, 'list') && flag(input, 'check')) throw new UsageError(said`give --list or --check, not both`)
    if (flag(input, 'list')) return await list(input, into)
    if (flag(input, 'check')) return await check(input, into)
    const signal = cancelOnInterrupt()
    return await withArchiveIfFree(input, async (archive, context) => {
      const done = await makeBackup(
        {
          ...{ folder: archive.folder, reason: 'asked', isThorough: true, signal },
          ...(into === undefined ? {} : { into }),
          quietly: (work) => archive.quietly(work),
          onProgress: (step, done, of) => input.progress(saying(STEPS[step]), done, of),
        },
        context,
      )
      return done.ok ? ok(answer(done.value)) : done
    })
  },
}

function placeOf(input: Input, into: string | undefined): string {
  return resolve(into ?? archiveBackups(archiveFolder(input)))
}

async function list(input: Input, into: string | undefined): Promise<Result<Output>> {
  const folder = placeOf(input, into)
  return await guarded(folder, async () => {
    const unsafe = await checkRooms(archiveFolder(input))
    if (unsafe) return unsafe
    const backups = await listBackups(folder)
    const lines = backups.map(({ name, record }) => `${name}  ${contentWords(record)}  ${stateWords(record)}`)
    const document = { folder, backups: backups.map(({ name, record }) => documentOf(name, record)) }
    return ok({ document, text: lines.join('\n') || said`There is no backup in ${folder}.` })
  })
}

async function check(input: Input, into: string | undefined): Promise<Result<Output>> {
  const from = placeOf(input, into)
  const follow = {
    signal: cancelOnInterrupt(),
    onProgress: (done: number, of: number) => input.progress(said`Checking`, done, of),
  }
  const done = await checkBackups({ folder: archiveFolder(input), from, ...follow }, contextOf(input))
  if (!done.ok) return done
  const { checked, isCancelled } = done.value
  const lines = checked.flatMap(({ name, record, found, isRecorded }) => [
    `${name}  ${contentWords(record)}  ${stateWords(record)}`,
    ...found.damaged.map(({ path, reason }) => said`  ${path} is damaged (${reason})`),
    ...(found.missing > 0 ? [said`  ${counted(found.missing, 'file')} missing`] : []),
    ...(isRecorded ? [] : [said`  It cannot be written to, so it does not remember this check.`]),
  ])
  const bad = checked.filter(({ found }) => found.damaged.length + found.missing > 0).length
  const verdict = isCancelled
    ? said`Stopped after ${counted(checked.length, 'backup')}.`
    : bad === 0
      ? said`Checked ${counted(checked.length, 'backup')}: every file is intact.`
      : said`Checked ${counted(checked.length, 'backup')}: ${bad} damaged. “corrigenda backup” makes a new one.`
  const document = {
    folder: from,
    isCancelled,
    backups: checked.map(({ name, record, isRecorded }) => ({ ...documentOf(name, record), recorded: isRecorded })),
  }
  return ok({ document, text: [...lines, verdict].join('\n'), isPartial: isCancelled || bad > 0 })
}

function documentOf(name: string, { unsealed: _, ...record }: Backup): object {
  return { name, ...record, checked: record.checked ?? null, isWhole: isWhole(record) }
}

function contentWords({ articles, bytes }: Backup): string {
  return said`${counted(articles, 'article')}, ${megabytes(bytes)} MB`
}

/** Whether it can be trusted, and when that was last checked. */
function stateWords({ damaged, checked }: Backup): string {
  const made = damaged.length > 0 ? [said`${counted(damaged.length, 'file')} damaged when it was made`] : []
  if (checked === undefined) return [...made, said`never checked since it was made`].join(', ')
  const bad = checked.damaged.length + checked.missing
  return [...made, bad > 0 ? said`DAMAGED, checked ${checked.at}` : said`checked ${checked.at}`].join(', ')
}

function answer({ folder, record, copied, removed }: BackupReport): Output {
  if (folder === null || record === null) {
    return { document: { backup: null, isCancelled: true }, text: said`Stopped. No backup was made.`, isPartial: true }
  }
  const { at, articles, files, bytes, damaged } = record
  const lines = [
    ...damaged.map(({ path, reason, isKept }) => {
      return said`${path} is damaged (${reason}): ${isKept ? said`kept as in the previous backup` : said`left out`}`
    }),
    ...removed.map((name) => said`removed the older backup ${name}`),
    said`Backed up ${counted(articles, 'article')} (${counted(files, 'file')}, ${counted(copied, 'file')} new) in ${folder}`,
  ]
  const document = { backup: folder, at, articles, files, bytes, copied, damaged, removed }
  return { document, text: lines.join('\n'), isPartial: damaged.length > 0 }
}
