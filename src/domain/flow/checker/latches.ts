import type { Condition } from '../definition/condition.ts'
import type { Step } from '../definition/step-schemas.ts'
import { assignmentsOf } from './longest-values.ts'
import { edgesOf } from './step-edges.ts'
import { nodeName, type StepNode } from './step-graph.ts'
import type { Graph } from './strong-components.ts'

/** A variable that has no value or this one: once set, it stays so for the rest of the report. */
export interface Latch {
  readonly name: string
  readonly value: string
  /** The ways on which it is set, as `from>to`: out of a step that sets it, or by an answer that did. */
  readonly setOn: ReadonlySet<string>
}

/** The variable that filing a report sets. */
const FILED = 'code'

/** All variables to which the flows give one value only. */
export function latchesOf(nodes: ReadonlyMap<string, StepNode>): readonly Latch[] {
  const values = new Map<string, Set<string>>([[FILED, new Set(['*'])]])
  const setOn = new Map<string, Set<string>>()
  for (const [node, { flow, step }] of nodes) {
    for (const [name, value] of assignmentsOf(step)) add(values, name, value)
    for (const { to, sets } of waysThatSet(step))
      for (const name of sets) add(setOn, name, wayName(node, nodeName(flow.definition.id, to)))
  }
  return [...values].flatMap(([name, [value = '', ...others]]) => {
    const ways = setOn.get(name)
    return others.length > 0 || ways === undefined ? [] : [{ name, value, setOn: ways }]
  })
}

/** Whether a latch is set on a way between some steps. */
export function isSetAmong(graph: Graph, steps: ReadonlySet<string>, { setOn }: Latch): boolean {
  return [...graph].some(
    ([from, next]) => steps.has(from) && next.some((to) => steps.has(to) && setOn.has(wayName(from, to))),
  )
}

/** The graph as it is while a latch is not set: without the ways that set it. */
export function whileUnset(graph: Graph, { setOn }: Latch): Graph {
  return new Map([...graph].map(([from, next]) => [from, next.filter((to) => !setOn.has(wayName(from, to)))]))
}

/** The graph as it is once a latch is set: branches that look for it find it. */
export function onceSet(graph: Graph, nodes: ReadonlyMap<string, StepNode>, latch: Latch): Graph {
  return new Map(
    [...graph].map(([name, next]) => {
      const node = nodes.get(name)
      if (node?.step.kind !== 'branch') return [name, next]
      const open = waysOnceSet(node.step, latch).map((to) => nodeName(node.flow.definition.id, to))
      return [name, next.filter((to) => open.includes(to))]
    }),
  )
}

function waysOnceSet(step: Extract<Step, { readonly kind: 'branch' }>, latch: Latch): string[] {
  const taken = step.cases.findIndex(({ if: condition }) => isAbout(condition, latch) === true)
  const cases = (taken === -1 ? step.cases : step.cases.slice(0, taken + 1)).filter(
    ({ if: condition }) => isAbout(condition, latch) !== false,
  )
  const ways = cases.map(({ next }) => next)
  return taken === -1
    ? [
        ...ways,
        ...edgesOf(step)
          .slice(-1)
          .map(({ to }) => to),
      ]
    : ways
}

/** Whether a condition surely holds, or surely does not, once the latch is set; undefined when it is about other things. */
function isAbout(condition: Condition, { name, value }: Latch): boolean | undefined {
  if (!('variable' in condition) || condition.variable !== name) return undefined
  if ('exists' in condition) return condition.exists
  return name === FILED ? undefined : [condition.is].flat().includes(value)
}

/** Ways out of a step that set variables, now or when the answer was given that leads there. */
function waysThatSet(step: Step): { readonly to: string; readonly sets: readonly string[] }[] {
  if (step.kind === 'submit') return step.as === 'addition' ? [] : [{ to: step.next, sets: [FILED] }]
  if (step.kind === 'set') return [{ to: step.next, sets: Object.keys(step.set) }]
  if (step.kind !== 'choice' || step.skippable) return []
  const leading = (to: string) => step.options.filter((option) => (option.next ?? step.next) === to)
  return edgesOf(step).map(({ to }) => ({
    to,
    sets: inAll(leading(to).map(({ set = {} }) => Object.keys(set))),
  }))
}

function inAll([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  return first.filter((name) => others.every((names) => names.includes(name)))
}

function wayName(from: string, to: string): string {
  return `${from}>${to}`
}

function add(to: Map<string, Set<string>>, name: string, value: string): void {
  to.set(name, (to.get(name) ?? new Set()).add(value))
}
