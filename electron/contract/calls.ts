// The one table that types both sides of IPC: what a window may ask for, and what it gets. A request is checked against
// its schema in the main process before any handler sees it.
import { idSchema, type ListPage, listRequestSchema, z } from '../../data/schema/index.ts'
import type { AppInfo, ArchiveState, ArchiveSummary, ArticleDocument, PickedFolder } from './answers.ts'
import type { Channel } from './channels.ts'

const nothing = z.strictObject({})
/** Stands for a folder the user picked in a dialog; windows never see or send paths. */
const token = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)

export const requestSchemas = {
  'app:info': nothing,
  'archive:state': nothing,
  'archive:pick': z.strictObject({ purpose: z.enum(['open', 'create']) }),
  'archive:open': z.strictObject({ token }),
  'archive:create': z.strictObject({ token, title: z.string().trim().min(1).max(200) }),
  'archive:open-sample': nothing,
  'archive:open-recent': z.strictObject({ id: idSchema }),
  'archive:close': nothing,
  'articles:list': listRequestSchema,
  'article:read': z.strictObject({ id: idSchema }),
} as const satisfies Record<Channel, z.ZodType>

/** What each channel answers when it can do its work; otherwise it answers a problem. */
export interface Answers {
  'app:info': AppInfo
  'archive:state': ArchiveState
  'archive:pick': PickedFolder | null
  'archive:open': ArchiveSummary
  'archive:create': ArchiveSummary
  'archive:open-sample': ArchiveSummary
  'archive:open-recent': ArchiveSummary
  'archive:close': null
  'articles:list': ListPage
  'article:read': ArticleDocument
}

export type Request<C extends Channel> = z.infer<(typeof requestSchemas)[C]>
export type Answer<C extends Channel> = Answers[C]
