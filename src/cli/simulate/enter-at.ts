import type { FlowDefinition } from '../../domain/flow/definition/flow-definition.ts'
import { createFlowLibrary, ENTRY_FLOW, type FlowLibrary } from '../../domain/flow/flow-library.ts'

/**
 * A library whose conversations begin with the named flow, so that each can be played alone.
 * @throws {Error} when there is no such flow; the message lists those there are
 */
export function enterAt(definitions: readonly FlowDefinition[], flow: string): FlowLibrary {
  const wanted = definitions.find((definition) => definition.id === flow)
  if (wanted === undefined) {
    throw new Error(
      `there is no flow "${flow}"; known: ${definitions.map((definition) => definition.id).join(', ')}`,
    )
  }
  if (flow === ENTRY_FLOW) return createFlowLibrary(definitions)
  const entry: FlowDefinition = {
    id: ENTRY_FLOW,
    hash: `enter-${flow}`,
    title: wanted.title,
    isReport: false,
    start: 'go',
    steps: { go: { kind: 'call', flow, next: 'end' } },
  }
  return createFlowLibrary([...definitions.filter((definition) => definition.id !== ENTRY_FLOW), entry])
}
