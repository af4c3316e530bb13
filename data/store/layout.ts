// The layout of an archive's folder (archive-format.md).
import { join } from 'node:path'
import { hashBytes } from './hash-bytes.ts'

export const MANIFEST = 'archive.json'
export const VOCABULARY = 'vocabulary.json'
export const SEARCHES = 'searches.json'
/** Which columns of tables are what. */
export const RECIPES = 'recipes.json'
export const IGNORED = 'ignored.json'
/** Checks that were switched on or off. */
export const CHECK_SWITCHES = 'checks.json'
/** The house profile of notices, once chosen. */
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
/** Files that a restore replaced, each under the time of replacement. */
export const SET_ASIDE = 'set-aside'
/** One line per batch and export. */
export const ACT_LOG = 'acts.jsonl'

/** Folders created with a new archive. */
export const ROOMS = [ARTICLES, SOURCES, BATCHES, EXPORTS, WITHDRAWN, JOURNAL, BACKUPS, STYLEBOOK] as const
export const GIT_IGNORE = 'journal/\nbackups/\nset-aside/overwritten/\nlock\nlock.*\n*.tmp\n'
/** Records are sealed byte for byte: git must not convert their line ends. */
export const GIT_ATTRIBUTES = '*.json -text\n*.jsonl -text\nsources/** -text\n'

/** Path of an article's record in the archive, with / on every platform: articles/ab/<id>.json. */
export function articlePath(id: string): string {
  const shard = hashBytes(id).slice(0, 2)
  return `${ARTICLES}/${shard}/${id}.json`
}

const RECORD_PATH = /^articles\/[0-9a-f]{2}\/([0-9a-hjkmnp-tv-z]{16})\.json$/

/** The article whose record belongs at this path (with /), or null when the path is not one of a record. */
export function articleIdOf(path: string): string | null {
  return RECORD_PATH.exec(path)?.[1] ?? null
}

/** Path of an import's untouched bytes. */
export function sourcePath(sha256: string): string {
  return `${SOURCES}/${sha256.slice(0, 2)}/${sha256}`
}

const IN_STYLEBOOK = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\:\p{Cc}]{1,300}\.(?:ya?ml|txt)$/iu
/** Names Windows reserves for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether a path inside the stylebook's folder is one the stylebook reads. */
export function isStylebookPath(path: string): boolean {
  return IN_STYLEBOOK.test(path) && !path.split('/').some((part) => DEVICE.test(part))
}

/** In bytes; far larger than any file of rules. */
export const LARGEST_STYLEBOOK_FILE = 2_000_000

/** Files at the top level of an archive. */
const AT_TOP: ReadonlySet<string> = new Set([
  ...[MANIFEST, VOCABULARY, SEARCHES, IGNORED, CHECK_SWITCHES, NOTICES, ACT_LOG],
  ...['.gitignore', '.gitattributes'],
])
/** Files in its folders, except the stylebook. */
const IN_ROOM =
  /^(?:articles\/[0-9a-f]{2}\/[0-9a-z]{1,40}\.json|(?:batches|exports|withdrawn)\/[0-9a-z]{1,40}\.json|sources\/[0-9a-f]{2}\/[0-9a-f]{64})$/

/**
 * Whether a path (with /) is in the closed list of files an archive holds. Journals, plans and backups contain only
 * these: every path in them is written, moved or restored.
 */
export function isArchivePath(path: string): boolean {
  return (
    AT_TOP.has(path) ||
    IN_ROOM.test(path) ||
    (path.startsWith(`${STYLEBOOK}/`) && isStylebookPath(path.slice(STYLEBOOK.length + 1)))
  )
}

/** Path of a stylebook file, given its path inside the stylebook. */
export function stylebookPath(path: string): string {
  return `${STYLEBOOK}/${path}`
}

export function batchPath(id: string): string {
  return `${BATCHES}/${id}.json`
}

export function exportPath(id: string): string {
  return `${EXPORTS}/${id}.json`
}

/** Path of the record of a withdrawn article. */
export function withdrawnPath(id: string): string {
  return `${WITHDRAWN}/${id}.json`
}

/** The absolute path of a path inside the archive. */
export function inArchive(folder: string, path: string): string {
  return join(folder, ...path.split('/'))
}

/** The folder of an archive's own backups (absolute, as `folder` is). */
export function archiveBackups(folder: string): string {
  return join(folder, BACKUPS)
}
