import { isQuestion, type Step } from '../definition/step-schemas.ts'
import { type CheckedFlows, type FlowRule, findingAt } from './flow-rule.ts'
import { isSetAmong, type Latch, latchesOf, onceSet, whileUnset } from './latches.ts'
import { allNodes, type StepNode, silentGraph } from './step-graph.ts'
import { type Graph, nodesOnCircles, withoutNodes } from './strong-components.ts'

/** A circle of steps, through whatever flows, asks something in it; else the bot would talk, or file, for ever. */
export const loopWithoutInput: FlowRule = (checked) => {
  const circles = nodesOnCircles(silentGraph(checked, ({ step }) => asks(step)))
  return findingsAt(checked, circles, {
    rule: 'loop-without-input',
    message: 'this step comes back to itself without asking anything',
    remedy: 'Put a question into the circle.',
  })
}

/**
 * A question that was answered is passed over. So a circle needs one that is always put (`again: true`, a summary), one whose
 * answer is forgotten on every way round, or a variable that is set on the way and leads out.
 */
export const loopOfAnswered: FlowRule = (checked) => {
  const nodes = allNodes(checked)
  const silent = silentGraph(checked, ({ step }) => isAlwaysPut(step))
  const circles = endlessCircles(silent, nodes, latchesOf(nodes))
  return findingsAt(checked, new Set([...circles].filter((name) => asks(nodes.get(name)?.step))), {
    rule: 'loop-of-answered',
    message:
      'once answered, this question is passed over, and so is every other one of the circle it stands in',
    remedy:
      'Give a question of the circle again: true, forget its answer on the way round, or lead out by a variable.',
  })
}

/**
 * Steps of circles that nothing ends. Who goes round for ever either never passes a way that sets a latch, or has it set from
 * then on: both must lead out.
 */
function endlessCircles(
  silent: Graph,
  nodes: ReadonlyMap<string, StepNode>,
  latches: readonly Latch[],
): ReadonlySet<string> {
  const circles = circlesOfAnswered(silent, nodes)
  const latch = latches.find((candidate) => isSetAmong(silent, circles, candidate))
  if (latch === undefined) return circles
  const others = latches.filter((other) => other !== latch)
  const around = withoutNodes(silent, (name) => !circles.has(name))
  const unset = endlessCircles(whileUnset(around, latch), nodes, others)
  return new Set([...unset, ...endlessCircles(onceSet(around, nodes, latch), nodes, others)])
}

function circlesOfAnswered(silent: Graph, nodes: ReadonlyMap<string, StepNode>): ReadonlySet<string> {
  const circles = nodesOnCircles(silent)
  const isRenewed = (name: string) => circles.has(name) && forgetsOnEveryWay(name, silent, nodes)
  return nodesOnCircles(withoutNodes(silent, isRenewed))
}

/** Whether every circle through a question passes a step that forgets its answer. */
function forgetsOnEveryWay(name: string, silent: Graph, nodes: ReadonlyMap<string, StepNode>): boolean {
  const step = nodes.get(name)?.step
  if (step === undefined || !isQuestion(step)) return false
  const forgets = (other: string) => {
    const set = nodes.get(other)?.step
    return set?.kind === 'set' && set.forget.includes(step.key)
  }
  return !nodesOnCircles(withoutNodes(silent, forgets)).has(name)
}

function asks(step: Step | undefined): boolean {
  return step !== undefined && (step.kind === 'confirm' || isQuestion(step))
}

function isAlwaysPut(step: Step): boolean {
  return step.kind === 'confirm' || (step.kind === 'choice' && step.again)
}

function findingsAt(
  checked: CheckedFlows,
  names: ReadonlySet<string>,
  told: { readonly rule: string; readonly message: string; readonly remedy: string },
) {
  return [...allNodes(checked)]
    .filter(([name]) => names.has(name))
    .map(([, { flow, id }]) => findingAt(flow, ['steps', id], told.rule, told.message, told.remedy))
}
