// What main tells unasked: a change makes this window ask again for what it shows, an archive opened or closed replaces all.
import { listen } from '../api.ts'
import { takeActs } from './acts.ts'
import { currentArchive, takeArchiveState } from './archive.ts'
import { askAgain, client } from './client.ts'
import { takeProgress } from './job-progress.ts'
import { followNotices } from './notices.ts'
import { followProposals } from './proposals.ts'
import { takeSettings } from './settings.ts'

/** Listens for as long as the window lives. */
export function followBroadcasts(): void {
  listen('archive:state', takeArchiveState)
  listen('settings:changed', takeSettings)
  listen('acts:state', takeActs)
  listen('job:progress', takeProgress)
  listen('searches:changed', () => void askAgain('searches'))
  listen('notices:changed', () => {
    for (const kind of ['house-notices', 'notices', 'article']) void askAgain(kind)
  })
  listen('findings:changed', ({ article }) => {
    if (article !== undefined) {
      void client.invalidateQueries({
        predicate: ({ queryKey: [what, , id] }) => what === 'findings' && id === article,
      })
      return
    }
    void askAgain('findings')
    void askAgain('check-switches')
    void askAgain('coverage')
    void askAgain('names')
    void askAgain('stylebook')
  })
  listen('coverage:changed', () => void askAgain('coverage'))
  listen('archive:restored', () => {
    for (const kind of ['article', 'articles', 'tags']) void askAgain(kind)
  })
  listen('archive:changed', ({ ids }) => {
    const archive = currentArchive()
    if (archive) void followProposals(archive.id, ids)
    if (archive) void followNotices(archive.id, ids)
    void askAgain('articles')
    void askAgain('tags')
    void askAgain('stylebook')
    void askAgain('overwritten')
    void askAgain('names')
    void askAgain('name-places')
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'article' && ids.includes(String(queryKey[2])),
    })
  })
}
