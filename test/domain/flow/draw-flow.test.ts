import { describe, expect, test } from 'vitest'
import { drawFlow } from '../../../src/domain/flow/diagram/draw-flow.ts'
import { flowGraph } from '../../../src/domain/flow/diagram/flow-graph.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'
import { tipWith } from './tip-flow.ts'

describe('the picture of a flow', () => {
  test('has every step of every flow and no way that leads nowhere', () => {
    for (const flow of REAL_DEFINITIONS) {
      const picture = drawFlow(flow)
      for (const id of Object.keys(flow.steps)) expect(picture).toContain(`id="step-${id}"`)
      const { nodes, edges } = flowGraph(flow)
      const known = new Set(nodes.map((node) => node.id))
      expect(edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([])
    }
  })

  test('names ways by options, and shows where a conversation stands', () => {
    const flow = tipWith()
    const thick = (picture: string) => picture.split('stroke-width="4"').length - 1
    expect(thick(drawFlow(flow))).toBe(0)
    expect(thick(drawFlow(flow, 'what'))).toBe(1)
    const forked = tipWith([
      '        label: { vi: Có dao, en: A blade }\n',
      '        label: { vi: Có dao, en: A blade }\n        next: review\n',
    ])
    expect(drawFlow(forked)).toContain('Có dao')
  })

  test('cannot be broken out of by a text', () => {
    const hostile = tipWith(['vi: Chuyện gì ạ?', 'vi: "</text><script>x</script>"'])
    expect(drawFlow(hostile)).not.toContain('<script')
  })

  test('keeps boxes apart', () => {
    const boxes = [...drawFlow(tipWith()).matchAll(/<g id="step-[^"]+"><rect x="([\d.]+)" y="([\d.]+)"/g)]
    expect(new Set(boxes.map(([, x, y]) => `${x},${y}`)).size).toBe(boxes.length)
  })
})
