// Types of newest-change.mjs. All times are milliseconds since 1970, as in `mtimeMs`.

/**
 * The newest modification time below the given files and folders; 0 when none of them exists. Ignores tests,
 * `node_modules` and `out`. A folder's own time counts: a deleted or renamed file leaves no other trace.
 */
export function newestChange(paths: readonly string[]): number

/** The oldest modification time of the given files; 0 as soon as one of them is missing. */
export function oldestOutput(files: readonly string[]): number

/** Whether any source changed after the oldest output was made, or an output is missing. */
export function isStale(sources: readonly string[], outputs: readonly string[]): boolean
