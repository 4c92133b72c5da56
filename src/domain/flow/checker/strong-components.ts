/** A directed graph: each node with those it leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>

interface Search {
  readonly graph: Graph
  readonly order: Map<string, number>
  readonly low: Map<string, number>
  readonly stack: string[]
  readonly waiting: Set<string>
  readonly components: (readonly string[])[]
}

/**
 * The groups of nodes that lead to each other, every group after all groups it leads to (Tarjan). Nodes that no key of the
 * graph names lead nowhere and are left out.
 */
export function strongComponents(graph: Graph): readonly (readonly string[])[] {
  const search: Search = {
    graph,
    order: new Map(),
    low: new Map(),
    stack: [],
    waiting: new Set(),
    components: [],
  }
  for (const node of graph.keys()) if (!search.order.has(node)) visit(search, node)
  return search.components
}

/** The nodes that can come back to themselves. */
export function nodesOnCircles(graph: Graph): ReadonlySet<string> {
  const circles = strongComponents(graph).filter(
    ([node = '', ...others]) => others.length > 0 || graph.get(node)?.includes(node) === true,
  )
  return new Set(circles.flat())
}

/** The graph without some nodes, and without the ways to them. */
export function withoutNodes(graph: Graph, isLeft: (node: string) => boolean): Graph {
  const kept = [...graph].filter(([node]) => !isLeft(node))
  return new Map(kept.map(([node, next]) => [node, next.filter((to) => !isLeft(to))]))
}

function visit(search: Search, node: string): void {
  const { graph, order, low, stack, waiting } = search
  const mine = order.size
  order.set(node, mine)
  low.set(node, mine)
  stack.push(node)
  waiting.add(node)
  for (const next of graph.get(node) ?? []) {
    if (!graph.has(next)) continue
    if (!order.has(next)) visit(search, next)
    if (waiting.has(next)) low.set(node, Math.min(lowOf(search, node), lowOf(search, next)))
  }
  if (lowOf(search, node) === mine) close(search, node)
}

function close({ stack, waiting, components }: Search, root: string): void {
  const component: string[] = []
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    waiting.delete(node)
    component.push(node)
    if (node === root) break
  }
  components.push(component)
}

function lowOf({ low }: Search, node: string): number {
  return low.get(node) ?? 0
}
