// How often each property is tried: 2,000 times by default, 60,000 in `npm run test:soak`.

/** Runs for one property; `share` scales it down for a costly one. */
export function propertyRuns(share = 1): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(Number(process.env.PROPERTY_RUNS ?? 2000) * share)) }
}
