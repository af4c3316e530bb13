// A correction begun while another one was still being saved: its places are mapped to the text as it is by then.
import { type Article, headHash, wordDiff } from '../../../../electron/contract/index.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import type { Correcting, WorkingPlace } from '../../../session/article/correcting.ts'
import { mapThrough } from '../places/map-offsets.ts'

/**
 * The same places in the present article; one whose words have changed stays as it was, and the store will refuse it.
 */
export function carriedOver(
  correcting: Correcting,
  { article: then }: OpenedArticle,
  { article: now }: OpenedArticle,
): Correcting {
  if (correcting.replaces || headHash(then.record) === headHash(now.record)) return correcting
  const carry = (place: WorkingPlace): WorkingPlace => carriedPlace(place, textIn(then, place), textIn(now, place))
  return { ...correcting, here: carry(correcting.here), all: correcting.all.map(carry) }
}

/** A place of the text `then` in the text `now`. */
export function carriedPlace(place: WorkingPlace, then: string, now: string): WorkingPlace {
  if (then === now) return place
  const map = mapThrough(wordDiff(then, now))
  const [from, to] = [map(place.from, 1), map(place.to, -1)]
  return now.slice(from, to) === place.before ? { ...place, from, to } : place
}

function textIn({ fields }: Article, { field }: WorkingPlace): string {
  return fields.get(field)?.workingText() ?? ''
}
