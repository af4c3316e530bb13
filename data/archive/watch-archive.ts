// Watches an open archive for files that others change: a git pull, a sync service, a second person. Changed files are
// read again; the archive's own saves are recognised by their content.
import { type FSWatcher, lstatSync, watch } from 'node:fs'
import { join } from 'node:path'
import { ARTICLES, articleIdOf, inArchive, VOCABULARY } from '../store/layout.ts'
import { namesInRoom } from '../store/scan.ts'
import type { Archive } from './archive.ts'

/** Changes are batched until none has come for this long. */
const QUIET_MS = 300
/** Delay before what could not be checked is checked again. */
const LOOK_AGAIN_MS = 10_000
/** Polling interval where the system cannot watch files. */
const LOOK_EVERY_MS = 60_000

export interface Watching {
  readonly stop: () => void
}

/** Starts watching. `onTrouble` receives errors that prevent checking changes; watching goes on. */
export async function watchArchive(archive: Archive, onTrouble: (error: unknown) => void): Promise<Watching> {
  const watchers = new Map<string, FSWatcher>()
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let polling: NodeJS.Timeout | undefined

  const check = (): void => {
    const paths = [...waiting]
    waiting.clear()
    archive.checkOutside(paths).catch((error: unknown) => {
      onTrouble(error)
      timer = setTimeout(check, LOOK_AGAIN_MS)
    })
  }
  const take = (path: string): void => {
    if (path !== VOCABULARY && articleIdOf(path) === null) return
    waiting.add(path)
    clearTimeout(timer)
    timer = setTimeout(check, QUIET_MS)
  }
  const poll = (): void => {
    polling ??= setInterval(
      () =>
        archive
          .index()
          .then((index) => index.rescan())
          .catch(onTrouble),
      LOOK_EVERY_MS,
    ).unref()
  }
  const follow = (inside: string, onName: (name: string) => void): void => {
    try {
      const watcher = watch(inArchive(archive.folder, inside), (_, name) => onName(String(name)))
      watchers.set(inside, watcher.on('error', poll))
    } catch {
      poll()
    }
  }
  const followShard = (shard: string): void => {
    const inside = `${ARTICLES}/${shard}`
    if (watchers.has(inside) || !/^[0-9a-f]{2}$/.test(shard) || !isFolder(join(archive.folder, ARTICLES, shard))) return
    follow(inside, (name) => take(`${inside}/${name}`))
  }

  follow('', take)
  follow(ARTICLES, (shard) => {
    followShard(shard)
    namesInRoom(archive.folder, `${ARTICLES}/${shard}`)
      .then((names) => {
        for (const name of names) take(`${ARTICLES}/${shard}/${name}`)
      })
      .catch(onTrouble)
  })
  for (const shard of await namesInRoom(archive.folder, ARTICLES)) followShard(shard)
  return {
    stop: () => {
      clearTimeout(timer)
      clearInterval(polling)
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

/** A real folder, not a link to one. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
