/**
 * The value below which this share of the samples lies (nearest rank); NaN without samples.
 * @param share 0 to 1
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = Float64Array.from(samples).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value, of an even number the lower of the two; NaN without samples. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}

/** Percentiles that are shown of every duration, in the samples' unit. */
export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** Sums samples up. */
export function spreadOf(samples: readonly number[]): Spread {
  return {
    count: samples.length,
    p50: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    p99: percentile(samples, 0.99),
    max: percentile(samples, 1),
  }
}
