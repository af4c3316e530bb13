// Articles that were withdrawn and then removed. Their records are no longer among the articles, but the files they came from still say them.

import type { Archive } from '../../archive/archive.ts'
import { isWithdrawn, openArticle } from '../../corrections/index.ts'
import { ok, type Result } from '../../schema/index.ts'
import { identityOf } from '../../search/identity.ts'
import { articleCodec } from '../../store/codec.ts'
import { WITHDRAWN } from '../../store/layout.ts'
import { readRoom } from '../../store/read-room.ts'
import { guarded } from '../../work/environment.ts'

/** Ids of removed articles. */
export interface RemovedArticles {
  /** By the hash of the file, and of the container, each came in. */
  readonly byOrigin: ReadonlyMap<string, string>
  readonly byIdentity: ReadonlyMap<string, string>
}

/** Reads them when they are first asked for, once. */
export type RemovedOnce = () => Promise<Result<RemovedArticles>>

export function removedOnce(archive: Archive): RemovedOnce {
  let read: Promise<Result<RemovedArticles>> | null = null
  return async () => {
    read ??= removedArticles(archive)
    return await read
  }
}

/**
 * What was removed, but not what the undo of an import took out: that was never withdrawn. A record that cannot be replayed counts as
 * removed. Problems: damaged and the environment's, since nothing may go out when it is not known what was removed.
 */
async function removedArticles(archive: Archive): Promise<Result<RemovedArticles>> {
  return await guarded(WITHDRAWN, async () => {
    const byOrigin = new Map<string, string>()
    const byIdentity = new Map<string, string>()
    const { unread } = await readRoom(archive.folder, WITHDRAWN, articleCodec, (record) => {
      const article = openArticle(record)
      if (article.ok && !isWithdrawn(article.value)) return
      const { id, source } = record
      byOrigin.set(source.sha256, id)
      if (source.within) byOrigin.set(source.within.sha256, id)
      byIdentity.set(identityOf(record), id)
    })
    const [first] = unread
    return first ? { ok: false, problem: first.problem } : ok({ byOrigin, byIdentity })
  })
}
