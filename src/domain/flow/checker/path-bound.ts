import { END } from '../definition/flow-definition.ts'
import { isQuestion, type Step } from '../definition/step-schemas.ts'
import type { CheckedFlows, FlowRule } from './flow-rule.ts'
import { findingAt } from './flow-rule.ts'
import { edgesOf } from './step-edges.ts'
import { allNodes, nodeName, type StepNode } from './step-graph.ts'
import { type Graph, strongComponents } from './strong-components.ts'

/** Nobody is asked more than this on one way; ordinary reports take a fifth (decision 0011). */
const MOST_QUESTIONS = 75

/** Every way through a flow ends after a number of questions that a person can bear. */
export const tooManyQuestions: FlowRule = (checked) =>
  [...longestWays(checked)].flatMap(([id, length]) => {
    const flow = checked.byId.get(id)
    if (flow === undefined || length <= MOST_QUESTIONS) return []
    const message = `a way through "${id}" asks ${length} questions, ${MOST_QUESTIONS} are allowed`
    return [findingAt(flow, ['start'], 'too-many-questions', message, 'Ask less, or ask it after sending.')]
  })

/**
 * How many questions the longest way through each flow asks, called flows included. A way leads from the start, or from a menu
 * (`again`), to the next menu or the end: who goes round by a menu chooses to. Steps that lead to each other otherwise count once
 * each, since an answered question is passed over; that is more than any real way has.
 */
export function longestWays(checked: CheckedFlows): ReadonlyMap<string, number> {
  const calls = callGraph(checked)
  const known = new Map<string, number>()
  for (const group of strongComponents(calls)) measure(checked, group, known)
  return known
}

/** Which flows call which. */
function callGraph({ flows }: CheckedFlows): Graph {
  return new Map(
    flows.map(({ definition }) => [
      definition.id,
      Object.values(definition.steps).flatMap((step) => (step.kind === 'call' ? step.flow : [])),
    ]),
  )
}

/** Measures flows that call each other, once all flows they call beside are known. */
function measure(checked: CheckedFlows, group: readonly string[], known: Map<string, number>): void {
  const members = new Set(group)
  const flows = checked.flows.filter(({ definition }) => members.has(definition.id))
  const nodes = allNodes({ flows })
  const graph = new Map([...nodes].map(([name, node]) => [name, waysOf(node, checked, members)]))
  const weight = (name: string) => weightOf(nodes.get(name), members, known)
  const longest = new Map<string, number>()
  for (const component of strongComponents(graph)) {
    const own = component.reduce((sum, name) => sum + weight(name), 0)
    const after = component.flatMap((name) => graph.get(name) ?? []).map((next) => longest.get(next) ?? 0)
    for (const name of component) longest.set(name, own + Math.max(0, ...after))
  }
  for (const { definition } of flows) {
    const ways = Object.keys(definition.steps).map((id) => longest.get(nodeName(definition.id, id)) ?? 0)
    known.set(definition.id, Math.max(0, ...ways))
  }
}

/** Within a group a call leads into the called flow, and its end may come back to any call of it. */
function waysOf({ flow, step }: StepNode, checked: CheckedFlows, members: ReadonlySet<string>): string[] {
  if (isMenu(step)) return []
  const { id } = flow.definition
  const isLast = (to: string) => to === END
  const returns = edgesOf(step).some(({ to }) => isLast(to)) ? returnsOf(checked, members, id, new Set()) : []
  const own = edgesOf(step).flatMap(({ to }) => (isLast(to) ? returns : [nodeName(id, to)]))
  if (step.kind !== 'call' || !members.has(step.flow)) return own
  const callee = checked.byId.get(step.flow)
  return callee === undefined ? own : [...own, nodeName(step.flow, callee.definition.start)]
}

/** Where the end of a flow comes back to within its group. */
function returnsOf(
  checked: CheckedFlows,
  members: ReadonlySet<string>,
  called: string,
  seen: Set<string>,
): string[] {
  if (seen.has(called)) return []
  seen.add(called)
  const callers = checked.flows.filter(({ definition }) => members.has(definition.id))
  return callers.flatMap(({ definition: { id, steps } }) =>
    Object.values(steps).flatMap((step) => {
      if (step.kind !== 'call' || step.flow !== called) return []
      return step.next === END ? returnsOf(checked, members, id, seen) : [nodeName(id, step.next)]
    }),
  )
}

function isMenu(step: Step): boolean {
  return step.kind === 'choice' && step.again
}

function weightOf(
  node: StepNode | undefined,
  members: ReadonlySet<string>,
  known: ReadonlyMap<string, number>,
): number {
  if (node === undefined) return 0
  const { step } = node
  if (step.kind === 'call') return members.has(step.flow) ? 0 : (known.get(step.flow) ?? 0)
  return step.kind === 'confirm' || isQuestion(step) ? 1 : 0
}
