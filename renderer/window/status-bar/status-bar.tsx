// The status bar: that all data is on this computer, the number of articles, what limits the archive, three shortcuts.

import { HardDrive } from 'lucide-react'
import type { ArchiveSummary } from '../../../electron/contract/index.ts'
import { JobTray } from '../../features/export/job-tray.tsx'
import { type MessageId, words } from '../../messages/words.ts'
import type { Command } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { type InspectorTab, useViewState } from '../../session/view-state.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { DamagedFiles } from './damaged-files.tsx'
import { OverwrittenNote } from './overwritten-note.tsx'
import { ReadOnlyNote } from './read-only-note.tsx'
import { RunningAct } from './running-act.tsx'
import styles from './status-bar.module.css'
import { SuggestNote } from './suggest-note.tsx'

interface Hint {
  readonly command: Command
  readonly label: MessageId
}

const HELP: Hint = { command: 'key-sheet', label: 'status.hint-keys' }

/** The chosen tab decides what the key of the next correction goes to. */
function hintsFor(tab: InspectorTab): readonly Hint[] {
  const next = tab === 'findings' ? 'status.hint-findings' : 'status.hint-corrections'
  return [{ command: 'next-pane', label: 'status.hint-panes' }, { command: 'next-correction', label: next }, HELP]
}

export interface StatusBarProps {
  readonly archive: ArchiveSummary
  /** Without articles only the list of shortcuts is useful. */
  readonly hasArticles: boolean
}

export function StatusBar({ archive, hasArticles }: StatusBarProps) {
  const tab = useViewState((state) => state.tab)
  const hints = hasArticles ? hintsFor(tab) : [HELP]
  return (
    <footer className={styles.bar}>
      <span className={styles.offline}>
        <HardDrive size={13} aria-hidden />
        {words('status.offline')}
      </span>
      <span className={styles.line} />
      <span className={styles.count}>{words('status.articles', { count: archive.articles })}</span>
      {archive.indexing && <span className={styles.count}>{words('status.indexing', archive.indexing)}</span>}
      <SuggestNote isReadOnly={archive.readOnly !== null} />
      <ReadOnlyNote readOnly={archive.readOnly} />
      <DamagedFiles archive={archive} />
      <OverwrittenNote overwritten={archive.overwritten} />
      <span className={styles.space} />
      <RunningAct />
      <JobTray />
      {hints.map(({ command, label }) => (
        <span key={command} className={styles.hint}>
          <KeyCaps keys={capsFor(command)} /> {words(label)}
        </span>
      ))}
    </footer>
  )
}
