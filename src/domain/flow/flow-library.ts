import type { FlowDefinition } from './definition/flow-definition.ts'

/** All flows a conversation may run: today's by id, and older ones by the hash that running sessions remember. */
export interface FlowLibrary {
  /** Today's definition of a flow. */
  readonly current: ReadonlyMap<string, FlowDefinition>
  /** Every definition known, today's included. */
  readonly byHash: ReadonlyMap<string, FlowDefinition>
}

/** The flow every conversation begins with. */
export const ENTRY_FLOW = 'welcome'

/** The flow whose say step `numbers` is the emergency text. */
export const EMERGENCY_FLOW = 'emergency'

/** The flow that looks up a case by its code. */
export const STATUS_FLOW = 'status'

/** Flows that a message can open by itself: the door, the numbers, a code, an invitation. */
export const OPENED_BY_ENGINE = [ENTRY_FLOW, EMERGENCY_FLOW, STATUS_FLOW, 'mediation-party']

/**
 * Gathers definitions into a library.
 *
 * @param archived definitions used by earlier conversations, by the hash they were stored under
 */
export function createFlowLibrary(
  current: readonly FlowDefinition[],
  archived: readonly { readonly hash: string; readonly definition: FlowDefinition }[] = [],
): FlowLibrary {
  const old = archived.map(({ hash, definition }) => [hash, { ...definition, hash }] as const)
  const today = current.map((definition) => [definition.hash, definition] as const)
  return {
    current: new Map(current.map((definition) => [definition.id, definition])),
    byHash: new Map([...old, ...today]),
  }
}
