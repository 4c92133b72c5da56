import type { PartySide } from '../../domain/mediation/mediation-codes.ts'
import { REMIND_BEFORE_MS } from '../../domain/mediation/mediation-dates.ts'
import { sessionNotice } from '../../domain/mediation/party-notice.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { Outbox, WorkItem } from '../work/ports.ts'

/** A planned meeting that both sides may have to be reminded of; locked while it is decided on. */
export interface SessionToRemind {
  readonly sessionId: string
  readonly mediationId: string
  readonly referenceCode: string
  /** Milliseconds since the epoch. */
  readonly startsAt: number
  readonly place: string
  readonly isPlanned: boolean
  readonly isReminded: boolean
  /** Parties with a chat. */
  readonly parties: readonly {
    readonly partyId: string
    readonly side: PartySide
    readonly conversationId: string
    readonly language: Language
  }[]
}

/** A reminder about to be sent to one party. */
export interface Reminder {
  readonly id: string
  readonly outgoingId: string
  readonly partyId: string
  readonly conversationId: string
  readonly language: Language
  readonly text: string
  /** The same meeting at the same time is reminded of once, however often the job runs. */
  readonly dedupeKey: string
}

/** Meetings as the worker reads them. */
export interface ReminderStore {
  /**
   * Locks the meeting and writes what `decide` returns, with the mark that it was reminded of, in one transaction; undefined
   * from `decide` writes nothing. A meeting that is gone is not decided on.
   */
  remind(
    sessionId: string,
    at: number,
    decide: (session: SessionToRemind) => readonly Reminder[] | undefined,
  ): Promise<void>
}

/** What reminding is made of. */
export interface RemindDependencies {
  readonly store: ReminderStore
  readonly outbox: Pick<Outbox, 'finish' | 'postpone'>
  readonly clock: Clock
  readonly ids: Ids
}

/** The clocks of two machines may differ by this much. */
const TOLERANCE_MS = 60_000

/** Creates the use case behind the job `remind-parties`: one message to each side a day before a meeting. */
export function createRemindParties(deps: RemindDependencies): (items: readonly WorkItem[]) => Promise<void> {
  return async (items) => {
    for (const item of items) await remindOf(item, deps)
  }
}

async function remindOf(item: WorkItem, { store, outbox, clock, ids }: RemindDependencies): Promise<void> {
  const at = clock.now()
  let waitMs = 0
  await store.remind(item.ref, at, (session) => {
    if (!session.isPlanned || session.isReminded || session.startsAt <= at) return undefined
    waitMs = session.startsAt - REMIND_BEFORE_MS - at
    return waitMs > TOLERANCE_MS ? undefined : remindersOf(session, ids)
  })
  if (waitMs > TOLERANCE_MS) await outbox.postpone('remind-parties', [item.ref], waitMs)
  else await outbox.finish('remind-parties', [item])
}

function remindersOf(session: SessionToRemind, ids: Ids): readonly Reminder[] {
  const { referenceCode, sessionId, startsAt } = session
  return session.parties.map(({ partyId, conversationId, language }) => ({
    id: ids.uuid(),
    outgoingId: ids.uuid(),
    text: sessionNotice(session, 'reminder', { referenceCode, language }),
    dedupeKey: `mediation-reminder:${sessionId}:${startsAt}:${partyId}`,
    ...{ partyId, conversationId, language },
  }))
}
