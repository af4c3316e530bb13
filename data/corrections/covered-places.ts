// Places that contain a text as published, but no longer in the working text: an open proposal already changes them.
import type { Field, Place } from '../schema/index.ts'
import type { Article } from './article.ts'
import { findPlaces } from './find-places.ts'
import type { Weave } from './weave.ts'

/** A place in the published text of a field (UTF-16), and the open proposals that change it. */
export interface CoveredPlace extends Place {
  readonly corrections: readonly string[]
}

/** Every exact published occurrence of `find` that open proposals change. */
export function coveredPlaces(article: Article, fields: readonly Field[], find: string): readonly CoveredPlace[] {
  return fields.flatMap((field) => {
    const weave = article.fields.get(field)
    if (!weave || !hasProposals(weave)) return []
    const places = findPlaces(field, weave.publishedText(), find)
    const covering = proposalsOn(weave, places)
    return places.flatMap((place, n) => {
      const corrections = [...(covering[n] ?? [])]
      return corrections.length > 0 ? [{ ...place, corrections }] : []
    })
  })
}

function hasProposals(weave: Weave): boolean {
  return weave.edits.some((_, number) => weave.statusAt(number) === 'proposed')
}

/**
 * For each place, in order and not overlapping, the proposals that delete part of it or insert into it; in one pass.
 */
function proposalsOn(weave: Weave, places: readonly Place[]): readonly Set<string>[] {
  const found = places.map(() => new Set<string>())
  let [position, first] = [0, 0]
  for (const segment of weave.segments) {
    const isPublished = weave.isVisible(segment, weave.isPublished)
    const end = position + (isPublished ? segment.text.length : 0)
    while ((places[first]?.to ?? Number.POSITIVE_INFINITY) <= position) first += 1
    for (let n = first; (places[n]?.from ?? Number.POSITIVE_INFINITY) < end; n += 1) {
      for (const number of segment.deletedBy) {
        if (weave.statusAt(number) === 'proposed') found[n]?.add(weave.idOf(number))
      }
    }
    const isInside = (places[first]?.from ?? Number.POSITIVE_INFINITY) < position
    if (!isPublished && isInside && weave.isVisible(segment, weave.isWorking)) {
      found[first]?.add(weave.idOf(segment.by))
    }
    position = end
  }
  return found
}
