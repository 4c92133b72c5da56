import type { MediaReference } from '../../domain/message/incoming-message.ts'
import { AppError, errorClassOf } from '../app-error.ts'
import type { Channels, FetchMediaOutcome } from '../message-channel.ts'
import type { Outbox, WorkItem } from '../work/ports.ts'
import type { EvidenceKeeper, EvidenceStore, EvidenceVault, PendingEvidence } from './ports.ts'

/** Telegram's cloud API hands out files up to 20 MB (platform reference §11.2); the same bound holds for all channels. */
const MAX_BYTES = 20 * 1024 * 1024
/** With doubling waits this is about a day: longer than any platform keeps its links alive. */
const MAX_ATTEMPTS = 12
const FIRST_RETRY_MS = 5_000
const MAX_RETRY_MS = 4 * 3_600_000
/** A file of a channel that is switched off waits for it; this does not count as a try. */
const CHANNEL_OFF_DELAY_MS = 600_000

/** What fetching evidence is made of. */
export interface FetchDependencies {
  readonly store: EvidenceStore
  readonly vault: EvidenceVault
  readonly keeper: EvidenceKeeper
  readonly channels: Channels
  readonly outbox: Pick<Outbox, 'finish' | 'postpone'>
  /** Loads keys that other processes made; asked for when something is sealed with a key that is not known here. */
  readonly refreshKeys: () => Promise<void>
  /** Told of what failed by a defect, by class; never with content. */
  readonly reportFailure: (errorClass: string) => void
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
  const retryMs = evidence === undefined ? undefined : await tryToFetch(evidence, deps)
  if (retryMs === undefined) await deps.outbox.finish('fetch-evidence', [item])
  else await deps.outbox.postpone('fetch-evidence', [item.ref], retryMs)
}

/** Returns how long to wait before the next try, or undefined when this was the last. */
async function tryToFetch(evidence: PendingEvidence, deps: FetchDependencies): Promise<number | undefined> {
  const channel = deps.channels.find(evidence.account)
  if (channel === undefined) return CHANNEL_OFF_DELAY_MS
  if (evidence.attempts >= MAX_ATTEMPTS) return giveUp(evidence, deps)
  // Counted beforehand: a file that takes the process down with it is not tried for ever.
  await deps.store.countAttempt(evidence.id)
  try {
    return await settle(evidence, await channel.fetchMedia(openReference(evidence, deps), MAX_BYTES), deps)
  } catch (error) {
    if (isOutage(error)) throw error
    const errorClass = errorClassOf(error)
    deps.reportFailure(errorClass)
    if (errorClass === 'key-unknown') await deps.refreshKeys()
    return backoff(evidence)
  }
}

function openReference(evidence: PendingEvidence, { vault }: FetchDependencies): MediaReference {
  // Safe: only `receiveEvidence` writes it, and the seal proves that nobody else did.
  return JSON.parse(vault.openMediaSource(evidence.id, evidence.sourceSealed)) as MediaReference
}

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
      if (evidence.attempts + 1 >= MAX_ATTEMPTS) return giveUp(evidence, deps)
      return Math.max(outcome.afterMs, backoff(evidence))
  }
}

async function giveUp({ id }: PendingEvidence, { store }: FetchDependencies): Promise<undefined> {
  await store.saveFailed(id, 'failed', 'attempts')
  return undefined
}

function backoff({ attempts }: PendingEvidence): number {
  return Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts)
}

function isOutage(error: unknown): boolean {
  return error instanceof AppError && error.code === 'store.unavailable'
}
