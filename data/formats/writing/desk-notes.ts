// What the desk notes for itself (note, flag, due date, why an article was withdrawn) is in the record and its log. A record that tells of
// it is not handed out.
import { type ArticleRecord, DESK_ONLY } from '../../schema/index.ts'

export function hasDeskNotes({ metadata, events }: ArticleRecord): boolean {
  const patches = events.flatMap((event) => (event.type === 'metadata' ? [event.before, event.after] : []))
  return [metadata, ...patches].some((values) => DESK_ONLY.some((name) => (values[name] ?? null) !== null))
}
