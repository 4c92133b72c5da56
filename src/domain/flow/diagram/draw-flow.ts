import type { FlowDefinition } from '../definition/flow-definition.ts'
import { type FlowEdge, type FlowNode, flowGraph } from './flow-graph.ts'

/** Measures of the drawing, in SVG units. */
const BOX = { width: 210, height: 58, gapX: 26, gapY: 66, margin: 24 } as const

/** Letters that fit into one line of a box, and of the name of a way. */
const LINE_CHARS = 34
const NAME_CHARS = 38

/** More names than this at one box would cover other boxes. */
const MAX_NAMES = 4

/** Fill and edge of a box by what the step does. */
const COLOURS: Readonly<Record<FlowNode['kind'], readonly [fill: string, edge: string]>> = {
  say: ['#eef3f9', '#8aa2bf'],
  choice: ['#e3f0e6', '#4b8a5b'],
  text: ['#e3f0e6', '#4b8a5b'],
  place: ['#e3f0e6', '#4b8a5b'],
  time: ['#e3f0e6', '#4b8a5b'],
  evidence: ['#e3f0e6', '#4b8a5b'],
  contact: ['#e3f0e6', '#4b8a5b'],
  confirm: ['#fdf1d8', '#b98a22'],
  branch: ['#f3ecf9', '#8a68b0'],
  set: ['#f3ecf9', '#8a68b0'],
  call: ['#ddebfb', '#2f6fb5'],
  submit: ['#fbe3e0', '#b2413a'],
  lookup: ['#fbe3e0', '#b2413a'],
  mediation: ['#fbe3e0', '#b2413a'],
  end: ['#2c3440', '#2c3440'],
}

interface PlacedNode extends FlowNode {
  readonly x: number
  readonly y: number
}

/**
 * Draws a flow as an SVG picture: steps in layers by their distance from the start, ways between them with the names of the
 * options and conditions; ways back are dashed. Equal flows give equal pictures.
 *
 * @param current the step a conversation stands at, shown with a thick edge
 */
export function drawFlow(flow: FlowDefinition, current?: string): string {
  const { nodes, edges } = flowGraph(flow)
  const placed = placeNodes(nodes, edges)
  const byId = new Map(placed.map((node) => [node.id, node]))
  const width = Math.max(...placed.map((node) => node.x)) + BOX.width + BOX.margin
  const height = Math.max(...placed.map((node) => node.y)) + BOX.height + BOX.margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-label="${escapeXml(flow.id)}" font-family="system-ui, sans-serif">`,
    `<title>${escapeXml(flow.id)}: ${escapeXml(flow.title.vi)}</title>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '<path d="M0 0L8 4L0 8z" fill="#6b7787"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...drawEdges(edges, byId),
    ...placed.map((node) => drawNode(node, node.id === current)),
    '</svg>',
  ].join('\n')
}

/** Boxes of a layer stand in the order of those that lead to them, so that ways cross less. */
function placeNodes(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): PlacedNode[] {
  const placed = new Map<string, PlacedNode>()
  const ranks = [...new Set(nodes.map((node) => node.rank))].toSorted((one, other) => one - other)
  const widest = Math.max(...ranks.map((rank) => nodes.filter((node) => node.rank === rank).length))
  ranks.forEach((rank, layer) => {
    const middle = (node: FlowNode) => {
      const above = edges.filter(({ to }) => to === node.id).flatMap(({ from }) => placed.get(from) ?? [])
      return above.length === 0 ? 0 : above.reduce((sum, { x }) => sum + x, 0) / above.length
    }
    const row = nodes.filter((node) => node.rank === rank)
    const ordered = row.toSorted((one, other) => middle(one) - middle(other))
    const indent = ((widest - row.length) * (BOX.width + BOX.gapX)) / 2
    ordered.forEach((node, at) => {
      const x = BOX.margin + indent + at * (BOX.width + BOX.gapX)
      placed.set(node.id, { ...node, x, y: BOX.margin + layer * (BOX.height + BOX.gapY) })
    })
  })
  return [...placed.values()]
}

function drawNode({ id, kind, text, x, y }: PlacedNode, isCurrent: boolean): string {
  const [fill, edge] = COLOURS[kind]
  const ink = kind === 'end' ? '#fff' : '#1c2530'
  const head = kind === 'end' ? 'end' : `${id} · ${kind}`
  return [
    `<g id="step-${escapeXml(id)}"><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="9" fill="${fill}"`,
    ` stroke="${isCurrent ? '#d02c1f' : edge}" stroke-width="${isCurrent ? 4 : 1.3}"/>`,
    `<text x="${x + 10}" y="${y + 20}" font-size="12" font-weight="600" fill="${ink}">${clipped(head, LINE_CHARS - 4)}</text>`,
    ...linesOf(text).map(
      (line, at) =>
        `<text x="${x + 10}" y="${y + 36 + at * 14}" font-size="11" fill="${ink}">${clipped(line, LINE_CHARS)}</text>`,
    ),
    '</g>',
  ].join('')
}

/** Names of ways stand above the box they lead to, one over the other; those of ways back below the box they leave. */
function drawEdges(edges: readonly FlowEdge[], byId: ReadonlyMap<string, PlacedNode>): string[] {
  const taken = new Map<string, number>()
  return edges.flatMap(({ from, to, names }) => {
    const start = byId.get(from)
    const end = byId.get(to)
    if (start === undefined || end === undefined) return []
    const isBack = end.rank <= start.rank
    const way = drawWay(start, end, isBack)
    const name = names.filter((one) => one !== '').join(' / ')
    if (name === '') return [way]
    const place = isBack ? `below ${from}` : `above ${to}`
    const row = taken.get(place) ?? 0
    taken.set(place, row + 1)
    const x = (isBack ? start.x : end.x) + BOX.width / 2
    const y = isBack ? start.y + BOX.height + 26 + row * 11 : end.y - 9 - row * 11
    return row < MAX_NAMES ? [way, drawName(name, x, y)] : [way]
  })
}

function drawWay(start: PlacedNode, end: PlacedNode, isBack: boolean): string {
  const x1 = start.x + BOX.width / 2
  const x2 = end.x + BOX.width / 2
  const y1 = start.y + BOX.height
  const y2 = isBack ? end.y + BOX.height : end.y
  const bend = isBack ? 46 : Math.max(30, (y2 - y1) / 2)
  const curve = `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${isBack ? y2 + bend : y2 - bend} ${x2} ${y2}`
  const dash = isBack ? ' stroke-dasharray="5 4"' : ''
  return `<path d="${curve}" fill="none" stroke="#9aa6b5" stroke-width="1.3"${dash} marker-end="url(#tip)"/>`
}

function drawName(name: string, x: number, y: number): string {
  const look = 'font-size="10" fill="#3c4858" text-anchor="middle" paint-order="stroke" stroke="#fff"'
  return `<text x="${x}" y="${y}" ${look} stroke-width="3">${clipped(name, NAME_CHARS)}</text>`
}

/** The beginning of a text in at most two lines. */
function linesOf(text: string): string[] {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const lines = ['']
  for (const word of words) {
    const last = lines.at(-1) ?? ''
    if (`${last} ${word}`.length <= LINE_CHARS || last === '')
      lines[lines.length - 1] = `${last} ${word}`.trim()
    else if (lines.length === 2) return [lines[0] ?? '', `${last}…`]
    else lines.push(word)
  }
  return lines
}

function clipped(text: string, chars: number): string {
  return escapeXml(text.length <= chars ? text : `${text.slice(0, chars - 1)}…`)
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
