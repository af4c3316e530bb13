// How often each property is tried: 2,000 times in CI, a quarter of that locally, 60,000 in `npm run test:soak`.

/** Whether this is the run that every change must pass. */
export const isContinuousIntegration = Boolean(process.env.CI)

const RUNS = Number(process.env.PROPERTY_RUNS ?? (isContinuousIntegration ? 2000 : 500))

/** Runs for one property; `share` scales it down for an expensive one. */
export function propertyRuns(share = 1): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(RUNS * share)) }
}
