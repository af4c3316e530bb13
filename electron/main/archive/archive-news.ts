// What windows learn of the archive: which one is open or cannot be opened, its changes, and the progress of its index.

import { listOverwritten } from '../../../data/acts/overwritten-versions.ts'
import type { Log } from '../../../data/index.ts'
import { archiveBackups, isWhole, newestBackup, Turns } from '../../../data/index.ts'
import type {
  ArchiveState,
  ArchiveSummary,
  BackupInfo,
  Broadcast,
  Broadcasts,
  BrokenArchive,
  OverwrittenVersion,
  Problem,
} from '../../contract/index.ts'
import { placeOf, withoutPaths } from '../security/hide-paths.ts'
import { forWindows } from '../user-data/recent-archives.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'
import type { Archive, OpenedArchive } from './archive-library.ts'
import { followIndex } from './follow-index.ts'

export interface ArchiveNewsOptions {
  readonly settings: SettingsFile
  readonly broadcast: <B extends Broadcast>(broadcast: B, payload: Broadcasts[B]) => void
  readonly log: Log
  /** The archive that is open now, or the folder that could not be opened. */
  readonly held: () => { readonly opened: OpenedArchive | null; readonly broken: BrokenFolder | null }
}

export class ArchiveNews {
  /** The index-dependent part of the state last sent to windows. */
  private told = ''
  /** Messages are sent one at a time, replies included, so that the state that reaches a window last is the newest. */
  private readonly turns = new Turns()
  /** Versions awaiting a decision; read again only when they may have changed. */
  private overwritten: { readonly of: Archive; readonly list: Promise<readonly OverwrittenVersion[]> } | null = null

  constructor(private readonly options: ArchiveNewsOptions) {}

  /** The current state. */
  async state(): Promise<ArchiveState> {
    return await this.turns.take(() => this.stateNow())
  }

  private async stateNow(): Promise<ArchiveState> {
    const { opened, broken } = this.options.held()
    const recent = forWindows(this.options.settings.get().recent)
    if (opened === null) return { kind: 'none', recent, broken: await brokenForWindows(broken) }
    const archive = await this.summary(opened)
    return { kind: 'open', archive, recent }
  }

  /** The open archive for windows. If overwritten versions cannot be listed, work goes on without them. */
  async summary(opened: OpenedArchive): Promise<ArchiveSummary> {
    const { archive } = opened
    if (this.overwritten?.of !== archive) {
      this.overwritten = { of: archive, list: listOverwritten(archive).catch(() => []) }
    }
    return await summaryOf(opened, await this.overwritten.list)
  }

  /** Sends windows the current state. */
  async tell(): Promise<void> {
    await this.turns.take(async () => this.broadcastState(await this.stateNow()))
  }

  /** Reports every change of an archive, and its index's progress, to windows for as long as it is open. */
  async follow(opened: OpenedArchive): Promise<void> {
    const { archive } = opened
    const tellAgain = (): void => {
      this.tellGrowth(opened).catch((error: unknown) => this.options.log.trouble('telling how the archive is', error))
    }
    archive.subscribe(({ revision, ids, isOutside }) => {
      if (this.isOpen(opened)) this.options.broadcast('archive:changed', { revision, ids })
      if (isOutside) this.overwritten = null
      if (isOutside) tellAgain()
    })
    followIndex(await archive.index(), {
      onStatus: tellAgain,
      onGrown: () => {
        if (this.isOpen(opened)) this.options.broadcast('archive:changed', { revision: archive.revision, ids: [] })
      },
    })
  }

  /**
   * The state contains the number of articles, the index's progress and the overwritten versions: sent when any of them
   * differs.
   */
  private async tellGrowth(opened: OpenedArchive): Promise<void> {
    await this.turns.take(async () => {
      if (!this.isOpen(opened)) return
      const state = await this.stateNow()
      if (this.isOpen(opened) && growthOf(state) !== this.told) this.broadcastState(state)
    })
  }

  private broadcastState(state: ArchiveState): void {
    this.told = growthOf(state)
    this.options.broadcast('archive:state', state)
  }

  private isOpen(opened: OpenedArchive): boolean {
    return this.options.held().opened === opened
  }
}

/** The part of a state that depends on the index; '' when no archive is open. */
function growthOf(state: ArchiveState): string {
  if (state.kind === 'none') return ''
  const { articles, withdrawn, indexing, damaged, overwritten } = state.archive
  return JSON.stringify([articles, withdrawn, indexing, damaged, overwritten])
}

// What windows may know of an archive: no paths, only the newest backup.

/** An archive that its own files prevent from opening. */
export interface BrokenFolder {
  readonly folder: string
  readonly problem: Problem
}

async function summaryOf(
  { archive, readOnly }: OpenedArchive,
  overwritten: readonly OverwrittenVersion[],
): Promise<ArchiveSummary> {
  const { id, title, profile } = archive.manifest
  const { articles, withdrawn, unread, progress } = (await archive.index()).status
  const damaged = unread.map((record) => ({ ...record, problem: withoutPaths(record.problem) }))
  const backup = await newestBackupOf(archive.folder)
  const place = placeOf(archive.folder)
  return { id, title, place, articles, withdrawn, profile, readOnly, damaged, overwritten, backup, indexing: progress }
}

async function brokenForWindows(broken: BrokenFolder | null): Promise<BrokenArchive | null> {
  if (broken === null) return null
  const { folder, problem } = broken
  return { place: placeOf(folder), problem: withoutPaths(problem), backup: await newestBackupOf(folder) }
}

/** Also null when the backups cannot be read: that must not stop anyone working. */
async function newestBackupOf(folder: string): Promise<BackupInfo | null> {
  const found = await newestBackup(archiveBackups(folder)).catch(() => null)
  if (found === null) return null
  const { at, reason, articles } = found.record
  return { name: found.name, at, reason, articles, isWhole: isWhole(found.record) }
}
