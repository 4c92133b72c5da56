import { errorClassOf } from '../app-error.ts'
import type { Clock } from '../clock.ts'
import type { PlannedCopy } from './sending-ports.ts'

/**
 * How a claim ended. `claimed`: it is durably on its way, and nobody else sends it. `refused`: it may not go now (paused, taken back,
 * sent by somebody else) and stays as it is. `unsure`: nobody knows whether it was written, so it must be put back.
 */
export type ClaimOutcome = 'claimed' | 'refused' | 'unsure'

/** Claims copies just before they leave, a few in one statement. */
export interface CopyClaims {
  /** @param until instant (ms) after which it need not be claimed any more */
  claim(copy: PlannedCopy, until: number): Promise<ClaimOutcome>
  /** One that was not refused has left, or will not leave: there is room for the next. */
  release(): void
}

/** What claiming is made of. */
export interface CopyClaimsDependencies {
  readonly clock: Clock
  /** Claims those that may still go; returns their ids. */
  readonly claimToSend: (copies: readonly PlannedCopy[]) => Promise<ReadonlySet<string>>
  /** Copies a second. */
  readonly rate: number
  /** When the next copy may leave. */
  readonly readyAt: (now: number) => number
  readonly reportFailure: (errorClass: string) => void
}

/** Copies of so long are claimed before their turn: what is claimed and has not left is in doubt after a crash (decision 0021). */
const AHEAD_MS = 60
/** A slow database is asked earlier, by so many times what it last took, but no earlier than this. */
const AHEAD_OF_SLOW = 2
const MAX_AHEAD_MS = 240

interface Waiting {
  readonly copy: PlannedCopy
  readonly until: number
  readonly settle: (outcome: ClaimOutcome) => void
}

/** Creates the claims of one sender. */
export function createCopyClaims(deps: CopyClaimsDependencies): CopyClaims {
  const waiting: Waiting[] = []
  let ahead = 0
  let isClaiming = false
  let lastTookMs = 0

  const room = (): number => {
    const aheadMs = Math.max(AHEAD_MS, Math.min(AHEAD_OF_SLOW * lastTookMs, MAX_AHEAD_MS))
    return Math.ceil((deps.rate * aheadMs) / 1_000)
  }

  /** Nothing leaves in time: claimed, they would only have to be put back. */
  function refuseLate(): void {
    const now = deps.clock.now()
    const readyAt = deps.readyAt(now)
    while (waiting[0] !== undefined && waiting[0].until < readyAt) waiting.shift()?.settle('refused')
  }

  async function claimSome(): Promise<void> {
    const batch = waiting.splice(0, room() - ahead)
    ahead += batch.length
    const startedAt = deps.clock.now()
    const claimed = await deps.claimToSend(batch.map(({ copy }) => copy)).catch((error: unknown) => {
      deps.reportFailure(errorClassOf(error))
      return undefined
    })
    lastTookMs = deps.clock.now() - startedAt
    for (const { copy, settle } of batch) {
      const outcome = claimed === undefined ? 'unsure' : claimed.has(copy.id) ? 'claimed' : 'refused'
      if (outcome === 'refused') ahead -= 1
      settle(outcome)
    }
  }

  async function claimWaiting(): Promise<void> {
    if (isClaiming) return
    isClaiming = true
    refuseLate()
    while (waiting.length > 0 && ahead <= room() / 2) {
      await claimSome()
      refuseLate()
    }
    isClaiming = false
  }

  return {
    claim: (copy, until) =>
      new Promise((settle) => {
        waiting.push({ copy, until, settle })
        // Let the others of the same moment come along.
        queueMicrotask(() => void claimWaiting())
      }),
    release() {
      ahead -= 1
      void claimWaiting()
    },
  }
}
