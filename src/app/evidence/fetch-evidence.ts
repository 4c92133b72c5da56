import type { MediaReference } from '../../domain/message/incoming-message.ts'
import type { Channels, FetchMediaOutcome } from '../message-channel.ts'
import type { Outbox, WorkItem } from '../work/ports.ts'
import type { EvidenceKeeper, EvidenceStore, EvidenceVault, PendingEvidence } from './ports.ts'

/** Telegram's cloud API hands out files up to 20 MB (platform reference §11.2); the same bound holds for all channels. */
const MAX_BYTES = 20 * 1024 * 1024
/** With doubling waits this is about a day: longer than any platform keeps its links alive. */
const MAX_ATTEMPTS = 12
const FIRST_RETRY_MS = 5_000
const MAX_RETRY_MS = 4 * 3_600_000

/** What fetching evidence is made of. */
export interface FetchDependencies {
  readonly store: EvidenceStore
  readonly vault: EvidenceVault
  readonly keeper: EvidenceKeeper
  readonly channels: Channels
  readonly outbox: Pick<Outbox, 'finish' | 'postpone'>
}

/** Fetches, checks and seals files that residents sent. */
export type FetchEvidence = (items: readonly WorkItem[]) => Promise<void>

/** Creates the use case behind the job `fetch-evidence`. A file that cannot be had never costs the report it came with. */
export function createFetchEvidence(deps: FetchDependencies): FetchEvidence {
  return async (items) => {
    for (const item of items) await fetchOne(item, deps)
  }
}

async function fetchOne(item: WorkItem, deps: FetchDependencies): Promise<void> {
  const evidence = await deps.store.find(item.ref)
  const outcome = evidence === undefined ? undefined : await fetchMedia(evidence, deps)
  if (evidence !== undefined && outcome !== undefined) {
    const retryMs = await settle(evidence, outcome, deps)
    if (retryMs !== undefined) {
      await deps.store.countAttempt(evidence.id)
      await deps.outbox.postpone('fetch-evidence', [item.ref], retryMs)
      return
    }
  }
  await deps.outbox.finish('fetch-evidence', [item])
}

async function fetchMedia(evidence: PendingEvidence, deps: FetchDependencies): Promise<FetchMediaOutcome> {
  const channel = deps.channels.find(evidence.account)
  if (channel === undefined) return { kind: 'retry', afterMs: MAX_RETRY_MS }
  // Safe: only `receiveEvidence` writes it, and the seal proves that nobody else did.
  const reference = JSON.parse(
    deps.vault.openMediaSource(evidence.id, evidence.sourceSealed),
  ) as MediaReference
  return channel.fetchMedia(reference, MAX_BYTES)
}

/** Returns how long to wait before the next try, or undefined when this was the last. */
async function settle(
  evidence: PendingEvidence,
  outcome: FetchMediaOutcome,
  deps: FetchDependencies,
): Promise<number | undefined> {
  switch (outcome.kind) {
    case 'fetched': {
      const stored = await deps.keeper.keep(outcome.media.bytes, evidence.kind)
      if (!(await deps.store.saveStored(evidence.id, stored))) await deps.keeper.discard(stored)
      return undefined
    }
    case 'gone':
    case 'too-large':
      await deps.store.saveFailed(evidence.id, outcome.kind, outcome.kind)
      return undefined
    case 'forbidden':
      await deps.store.saveFailed(evidence.id, 'failed', 'forbidden-host')
      return undefined
    case 'retry':
      if (evidence.attempts + 1 >= MAX_ATTEMPTS) {
        await deps.store.saveFailed(evidence.id, 'failed', 'attempts')
        return undefined
      }
      return Math.max(outcome.afterMs, Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** evidence.attempts))
  }
}
