/** An instant (ms since the epoch) as contracts carry it. */
export function iso(at: number): string {
  return new Date(at).toISOString()
}

/** The same, where there may be none. */
export function isoOrNull(at: number | undefined): string | null {
  return at === undefined ? null : iso(at)
}
