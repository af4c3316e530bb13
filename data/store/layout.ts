// Where everything lies in an archive's folder (archive-format.md).
import { join } from 'node:path'
import { hashBytes } from './hash-bytes.ts'

export const MANIFEST = 'archive.json'
export const VOCABULARY = 'vocabulary.json'
export const SEARCHES = 'searches.json'
export const IGNORED = 'ignored.json'
/** Kinds of findings that were switched on or off. */
export const CHECK_SWITCHES = 'checks.json'
/** The house profile of notices, once it was chosen. */
export const NOTICES = 'notices.json'
export const LOCK = 'lock'
export const ARTICLES = 'articles'
export const SOURCES = 'sources'
export const BATCHES = 'batches'
export const EXPORTS = 'exports'
/** Articles whose import was undone. */
export const WITHDRAWN = 'withdrawn'
export const JOURNAL = 'journal'
/** House rules and names, as plain files. */
export const STYLEBOOK = 'stylebook'
export const BACKUPS = 'backups'
/** Files that a restore replaced, each under the time it was replaced. */
export const SET_ASIDE = 'set-aside'
/** One line for each batch and export. */
export const ACT_LOG = 'acts.jsonl'

/** Folders made with a new archive. */
export const ROOMS = [ARTICLES, SOURCES, BATCHES, EXPORTS, WITHDRAWN, JOURNAL, BACKUPS, STYLEBOOK] as const
export const GIT_IGNORE = 'journal/\nbackups/\nset-aside/overwritten/\nlock\nlock.*\n*.tmp\n'
/** Records are sealed byte for byte: git must not touch their line ends. */
export const GIT_ATTRIBUTES = '*.json -text\n*.jsonl -text\nsources/** -text\n'

/** Path of an article's record in the archive, with / on every platform: articles/ab/<id>.json. */
export function articlePath(id: string): string {
  const shard = hashBytes(id).slice(0, 2)
  return `${ARTICLES}/${shard}/${id}.json`
}

const RECORD_PATH = /^articles\/[0-9a-f]{2}\/([0-9a-hjkmnp-tv-z]{16})\.json$/

/** The article whose record lies at this path (with /), or null when it is none. */
export function articleIdOf(path: string): string | null {
  return RECORD_PATH.exec(path)?.[1] ?? null
}

/** Path of an import's untouched bytes. */
export function sourcePath(sha256: string): string {
  return `${SOURCES}/${sha256.slice(0, 2)}/${sha256}`
}

const IN_STYLEBOOK = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\:\p{Cc}]{1,300}\.(?:ya?ml|txt)$/iu
/** Names Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether a path is one of a file the stylebook reads, inside its folder. */
export function isStylebookPath(path: string): boolean {
  return IN_STYLEBOOK.test(path) && !path.split('/').some((part) => DEVICE.test(part))
}

/** No file of rules comes near this, in bytes. */
export const LARGEST_STYLEBOOK_FILE = 2_000_000

/** Files at the top of an archive. */
const AT_TOP: ReadonlySet<string> = new Set([
  ...[MANIFEST, VOCABULARY, SEARCHES, IGNORED, CHECK_SWITCHES, NOTICES, ACT_LOG],
  ...['.gitignore', '.gitattributes'],
])
/** Files in its folders, except the stylebook. */
const IN_ROOM =
  /^(?:articles\/[0-9a-f]{2}\/[0-9a-z]{1,40}\.json|(?:batches|exports|withdrawn)\/[0-9a-z]{1,40}\.json|sources\/[0-9a-f]{2}\/[0-9a-f]{64})$/

/**
 * Whether a path (with /) is one of the closed list of files an archive holds. Journals, plans and backups name no others: what they name
 * is written, moved and brought back.
 */
export function isArchivePath(path: string): boolean {
  return (
    AT_TOP.has(path) ||
    IN_ROOM.test(path) ||
    (path.startsWith(`${STYLEBOOK}/`) && isStylebookPath(path.slice(STYLEBOOK.length + 1)))
  )
}

/** Path of a file of the stylebook, whose path inside it is given. */
export function stylebookPath(path: string): string {
  return `${STYLEBOOK}/${path}`
}

export function batchPath(id: string): string {
  return `${BATCHES}/${id}.json`
}

export function exportPath(id: string): string {
  return `${EXPORTS}/${id}.json`
}

/** Path of the record of an article that was taken out again. */
export function withdrawnPath(id: string): string {
  return `${WITHDRAWN}/${id}.json`
}

/** An absolute path from one inside the archive. */
export function inArchive(folder: string, path: string): string {
  return join(folder, ...path.split('/'))
}

/** Where an archive keeps its own backups (absolute, as `folder` is). */
export function archiveBackups(folder: string): string {
  return join(folder, BACKUPS)
}
