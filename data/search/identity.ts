// What makes two copies the same article: their text, or what their files call them. An article that comes in again is known by
// the first, a newer version of one by the second.
import { hashValue } from '../corrections/index.ts'
import type { ArticleRecord, Sha256 } from '../schema/index.ts'

/** The identity of a text: the hash of an article's fields as published. */
export function identityOf(record: ArticleRecord): Sha256 {
  const texts = Object.entries(record.fields).map(([name, field]) => [name, field.textSha256])
  return hashValue(Object.fromEntries(texts))
}

/**
 * The hash of what the source calls an article: its GUID or URI, else its canonical address; null when it says neither. A name that
 * is unique only within its file (a number, a row) counts together with the name of that file. It follows from what was imported
 * and never changes.
 */
export function originOf({ source, metadata }: ArticleRecord): Sha256 | null {
  const said = source.identity ?? source.item ?? ''
  if (said === '' || /^#\d+$|(?:^| )row \d+$/.test(said)) return addressOf(metadata.url ?? '')
  if (/^https?:/i.test(said)) return addressOf(said)
  const isGlobal = /^[a-z][a-z\d+.-]*:\S+$/i.test(said) || /^<?\S+@\S+>?$/.test(said) || UUID.test(said)
  return hashValue(isGlobal ? said : `${source.name.split('/').at(-1)}\n${said}`)
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/**
 * Of an address without what makes no difference to the article: the scheme, a place on the page, a slash at the end.
 * null: the front page of a site, which pages sometimes name by mistake.
 */
function addressOf(text: string): Sha256 | null {
  const bare = text
    .replace(/^https?:/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
  return bare === '' || /^\/\/[^/?]+$/.test(bare) ? null : hashValue(bare)
}
