// The frame around an open archive: title bar, up to four panes, status bar.

import { useEffect, useLayoutEffect } from 'react'
import type { ArchiveSummary } from '../../electron/contract/index.ts'
import { DropTarget } from '../features/bring-in/drop-target.tsx'
import { usePasteTarget } from '../features/bring-in/paste-target.ts'
import { forgetHouseStyle } from '../features/house-style/house-style-acts.ts'
import { Introduction } from '../features/introduction/introduction.tsx'
import { forgetIntroduction } from '../features/introduction/introduction-acts.ts'
import { lookAtOverwritten } from '../features/overwritten/overwritten-acts.ts'
import { forgetEditing } from '../features/reader/edit/editing.ts'
import { words } from '../messages/words.ts'
import { archiveKey } from '../queries/archive.ts'
import { forgetOwnAct, useOwnActInMenu } from '../session/acts/own-act.ts'
import { dismissArchiveProblem, useArchiveActs } from '../session/archive-acts.ts'
import { askAuthorOnOpening } from '../session/ask-author.ts'
import { useKeptView } from '../session/kept-view.ts'
import { useIsOpen } from '../session/overlay.ts'
import { focusPaneSoon } from '../session/panes/pane-focus.ts'
import { forgetView } from '../session/view-state.ts'
import { ErrorStrip } from '../ui/error-strip.tsx'
import { Toasts } from '../ui/toast.tsx'
import { EmptyArchive } from './empty-archive.tsx'
import { LockBanner } from './lock-banner.tsx'
import { WorkOverlays } from './overlays.ts'
import { Panes } from './panes/panes.tsx'
import { StatusBar } from './status-bar/status-bar.tsx'
import { StuckAct } from './stuck-act.tsx'
import { TitleBar } from './title-bar/title-bar.tsx'
import styles from './workspace.module.css'

export function Workspace({ archive }: { readonly archive: ArchiveSummary }) {
  const count = archive.articles + archive.withdrawn + archive.damaged.length
  const hasArticles = count > 0 || archive.indexing !== null
  const isExporting = useIsOpen('export')
  // First, so that the view is saved before it is reset.
  const isBack = useKeptView(archiveKey(archive))
  useLayoutEffect(() => forgetWork, [])
  usePasteTarget()
  useOwnActInMenu()
  useEffect(() => {
    askAuthorOnOpening(archive.readOnly === null)
  }, [archive.readOnly])
  useEffect(() => {
    if (isBack) focusPaneSoon('list')
  }, [isBack])
  useEffect(() => {
    document.title = `${archive.title} – ${words('app.name')}`
    return () => {
      document.title = words('app.name')
    }
  }, [archive.title])
  return (
    <div className={styles.workspace}>
      <TitleBar archive={archive} hasArticles={hasArticles} />
      <main className={styles.main} data-focus-home tabIndex={-1} aria-label={words('frame.workspace')}>
        <ArchiveProblem />
        <LockBanner archive={archive} />
        <StuckAct />
        <Introduction isExporting={isExporting} />
        {!hasArticles ? <EmptyArchive /> : isBack && <Panes />}
      </main>
      <StatusBar archive={archive} hasArticles={hasArticles} />
      <WorkOverlays />
      <DropTarget isReadOnly={archive.readOnly !== null} />
      <Toasts />
    </div>
  )
}

/** Resets the state for another archive, or none. What was typed is already kept as a draft. */
function forgetWork(): void {
  forgetView()
  forgetEditing()
  forgetOwnAct()
  lookAtOverwritten(null)
  forgetIntroduction()
  forgetHouseStyle()
}

/** An archive that could not be opened or closed from here; the open one stays open. */
function ArchiveProblem() {
  const problem = useArchiveActs((acts) => acts.problem)
  // The dialog shows its own.
  const isCreating = useIsOpen('new-archive')
  if (!problem || isCreating) return null
  return (
    <div className={styles.problem}>
      <ErrorStrip
        problem={problem.of}
        onDismiss={dismissArchiveProblem}
        {...(problem.again ? { onRetry: problem.again } : {})}
      />
    </div>
  )
}
