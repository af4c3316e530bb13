// The tags of the open archive, and suggestions for an article.

import { suggestTags } from '../../../data/acts/suggest-tags.ts'
import { countTags } from '../../../data/acts/tag-articles.ts'
import { ok } from '../../contract/index.ts'
import type { Checker } from '../archive/checker.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** Handlers of tags:*. Problems: suggestTags's. */
export function tagsHandlers(checker: Pick<Checker, 'of'>): RoomHandlers<'tags'> {
  return {
    'tags:list': async (_, { archive }) => ok(await countTags(archive)),
    'tags:suggested': async ({ id }, { archive }) => suggestTags(await checker.of(archive), id),
  }
}
