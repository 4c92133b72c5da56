import { AppError } from '../app-error.ts'
import type { Nudge } from '../work/ports.ts'
import type { EventIdentifier, EventSpool, EventStore, IntakeVault, SealedEvent } from './ports.ts'

/** What `ingestEvents` is made of. */
export interface IngestDependencies {
  readonly store: EventStore
  readonly spool: EventSpool
  readonly vault: IntakeVault
  readonly nudge: Nudge
  /** Told of every event, for the metrics; never with content. */
  readonly count: (account: string, outcome: 'new' | 'duplicate' | 'conflict' | 'spooled') => void
}

/** Makes raw events of one channel durable; resolves only when they are, in the database or in the spool. */
export type IngestEvents = (channel: EventIdentifier, raws: readonly Uint8Array[]) => Promise<void>

/**
 * Creates the use case behind every webhook and every poll: promise 1, "no message is lost", begins here. The caller
 * acknowledges the provider after it resolves, and must not when it throws (`spool.full`, `spool.broken`).
 */
export function createIngestEvents({ store, spool, vault, nudge, count }: IngestDependencies): IngestEvents {
  return async (channel, raws) => {
    const events = raws.map((raw) => sealEvent(channel, raw, vault))
    try {
      const outcomes = await store.keep(channel.account, events)
      for (const outcome of outcomes) count(channel.account, outcome)
      if (outcomes.some((outcome) => outcome !== 'duplicate')) nudge()
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'store.unavailable') throw error
      await spool.append(channel.account, events)
      for (const _ of events) count(channel.account, 'spooled')
    }
  }
}

function sealEvent(channel: EventIdentifier, raw: Uint8Array, vault: IntakeVault): SealedEvent {
  const { eventKey, chatId, sequence } = channel.identify(raw)
  const bodySha256 = vault.sha256(raw)
  return {
    eventKey,
    bodySha256,
    // An event of no conversation is a conversation of its own: it waits for nobody and nobody waits for it.
    conversationKey: vault.conversationKey(channel.account, chatId ?? `event:${eventKey}`),
    sequence: sequence ?? 0,
    sealed: vault.seal(channel.account, bodySha256, raw),
  }
}
