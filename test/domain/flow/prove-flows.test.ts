import { describe, expect, test } from 'vitest'
import { proveFlows } from '../../../src/domain/flow/checker/check-flows.ts'
import { describeProof } from '../../../src/domain/flow/checker/describe-proof.ts'
import { findForbiddenWording } from '../../../src/domain/flow/checker/find-forbidden-wording.ts'
import { describeFinding } from '../../../src/domain/flow/definition/finding.ts'
import { DOOR } from './door.ts'
import { REAL_FLOWS } from './real-flows.ts'
import { parsedFlow } from './tip-flow.ts'

/** A sound report; each case below breaks one thing in it. */
const SAMPLE = `id: sample
title: { vi: báo tin, en: a report }
isReport: true
start: kind
steps:
  kind:
    kind: choice
    key: kind_of
    into: matter
    text: { vi: Loại nào ạ?, en: Which kind? }
    options:
      - { id: noise, label: { vi: Ồn ào, en: Noise } }
      - { id: theft, label: { vi: Mất trộm, en: Theft } }
    next: look
  look:
    kind: branch
    cases:
      - { if: { variable: matter, is: noise }, next: what }
    otherwise: what
  what:
    kind: text
    key: what
    text: { vi: Chuyện gì ạ?, en: What happened? }
    next: send
  send: { kind: submit, as: crime-tip, next: thanks }
  thanks: { kind: say, text: { vi: 'Mã {code}.', en: 'Code {code}.' }, next: end }
`

function flowsWith(sample: string) {
  const file = (source: string) => parsedFlow(source, `flows/${/^id: (.+)$/m.exec(source)?.[1]}.yaml`)
  return [...DOOR, ...sample.split('---\n').map(file)]
}

function rulesBrokenBy(sample: string): string[] {
  return [...new Set(proveFlows(flowsWith(sample)).map(({ rule }) => rule))]
}

test('the flows of the product hold on every way', () => {
  expect(proveFlows(REAL_FLOWS).map(describeFinding)).toEqual([])
  const { longestWay, longestText } = describeProof(REAL_FLOWS)
  expect(longestWay.questions).toBeLessThanOrEqual(75)
  expect(longestText.length).toBeLessThanOrEqual(longestText.room)
})

