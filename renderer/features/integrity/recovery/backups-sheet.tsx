// The archive's backups: when each was made and last checked, with the result; checking all of them, and making
// another.
import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import { type BackupListed, newId } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { askAgain, keyOf } from '../../../queries/client.ts'
import { forgetProgress, useProgress } from '../../../queries/job-progress.ts'
import { closeOverlay, useIsOpen } from '../../../session/overlay.ts'
import { announce } from '../../../ui/announcer.tsx'
import { CountedProgress } from '../../../ui/counted-progress.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './backups.module.css'
import { dateWords } from './date-words.ts'

interface Backups {
  readonly job: string | null
  readonly isChecking: boolean
  /** The outcome of the last check or backup, in words. */
  readonly done: string | null
  readonly problem: AnyProblem | null
}

const QUIET: Backups = { job: null, isChecking: false, done: null, problem: null }
const useBackups = create<Backups>()(() => QUIET)

export function BackupsSheet() {
  const isOpen = useIsOpen('backups')
  const close = (): void => {
    if (useBackups.getState().job === null) useBackups.setState(QUIET)
    closeOverlay('backups')
  }
  return (
    <Sheet topic="backups#in-the-window" title={words('backups.title')} isOpen={isOpen} onClose={close} size="medium">
      <BackupList onClose={close} />
    </Sheet>
  )
}

function BackupList({ onClose }: { readonly onClose: () => void }) {
  const { id } = useOpenArchive()
  const { data: backups, error } = useQuery({
    queryKey: keyOf('backups:list', id),
    queryFn: () => api.backupsList({}),
    staleTime: 0,
    gcTime: 0,
  })
  const { job, isChecking, done, problem } = useBackups()
  const shown = problem ?? (error ? problemOf(error) : null)
  const count = backups?.length ?? 0
  return (
    <div className={styles.sheet}>
      <p className={styles.lead}>{words(backups?.length === 0 ? 'backups.none' : 'backups.lead')}</p>
      {count > 0 && (
        <ul className={styles.list}>
          {backups?.map((backup) => (
            <BackupRow key={backup.name} backup={backup} />
          ))}
        </ul>
      )}
      {job !== null && <Running job={job} isChecking={isChecking} />}
      {done !== null && <p role="status">{done}</p>}
      {shown && <ErrorStrip problem={shown} onDismiss={() => useBackups.setState({ problem: null })} />}
      <DialogFoot
        isSticky
        cancel={{ label: words('frame.close'), onPress: onClose }}
        others={
          <TextButton isDisabled={job !== null} onPress={() => void backUp()}>
            {words('backup.now')}
          </TextButton>
        }
        main={{
          label: words('backups.check'),
          onPress: () => void check(),
          isDisabled: job !== null || count === 0,
          isFocusedFirst: count > 0,
        }}
      />
    </div>
  )
}

function BackupRow({ backup }: { readonly backup: BackupListed }) {
  const { at, reason, articles, bytes, damaged, checked, isWhole } = backup
  const size = (bytes / 1_000_000).toFixed(1)
  return (
    <li data-bad={!isWhole || undefined}>
      <b>{dateWords(at)}</b>
      <span>{words(`backups.${reason}`, { articles, size })}</span>
      {damaged > 0 && <span className={styles.bad}>{words('backups.damaged', { count: damaged })}</span>}
      <span className={checked !== null && checked.bad > 0 ? styles.bad : styles.checked}>{checkedWords(checked)}</span>
    </li>
  )
}

function checkedWords(checked: BackupListed['checked']): string {
  if (checked === null) return words('backups.unchecked')
  const date = dateWords(checked.at)
  return checked.bad === 0 ? words('backups.sound', { date }) : words('backups.bad', { date, count: checked.bad })
}

function Running({ job, isChecking }: { readonly job: string; readonly isChecking: boolean }) {
  const progress = useProgress(job)
  const label = words(isChecking ? 'backups.checking' : 'backup.working')
  return (
    <div className={styles.running}>
      <CountedProgress label={label} progress={progress} />
      <TextButton onPress={() => void api.jobCancel({ job })}>{words('frame.cancel')}</TextButton>
    </div>
  )
}

const check = (): Promise<void> =>
  run(true, async (job) => {
    const { checked, bad, isCancelled } = await api.backupsCheck({ job })
    return words(isCancelled ? 'backups.check-stopped' : 'backups.check-done', { checked, bad })
  })

const backUp = (): Promise<void> =>
  run(false, async (job) => {
    const { articles, damaged, isCancelled } = await api.backupsMake({ job })
    const id = isCancelled ? 'backup.cancelled' : damaged > 0 ? 'backup.done-damaged' : 'backup.done'
    return words(id, { articles, damaged })
  })

/** One at a time; `work` returns the outcome in words. */
async function run(isChecking: boolean, work: (job: string) => Promise<string>): Promise<void> {
  if (useBackups.getState().job !== null) return
  const job = newId()
  useBackups.setState({ job, isChecking, done: null, problem: null })
  try {
    const done = await work(job)
    useBackups.setState({ job: null, done })
    announce(done)
  } catch (error) {
    useBackups.setState({ job: null, problem: problemOf(error) })
  } finally {
    forgetProgress(job)
    await askAgain('backups')
  }
}
