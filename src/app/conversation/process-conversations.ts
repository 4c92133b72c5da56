import { errorClassOf } from '../app-error.ts'
import type { WorkItem } from '../work/ports.ts'
import { decideTurn, type TurnTools } from './decide-turn.ts'
import type { ConversationStore, DecideStep } from './ports.ts'

/** What carrying conversations through is made of. */
export interface ProcessDependencies extends TurnTools {
  readonly store: ConversationStore
  /** Told of each failure by class, for metrics and logs; never with content. */
  readonly reportFailure: (errorClass: string) => void
}

/** Carries the undone events of some conversations through: one transaction for all, or one each when that fails. */
export type ProcessConversations = (items: readonly WorkItem[]) => Promise<void>

/**
 * Creates the use case behind the job `process-conversation`. Conversations are worked on together for throughput; one
 * that cannot be handled is retried alone, so that it never takes others down with it.
 */
export function createProcessConversations(deps: ProcessDependencies): ProcessConversations {
  const decide = decideAll(deps)
  return async (items) => {
    try {
      await deps.store.stepEvents(items, decide)
    } catch (error) {
      if (isOutage(error)) throw error
      await Promise.all(items.map((item) => stepAlone(deps, decide, item)))
    }
  }
}

/** Creates the use case behind the job `run-session-timer`: reminders and the erasure of drafts left behind. */
export function createRunSessionTimers(deps: ProcessDependencies): ProcessConversations {
  const decide = decideAll(deps)
  return (items) => deps.store.stepTimers(items, decide)
}

function decideAll(tools: TurnTools): DecideStep {
  return (conversations, reads) =>
    Promise.all(conversations.map((conversation) => decideTurn(conversation, reads, tools)))
}

async function stepAlone(deps: ProcessDependencies, decide: DecideStep, item: WorkItem): Promise<void> {
  try {
    await deps.store.stepEvents([item], decide)
  } catch (error) {
    if (isOutage(error)) throw error
    const errorClass = errorClassOf(error)
    deps.reportFailure(errorClass)
    await deps.store.recordFailure(item, errorClass)
  }
}

/** The store or a key is out of reach: nobody's event is at fault, and trying again later helps. */
function isOutage(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true
}
