import type { Finding } from '../definition/finding.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'

/** What a rule sees: all flows together, since they call each other and share answers. */
export interface CheckedFlows {
  readonly flows: readonly ParsedFlow[]
  readonly byId: ReadonlyMap<string, ParsedFlow>
}

/** One thing that can be wrong in flow files. */
export type FlowRule = (checked: CheckedFlows) => readonly Finding[]

/** A finding at a part of a flow file. */
export function findingAt(
  flow: ParsedFlow,
  path: readonly PropertyKey[],
  rule: string,
  message: string,
  remedy: string,
): Finding {
  return { file: flow.file, ...flow.locate(path), rule, message, remedy }
}
