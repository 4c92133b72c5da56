import type { Finding } from '../definition/finding.ts'
import { END } from '../definition/flow-definition.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import type { Step } from '../definition/step-schemas.ts'
import { type FlowRule, findingAt } from './flow-rule.ts'
import { edgesOf, reachableFrom } from './step-edges.ts'

/** Every destination is a step of the flow or `end`. */
export const unknownStep: FlowRule = ({ flows }) =>
  flows.flatMap((flow) => {
    const { steps, start, sendNow } = flow.definition
    const edges = [
      { to: start, path: ['start'] },
      ...(sendNow === undefined ? [] : [{ to: sendNow.step, path: ['sendNow', 'step'] }]),
      ...Object.entries(steps).flatMap(([id, step]) =>
        edgesOf(step).map((edge) => ({ to: edge.to, path: ['steps', id, ...edge.path] })),
      ),
    ]
    return edges
      .filter(({ to }) => to !== END && !Object.hasOwn(steps, to))
      .map(({ to, path }) =>
        findingAt(
          flow,
          path,
          'unknown-step',
          `there is no step "${to}"`,
          `Name a step of this flow, or end.`,
        ),
      )
  })

/** Every step can be reached. */
export const unreachableStep: FlowRule = ({ flows }) =>
  flows.flatMap((flow) => {
    const { steps, start, sendNow } = flow.definition
    const reached = reachableFrom(steps, [start, ...(sendNow === undefined ? [] : [sendNow.step])])
    return Object.keys(steps)
      .filter((id) => !reached.has(id))
      .map((id) =>
        findingAt(
          flow,
          ['steps', id],
          'unreachable-step',
          `nothing leads to step "${id}"`,
          'Lead to it from a step, or remove it.',
        ),
      )
  })

/** From every step there is a way to the end. */
export const deadEnd: FlowRule = ({ flows }) =>
  flows.flatMap((flow) => {
    const { steps } = flow.definition
    return Object.keys(steps)
      .filter((id) => !reachableFrom(steps, [id]).has(END))
      .map((id) =>
        findingAt(
          flow,
          ['steps', id],
          'dead-end',
          `no way leads from step "${id}" to the end`,
          'Let one of its ways end the flow.',
        ),
      )
  })

/** A circle of steps has a question in it; else the bot would talk for ever. */
export const loopWithoutInput: FlowRule = ({ flows }) =>
  flows.flatMap((flow) => Object.keys(flow.definition.steps).flatMap((id) => loopAt(flow, id)))

/** Every called flow exists, and a flow never calls itself before it has asked anything. */
export const unknownFlow: FlowRule = ({ flows, byId }) =>
  flows.flatMap((flow) =>
    Object.entries(flow.definition.steps).flatMap(([id, step]) => {
      if (step.kind !== 'call') return []
      const path = ['steps', id, 'flow']
      if (!byId.has(step.flow)) {
        return [
          findingAt(
            flow,
            path,
            'unknown-flow',
            `there is no flow "${step.flow}"`,
            'Name a flow of this folder.',
          ),
        ]
      }
      if (step.flow !== flow.definition.id) return []
      return [
        findingAt(
          flow,
          path,
          'loop-without-input',
          'the flow calls itself',
          'Lead to a step of this flow instead.',
        ),
      ]
    }),
  )

function loopAt(flow: ParsedFlow, id: string): Finding[] {
  const { steps } = flow.definition
  const silent = Object.fromEntries(Object.entries(steps).filter(([, step]) => isSilent(step)))
  const step = silent[id]
  if (step === undefined) return []
  const onward = edgesOf(step).map((edge) => edge.to)
  const reached = silentlyReachable(silent, onward)
  if (!reached.has(id)) return []
  return [
    findingAt(
      flow,
      ['steps', id],
      'loop-without-input',
      `step "${id}" comes back to itself without asking anything`,
      'Put a question into the circle.',
    ),
  ]
}

function silentlyReachable(silent: Readonly<Record<string, Step>>, starts: readonly string[]): Set<string> {
  return reachableFrom(
    silent,
    starts.filter((start) => Object.hasOwn(silent, start)),
  )
}

function isSilent(step: Step): boolean {
  return step.kind === 'say' || step.kind === 'branch' || step.kind === 'set' || step.kind === 'call'
}
