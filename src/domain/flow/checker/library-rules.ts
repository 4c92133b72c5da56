import { EMERGENCY_NUMBERS, emergencyNumbersIn } from '../../emergency/emergency-numbers.ts'
import { wordingsOf } from '../definition/localized-text.ts'
import { EMERGENCY_FLOW, ENTRY_FLOW, OPENED_BY_ENGINE } from '../flow-library.ts'
import { NUMBERS_STEP } from '../turn/danger.ts'
import { basename } from './base-name.ts'
import { type FlowRule, findingAt } from './flow-rule.ts'

/** The file of a flow has its name, so that each id is there once. */
export const fileName: FlowRule = ({ flows }) =>
  flows
    .filter((flow) => basename(flow.file) !== `${flow.definition.id}.yaml`)
    .map((flow) =>
      findingAt(
        flow,
        ['id'],
        'file-name',
        `the file of flow "${flow.definition.id}" has another name`,
        `Call it ${flow.definition.id}.yaml.`,
      ),
    )

/** Every flow is opened by the engine or called by one that is. */
export const unreachableFlow: FlowRule = ({ flows, byId }) => {
  const reached = new Set<string>()
  const open = [...OPENED_BY_ENGINE]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const steps = byId.get(id)?.definition.steps
    if (reached.has(id) || steps === undefined) continue
    reached.add(id)
    open.push(...Object.values(steps).flatMap((step) => (step.kind === 'call' ? step.flow : [])))
  }
  return flows
    .filter(({ definition }) => !reached.has(definition.id))
    .map((flow) =>
      findingAt(
        flow,
        ['id'],
        'unreachable-flow',
        `no conversation ever comes to flow "${flow.definition.id}"`,
        'Call it from a flow that residents come to, or remove the file.',
      ),
    )
}

/** The engine opens one flow and takes the emergency text from another; both must be there. */
export const requiredFlows: FlowRule = ({ flows, byId }) => {
  const missing = [ENTRY_FLOW, EMERGENCY_FLOW].filter((id) => !byId.has(id))
  const remedy = 'Restore the file.'
  const lacking = missing.map((id) => ({
    file: `${id}.yaml`,
    line: 1,
    column: 1,
    rule: 'required-flow',
    message: `the flow "${id}" is missing`,
    remedy,
  }))
  return flows.length === 0 ? lacking : [...lacking, ...withoutNumbers(byId)]
}

function withoutNumbers(byId: Parameters<FlowRule>[0]['byId']) {
  const flow = byId.get(EMERGENCY_FLOW)
  if (flow === undefined) return []
  const { steps } = flow.definition
  const step = Object.hasOwn(steps, NUMBERS_STEP) ? steps[NUMBERS_STEP] : undefined
  const texts = step?.kind === 'say' ? wordingsOf(step.text).map(([, wording]) => wording) : ['']
  const missing = EMERGENCY_NUMBERS.filter(({ number }) =>
    texts.some((text) => !emergencyNumbersIn(text).includes(number)),
  )
  if (missing.length === 0) return []
  const numbers = missing.map(({ number, serves }) => `${number} (${serves})`).join(', ')
  return [
    findingAt(
      flow,
      ['steps', NUMBERS_STEP],
      'emergency-numbers',
      `the say step "${NUMBERS_STEP}" leaves out ${numbers}`,
      'Name all of them in every language.',
    ),
  ]
}
