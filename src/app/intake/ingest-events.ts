import type { ChannelAccount } from '../../domain/message/channel.ts'
import { AppError } from '../app-error.ts'
import type { Nudge } from '../work/ports.ts'
import type { EventIdentifier, EventSpool, EventStore, IntakeVault, SealedEvent } from './ports.ts'

/** Characters of an event key, which stands in an index; true keys are far shorter. */
const MAX_KEY = 200

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
export function createIngestEvents(deps: IngestDependencies): IngestEvents {
  return async (channel, raws) => {
    if (raws.length === 0) return
    const events = raws.map((raw) => sealEvent(channel, raw, deps.vault))
    const mayOvertake = deps.spool.isEmpty()
    if (mayOvertake && (await keep(channel.account, events, deps))) return
    try {
      await deps.spool.append(channel.account, events)
      for (const _ of events) deps.count(channel.account, 'spooled')
    } catch (error) {
      // Out of order is better than lost.
      if (mayOvertake || !(await keep(channel.account, events, deps))) throw error
    }
  }
}

/** False when the database cannot take them now. */
async function keep(
  account: ChannelAccount,
  events: readonly SealedEvent[],
  { store, nudge, count }: IngestDependencies,
): Promise<boolean> {
  try {
    const outcomes = await store.keep(account, events)
    for (const outcome of outcomes) count(account, outcome)
    if (outcomes.some((outcome) => outcome !== 'duplicate')) nudge()
    return true
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'store.unavailable') throw error
    return false
  }
}

function sealEvent(channel: EventIdentifier, raw: Uint8Array, vault: IntakeVault): SealedEvent {
  const { eventKey: claimedKey, chatId, sequence } = channel.identify(raw)
  const bodySha256 = vault.sha256(raw)
  const eventKey = isStorable(claimedKey) ? claimedKey : `sha256:${toHex(bodySha256)}`
  return {
    eventKey,
    bodySha256,
    // An event of no conversation is a conversation of its own: it waits for nobody and nobody waits for it.
    conversationKey: vault.conversationKey(channel.account, chatId ?? `event:${eventKey}`),
    sequence: Number.isSafeInteger(sequence) ? (sequence ?? 0) : 0,
    sealed: vault.seal(channel.account, bodySha256, raw),
  }
}

/** What no index and no text column takes must not make the provider send the same event for ever. */
function isStorable(eventKey: string): boolean {
  return eventKey !== '' && eventKey.length <= MAX_KEY && /^[\x20-\x7e]*$/.test(eventKey)
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
