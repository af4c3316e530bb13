// The versions of an article to choose from: as published, after each act, and the present one.
import { logActs } from '../../../../electron/contract/index.ts'
import { whenWords } from '../../../messages/when-words.ts'
import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { actWords } from './event-words.ts'

export interface VersionChoice {
  /** Events up to it; 0 is the original. */
  readonly events: number
  readonly label: string
}

/** Newest first. The last act's version is the present one. */
export function versionChoices({ article, corrections }: OpenedArticle): readonly VersionChoice[] {
  const acts = logActs(article.record)
  const versions = acts.map((act, n) => ({
    events: act.to,
    label:
      n === acts.length - 1
        ? words('versions.now')
        : words('versions.after', { when: whenWords(act.events[0]?.at ?? ''), what: actWords(act, corrections).what }),
  }))
  return [{ events: 0, label: words('versions.published') }, ...versions].toReversed()
}
