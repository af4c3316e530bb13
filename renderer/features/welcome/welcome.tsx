// Shown when no archive is open: create one, open one, explore the sample, or reopen a recent one.

import { HardDrive } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RecentArchive } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useAppVersion } from '../../queries/archive.ts'
import { dismissArchiveProblem, useArchiveActs } from '../../session/archive-acts.ts'
import { useIsOpen } from '../../session/overlay.ts'
import { useReady } from '../../session/ready.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { BusyNote } from './busy-note.tsx'
import { Masthead } from './masthead.tsx'
import { RecentArchives } from './recent-archives.tsx'
import { StartActions } from './start-actions.tsx'
import styles from './welcome.module.css'

export interface WelcomeProps {
  /** The menu of light, dark or system appearance. */
  readonly appearance: ReactNode
  readonly recent: readonly RecentArchive[]
  readonly broken: ReactNode
}

export function Welcome({ appearance, recent, broken }: WelcomeProps) {
  const problem = useArchiveActs((acts) => acts.problem)
  const isCreating = useIsOpen('new-archive')
  const busy = useArchiveActs((acts) => acts.busy)
  useReady(true)
  return (
    <div className={styles.welcome}>
      <header className={styles.bar}>{appearance}</header>
      <main
        className={styles.main}
        data-focus-home
        tabIndex={-1}
        aria-label={words('welcome.label')}
        aria-busy={busy !== null}
      >
        <div className={styles.sheet}>
          <Masthead />
          {broken}
          {problem && !broken && !isCreating && (
            <ErrorStrip
              problem={problem.of}
              onDismiss={dismissArchiveProblem}
              {...(problem.again ? { onRetry: problem.again } : {})}
            />
          )}
          <div className={styles.columns}>
            <section className={styles.begin} aria-label={words('welcome.start')}>
              <StartActions />
            </section>
            <RecentArchives recent={recent} />
          </div>
          <BusyNote busy={busy} />
        </div>
      </main>
      <Foot />
    </div>
  )
}

function Foot() {
  const version = useAppVersion()
  return (
    <footer className={styles.foot}>
      <span className={styles.offline}>
        <HardDrive size={13} aria-hidden />
        {words('status.offline')}
      </span>
      {version !== null && <span>{words('welcome.version', { version })}</span>}
    </footer>
  )
}
