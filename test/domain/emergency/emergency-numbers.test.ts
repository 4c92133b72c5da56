import { describe, expect, test } from 'vitest'
import { emergencyNumbersIn } from '../../../src/domain/emergency/emergency-numbers.ts'
import { checkFlows } from '../../../src/domain/flow/checker/check-flows.ts'
import { type ParsedFlow, parseFlowFile } from '../../../src/domain/flow/definition/parse-flow-file.ts'
import { REAL_FLOWS } from '../flow/real-flows.ts'

describe('emergency numbers in a text', () => {
  test.each([
    ['Gọi 113 (công an), 114: cháy. Cấp cứu 115.', ['113', '114', '115']],
    ['Số nhà 1135, biển 113.45, giá 1.113.000', []],
    ['gọi 116 đi', ['116']],
  ])('%s', (text, numbers) => {
    expect(emergencyNumbersIn(text)).toEqual(numbers)
  })
})

test('a number that is none cannot be published', () => {
  expect(rulesOf(changed('emergency', /Có người bị thương: 115/, 'Có người bị thương: 116'))).toContain(
    'unknown-emergency-number',
  )
})

test('an emergency text that leaves a number out in one language cannot be published', () => {
  expect(rulesOf(changed('emergency', /Disaster, search: 112\./, ''))).toEqual(['emergency-numbers'])
})

function rulesOf(flows: readonly ParsedFlow[]): string[] {
  return checkFlows(flows).map((finding) => finding.rule)
}

function changed(id: string, from: RegExp, to: string): ParsedFlow[] {
  return REAL_FLOWS.map((flow) => {
    if (flow.definition.id !== id) return flow
    expect(flow.source).toMatch(from)
    const parsed = parseFlowFile(flow.file, flow.source.replace(from, to))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    return parsed.flow
  })
}
