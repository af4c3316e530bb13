// What a command is: its words, its options, and a function from what was typed to its output.

import { loginName, systemContext } from '../acts/system-context.ts'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open-archive.ts'
import { type ActContext, ok, type Problem, type ProblemCode, type Result } from '../schema/index.ts'
import type { UnreadRecord } from '../search/article-index.ts'
import type { PendingActs } from '../store/pending-acts.ts'
import { wholeIds } from '../store/scan.ts'
import { guarded } from '../work/environment.ts'
import { type OptionsConfig, takes } from './option.ts'
import type { Progress } from './progress.ts'
import { said } from './said.ts'
import { brokenOffWords } from './words.ts'

type Value = string | boolean | (string | boolean)[] | undefined

/** What was typed after the command's name. */
export interface Input {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, Value>>
  readonly progress: Progress
  /** Writes a line to stderr in addition to the output; does nothing with --quiet. */
  readonly say: (line: string) => void
}

/**
 * A document for --json, text for people, and whether the work was done only in part (exit 1). `warnings` are lines for
 * stderr in addition to the text; the document says the same. `isCopy`: the text is exported copy, written to files and
 * pipes unchanged.
 */
export interface Output {
  /** A list at its top level may be an iterable, written item by item. */
  readonly document: unknown
  /** The text or its lines. */
  readonly text: string | Iterable<string>
  readonly warnings?: readonly string[]
  readonly isPartial?: boolean
  readonly isCopy?: boolean
}

export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** What the values of its main option are, in the language of the run: each as typed, with what it means. */
  readonly values?: () => readonly (readonly [string, string])[]
  readonly example: string
  readonly options: OptionsConfig
  /** Fewest and most positional arguments. */
  readonly arity: readonly [number, number]
  readonly run: (input: Input) => Promise<Result<Output>>
}

/** A mistake in what was typed: exit 2, with a sentence and the command's usage. */
export class UsageError extends Error {}

/** The command line's name in a lock. */
export const APP = 'command line'

/** The option's value, or undefined. */
export function text(input: Input, name: string): string | undefined {
  const value = input.values[name]
  return typeof value === 'string' ? value : undefined
}

/** All values of an option that may be repeated. */
export function texts(input: Input, name: string): readonly string[] {
  const value = input.values[name]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

export function flag(input: Input, name: string): boolean {
  return input.values[name] === true
}

/** A whole number of at least `least`. */
export function wholeNumber(input: Input, name: string, least: number): number | undefined {
  const value = text(input, name)
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < least)
    throw new UsageError(said`--${name} takes a whole number from ${least} on`)
  return number
}

/** A value from a closed list of words. */
export function oneOf<T extends string>(input: Input, name: string, words: readonly T[]): T | undefined {
  const value = text(input, name)
  if (value === undefined) return undefined
  const found = words.find((word) => word === value)
  if (found === undefined) throw new UsageError(said`--${name} is one of: ${words.join(', ')}`)
  return found
}

/** The value of a required option. */
export function needed(input: Input, name: string): string {
  const value = text(input, name)
  if (value === undefined) throw new UsageError(said`--${name} is needed`)
  return value
}

/** The non-empty value of a required option. */
export function filled(input: Input, name: string): string {
  const value = needed(input, name).trim()
  if (value === '') throw new UsageError(said`--${name} may not be empty`)
  return value
}

/** The option's value, which must not be empty if given. */
export function filledIfGiven(input: Input, name: string): string | undefined {
  return text(input, name) === undefined ? undefined : filled(input, name)
}

/** The nth positional argument; the arity has been checked. */
export function argument(input: Input, position: number): string {
  return input.positionals[position] ?? ''
}

/** The archive's folder, which is always the first argument. */
export function archiveFolder(input: Input): string {
  const folder = argument(input, 0)
  if (folder.trim() === '') throw new UsageError(said`name the folder of the archive; “.” is the one you are in`)
  return folder
}

/** The author: --author, CORRIGENDA_AUTHOR, or the login name. */
export function contextOf(input: Input): ActContext {
  const given = filledIfGiven(input, 'author') ?? process.env.CORRIGENDA_AUTHOR?.trim()
  return systemContext(given || loginName())
}

/** Opens the archive named first, runs the work and always closes it again. */
export async function withArchive<T>(
  input: Input,
  mode: 'read' | 'write',
  work: (archive: Archive, context: ActContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  const context = contextOf(input)
  const opened = await openFor(input, mode, context)
  return opened.ok ? await workIn(opened.value, () => work(opened.value, context)) : opened
}

/** Problems that prevent writing to an archive but not reading it. */
const READABLE_YET: ReadonlySet<ProblemCode> = new Set(['locked', 'no-permission', 'disk-full'])

/**
 * As withArchive for writing, but opens read-only when the archive cannot be written to (another process has it open,
 * the disk is full); the work is passed the reason.
 */
export async function withArchiveIfFree<T>(
  input: Input,
  work: (archive: Archive, context: ActContext, unwritable: Problem | null) => Promise<Result<T>>,
): Promise<Result<T>> {
  const context = contextOf(input)
  const opened = await openFor(input, 'write', context)
  if (opened.ok) return await workIn(opened.value, () => work(opened.value, context, null))
  if (!READABLE_YET.has(opened.problem.code)) return opened
  return await withArchive(input, 'read', (archive) => work(archive, context, opened.problem))
}

async function openFor(input: Input, mode: 'read' | 'write', context: ActContext): Promise<Result<Archive>> {
  const onBrokenOff = (acts: PendingActs): void => input.say(brokenOffWords(acts, mode))
  return await openArchive(archiveFolder(input), { mode, context, app: APP, onBrokenOff })
}

async function workIn<T>(archive: Archive, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await guarded(archive.folder, work)
  } finally {
    await archive.close()
  }
}

/** Articles for an act. `unread`: records a query could not read, and might have matched. */
export interface Chosen {
  readonly ids: readonly string[]
  readonly unread: readonly UnreadRecord[]
}

/** Ids from --ids a,b (prefixes are allowed) or everything --query finds; exactly one of the two must be given. */
export async function chosenIds(input: Input, archive: Archive): Promise<Result<Chosen>> {
  const [ids, query] = [text(input, 'ids'), text(input, 'query')]
  if ((ids === undefined) === (query === undefined)) throw new UsageError(said`give either --ids or --query`)
  if (query !== undefined) {
    const index = await archive.wholeIndex((done, of) => input.progress(said`Reading articles`, done, of))
    const found = await index.ask('ids', query)
    return found.ok ? ok({ ids: found.value, unread: index.status.unread }) : found
  }
  const given = (ids ?? '').split(',').map((id) => id.trim())
  if (given.every((id) => id === '')) throw new UsageError(said`--ids names no article`)
  const whole = wholeIds(
    given.filter((id) => id !== ''),
    await archive.articleIds(),
  )
  return whole.ok ? ok({ ids: whole.value, unread: [] }) : whole
}

export const AUTHOR: OptionsConfig = {
  author: takes('NAME', 'Who acts.', { usual: 'CORRIGENDA_AUTHOR, or your login name' }),
}
export const CHOICE: OptionsConfig = {
  ids: takes('IDS', 'These articles: ids or their first letters, separated by commas.'),
  query: takes('QUERY', 'The articles a query finds; an empty one finds all.'),
}
