import { AppError, errorClassOf } from '../app-error.ts'
import type { GiveWay, WorkItem } from '../work/ports.ts'
import { decideTurn } from './decide-turn.ts'
import type { ConversationStore, DecideStep } from './ports.ts'
import type { ConverseTools } from './turn-tools.ts'

/** What carrying conversations through is made of. */
export interface ProcessDependencies extends ConverseTools {
  readonly store: ConversationStore
  readonly giveWay: GiveWay
  /** Loads keys that other processes made; asked for when something is sealed with a key that is not known here. */
  readonly refreshKeys: () => Promise<void>
  /** Told of each failure by class, for metrics and logs; never with content. */
  readonly reportFailure: (errorClass: string) => void
}

/** Carries some conversations through: one transaction for all, or one each when that fails. */
export type ProcessConversations = (items: readonly WorkItem[]) => Promise<void>

/**
 * Creates the use case behind the job `process-conversation`. Conversations are worked on together for throughput; when
 * that fails each is worked on alone and event by event, so that one that cannot be handled never takes others down with
 * it, and the failure is counted against the very event that caused it.
 */
export function createProcessConversations(deps: ProcessDependencies): ProcessConversations {
  const decide = decideAll(deps)
  return (items) =>
    together(
      items,
      (some) => deps.store.stepEvents(some, decide),
      (item) => deps.store.stepEvents([item], decide, 1),
      (item, failure) => deps.store.recordEventFailure(item, failure),
      deps,
    )
}

/** Creates the use case behind the job `run-session-timer`: reminders and the erasure of drafts left behind. */
export function createRunSessionTimers(deps: ProcessDependencies): ProcessConversations {
  const decide = decideAll(deps)
  const step = (some: readonly WorkItem[]): Promise<void> => deps.store.stepTimers(some, decide)
  return (items) =>
    together(
      items,
      step,
      (item) => step([item]),
      (item) => deps.store.recordTimerFailure(item),
      deps,
    )
}

/** All are waited for before the first failure is thrown: no read may come after the end of the transaction. */
function decideAll(tools: ConverseTools & Pick<ProcessDependencies, 'giveWay'>): DecideStep {
  return async (conversations, reads) => {
    const settled = await Promise.allSettled(
      conversations.map(async (conversation) => {
        await tools.giveWay()
        return decideTurn(conversation, reads, tools)
      }),
    )
    const failed = settled.find((result) => result.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    return settled.flatMap((result) =>
      result.status === 'fulfilled' && result.value !== undefined ? [result.value] : [],
    )
  }
}

async function together(
  items: readonly WorkItem[],
  step: (items: readonly WorkItem[]) => Promise<void>,
  stepAlone: (item: WorkItem) => Promise<void>,
  recordFailure: ConversationStore['recordEventFailure'],
  deps: ProcessDependencies,
): Promise<void> {
  try {
    await step(items)
    return
  } catch (error) {
    if (isOutage(error)) throw error
    if (isKeyUnknown(error)) await deps.refreshKeys()
  }
  for (const item of items) {
    try {
      await stepAlone(item)
    } catch (error) {
      if (isOutage(error)) throw error
      const errorClass = errorClassOf(error)
      deps.reportFailure(errorClass)
      await recordFailure(item, { errorClass, isRetryable: isRetryable(error) })
    }
  }
}

/** The database is out of reach: nobody's event is at fault, and all of it is offered again. */
function isOutage(error: unknown): boolean {
  return error instanceof AppError && error.code === 'store.unavailable'
}

/** Sealed by a process that made a new key a moment ago (vault). */
function isKeyUnknown(error: unknown): boolean {
  return errorClassOf(error) === 'key-unknown'
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true
}
