// Handles main's broadcasts: a change makes this window refresh what it shows, an opened or closed archive replaces
// everything.
import { listen } from '../api.ts'
import { takeActs } from './acts.ts'
import { currentArchive, takeArchiveState } from './archive.ts'
import { askAgain, client, isOfArticle } from './client.ts'
import { takeProgress } from './job-progress.ts'
import { followNotices } from './notices.ts'
import { followProposals } from './proposals.ts'
import { takeSettings } from './settings.ts'
import { forgetSpelling } from './spelling.ts'

/** Listens for as long as the window exists. */
export function followBroadcasts(): void {
  listen('archive:state', takeArchiveState)
  listen('settings:changed', takeSettings)
  listen('acts:state', takeActs)
  listen('job:progress', takeProgress)
  listen('searches:changed', () => void askAgain('searches'))
  listen('notices:changed', () => {
    for (const room of ['notices', 'article'] as const) void askAgain(room)
  })
  listen('findings:changed', ({ article }) => {
    if (article !== undefined) {
      void client.invalidateQueries({ predicate: (query) => isOfArticle(query, 'findings:read', [article]) })
      return
    }
    forgetSpelling()
    void askAgain('findings')
    void askAgain('coverage')
    void askAgain('names')
    void askAgain('stylebook')
  })
  listen('coverage:changed', () => void askAgain('coverage'))
  listen('archive:restored', () => {
    for (const room of ['article', 'articles', 'tags'] as const) void askAgain(room)
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
    void askAgain('acts', 'spent')
    void client.invalidateQueries({ predicate: (query) => isOfArticle(query, 'article:read', ids) })
  })
}