describe('proveFlows', () => {
  test('accepts a sound report', () => {
    expect(rulesBrokenBy(SAMPLE)).toEqual([])
  })

  const other = `---
id: other
title: { vi: khác, en: other }
start: back
steps:
  back: { kind: call, flow: sample, next: end }
`
  const questions = Array.from(
    { length: 80 },
    (_, at) => `  q${at}: { kind: text, key: q${at}, text: { vi: Gì ạ?, en: What? }, next: q${at + 1} }\n`,
  ).join('')

  test.each<[rule: string, why: string, changes: readonly (readonly [string, string])[]]>([
    [
      'loop-without-input',
      'two flows call each other and ask nothing',
      [
        ['start: kind', 'start: there'],
        ['steps:\n', 'steps:\n  there: { kind: call, flow: other, next: kind }\n'],
        ['next: end }\n', `next: end }\n${other}`],
      ],
    ],
    [
      'loop-without-input',
      'it files for ever',
      [
        ['as: crime-tip, next: thanks', 'as: crime-tip, next: again'],
        [
          '  thanks:',
          '  again: { kind: branch, cases: [{ if: { fact: danger }, next: send }], otherwise: thanks }\n  thanks:',
        ],
      ],
    ],
    [
      'loop-of-answered',
      'only an answered question stands in the circle',
      [['otherwise: what', 'otherwise: kind']],
    ],
    ['unreachable-flow', 'nobody calls it', [['next: end }\n', `next: end }\n${other}`]]],
    [
      'too-many-questions',
      'nobody bears that many',
      [['next: send\n', `next: q0\n${questions}  q80: { kind: set, next: send }\n`]],
    ],
    [
      'unsure-variable',
      'the code is named before there is one',
      [['Chuyện gì ạ?, en: What happened?', "'{code}: chuyện gì ạ?', en: '{code}: what happened?'"]],
    ],
    [
      'unsure-variable',
      'a skipped question sets nothing',
      [["'Mã {code}.', en: 'Code {code}.'", "'{matter}', en: '{matter}'"]],
    ],
    ['impossible-case', 'no option has this name', [['is: noise', 'is: nois']]],
    [
      'too-long-for-channel',
      'a long text and its buttons are more than Zalo takes',
      [
        [
          "'Mã {code}.', en: 'Code {code}.'",
          `'${'Xin cảm ơn anh chị. '.repeat(73)}{unit}{unit}{unit}', en: 'Thanks. {unit}{unit}{unit}'`,
        ],
      ],
    ],
    ['unpressable-button', 'a number stands for another answer', [['Mất trộm', "'1'"]]],
    ['takes-global-word', 'who wants to stop would report noise', [['vi: Ồn ào', 'vi: Dừng']]],
  ])('finds %s: %s', (rule, _why, changes) => {
    const broken = changes.reduce((source, [from, to]) => source.replace(from, () => to), SAMPLE)
    expect(broken).not.toBe(SAMPLE)
    expect(rulesBrokenBy(broken)).toEqual([rule])
  })

  test.each([
    [
      'its answer is forgotten on the way round',
      'otherwise: what',
      'otherwise: anew',
      '  what:',
      '  anew: { kind: set, forget: [kind_of], next: kind }\n  what:',
    ],
    [
      'a variable set on the way leads out',
      'otherwise: what',
      'otherwise: mark',
      '  what:',
      "  mark: { kind: set, set: { asked: 'yes' }, next: kind }\n  what:",
      '    cases:\n',
      "    cases:\n      - { if: { variable: asked, is: 'yes' }, next: what }\n",
    ],
  ])('accepts a circle where %s', (_why, ...changes) => {
    let source = SAMPLE
    for (let at = 0; at < changes.length; at += 2)
      source = source.replace(changes[at] ?? '', changes[at + 1] ?? '')
    expect(rulesBrokenBy(source)).toEqual([])
  })

  test('says file, line and remedy of each', () => {
    const [finding] = proveFlows(flowsWith(SAMPLE.replace('is: noise', 'is: nois')))
    expect(finding && describeFinding(finding)).toBe(
      'flows/sample.yaml:18:15 impossible-case: nothing gives "matter" the value "nois"\n    → Correct the value, or remove the case.',
    )
  })
})

describe('what must never be said', () => {
  test.each([
    ['forbidden-promise', 'Công an sẽ có mặt trong 10 phút'],
    ['forbidden-promise', 'cong an se den ngay'],
    ['forbidden-promise', 'Chúng tôi cam kết giữ bí mật'],
    ['forbidden-promise', 'chac chan tim duoc xe'],
    ['forbidden-promise', 'Trả lời anh chị trong vòng 24 giờ'],
    ['forbidden-promise', 'Anh chị sẽ được bồi thường'],
    ['forbidden-promise', 'Your report is completely anonymous'],
    ['forbidden-promise', 'He will be arrested'],
    ['forbidden-question', 'Mã OTP của anh chị là gì?'],
    ['forbidden-question', 'so can cuoc cua anh chi la bao nhieu'],
    ['forbidden-question', 'Xin gửi ảnh thân thể cháu'],
    ['forbidden-question', 'Anh chị mắc bệnh gì?'],
    ['forbidden-question', 'Xin chuyển tiền trước'],
    ['forbidden-question', 'Anh chị theo tôn giáo nào?'],
    ['forbidden-question', 'Xin thử theo dõi người đó'],
    ['forbidden-question', 'What is your PIN?'],
    ['forbidden-question', 'Please follow him home'],
  ])('is found as %s: %s', (rule, text) => {
    expect(findForbiddenWording(text)?.rule).toBe(rule)
  })
})
