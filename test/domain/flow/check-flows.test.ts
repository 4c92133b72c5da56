import { describe, expect, test } from 'vitest'
import { checkFlows } from '../../../src/domain/flow/checker/check-flows.ts'
import { findForbiddenWording } from '../../../src/domain/flow/checker/find-forbidden-wording.ts'
import { describeFinding } from '../../../src/domain/flow/definition/finding.ts'
import { parseFlowFile } from '../../../src/domain/flow/definition/parse-flow-file.ts'
import { ACTION_LABELS, WORDING } from '../../../src/domain/flow/wording.ts'
import { findAction } from '../../../src/domain/text/find-action.ts'
import { DOOR } from './door.ts'
import { REAL_FLOWS } from './real-flows.ts'

/** A sound flow; each case below breaks one thing in it. */
const SOUND = `id: sample
title: { vi: thử, en: a sample }
isReport: true
start: ask
steps:
  ask:
    kind: choice
    key: colour
    into: colour
    text: { vi: Màu gì ạ?, en: Which colour? }
    options:
      - id: red
        label: { vi: Đỏ, en: Red }
      - id: blue
        label: { vi: Xanh, en: Blue }
        next: look
    next: look
  look:
    kind: branch
    cases:
      - if: { answer: colour, is: red }
        next: tell
    otherwise: tell
  tell:
    kind: say
    text: { vi: 'Cảm ơn, {unit}.', en: 'Thanks, {unit}.' }
    next: end
`

function rulesBrokenBy(source: string): string[] {
  const parsed = parseFlowFile('flows/sample.yaml', source)
  if (!parsed.ok) return parsed.findings.map((finding) => finding.rule)
  return checkFlows([...DOOR, parsed.flow]).map((finding) => finding.rule)
}

test('the flows of the product have no faults', () => {
  expect(checkFlows(REAL_FLOWS).map(describeFinding)).toEqual([])
})

describe('checkFlows', () => {
  test('accepts a sound flow', () => {
    expect(rulesBrokenBy(SOUND)).toEqual([])
  })

  const long = 'a'.repeat(301)
  test.each([
    ['unknown-step', 'otherwise: tell', 'otherwise: nowhere'],
    ['unreachable-step', 'otherwise: tell', 'otherwise: end', '        next: tell\n', '        next: end\n'],
    ['dead-end', 'next: end', 'next: ask'],
    ['loop-without-input', 'next: end', 'next: look'],
    ['duplicate-option', 'id: blue', 'id: red'],
    ['duplicate-option', 'vi: Xanh', 'vi: ĐỎ'],
    ['unknown-in-condition', 'is: red', 'is: green'],
    ['unknown-in-condition', 'answer: colour', 'answer: taste'],
    ['unknown-category', 'into: colour', 'into: category'],
    ['too-long', 'Màu gì ạ?', long],
    ['too-long', 'vi: Xanh', `vi: ${'b'.repeat(41)}`],
    ['unknown-variable', "vi: 'Cảm ơn, {unit}.', en: 'Thanks, {unit}.'", "vi: '{colr}', en: '{colr}'"],
    ['unequal-placeholders', "en: 'Thanks, {unit}.'", "en: 'Thanks.'"],
    ['forbidden-promise', 'Cảm ơn, {unit}', 'Công an sẽ đến trong 5 phút, {unit}'],
    ['forbidden-promise', 'Cảm ơn, {unit}', 'Tin này bí mật tuyệt đối, {unit}'],
    ['forbidden-promise', 'Thanks, {unit}', 'Officers will arrive soon, {unit}'],
    ['forbidden-promise', 'en: Red }', 'en: Red, km: ប៉ូលិសនឹងមកភ្លាម }'],
    ['forbidden-question', 'Màu gì ạ?', 'Anh/chị gửi mã OTP ạ?'],
    ['forbidden-question', 'en: Which colour? }', 'en: Which colour?, km: សូមផ្ញើលេខកូដ OTP }'],
    ['forbidden-question', 'Màu gì ạ?', 'Anh/chị chụp ảnh căn cước gửi vào đây ạ?'],
    ['address', 'Màu gì ạ?', 'Bạn muốn màu gì?'],
    ['file-name', 'id: sample', 'id: other'],
    ['shape', ', en: Red', ''],
    ['shape', 'kind: say', 'kind: sing'],
    ['shape', 'label: { vi: Xanh, en: Blue }', ''],
    ['yaml', 'steps:', 'start: ask\nsteps:'],
    ['yaml', '  look:', '  ask:'],
  ])('finds %s', (rule, ...changes) => {
    let source = SOUND
    for (let at = 0; at < changes.length; at += 2)
      source = source.replaceAll(changes[at] ?? '', changes[at + 1] ?? '')
    expect(source).not.toBe(SOUND)
    expect(rulesBrokenBy(source)).toContain(rule)
  })

  test('says file, line and what to do', () => {
    const parsed = parseFlowFile('flows/sample.yaml', SOUND.replace('otherwise: tell', 'otherwise: nowhere'))
    const [finding] = parsed.ok ? checkFlows([...DOOR, parsed.flow]) : []
    expect(finding && describeFinding(finding)).toBe(
      'flows/sample.yaml:23:16 unknown-step: there is no step "nowhere"\n    → Name a step of this flow, or end.',
    )
  })

  test('tells a slip of the keys once, with what was meant, and not what follows from it', () => {
    const parsed = parseFlowFile('flows/sample.yaml', SOUND.replace('otherwise: tell', 'otherwise: tel'))
    const findings = parsed.ok ? checkFlows([...DOOR, parsed.flow]) : []
    expect(findings.map(({ rule, remedy }) => [rule, remedy])).toEqual([
      ['unknown-step', 'Did you mean "tell"?'],
    ])
  })

  test('tells of broken YAML once, and how texts are quoted', () => {
    const parsed = parseFlowFile('flows/sample.yaml', SOUND.replace('  look:', '\tlook:'))
    expect(parsed.ok ? [] : parsed.findings.map(({ rule, remedy }) => [rule, remedy])).toEqual([
      ['yaml', expect.stringContaining('quotes')],
    ])
  })

  test('misses the flows that the engine needs', () => {
    const rules = checkFlows(REAL_FLOWS.filter((flow) => flow.definition.id === 'status')).map(
      (finding) => finding.rule,
    )
    expect(rules).toContain('required-flow')
  })
})

describe('wording of the engine', () => {
  test.each(Object.entries(WORDING))('%s promises nothing and fits', (_, texts) => {
    for (const text of Object.values(texts)) {
      expect(findForbiddenWording(text)).toBeUndefined()
      expect(text.length).toBeLessThanOrEqual(1500)
    }
  })

  test('typing what stands on an action button does the same', () => {
    for (const [action, labels] of Object.entries(ACTION_LABELS)) {
      for (const label of Object.values(labels)) expect(findAction(label), label).toBe(action)
    }
  })
})
