// The checks as the program sees them: a service that works elsewhere, in a thread of this program or in a process of its own.
import { type Called, callAt, type Host, threadHost } from '../work/called.ts'
import { startThread } from '../work/start-thread.ts'
import type { CheckStart } from './check-worker.ts'
import type { FileCheckService } from './file-check-service.ts'

export type CheckThread = Called<FileCheckService>

/** Starts what runs check-worker.ts and hands it what it is started with. */
export type HostChecks = (start: CheckStart) => Host

/** Starts checks by the house's rules, in a thread unless told otherwise. */
export function startCheckWorker(
  start: CheckStart,
  host: HostChecks = (given) => threadHost(startThread('check-worker', given)),
): CheckThread {
  return callAt<FileCheckService>(host(start), {})
}
