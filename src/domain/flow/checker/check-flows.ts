import type { Finding } from '../definition/finding.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import {
  duplicateOption,
  sendNow,
  unknownAnswer,
  unknownCategory,
  unknownInCondition,
} from './answer-rules.ts'
import type { FlowRule } from './flow-rule.ts'
import { fileName, requiredFlows } from './library-rules.ts'
import { deadEnd, loopWithoutInput, unknownFlow, unknownStep, unreachableStep } from './structure-rules.ts'
import {
  forbiddenWording,
  tooLong,
  unequalPlaceholders,
  unknownEmergencyNumber,
  unknownVariable,
} from './text-rules.ts'

const RULES: readonly FlowRule[] = [
  requiredFlows,
  fileName,
  unknownStep,
  unreachableStep,
  deadEnd,
  loopWithoutInput,
  unknownFlow,
  duplicateOption,
  unknownCategory,
  unknownInCondition,
  unknownAnswer,
  sendNow,
  tooLong,
  unknownVariable,
  unequalPlaceholders,
  forbiddenWording,
  unknownEmergencyNumber,
]

/**
 * Everything wrong with a set of flow files, in the order of files and lines; empty when they may be published. Start-up and
 * `npm run check:flows` refuse files with findings.
 */
export function checkFlows(flows: readonly ParsedFlow[]): Finding[] {
  const byId = new Map(flows.map((flow) => [flow.definition.id, flow]))
  const findings = RULES.flatMap((rule) => rule({ flows, byId }))
  return findings.toSorted(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  )
}
