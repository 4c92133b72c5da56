import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { IngestEvents } from './ingest-events.ts'
import type { EventIdentifier } from './ports.ts'
import { decodeUnverifiedCall, type UnverifiedCall } from './unverified-call.ts'

/** A call that was set aside because its signature did not verify. */
export interface UnverifiedEvent {
  /** Database id, as text. */
  readonly id: string
  readonly account: ChannelAccount
  readonly bodySha256: Uint8Array
  readonly sealed: Uint8Array
}

/** Calls that were set aside. */
export interface UnverifiedEventStore {
  /** The oldest after `afterId` (`0`: from the beginning). */
  next(afterId: string): Promise<readonly UnverifiedEvent[]>
  remove(ids: readonly string[]): Promise<void>
}

/** A channel that can check a call again. */
export interface VerifyingChannel extends EventIdentifier {
  verify(call: UnverifiedCall): 'genuine' | 'forged' | 'unverified'
}

/** What checking again is made of. */
export interface ReverifyDependencies {
  readonly store: UnverifiedEventStore
  readonly vault: { openEvent(account: ChannelAccount, event: UnverifiedEvent): Uint8Array }
  /** The channel of an account with its present secrets; undefined while it is switched off. */
  readonly findChannel: (account: ChannelAccount) => VerifyingChannel | undefined
  readonly ingest: IngestEvents
}

/** How checking again went. */
export interface ReverifyOutcome {
  /** Taken in as if they had just come. */
  readonly verified: number
  /** Left where they are. */
  readonly remaining: number
}

/**
 * Checks everything that was set aside once more, with the secrets as they are set now, and takes in what is true. For
 * after a wrong setting was corrected (design §7). An event is removed only after it is durable; doing it twice is harmless.
 */
export async function reverifyEvents(deps: ReverifyDependencies): Promise<ReverifyOutcome> {
  let verified = 0
  let remaining = 0
  for (let events = await deps.store.next('0'); events.length > 0; ) {
    for (const event of events) {
      if (await reverify(event, deps)) verified += 1
      else remaining += 1
    }
    events = await deps.store.next(events.at(-1)?.id ?? '0')
  }
  return { verified, remaining }
}

async function reverify(event: UnverifiedEvent, deps: ReverifyDependencies): Promise<boolean> {
  const channel = deps.findChannel(event.account)
  if (channel === undefined) return false
  const call = decodeUnverifiedCall(deps.vault.openEvent(event.account, event))
  if (channel.verify(call) !== 'genuine') return false
  await deps.ingest(channel, [call.rawBody])
  await deps.store.remove([event.id])
  return true
}
