// What happens to one message of a window: sender check, schema, handler, reply. No Electron in here, so that every
// refusal can be tested without a window.
import {
  type Answer,
  type Channel,
  type InternalProblem,
  type Reply,
  type Result,
  requestSchemas,
} from '../contract/index.ts'
import type { AppPage } from './app-origin.ts'
import type { CallContext, Handlers } from './handlers/handlers.ts'
import { withoutPaths } from './hide-paths.ts'
import type { Log } from './log.ts'
import { refusalOf, type SenderFacts } from './sender-check.ts'

export interface Call<C extends Channel> {
  readonly channel: C
  readonly sender: SenderFacts | null
  /** Everything the window sent; one value is expected. */
  readonly args: readonly unknown[]
  readonly context: CallContext
}

export interface AnswerOptions {
  /** The handlers of a window, as it sits now; null for one that is closing. */
  readonly handlersOf: (windowId: number) => Handlers | null
  readonly page: AppPage
  readonly log: Log
}

/**
 * Answers one call. Beside the problems of the handler: `refused` (not our window), `invalid-request` (the schema does
 * not fit; the handler never saw it), `internal` (a bug); each with its reference into the log.
 */
export async function answerCall<C extends Channel>(call: Call<C>, options: AnswerOptions): Promise<Reply<Answer<C>>> {
  const { channel, sender, args, context } = call
  const { page, log } = options
  const refusal = refusalOf(sender, page)
  if (refusal !== null) return unanswered('refused', log.trouble(`refused ${channel}: ${refusal}`))
  const handlers = options.handlersOf(context.windowId)
  if (handlers === null) return unanswered('refused', log.trouble(`refused ${channel}: its window is closing`))
  const parsed = requestSchemas[channel].safeParse(args[0])
  if (!parsed.success || args.length > 1) {
    const where = parsed.error?.issues.map(({ path, code }) => `${path.join('.') || 'request'} (${code})`)
    return unanswered('invalid-request', log.trouble(`invalid ${channel}: ${where?.join(', ') ?? 'too many values'}`))
  }
  try {
    // TypeScript cannot see that both tables are indexed by the same channel.
    const handler = handlers[channel] as (request: unknown, context: CallContext) => Promise<Result<Answer<C>>>
    const result = await handler(parsed.data, context)
    return result.ok ? result : { ok: false, problem: withoutPaths(result.problem) }
  } catch (error) {
    return unanswered('internal', log.trouble(`bug in ${channel}`, error))
  }
}

function unanswered(
  code: InternalProblem['code'],
  reference: string,
): { readonly ok: false; readonly problem: InternalProblem } {
  return { ok: false, problem: { code, details: { reference } } }
}
