// Handles one message of a window: sender check, schema, what the call needs, handler, reply. No Electron here, so that
// every refusal can be tested without a window.

import type { Log } from '../../../data/index.ts'
import {
  type ActContext,
  type Author,
  type Channel,
  type ClockAndIds,
  calls,
  type Declaration,
  fail,
  ok,
  type Reply,
  refuse,
} from '../../contract/index.ts'
import type { OpenWork } from '../archive/current-archive.ts'
import type { AppPage } from '../protocol/app-origin.ts'
import { withoutPaths } from '../security/hide-paths.ts'
import type { Handlers, WindowCall } from './handlers.ts'
import { refusalOf, type SenderFacts } from './sender-check.ts'

export interface Call {
  readonly channel: Channel
  readonly sender: SenderFacts | null
  /** Everything the window sent; exactly one value is expected. */
  readonly args: readonly unknown[]
  readonly windowId: number
}

/** What a window's calls work on: its handlers, and its open archive or null. */
interface Seat {
  readonly handlers: Handlers
  readonly work: OpenWork | null
}

export interface AnswerOptions {
  /** The window's current seat; null when it is closing. */
  readonly seatOf: (windowId: number) => Seat | null
  /** The author; null: not known yet. */
  readonly author: () => Author | null
  readonly clock: ClockAndIds
  readonly page: AppPage
  readonly log: Log
}

/**
 * Carries out one call. Besides the handler's problems: `refused` (not our window), `invalid-request` (does not match
 * the schema), and `nothing-open`, `read-only` and `no-author` (something the call needs is missing); in these cases
 * the handler is not called. `internal`: a bug. A problem's reference identifies its log entry.
 */
export async function answerCall(
  { channel, sender, args, windowId }: Call,
  options: AnswerOptions,
): Promise<Reply<unknown>> {
  const { page, log } = options
  const refusal = refusalOf(sender, page)
  if (refusal !== null) return refuse('refused', { reference: log.trouble(`refused ${channel}: ${refusal}`) })
  const seat = options.seatOf(windowId)
  if (seat === null) return refuse('refused', { reference: log.trouble(`refused ${channel}: its window is closing`) })
  const parsed = calls[channel].request.safeParse(args[0])
  if (!parsed.success || args.length > 1) {
    const where = parsed.error?.issues.map(({ path, code }) => `${path.join('.') || 'request'} (${code})`)
    const reference = log.trouble(`invalid ${channel}: ${where?.join(', ') ?? 'too many values'}`)
    return refuse('invalid-request', { reference })
  }
  const needed = neededFor(calls[channel], seat.work, options.author())
  if (!needed.ok) return shown(needed)
  try {
    // TypeScript cannot see that the table of handlers and the table of calls have the same keys.
    const handler = seat.handlers[channel] as (request: unknown, call: WindowCall) => Promise<Reply<unknown>>
    const answer = Promise.resolve(handler(parsed.data, { windowId, ...options.clock, ...needed.value }))
    if (isUndoable(calls[channel])) seat.work?.history.awaitAct(answer)
    return shown(await answer)
  } catch (error) {
    return refuse('internal', { reference: log.trouble(`bug in ${channel}`, error) })
  }
}

/** What a call is declared to need, or the problem that it is missing. */
function neededFor(
  { needs, isAct }: Declaration,
  work: OpenWork | null,
  author: Author | null,
): Reply<Partial<OpenWork & Pick<ActContext, 'author'>>> {
  if (needs !== 'nothing' && work === null) return refuse('nothing-open', {})
  if (needs === 'writable' && work?.archive.isWritable === false) {
    return fail('read-only', { folder: work.archive.folder })
  }
  if (isAct && author === null) return refuse('no-author', {})
  return ok({ ...(needs === 'nothing' ? {} : work), ...(isAct && author ? { author } : {}) })
}

/** Whether undo waits for it. */
function isUndoable({ needs, isAct }: Declaration): boolean {
  return isAct === true && needs === 'writable'
}

/** A reply with everything removed that windows may not see. */
function shown(reply: Reply<unknown>): Reply<unknown> {
  return reply.ok ? reply : { ok: false, problem: withoutPaths(reply.problem) }
}
