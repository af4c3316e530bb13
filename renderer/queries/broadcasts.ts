// What main tells unasked: a change makes this window ask again for what it shows, an archive opened or closed replaces all.
import { listen } from '../api.ts'
import { takeActs } from './acts.ts'
import { currentArchive, takeArchiveState } from './archive.ts'
import { client } from './client.ts'
import { takeProgress } from './job-progress.ts'
import { followNotices } from './notices.ts'
import { followProposals } from './proposals.ts'
import { takeSettings } from './settings.ts'

/** Starts listening; answers a function that stops. */
export function followBroadcasts(): () => void {
  const stops = [
    listen('archive:state', takeArchiveState),
    listen('settings:changed', takeSettings),
    listen('acts:state', takeActs),
    listen('job:progress', takeProgress),
    listen('searches:changed', () => void client.invalidateQueries({ queryKey: ['searches'] })),
    listen('notices:changed', () => {
      for (const kind of ['house-notices', 'notices', 'article']) void client.invalidateQueries({ queryKey: [kind] })
    }),
    listen('findings:changed', ({ article }) => {
      if (article !== undefined) {
        void client.invalidateQueries({
          predicate: ({ queryKey: [what, , id] }) => what === 'findings' && id === article,
        })
        return
      }
      void client.invalidateQueries({ queryKey: ['findings'] })
      void client.invalidateQueries({ queryKey: ['coverage'] })
      void client.invalidateQueries({ queryKey: ['names'] })
      void client.invalidateQueries({ queryKey: ['stylebook'] })
    }),
    listen('coverage:changed', () => void client.invalidateQueries({ queryKey: ['coverage'] })),
    listen('archive:restored', () => {
      for (const kind of ['article', 'articles', 'tags']) void client.invalidateQueries({ queryKey: [kind] })
    }),
    listen('archive:changed', ({ ids }) => {
      const archive = currentArchive()
      if (archive) void followProposals(archive.id, ids)
      if (archive) void followNotices(archive.id, ids)
      void client.invalidateQueries({ queryKey: ['articles'] })
      void client.invalidateQueries({ queryKey: ['tags'] })
      void client.invalidateQueries({ queryKey: ['stylebook'] })
      void client.invalidateQueries({ queryKey: ['overwritten'] })
      void client.invalidateQueries({ queryKey: ['names'] })
      void client.invalidateQueries({ queryKey: ['name-places'] })
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'article' && ids.includes(String(queryKey[2])),
      })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
