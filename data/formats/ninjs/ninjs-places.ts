// Where ninjs writes its items: in strings of JSON, the text as HTML or plain.
import { type JsonPart, type JsonParts, placeJson } from '../places/json-articles.ts'
import type { Place } from '../places/places.ts'
import { type NinjsPart, namedItems, ninjsParts } from './read-ninjs.ts'

/** The places of ninjs. */
export const placeNinjs: Place = placeJson((text) => {
  const items = namedItems(text)
  return items && new Map(items.map(({ name, value, path }) => [name, placed(ninjsParts(value), path)]))
})

function placed(parts: ReturnType<typeof ninjsParts>, base: NinjsPart['path']): JsonParts {
  const found = Object.entries(parts).flatMap(([field, part]): [string, JsonPart][] => {
    if (!part) return []
    const path = [...base, ...part.path]
    return [[field, part.kind === 'html' ? { kind: 'html', pieces: [path] } : { kind: part.kind, path }]]
  })
  return { ...Object.fromEntries(found), item: base }
}
