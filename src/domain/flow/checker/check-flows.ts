import type { Finding } from '../definition/finding.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import {
  duplicateOption,
  sendNow,
  unknownAnswer,
  unknownCategory,
  unknownInCondition,
} from './answer-rules.ts'
import { takesGlobalWord, tooLongForChannel, unpressableButton } from './channel-rules.ts'
import type { FlowRule } from './flow-rule.ts'
import { fileName, requiredFlows, unreachableFlow } from './library-rules.ts'
import { loopOfAnswered, loopWithoutInput } from './loop-rules.ts'
import { tooManyQuestions } from './path-bound.ts'
import { deadEnd, unknownFlow, unknownStep, unreachableStep } from './structure-rules.ts'
import {
  forbiddenWording,
  tooLong,
  unequalPlaceholders,
  unknownEmergencyNumber,
  unknownVariable,
} from './text-rules.ts'
import { impossibleCase, unsureVariable } from './variable-rules.ts'

/** Rules that one look at the files settles. */
const QUICK_RULES: readonly FlowRule[] = [
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

/** Rules that follow every way, or try every button. */
const THOROUGH_RULES: readonly FlowRule[] = [
  unreachableFlow,
  loopOfAnswered,
  tooManyQuestions,
  unsureVariable,
  impossibleCase,
  tooLongForChannel,
  unpressableButton,
  takesGlobalWord,
]

/**
 * What one look finds wrong with a set of flow files, in the order of files and lines. Start-up refuses files with findings;
 * `proveFlows` looks further before they are published.
 */
export function checkFlows(flows: readonly ParsedFlow[]): Finding[] {
  return judge(flows, QUICK_RULES)
}

/**
 * Everything wrong with a set of flow files, in the order of files and lines; empty when they may be published
 * (`npm run check:flows`). Files that are broken at first sight are not looked into further.
 */
export function proveFlows(flows: readonly ParsedFlow[]): Finding[] {
  const findings = checkFlows(flows)
  return findings.length > 0 ? findings : judge(flows, THOROUGH_RULES)
}

function judge(flows: readonly ParsedFlow[], rules: readonly FlowRule[]): Finding[] {
  const byId = new Map(flows.map((flow) => [flow.definition.id, flow]))
  const findings = rules.flatMap((rule) => rule({ flows, byId }))
  return findings.toSorted(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  )
}
