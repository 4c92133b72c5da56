import type { FlowDefinition } from '../../../src/domain/flow/definition/flow-definition.ts'
import { type ParsedFlow, parseFlowFile } from '../../../src/domain/flow/definition/parse-flow-file.ts'
import { REAL_FLOWS } from './real-flows.ts'

/** A report as small as one can be, so that tests of the engine do not depend on what the real flows ask. */
const TIP = `id: welcome
title: { vi: báo tin, en: a report }
isReport: true
sendNow: { needs: [what, where], step: send-at-once }
start: consent
steps:
  consent:
    kind: choice
    key: consent
    text: { vi: Đồng ý chứ ạ?, en: Do you agree? }
    options:
      - id: agree
        label: { vi: Đồng ý, en: I agree }
      - id: decline
        label: { vi: Để sau, en: Not now }
    next: kind
  kind:
    kind: set
    set: { category: HS_BAOLUC, ongoing: now }
    next: weapon
  weapon:
    kind: choice
    key: weapon
    into: weapon
    label: { vi: Hung khí, en: Weapon }
    text: { vi: Có hung khí không ạ?, en: A weapon? }
    options:
      - id: blade
        label: { vi: Có dao, en: A blade }
      - id: none
        label: { vi: Không có, en: None }
        set: { ongoing: past }
    next: what
  what:
    kind: text
    key: what
    label: { vi: Việc, en: What }
    text: { vi: Chuyện gì ạ?, en: What happened? }
    help: { vi: Kể bằng lời của mình là được., en: Your own words are fine. }
    next: where
  where:
    kind: place
    key: where
    label: { vi: Nơi, en: Place }
    text: { vi: Ở đâu ạ?, en: Where? }
    next: when
  when:
    kind: time
    key: when
    label: { vi: Lúc, en: When }
    text: { vi: Lúc nào ạ?, en: When? }
    next: review
  review:
    kind: confirm
    text: { vi: Đúng chưa ạ?, en: Is this right? }
    next: send
  send:
    kind: submit
    as: crime-tip
    next: receipt
  send-at-once:
    kind: submit
    as: crime-tip
    complete: false
    next: receipt
  receipt:
    kind: say
    text: { vi: 'Đã gửi. Mã {code}, mã bí mật {receipt}.', en: 'Sent. Code {code}, receipt {receipt}.' }
    next: end
`

/** Parses a flow that a test needs. */
export function parsedFlow(source: string, file = 'flows/welcome.yaml'): ParsedFlow {
  const parsed = parseFlowFile(file, source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.flow
}

/** The small report with changes, as `[what stands there, what shall stand there]`. */
export function tipWith(...changes: (readonly [string, string])[]): FlowDefinition {
  const source = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the flow: ${from}`)
    return text.replace(from, to)
  }, TIP)
  return parsedFlow(source).definition
}

const EMERGENCY = REAL_FLOWS.filter((flow) => ['emergency', 'status'].includes(flow.definition.id)).map(
  (flow) => flow.definition,
)

/** A library of the small report and the emergency text. */
export function tipLibraryOf(tip: FlowDefinition): readonly FlowDefinition[] {
  return [tip, ...EMERGENCY]
}

/** The small report as it stands. */
export const TIP_DEFINITIONS = tipLibraryOf(tipWith())
