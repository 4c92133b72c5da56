import { setTimeout as sleep } from 'node:timers/promises'

const LONGEST_BACK_OFF_MS = 60_000

/** Waits; ends at once, without an error, when aborted. */
export async function waitUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}

/** The wait before try number `failures` + 1: doubling from `firstMs` up to a minute. */
export function backOffMs(failures: number, firstMs: number): number {
  return Math.min(LONGEST_BACK_OFF_MS, firstMs * 2 ** Math.min(failures - 1, 16))
}
