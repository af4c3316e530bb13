// How long work takes, as a busy machine does not change it.

/** The processor time of work, in seconds: what this process took for it, with all its threads. */
export function processorTime(work: () => void): number {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}
