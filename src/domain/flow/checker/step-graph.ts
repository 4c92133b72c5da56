import { END } from '../definition/flow-definition.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import type { Step } from '../definition/step-schemas.ts'
import type { CheckedFlows } from './flow-rule.ts'
import { edgesOf } from './step-edges.ts'
import type { Graph } from './strong-components.ts'

/** A step as a node of all flows together. */
export interface StepNode {
  readonly flow: ParsedFlow
  readonly id: string
  readonly step: Step
}

/** The name of a step among the steps of all flows. */
export function nodeName(flow: string, step: string): string {
  return `${flow}.${step}`
}

/** Every step of every flow by its name. */
export function allNodes({ flows }: Pick<CheckedFlows, 'flows'>): ReadonlyMap<string, StepNode> {
  return new Map(
    flows.flatMap((flow) =>
      Object.entries(flow.definition.steps).map(
        ([id, step]) => [nodeName(flow.definition.id, id), { flow, id, step }] as const,
      ),
    ),
  )
}

/**
 * The ways between the steps of all flows that are gone without waiting, where some steps wait. A call leads into the called
 * flow, and past it when that can be run through without waiting.
 *
 * @param waits whether the conversation stops at a step until the resident has said something new
 */
export function silentGraph(checked: CheckedFlows, waits: (node: StepNode) => boolean): Graph {
  const nodes = allNodes(checked)
  const passable = passableFlows(checked, waits)
  const waysOf = ({ flow, step }: StepNode) => {
    const { id } = flow.definition
    const own = edgesOf(step).map(({ to }) => nodeName(id, to))
    if (step.kind !== 'call') return own
    const callee = checked.byId.get(step.flow)
    const into = callee === undefined ? [] : [nodeName(step.flow, callee.definition.start)]
    return passable.has(step.flow) ? [...into, ...own] : into
  }
  const silent = [...nodes].filter(([, node]) => !waits(node))
  return new Map(silent.map(([name, node]) => [name, waysOf(node)]))
}

/** Flows of which some way leads from the start to the end without waiting. */
function passableFlows(checked: CheckedFlows, waits: (node: StepNode) => boolean): ReadonlySet<string> {
  const passable = new Set<string>()
  for (let before = -1; before !== passable.size; ) {
    before = passable.size
    for (const flow of checked.flows) if (isPassable(flow, passable, waits)) passable.add(flow.definition.id)
  }
  return passable
}

function isPassable(
  flow: ParsedFlow,
  passable: ReadonlySet<string>,
  waits: (node: StepNode) => boolean,
): boolean {
  const { steps, start } = flow.definition
  const seen = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === END) return true
    const step = Object.hasOwn(steps, id) ? steps[id] : undefined
    if (step === undefined || seen.has(id) || waits({ flow, id, step })) continue
    seen.add(id)
    if (step.kind === 'call' && !passable.has(step.flow)) continue
    open.push(...edgesOf(step).map(({ to }) => to))
  }
  return false
}
