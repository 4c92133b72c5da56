import { editDistance } from '../../places/edit-distance.ts'
import { END, type FlowDefinition } from '../definition/flow-definition.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import { type FlowRule, findingAt } from './flow-rule.ts'
import { edgesOf, reachableFrom } from './step-edges.ts'

/** Every destination is a step of the flow or `end`. */
export const unknownStep: FlowRule = ({ flows }) =>
  flows.flatMap((flow) =>
    unknownDestinations(flow.definition).map(({ to, path }) =>
      findingAt(flow, path, 'unknown-step', `there is no step "${to}"`, remedyFor(to, flow.definition)),
    ),
  )

function unknownDestinations({ steps, start, sendNow }: FlowDefinition) {
  const edges = [
    { to: start, path: ['start'] },
    ...(sendNow === undefined ? [] : [{ to: sendNow.step, path: ['sendNow', 'step'] }]),
    ...Object.entries(steps).flatMap(([id, step]) =>
      edgesOf(step).map((edge) => ({ to: edge.to, path: ['steps', id, ...edge.path] })),
    ),
  ]
  return edges.filter(({ to }) => to !== END && !Object.hasOwn(steps, to))
}

/** A name one or two keys away is what was meant. */
function remedyFor(to: string, { steps }: FlowDefinition): string {
  const near = Object.keys(steps).find((id) => editDistance(id, to, 2) <= 2)
  return near === undefined ? 'Name a step of this flow, or end.' : `Did you mean "${near}"?`
}

/** Where a destination is wrong, steps without a way are its echo: they are told once it is mended. */
function isWhole(flow: ParsedFlow): boolean {
  return unknownDestinations(flow.definition).length === 0
}

/** Every step can be reached. */
export const unreachableStep: FlowRule = ({ flows }) =>
  flows.filter(isWhole).flatMap((flow) => {
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
  flows.filter(isWhole).flatMap((flow) => {
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

/** Every called flow exists. */
export const unknownFlow: FlowRule = ({ flows, byId }) =>
  flows.flatMap((flow) =>
    Object.entries(flow.definition.steps).flatMap(([id, step]) => {
      if (step.kind !== 'call' || byId.has(step.flow)) return []
      const message = `there is no flow "${step.flow}"`
      const remedy = 'Name a flow of this folder.'
      return [findingAt(flow, ['steps', id, 'flow'], 'unknown-flow', message, remedy)]
    }),
  )
