import { edgesOf } from '../checker/step-edges.ts'
import { END, type FlowDefinition } from '../definition/flow-definition.ts'
import type { Step } from '../definition/step-schemas.ts'

/** A step as a box of the diagram. */
export interface FlowNode {
  readonly id: string
  readonly kind: Step['kind'] | 'end'
  /** What the step says or asks, in Vietnamese, or what it does. */
  readonly text: string
  /** Steps from the start by the shortest way, from 0. */
  readonly rank: number
}

/** A way between two boxes; ways between the same two are one, with all their names. */
export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly names: readonly string[]
}

/** A flow as boxes and ways, in the order of the file. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

/** Makes a graph of a flow; `end` is a box of its own where anything leads to it. */
export function flowGraph(flow: FlowDefinition): FlowGraph {
  const edges = Object.entries(flow.steps).flatMap(([id, step]) => edgesFrom(id, step))
  const ranks = ranksOf(flow, edges)
  const last = Math.max(0, ...ranks.values())
  const nodes = Object.entries(flow.steps).map(([id, step]) => ({
    id,
    kind: step.kind,
    text: textOf(step),
    rank: ranks.get(id) ?? last + 1,
  }))
  const isEnding = edges.some(({ to }) => to === END)
  const end = {
    id: END,
    kind: 'end',
    text: '',
    rank: Math.max(last, ...nodes.map((node) => node.rank)) + 1,
  } as const
  return { nodes: isEnding ? [...nodes, end] : nodes, edges }
}

function edgesFrom(from: string, step: Step): FlowEdge[] {
  const byTarget = new Map<string, string[]>()
  for (const { to, path } of edgesOf(step)) {
    byTarget.set(to, [...(byTarget.get(to) ?? []), ...nameOf(step, path)])
  }
  return [...byTarget].map(([to, names]) => ({ from, to, names }))
}

/** What a way is called: the label of its option, or the condition of its case. */
function nameOf(step: Step, path: readonly PropertyKey[]): string[] {
  const index = typeof path[1] === 'number' ? path[1] : undefined
  if (path[0] === 'options' && index !== undefined && 'options' in step)
    return [step.options[index]?.label.vi ?? '']
  if (path[0] === 'cases' && index !== undefined && step.kind === 'branch') {
    const condition = step.cases[index]?.if
    return condition === undefined ? [] : [conditionText(condition)]
  }
  return path[0] === 'otherwise' ? ['khác'] : []
}

function conditionText(condition: object): string {
  return Object.values(condition)
    .map((part) => (typeof part === 'object' && part !== null ? Object.values(part).join('|') : String(part)))
    .join(' = ')
}

function textOf(step: Step): string {
  if ('text' in step) return step.text.vi
  switch (step.kind) {
    case 'call':
      return `→ ${step.flow}`
    case 'submit':
      return step.as
    case 'set':
      return Object.entries(step.set)
        .map(([name, value]) => `${name} = ${value}`)
        .join(', ')
    case 'lookup':
      return step.from
    case 'mediation':
      return step.do
    case 'branch':
      return ''
  }
}

function ranksOf(flow: FlowDefinition, edges: readonly FlowEdge[]): ReadonlyMap<string, number> {
  const starts = [flow.start, ...(flow.sendNow === undefined ? [] : [flow.sendNow.step])]
  const ranks = new Map<string, number>()
  let open = starts.slice(0, 1)
  for (let rank = 0; open.length > 0; rank += 1) {
    for (const id of open) ranks.set(id, rank)
    const onward = edges.filter(({ from, to }) => open.includes(from) && to !== END && !ranks.has(to))
    open = [...new Set(onward.map(({ to }) => to))]
  }
  return ranks
}
